import { basesPresent, BASIS_TITLES } from '../../catalog';
import type { Basis } from '../../model';
import { useActions, useCatalog, useReadOnly, useScope } from '../../state';
import { TickBox } from '../../ui';
import styles from './panel.module.css';

const WHAT_IT_IS: Readonly<Record<Basis, string>> = {
  guide: 'pairs of the published guide',
  editorial: 'pairs judged by this project',
  yours: 'pairs that you added, changed or rejected',
};

/** Whose mappings count. There is nothing to choose while there is one basis only. */
export function BasisSection() {
  const catalog = useCatalog();
  const actions = useActions();
  const scope = useScope();
  const readOnly = useReadOnly();
  const own = Object.keys(scope.yours).length;
  const present = basesPresent(catalog, scope).map((basis) => ({
    basis,
    count: basis === 'yours' ? own : catalog.mappings.filter((one) => one.basis === basis).length,
  }));
  if (present.length < 2) return null;
  return (
    <fieldset className={styles.section}>
      <legend>Basis</legend>
      {present.map(({ basis, count }) => (
        <div key={basis} className={styles.item}>
          <label className={styles.check}>
            <TickBox
              checked={scope.bases.includes(basis)}
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
