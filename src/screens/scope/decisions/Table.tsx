import type { ClipboardEvent, CSSProperties, KeyboardEvent, MouseEvent, Ref } from 'react';
import type { OwnColumn } from '../../../model';
import { useReadOnly } from '../../../state';
import type { WorkColumn } from './columns';
import styles from './decisions.module.css';
import { GroupHead } from './GroupHead';
import type { Rows } from './useRows';
import { WorkTableRow } from './WorkTableRow';

interface TableProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly rows: Rows;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onFocus: (target: Element) => void;
  readonly onBlur: (target: Element, to: EventTarget | null) => void;
  readonly onEdit: (id: string, column: string) => void;
  readonly onPointer: () => void;
  /** A column of the user's own shall be renamed or removed. */
  readonly onColumn: (column: OwnColumn) => void;
}

/**
 * The rows under their headings, as a grid with one tab stop (ARIA grid pattern). Rows out of sight
 * are not laid out (`content-visibility`), but all of them are in the document.
 */
export function Table({
  ref,
  rows,
  onKeyDown,
  onPaste,
  onFocus,
  onBlur,
  onEdit,
  onPointer,
  onColumn,
}: TableProps) {
  const readOnly = useReadOnly();
  const { groups, columns, cursor, picked } = rows;
  const onClick = (event: MouseEvent): void => {
    if (readOnly || !(event.target instanceof Element)) return;
    const cell = event.target.closest<HTMLElement>('[data-cell]');
    const id = cell?.closest('[data-row]')?.getAttribute('data-row');
    const { cell: column, type } = cell?.dataset ?? {};
    if (!id || !column || !type || !OPENS.includes(type)) return;
    if (!event.target.closest('[data-editor], label')) onEdit(id, column);
  };
  return (
    <div className={styles.scroll} data-scroller>
      <div
        ref={ref}
        role="grid"
        tabIndex={-1}
        aria-label="Working table"
        aria-multiselectable
        aria-readonly={readOnly}
        className={styles.grid}
        style={template(columns)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onPointerDown={onPointer}
        onClick={onClick}
        onFocus={(event) => onFocus(event.target)}
        onBlur={(event) => onBlur(event.target, event.relatedTarget)}
      >
        <div role="row" className={styles.head}>
          {columns.map((column) => (
            <div key={column.id} role="columnheader" data-cell-head={column.id}>
              <ColumnTitle column={column} onColumn={onColumn} />
            </div>
          ))}
        </div>
        {groups.map(({ group, rows: members }) => (
          <div key={group} role="rowgroup" className={styles.members}>
            <GroupHead group={group} span={columns.length} />
            {members.map((row) => (
              <WorkTableRow
                key={row.id}
                row={row}
                columns={columns}
                at={row.id === cursor.id ? cursor.column : null}
                editing={row.id === cursor.id && cursor.editing}
                picked={picked.has(row.id)}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Cells that a click opens; a justification is a field at all times. */
const OPENS: readonly string[] = ['reasons', 'implementation', 'due', 'line', 'words'];

function ColumnTitle({
  column: { title, own },
  onColumn,
}: {
  readonly column: WorkColumn;
  readonly onColumn: (column: OwnColumn) => void;
}) {
  const readOnly = useReadOnly();
  if (!own || readOnly) return title;
  return (
    <button
      type="button"
      className={styles.ownTitle}
      title="Rename or remove this column"
      onClick={() => onColumn(own)}
    >
      {title}
    </button>
  );
}

/** Tracks of every row alike, so that columns stand under each other. */
function template(columns: readonly WorkColumn[]): CSSProperties {
  const tracks = columns.map(({ id, width }) => {
    if (id === 'requirement') return 'var(--first)';
    return id === 'justification' ? `minmax(${width}px, 1fr)` : `${width}px`;
  });
  const rest = columns.reduce((sum, { id, width }) => sum + (id === 'requirement' ? 0 : width), 0);
  return {
    '--columns': tracks.join(' '),
    '--least': `calc(var(--first) + ${rest}px)`,
  } as CSSProperties;
}
