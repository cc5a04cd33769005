import { OPTIONAL_CATEGORIES } from '../../../model';
import type { CategoryId } from '../../../model';
import { useCatalog, useReadOnly, useScope } from '../../../state';
import styles from './held.module.css';
import { useSetHeld } from './useSetHeld';

/** A SOC 2 report: the common criteria, and those of the categories it is on besides. */
export function ReportForm() {
  const catalog = useCatalog();
  const { held } = useScope();
  const readOnly = useReadOnly();
  const setHeld = useSetHeld();
  const has = new Set(held);
  const idsOf = (category: CategoryId) =>
    catalog.criteria.filter((one) => one.category === category).map(({ id }) => id);
  const common = idsOf('security');
  return (
    <div className={styles.form}>
      <p>
        The report speaks for its system and its period only.{' '}
        {common.filter((id) => has.has(id)).length} of {common.length} common criteria are held. Add
        the categories that the report is on besides Security.
      </p>
      <div className={styles.tools} role="group" aria-label="Further categories of the report">
        {OPTIONAL_CATEGORIES.map((category) => {
          const ids = idsOf(category);
          const chosen = ids.length > 0 && ids.every((id) => has.has(id));
          return (
            <button
              key={category}
              type="button"
              className={styles.toggle}
              aria-pressed={chosen}
              disabled={readOnly || ids.length === 0}
              onClick={() =>
                setHeld(chosen ? held.filter((id) => !ids.includes(id)) : [...held, ...ids])
              }
            >
              {catalog.categoryTitle(category)} <span>{ids.length}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
