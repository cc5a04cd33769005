import type { KeyboardEvent } from 'react';
import {
  decide,
  IMPLEMENTATIONS,
  INCLUSION_REASONS,
  isIsoDate,
  setOwnText,
  withReason,
} from '../../../model';
import type { Decision, Implementation } from '../../../model';
import { IMPLEMENTATION_TITLES, REASON_TITLES, useActions } from '../../../state';
import { useDraft } from '../../../ui';
import { cellText, limitOf, textField } from './columns';
import type { WorkColumn } from './columns';
import styles from './decisions.module.css';
import { useGrid } from './grid';
import { ServedCell } from './ServedCell';
import { leavingBy, TextEditor } from './TextEditor';
import type { WorkRow } from './rows';

interface ValueCellProps {
  readonly row: WorkRow;
  readonly column: WorkColumn;
  readonly decision: Decision;
  readonly editing: boolean;
}

/** A value as text that becomes its editor when it is asked for. */
export function ValueCell({ row, column, decision, editing }: ValueCellProps) {
  const actions = useActions();
  const value = cellText(decision, column);
  if (column.type === 'controls') return <ServedCell row={row} />;
  if (!editing) {
    return (
      <span className={styles.value} data-empty={value === '' || undefined}>
        {value}
      </span>
    );
  }
  if (column.type === 'reasons') return <ReasonsEditor row={row} decision={decision} />;
  if (column.type === 'implementation') return <StatusEditor row={row} decision={decision} />;
  const commit = (text: string) => {
    const field = textField(column);
    const { own } = column;
    if (field) actions.setText([row.id], field, text);
    else if (own) {
      actions.change(`${own.title} of ${row.id}`, (scope) =>
        setOwnText(scope, [row], own.id, text),
      );
    }
  };
  return column.type === 'due' ? (
    <DayEditor row={row} column={column} value={value} onCommit={commit} />
  ) : (
    <CellText row={row} column={column} value={value} onCommit={commit} />
  );
}

interface FieldProps {
  readonly row: WorkRow;
  readonly column: WorkColumn;
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

function CellText({ row, column, value, onCommit }: FieldProps) {
  const grid = useGrid();
  return (
    <TextEditor
      label={column.title}
      row={row.id}
      column={column.id}
      value={value}
      maxLength={limitOf(column)}
      multiline={column.type === 'words'}
      list={column.id === 'owner' ? grid.ownersList : undefined}
      onCommit={onCommit}
    />
  );
}

function DayEditor({ row, column, value, onCommit }: FieldProps) {
  const grid = useGrid();
  const { draft, setDraft, commit, drop } = useDraft(value, (text) => {
    if (text === '' || isIsoDate(text)) onCommit(text);
  });
  return (
    <input
      type="date"
      data-editor
      tabIndex={-1}
      aria-label={column.title}
      className={styles.editor}
      min="1900-01-01"
      max="2199-12-31"
      value={draft}
      onChange={(event) => {
        // While a date is typed the browser reports an empty one.
        if (!event.target.validity.badInput) setDraft(event.target.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        const how = event.key === 'Tab' ? null : leavingBy(event, false);
        if (!how) return event.stopPropagation();
        event.preventDefault();
        event.stopPropagation();
        if (how === 'escape') drop();
        else commit();
        grid.leave(row.id, column.id, how);
      }}
    />
  );
}

interface ChoiceProps {
  readonly row: WorkRow;
  readonly decision: Decision;
}

/** Leaves a choice that has taken effect already. */
function useLeaveKeys(row: WorkRow, column: string) {
  const grid = useGrid();
  return (event: KeyboardEvent) => {
    const how = leavingBy(event, false);
    event.stopPropagation();
    if (!how) return;
    event.preventDefault();
    grid.leave(row.id, column, how);
  };
}

function StatusEditor({ row, decision }: ChoiceProps) {
  const actions = useActions();
  const onKeyDown = useLeaveKeys(row, 'implementation');
  return (
    <select
      data-editor
      tabIndex={-1}
      aria-label="Status"
      className={styles.editor}
      value={decision.implementation}
      onKeyDown={onKeyDown}
      onChange={(event) => {
        const implementation = event.target.value as Implementation;
        actions.change(`status of ${row.id}`, (scope) => decide(scope, [row], { implementation }));
      }}
    >
      {IMPLEMENTATIONS.map((one) => (
        <option key={one} value={one}>
          {IMPLEMENTATION_TITLES[one]}
        </option>
      ))}
    </select>
  );
}

function ReasonsEditor({ row, decision }: ChoiceProps) {
  const actions = useActions();
  const onKeyDown = useLeaveKeys(row, 'reasons');
  return (
    <div role="group" aria-label="Reasons for inclusion" className={styles.reasons}>
      {INCLUSION_REASONS.map((reason) => (
        <label key={reason}>
          <input
            type="checkbox"
            data-editor
            tabIndex={-1}
            checked={decision.reasons.includes(reason)}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              const reasons = withReason(decision.reasons, reason, event.target.checked);
              actions.change(`reasons for inclusion of ${row.id}`, (scope) =>
                decide(scope, [row], { reasons }),
              );
            }}
          />
          {REASON_TITLES[reason]}
        </label>
      ))}
    </div>
  );
}
