import type { OpenedSheet } from '../../exchange/import-plan/open-tables';
import { TickBox } from '../../ui';
import styles from './import.module.css';
import { count } from './words';

interface SheetStepProps {
  readonly sheets: readonly OpenedSheet[];
  /** The workbook was written here. */
  readonly isOurs: boolean;
  /** Names of the sheets to be read. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly onNext: () => void;
}

/** Which sheets of a workbook are read. */
export function SheetStep({ sheets, isOurs, chosen, onChange, onNext }: SheetStepProps) {
  const noteOf = ({ matching, rows }: OpenedSheet): string => {
    if (!matching) return isOurs ? 'not read back' : 'no identifiers in it';
    return count(
      rows,
      isOurs ? 'row' : 'row with an identifier',
      isOurs ? 'rows' : 'rows with an identifier',
    );
  };
  return (
    <>
      <fieldset className={styles.sheets}>
        <legend className={styles.text}>Which sheets should be read?</legend>
        {sheets.map((sheet) => {
          const { name } = sheet.table;
          const isChosen = chosen.includes(name);
          return (
            <label key={name} className={styles.sheet} data-off={!sheet.matching || undefined}>
              <TickBox
                checked={isChosen}
                disabled={!sheet.matching}
                onChange={() =>
                  onChange(isChosen ? chosen.filter((one) => one !== name) : [...chosen, name])
                }
              />
              <span>{name}</span> <small>{noteOf(sheet)}</small>
            </label>
          );
        })}
      </fieldset>
      <div className={styles.foot}>
        <button
          type="button"
          className={styles.primary}
          disabled={chosen.length === 0}
          onClick={onNext}
        >
          Next: columns
        </button>
        {chosen.length === 0 && <p className={styles.hint}>Tick a sheet to go on.</p>}
      </div>
    </>
  );
}
