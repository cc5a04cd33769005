import type { Clash } from '../../exchange/import-plan/plan';
import { SmallButton } from '../../ui';
import styles from './import.module.css';
import { count, placeWords, valueWords } from './words';

interface ClashListProps {
  readonly clashes: readonly Clash[];
  /** Keys of those in which the file wins. */
  readonly theirs: ReadonlySet<string>;
  readonly onChange: (theirs: ReadonlySet<string>) => void;
}

/** What was changed in the workbook and here since it was written: one's own stays unless told. */
export function ClashList({ clashes, theirs, onChange }: ClashListProps) {
  const choose = (key: string, takeTheirs: boolean) => {
    const next = new Set(theirs);
    if (takeTheirs) next.add(key);
    else next.delete(key);
    onChange(next);
  };
  return (
    <section className={styles.part} aria-label="Changed on both sides">
      <div className={styles.partHead}>
        <h3 className={styles.subtitle}>
          {count(clashes.length, 'entry', 'entries')} changed on both sides
        </h3>
        {clashes.length > 1 && (
          <>
            <SmallButton onClick={() => onChange(new Set())}>All mine</SmallButton>
            <SmallButton onClick={() => onChange(new Set(clashes.map(({ key }) => key)))}>
              All from the file
            </SmallButton>
          </>
        )}
      </div>
      {clashes.map(({ key, id, title, before, after, exported, place }) => {
        const option = (name: string, value: string, isTheirs: boolean) => (
          <label className={styles.option}>
            <input
              type="radio"
              name={key}
              checked={theirs.has(key) === isTheirs}
              onChange={() => choose(key, isTheirs)}
            />
            <span>
              <b>{name}:</b> {valueWords(value)}
            </span>
          </label>
        );
        return (
          <fieldset key={key} className={styles.clash}>
            <legend>
              {id} {title}
            </legend>
            {option('Mine', before, false)}
            {option('In the file', after, true)}
            <small>
              Before either: {valueWords(exported)}. {placeWords(place)}.
            </small>
          </fieldset>
        );
      })}
    </section>
  );
}
