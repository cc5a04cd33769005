import type { ReactNode } from 'react';
import { fieldsOf, SUBJECTS } from '../../exchange/import-plan/fields';
import type { Field, Subject } from '../../exchange/import-plan/fields';
import { matchingAs } from '../../exchange/import-plan/guess';
import type { Matching } from '../../exchange/import-plan/guess';
import { hasTwoReadings, NUMBER_READINGS } from '../../exchange/import-plan/identifiers';
import type { NumberReading } from '../../exchange/import-plan/identifiers';
import type { MatchedTable } from '../../exchange/import-plan/plan';
import type { Table } from '../../exchange/read-table/table';
import { useCatalog } from '../../state';
import { Segmented } from '../../ui';
import { ColumnTable } from './ColumnTable';
import styles from './import.module.css';
import { useOwnScope } from './useSpreadsheet';

const SUBJECT_TITLES: Readonly<Record<Subject, string>> = {
  requirement: 'Requirement',
  control: 'Own control',
  evidence: 'Evidence',
};

const NUMBER_TITLES: Readonly<Record<NumberReading, string>> = {
  control: 'Annex A control',
  clause: 'ISMS clause',
  ask: 'Only listed',
};

/** Headings may stand below a title and some lines about the document. */
const HEADER_CHOICES = 40;

interface ColumnStepProps {
  readonly matched: readonly MatchedTable[];
  readonly back: ReactNode;
  readonly onChange: (table: Table, matching: Matching) => void;
  readonly onNext: () => void;
}

/** What each column is: guessed, shown with its first rows, and the user's to change. */
export function ColumnStep({ matched, back, onChange, onNext }: ColumnStepProps) {
  const isReady = matched.every(({ matching: { columns } }) => {
    const used = columns.filter((field) => field !== null && field !== 'title');
    return used.includes('id') && used.length > 1;
  });
  return (
    <>
      {matched.map(({ table, matching }) => (
        <SheetColumns
          key={table.name}
          table={table}
          matching={matching}
          onChange={(next) => onChange(table, next)}
        />
      ))}
      <div className={styles.foot}>
        <button type="button" className={styles.primary} disabled={!isReady} onClick={onNext}>
          Next: changes
        </button>
        {back}
        <p className={styles.hint}>
          {isReady
            ? 'Nothing changes yet.'
            : 'Choose a column of identifiers and at least one more to read.'}
        </p>
      </div>
    </>
  );
}

interface SheetColumnsProps {
  readonly table: Table;
  readonly matching: Matching;
  readonly onChange: (matching: Matching) => void;
}

function SheetColumns({ table, matching, onChange }: SheetColumnsProps) {
  const catalog = useCatalog();
  const scope = useOwnScope();
  const { subject, header, columns, numbers } = matching;
  const idColumn = columns.indexOf('id');
  const below = table.rows.slice(header + 1);
  const asksNumbers =
    subject !== 'control' && below.some((row) => hasTwoReadings(catalog, row[idColumn] ?? ''));
  const match = (column: number, field: Field | null) =>
    onChange({
      ...matching,
      // A field is read from one column.
      columns: columns.map((one, index) => (index === column ? field : one === field ? null : one)),
    });
  return (
    <section className={styles.columns} aria-label={`Columns of ${table.name}`}>
      <h3 className={styles.subtitle}>{table.name}</h3>
      <div className={styles.settings}>
        <div className={styles.setting}>
          <span aria-hidden>A row for each</span>
          <Segmented
            label={`A row of ${table.name} for each`}
            options={SUBJECTS.map((value) => ({ value, title: SUBJECT_TITLES[value] }))}
            value={subject}
            onChange={(next) =>
              onChange(
                matchingAs(next, table, catalog, scope) ?? {
                  ...matching,
                  subject: next,
                  columns: columns.map((field) => (field === 'id' ? 'id' : null)),
                },
              )
            }
          />
        </div>
        <label className={styles.setting}>
          <span>Headings are in</span>
          <select
            className={styles.select}
            value={header}
            onChange={({ target }) => onChange({ ...matching, header: Number(target.value) })}
          >
            {header < 0 && <option value={header}>no row</option>}
            {table.rows.slice(0, Math.max(HEADER_CHOICES, header + 1)).map((row, index) => (
              // Rows have no other name than their place.
              <option key={index} value={index}>
                row {index + 1}: {row.filter(Boolean).join(', ').slice(0, 60)}
              </option>
            ))}
          </select>
        </label>
        {asksNumbers && (
          <div className={styles.setting}>
            <span aria-hidden>A number alone, such as 5.1, is</span>
            <Segmented
              label={`A number alone in ${table.name} is`}
              options={NUMBER_READINGS.map((value) => ({ value, title: NUMBER_TITLES[value] }))}
              value={numbers}
              onChange={(next) => onChange({ ...matching, numbers: next })}
            />
          </div>
        )}
      </div>
      <ColumnTable
        table={table}
        matching={matching}
        fields={fieldsOf(subject, scope)}
        onMatch={match}
      />
    </section>
  );
}
