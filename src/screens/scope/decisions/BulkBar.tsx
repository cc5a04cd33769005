import { useId, useState } from 'react';
import {
  decide,
  decideEach,
  decisionOn,
  IMPLEMENTATIONS,
  INCLUSION_REASONS,
  isIsoDate,
  withReason,
} from '../../../model';
import type { Decision, Implementation } from '../../../model';
import {
  IMPLEMENTATION_TITLES,
  REASON_TITLES,
  TEXT_LIMITS,
  useActions,
  useReadOnly,
  useScope,
} from '../../../state';
import { BulkDecision, SmallButton } from '../../../ui';
import { BulkText } from '../../../ui/BulkText';
import { decideSpelled } from './decide-spelled';
import { useGrid } from './grid';
import { lacksProvider, lacksReason } from './rows';
import type { WorkRow } from './rows';
import styles from './tools.module.css';

interface BulkBarProps {
  readonly rows: readonly WorkRow[];
  readonly onCopy: () => void;
  readonly onClear: () => void;
}

/** One change for all rows that are selected, each a step to undo. */
export function BulkBar({ rows, onCopy, onClear }: BulkBarProps) {
  const actions = useActions();
  const scope = useScope();
  const readOnly = useReadOnly();
  const grid = useGrid();
  const what = rows.length === 1 ? (rows[0]?.id ?? '') : `${rows.length} requirements`;
  const ids = rows.map(({ id }) => id);
  const lacking = (asks: (decision: Decision) => boolean) =>
    rows.filter(({ id, kind }) => asks(decisionOn(scope, id, kind)));
  const withoutReason = lacking(lacksReason);
  const withoutProvider = lacking(lacksProvider);
  const all = (label: string, change: Partial<Decision>) =>
    actions.change(`${label} of ${what}`, (before) => decide(before, rows, change));
  return (
    <div className={styles.bulk} role="region" aria-label="Selected rows">
      <b>{rows.length} selected</b>
      <BulkDecision ids={ids} />
      {withoutReason.length > 0 && (
        <BulkText
          className={styles.bulkField}
          label={`Reason for the ${withoutReason.length} without one`}
          maxLength={TEXT_LIMITS.words}
          disabled={readOnly}
          data-purpose="reason"
          onCommit={(text) =>
            actions.change(`justification of ${what}`, (before) =>
              decide(before, withoutReason, { justification: text }),
            )
          }
        />
      )}
      {withoutProvider.length > 0 && (
        <BulkText
          className={styles.bulkField}
          label={`Operated by, for the ${withoutProvider.length} without one`}
          maxLength={TEXT_LIMITS.provider}
          disabled={readOnly}
          list={grid.providersList}
          data-purpose="provider"
          onCommit={(text) =>
            actions.change(`provider of ${what}`, (before) =>
              decideSpelled(
                before,
                withoutProvider.map((target) => ({ target, change: { provider: text } })),
              ),
            )
          }
        />
      )}
      <span className={styles.bulkEnd}>
        <SmallButton onClick={onCopy}>Copy rows</SmallButton>
        <SmallButton onClick={onClear}>Clear selection</SmallButton>
      </span>
      <span className={styles.bulkBreak} />
      <BulkText
        className={styles.bulkField}
        label="Owner for all"
        maxLength={TEXT_LIMITS.line}
        disabled={readOnly}
        list={grid.ownersList}
        onCommit={(owner) => all('owner', { owner })}
      />
      <select
        aria-label="Status for all"
        className={styles.bulkField}
        disabled={readOnly}
        value=""
        onChange={(event) =>
          all('status', { implementation: event.target.value as Implementation })
        }
      >
        <option value="" disabled>
          Status for all
        </option>
        {IMPLEMENTATIONS.map((one) => (
          <option key={one} value={one}>
            {IMPLEMENTATION_TITLES[one]}
          </option>
        ))}
      </select>
      <BulkDay onCommit={(due) => all('due date', { due })} disabled={readOnly} />
      <BulkReasons rows={rows} />
    </div>
  );
}

function BulkDay({
  onCommit,
  disabled,
}: {
  readonly onCommit: (day: string) => void;
  readonly disabled: boolean;
}) {
  const [day, setDay] = useState('');
  const id = useId();
  const commit = () => {
    if (isIsoDate(day)) onCommit(day);
    setDay('');
  };
  return (
    <span className={styles.bulkDay}>
      <label htmlFor={id}>Due date</label>
      <input
        id={id}
        type="date"
        className={styles.bulkField}
        min="1900-01-01"
        max="2199-12-31"
        value={day}
        disabled={disabled}
        onChange={(event) => setDay(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </span>
  );
}

/** Adds a reason to all rows, or takes it from them when all have it. */
function BulkReasons({ rows }: { readonly rows: readonly WorkRow[] }) {
  const actions = useActions();
  const scope = useScope();
  const readOnly = useReadOnly();
  const decisions = rows.map((row) => ({ row, decision: decisionOn(scope, row.id, row.kind) }));
  return (
    <div role="group" aria-label="Reasons for inclusion of all" className={styles.bulkReasons}>
      {INCLUSION_REASONS.map((reason) => {
        const everywhere = decisions.every(({ decision }) => decision.reasons.includes(reason));
        return (
          <button
            key={reason}
            type="button"
            className={styles.chip}
            aria-pressed={everywhere}
            disabled={readOnly}
            onClick={() =>
              actions.change(`reasons for inclusion of ${rows.length} requirements`, (before) =>
                decideEach(
                  before,
                  decisions
                    .filter(({ decision }) => decision.reasons.includes(reason) === everywhere)
                    .map(({ row, decision }) => ({
                      target: row,
                      change: { reasons: withReason(decision.reasons, reason, !everywhere) },
                    })),
                ),
              )
            }
          >
            {REASON_TITLES[reason]}
          </button>
        );
      })}
    </div>
  );
}
