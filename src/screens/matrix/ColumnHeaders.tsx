import { memo } from 'react';
import { cellId } from './cell';
import styles from './matrix.module.css';
import { MEASURES } from './plan';
import type { Plan } from './plan';

interface ColumnHeadersProps {
  readonly plan: Plan;
  readonly onToggle: (groupId: string) => void;
}

/** Series above, identifiers below them; both stay in sight while the rows scroll. */
export const ColumnHeaders = memo(function ColumnHeaders({ plan, onToggle }: ColumnHeadersProps) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={styles.columnHeads}
      style={{
        height: plan.headers,
        width: plan.head + plan.width,
      }}
    >
      <div
        role="columnheader"
        id={cellId(-1, -1)}
        aria-colindex={1}
        className={styles.corner}
        style={{ width: plan.head }}
      >
        <span>ISO 27001 ↓</span> <span>SOC 2 →</span>
      </div>
      {plan.columnSections.map(({ section: { group, collapsed, lines }, at, size }) => (
        <div
          key={group.id}
          role="columnheader"
          aria-colspan={lines.length}
          className={styles.series}
          style={{ left: plan.head + at, width: size, height: MEASURES.groupHeader }}
        >
          <button
            type="button"
            tabIndex={-1}
            aria-expanded={!collapsed}
            aria-label={`${collapsed ? 'Expand' : 'Collapse'} ${group.title}`}
            title={`${group.id} ${group.title}: ${collapsed ? 'expand' : 'collapse'}`}
            onClick={(event) => {
              event.stopPropagation();
              onToggle(group.id);
            }}
          >
            {size > 8 + 7 * group.title.length ? group.title : group.id}
          </button>
        </div>
      ))}
      {plan.columns.map((column, c) => (
        <div
          key={column.id}
          role="columnheader"
          id={cellId(-1, c)}
          aria-colindex={c + 2}
          className={styles.columnHead}
          title={column.title}
          style={{
            left: plan.head + column.at,
            width: column.size,
            top: MEASURES.groupHeader,
            height: plan.headers - MEASURES.groupHeader,
          }}
        >
          <span>{column.isTotal ? '' : column.id}</span>
        </div>
      ))}
    </div>
  );
});
