import type { Field, FieldTitle } from '../../exchange/import-plan/fields';
import type { Matching } from '../../exchange/import-plan/guess';
import type { Table } from '../../exchange/read-table/table';
import styles from './import.module.css';

/** Cells shown of a column, and characters of a cell. */
const PREVIEW = { rows: 3, characters: 70 } as const;

interface ColumnTableProps {
  readonly table: Table;
  readonly matching: Matching;
  readonly fields: readonly FieldTitle[];
  readonly onMatch: (column: number, field: Field | null) => void;
}

/** The columns of a sheet one below the other: what each is called, read as, and holds first. */
export function ColumnTable({ table, matching, fields, onMatch }: ColumnTableProps) {
  const { header, columns } = matching;
  const below = table.rows.slice(header + 1);
  const idColumn = columns.indexOf('id');
  // Lines between the rows of a list would show nothing.
  const listed = below.filter((row) => (row[idColumn] ?? '').trim() !== '');
  const headingOf = (column: number) =>
    table.rows[header]?.[column]?.trim() || `Column ${column + 1}`;
  const shown = columns
    .map((field, column) => ({ field, column }))
    .filter(({ column }) => below.some((row) => (row[column] ?? '').trim() !== ''));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Read as</th>
          <th scope="col">First rows</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ field, column }) => (
          <tr key={column} data-off={field === null || undefined}>
            <th scope="row">{headingOf(column)}</th>
            <td>
              <select
                className={styles.select}
                aria-label={`Read ${headingOf(column)} as`}
                value={field ?? ''}
                onChange={({ target }) =>
                  onMatch(column, fields.find((one) => one.field === target.value)?.field ?? null)
                }
              >
                <option value="">Not read</option>
                {fields.map((one) => (
                  <option key={one.field} value={one.field}>
                    {one.title}
                  </option>
                ))}
              </select>
            </td>
            <td>
              <ol className={styles.preview}>
                {firstOf(listed, column).map((cell, index) => (
                  <li key={index}>{short(cell)}</li>
                ))}
              </ol>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The first cells of a column that hold something. */
const firstOf = (rows: Table['rows'], column: number): readonly string[] =>
  rows
    .map((row) => row[column]?.trim() ?? '')
    .filter((cell) => cell !== '')
    .slice(0, PREVIEW.rows);

const short = (text: string): string =>
  text.length > PREVIEW.characters ? `${text.slice(0, PREVIEW.characters)}…` : text;
