import { X } from 'lucide-react';
import { memo } from 'react';
import type { KeyboardEvent } from 'react';
import { CONTROL_STATUSES, CRITERION_STATUSES } from '../../../model';
import type { Decision, DecidableKind, Status } from '../../../model';
import { STATUS_TITLES, TEXT_LIMITS, useActions } from '../../../state';
import styles from './decisions.module.css';
import { useGrid } from './grid';
import { DECISION_KEYS } from './keys';
import { leavingBy, TextEditor } from './TextEditor';
import type { WorkRow } from './rows';
import { STATUS_OF_KEY } from './words';

const CHOICES: Readonly<Record<DecidableKind, readonly Status[]>> = {
  control: CONTROL_STATUSES.filter((status) => status !== 'undecided'),
  criterion: CRITERION_STATUSES,
  clause: [],
};

/** The letter that decides so. */
const keyOf = (kind: DecidableKind, status: Status): string =>
  DECISION_KEYS.find((key) => STATUS_OF_KEY[key][kind] === status) ?? '';

interface DecisionCellProps {
  readonly row: WorkRow;
  readonly decision: Decision;
  readonly readOnly: boolean;
}

/** The decision as radio buttons; for an inherited control, who operates it. */
export const DecisionCell = memo(function DecisionCell({
  row,
  decision,
  readOnly,
}: DecisionCellProps) {
  const { id, kind } = row;
  const { status, provider } = decision;
  const grid = useGrid();
  const actions = useActions();
  if (kind === 'clause') return <span className={styles.always}>{STATUS_TITLES.required}</span>;
  const onKeyDown = (event: KeyboardEvent) => {
    const how = leavingBy(event, false);
    if (!how) return;
    event.preventDefault();
    event.stopPropagation();
    grid.leave(id, 'decision', how);
  };
  return (
    <>
      <div className={styles.choice}>
        <div role="radiogroup" aria-label="Decision" className={styles.radios}>
          {CHOICES[kind].map((one) => (
            <label key={one} className={styles.radio} title={`Key ${keyOf(kind, one)}`}>
              <input
                type="radio"
                data-editor
                tabIndex={-1}
                name={`work-${id}`}
                checked={one === status}
                disabled={readOnly}
                onChange={() => grid.chooseStatus(id, one)}
                onKeyDown={onKeyDown}
              />
              <span>{STATUS_TITLES[one]}</span>
            </label>
          ))}
        </div>
        {kind === 'control' && status !== 'undecided' && !readOnly && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.clear}
            aria-label={`Clear the decision on ${id}`}
            title="Undecided (key u)"
            onClick={() => grid.chooseStatus(id, 'undecided')}
          >
            <X size={13} aria-hidden />
          </button>
        )}
      </div>
      {status === 'inherited' && (
        <div className={styles.provider} data-provider>
          <TextEditor
            label="Provider"
            row={id}
            column="decision"
            value={provider}
            maxLength={TEXT_LIMITS.provider}
            list={grid.providersList}
            placeholder="Provider missing: who operates it?"
            disabled={readOnly}
            onCommit={(text) => actions.setText([id], 'provider', text)}
          />
        </div>
      )}
    </>
  );
});
