import { ArrowRight } from 'lucide-react';
import { useId } from 'react';
import { groupedBy } from '../../exchange/import-plan/grouped';
import type { PlannedChange } from '../../exchange/import-plan/plan';
import { useCatalog } from '../../state';
import { SmallButton, TickBox } from '../../ui';
import styles from './import.module.css';
import { count, placeWords, valueWords } from './words';

interface ChangeListProps {
  readonly changes: readonly PlannedChange[];
  /** Keys of those that are left out. */
  readonly unticked: ReadonlySet<string>;
  readonly onChange: (unticked: ReadonlySet<string>) => void;
}

/** Changes by requirement and own control, each with the value before and after. */
export function ChangeList({ changes, unticked, onChange }: ChangeListProps) {
  const catalog = useCatalog();
  const prefix = useId();
  const toggle = (key: string) => {
    const next = new Set(unticked);
    if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  return (
    <section className={styles.part} aria-label="Changes">
      <div className={styles.partHead}>
        <h3 className={styles.subtitle}>{count(changes.length, 'change')}</h3>
        <SmallButton onClick={() => onChange(new Set())}>Tick all</SmallButton>
        <SmallButton onClick={() => onChange(new Set(changes.map(({ key }) => key)))}>
          Tick none
        </SmallButton>
      </div>
      <ul className={styles.items}>
        {[...groupedBy(changes, ({ id }) => id)].map(([id, list]) => (
          <li key={id} className={styles.item}>
            <h4 className={styles.itemTitle}>
              {id} <span>{catalog.requirement(id)?.title}</span>
            </h4>
            {list.map((change) => (
              <label key={change.key} className={styles.change} title={placeWords(change.place)}>
                <TickBox
                  aria-label={`Take ${id} ${change.title.toLowerCase()}`}
                  aria-describedby={`${prefix}${change.key}`.replaceAll(/\s/g, '.')}
                  checked={!unticked.has(change.key)}
                  onChange={() => toggle(change.key)}
                />
                <span className={styles.field}>{change.title}</span>
                <span
                  className={styles.values}
                  id={`${prefix}${change.key}`.replaceAll(/\s/g, '.')}
                >
                  {!change.isNew && (
                    <>
                      <del data-empty={change.before === '' || undefined}>
                        {valueWords(change.before)}
                      </del>{' '}
                      <ArrowRight size={13} aria-hidden />
                      <span className="visually-hidden">to</span>{' '}
                    </>
                  )}
                  <ins data-empty={change.after === '' || undefined}>
                    {valueWords(change.after)}
                  </ins>
                </span>
              </label>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
