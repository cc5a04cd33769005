import { BASIS_TITLES } from '../../catalog';
import { BASES } from '../../model';
import type { Basis } from '../../model';
import { useActions, useCatalog, useReadOnly, useScope } from '../../state';
import { TickBox } from '../../ui';
import styles from './panel.module.css';

const WHAT_IT_IS: Readonly<Record<Basis, string>> = {
  guide: 'pairs of the published guide',
  editorial: 'pairs judged by this project',
  yours: 'pairs of your own',
};

/** Whose mappings count. There is nothing to choose while there is one basis only. */
export function BasisSection() {
  const catalog = useCatalog();
  const actions = useActions();
  const { bases } = useScope();
  const readOnly = useReadOnly();
  const present = BASES.flatMap((basis) => {
    const count = catalog.mappings.filter((mapping) => mapping.basis === basis).length;
    return count > 0 ? [{ basis, count }] : [];
  });
  if (present.length < 2) return null;
  return (
    <fieldset className={styles.section}>
      <legend>Basis</legend>
      {present.map(({ basis, count }) => (
        <div key={basis} className={styles.item}>
          <label className={styles.check}>
            <TickBox
              checked={bases.includes(basis)}
              disabled={readOnly}
              aria-describedby={`basis-${basis}`}
              onChange={(event) => actions.setBasis(basis, event.target.checked)}
            />
            <span>{BASIS_TITLES[basis]}</span>
          </label>
          <span className={styles.count}>{count}</span>
          <p id={`basis-${basis}`} className={styles.effect}>
            {WHAT_IT_IS[basis]}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
