import { memo } from 'react';
import { strengthTitle } from '../../../catalog';
import type { Decision } from '../../../model';
import { TEXT_LIMITS, useActions, useReadOnly } from '../../../state';
import { TickBox } from '../../../ui';
import type { WorkColumn } from './columns';
import { DecisionCell } from './DecisionCell';
import styles from './decisions.module.css';
import { useGrid } from './grid';
import { lacksReason } from './rows';
import type { WorkRow } from './rows';
import { TextEditor } from './TextEditor';
import { useDecision, useStanding } from './useRow';
import { ValueCell } from './ValueCell';

interface WorkTableRowProps {
  readonly row: WorkRow;
  readonly columns: readonly WorkColumn[];
  /** The column of the current cell, when it is in this row. */
  readonly at: string | null;
  readonly editing: boolean;
  readonly picked: boolean;
}

/** A requirement with everything that is said of it. */
export const WorkTableRow = memo(function WorkTableRow({
  row,
  columns,
  at,
  editing,
  picked,
}: WorkTableRowProps) {
  const decision = useDecision(row);
  const { id, title } = row;
  return (
    <div
      role="row"
      aria-label={`${id} ${title}`}
      aria-selected={picked}
      className={styles.row}
      data-row={id}
      data-current={at !== null || undefined}
      data-picked={picked || undefined}
      data-status={decision.status}
    >
      {columns.map((column) => (
        <div
          key={column.id}
          role={column.type === 'requirement' ? 'rowheader' : 'gridcell'}
          className={styles.cell}
          data-cell={column.id}
          data-type={column.type}
          tabIndex={at === column.id ? 0 : -1}
        >
          <Content
            row={row}
            column={column}
            decision={decision}
            editing={editing && at === column.id}
            picked={picked}
          />
        </div>
      ))}
    </div>
  );
});

interface ContentProps {
  readonly row: WorkRow;
  readonly column: WorkColumn;
  readonly decision: Decision;
  readonly editing: boolean;
  readonly picked: boolean;
}

function Content({ row, column, decision, editing, picked }: ContentProps) {
  const readOnly = useReadOnly();
  if (column.type === 'requirement') return <Heading row={row} picked={picked} />;
  if (column.type === 'overlap') return <OverlapMark row={row} />;
  if (column.type === 'decision') {
    return <DecisionCell row={row} decision={decision} readOnly={readOnly} />;
  }
  if (column.id === 'justification') {
    return <Justification row={row} decision={decision} readOnly={readOnly} />;
  }
  return <ValueCell row={row} column={column} decision={decision} editing={editing && !readOnly} />;
}

function Heading({ row: { id, title }, picked }: { row: WorkRow; picked: boolean }) {
  const actions = useActions();
  const grid = useGrid();
  return (
    <>
      <TickBox
        aria-label={`Select ${id}`}
        tabIndex={-1}
        checked={picked}
        onClick={(event) => grid.togglePick(id, event.shiftKey)}
        onChange={() => undefined}
      />
      <button
        type="button"
        tabIndex={-1}
        className={styles.heading}
        title="Open the details"
        onClick={() => actions.select([id])}
      >
        <b>{id}</b> <span>{title}</span>
      </button>
    </>
  );
}

function OverlapMark({ row }: { row: WorkRow }) {
  const { standing, strongest } = useStanding(row);
  return (
    <span className={styles.overlap} data-overlap={standing}>
      {standing}
      {strongest > 0 && <small>{strengthTitle(strongest)}</small>}
    </span>
  );
}

function Justification({
  row: { id },
  decision,
  readOnly,
}: {
  row: WorkRow;
  decision: Decision;
  readOnly: boolean;
}) {
  const actions = useActions();
  const missing = lacksReason(decision);
  return (
    <>
      <TextEditor
        label="Justification"
        row={id}
        column="justification"
        value={decision.justification}
        maxLength={TEXT_LIMITS.words}
        multiline
        disabled={readOnly}
        describedBy={missing ? `missing-${id}` : undefined}
        onCommit={(text) => actions.setText([id], 'justification', text)}
      />
      {missing && (
        <small id={`missing-${id}`} className={styles.missing}>
          reason missing
        </small>
      )}
    </>
  );
}
