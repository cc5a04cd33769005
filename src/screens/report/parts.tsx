/** What several parts of the report are made of. */
import type { ReactNode } from 'react';
import type { Phase } from '../../catalog';
import type { ReportFacts } from './facts';
import styles from './report.module.css';

export interface PartProps {
  readonly facts: ReportFacts;
  /** Phases of the plan; undefined until they are loaded. */
  readonly phases: readonly Phase[] | undefined;
}

interface TableProps {
  readonly columns: readonly string[];
  /** Widths of the columns, as CSS has them; the rest is shared. */
  readonly widths?: readonly (string | undefined)[];
  readonly rows: readonly {
    readonly key: string;
    /** The first one names the row. */
    readonly cells: readonly ReactNode[];
  }[];
  /** Columns of numbers, by index. */
  readonly numbers?: readonly number[];
}

/** A table whose head is repeated on each page and whose rows are never cut. */
export function Table({ columns, widths = [], rows, numbers = [] }: TableProps) {
  const number = (index: number) => numbers.includes(index) || undefined;
  return (
    <table className={styles.table}>
      <colgroup>
        {columns.map((column, index) => (
          <col key={column} style={{ width: widths[index] }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" data-number={number(index)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]} data-number={number(index + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Marks what nobody has written yet. */
export const Missing = ({ children }: { readonly children: ReactNode }) => (
  <em className={styles.missing}>{children}</em>
);

/** A text of several lines, or that there is none. */
export const Words = ({ children, otherwise }: { children: string; otherwise: string }) =>
  children.trim() === '' ? (
    <Missing>{otherwise}</Missing>
  ) : (
    <span className={styles.words}>{children}</span>
  );
