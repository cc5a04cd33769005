import type { Effect } from '../../model';
import { hasCategory } from '../../model';
import { useActions, useCatalog, useReadOnly, useScope, useWorkspace } from '../../state';
import { Hint, TickBox } from '../../ui';
import styles from './panel.module.css';

const WHY_SECURITY =
  'Every SOC 2 report includes Security: the common criteria CC1 to CC9 apply whatever else is chosen.';

/** The five SOC 2 categories; each optional one says what it would add before it is chosen. */
export function CategorySection() {
  const catalog = useCatalog();
  const { derived } = useWorkspace();
  const actions = useActions();
  const scope = useScope();
  const readOnly = useReadOnly();
  return (
    <fieldset className={styles.section}>
      <legend>SOC 2 categories</legend>
      {catalog.categories.map(({ id, title }) => {
        const chosen = hasCategory(scope, id);
        const size = catalog.criteria.filter(({ category }) => category === id).length;
        const effect = chosen ? undefined : derived.categoryEffect(scope, id);
        const what = `effect-${id}`;
        return (
          <div key={id} className={styles.item}>
            <label className={styles.check}>
              <TickBox
                checked={chosen}
                disabled={id === 'security' || readOnly}
                aria-describedby={effect ? what : undefined}
                onChange={(event) => actions.setCategory(id, event.target.checked)}
              />
              <span>{title}</span>
            </label>
            {id === 'security' && <Hint explanation={WHY_SECURITY}>always</Hint>}
            <span className={styles.count} title={`${size} criteria`}>
              {size}
            </span>
            {effect && (
              <p id={what} className={styles.effect}>
                {effectWords(effect)}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** "+3 criteria, 2 linked at once; 2 more controls shared" */
function effectWords({ criteria, criteriaLinked, controlsShared }: Effect): string {
  if (criteria === 0) return 'adds no criteria';
  const linked = criteriaLinked === 0 ? 'none linked yet' : `${criteriaLinked} linked at once`;
  const shared =
    controlsShared === 0
      ? ''
      : `; ${controlsShared} more ${controlsShared === 1 ? 'control' : 'controls'} shared`;
  return `+${criteria} criteria, ${linked}${shared}`;
}
