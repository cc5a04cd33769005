import { BAR_TITLES } from '../../catalog';
import { crosswalkIn, reachOfAnnexA } from '../../model';
import { useCatalog, useScope } from '../../state';
import styles from './overview.module.css';

/** How much of Annex A overlaps with the Common Criteria, which depends on where the bar is. */
export function Reach() {
  const catalog = useCatalog();
  const scope = useScope();
  return (
    <>
      <h3 className={styles.title}>How much of Annex A overlaps</h3>
      <p className={styles.text}>Annex A controls linked to at least one common criterion:</p>
      <dl className={styles.reach}>
        {reachOfAnnexA(crosswalkIn(catalog, scope), scope.bases).map(({ bar, controls, of }) => (
          <div key={bar}>
            <dt>{BAR_TITLES[bar]}</dt>
            <dd>
              {controls} of {of}
            </dd>
            <dd>{of === 0 ? '–' : `${Math.round((100 * controls) / of)}%`}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.source}>
        Whatever the scope decides. Public crosswalks range from 30% to 100% of Annex A, because
        they set the bar differently; so a share without its bar says nothing.
      </p>
    </>
  );
}
