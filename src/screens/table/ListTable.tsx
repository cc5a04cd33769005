import type { ReactNode } from 'react';
import styles from './table.module.css';

interface ListTableProps {
  readonly columns: readonly string[];
  /** The rows. */
  readonly children: ReactNode;
  /** What stands below a table without rows. */
  readonly empty: ReactNode;
}

/** A table in a given order; on a phone each row becomes a card. */
export const ListTable = ({ columns, children, empty }: ListTableProps) => (
  <div className={styles.scroll}>
    <table className={`${styles.table} ${styles.list}`}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.plainHead}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
    {empty && <p className={styles.empty}>{empty}</p>}
  </div>
);
