import { useId } from 'react';
import { REASON_TITLES, useCatalog, useReadOnly } from '../../../state';
import { LinkedText, RequirementLink, SmallButton, TickBox } from '../../../ui';
import styles from './presets.module.css';
import { StatusChange, StatusWord } from './StatusChange';
import type { Row } from './useProposalRows';
import type { Ticks } from './useTicks';

interface ProposalItemProps {
  /** The rows of one proposal; at least one. */
  readonly rows: readonly Row[];
  readonly ticks: Ticks;
  readonly onConfirm: (rows: readonly Row[]) => void;
}

/** One question, what is proposed on its answer, and the requirements that it is proposed for. */
export function ProposalItem({ rows, ticks, onConfirm }: ProposalItemProps) {
  const readOnly = useReadOnly();
  const questionId = useId();
  const proposal = rows[0]?.proposal;
  if (!proposal) return null;
  const open = rows.filter(({ kind }) => kind !== 'same');
  const ticked = open.filter(ticks.isTicked);
  const done = open.length === 0;
  return (
    <li className={styles.item} data-done={done || undefined}>
      <div className={styles.why}>
        <h3 className={styles.question} id={questionId}>
          {proposal.question}
        </h3>
        <p className={styles.answer}>
          <span>
            If <b>{proposal.answer}</b>:
          </span>
          <StatusWord status={proposal.status} />
          {proposal.inclusion.length > 0 && (
            <span className={styles.quiet}>
              {proposal.inclusion.map((one) => REASON_TITLES[one].toLowerCase()).join(', ')}
            </span>
          )}
        </p>
        <p className={styles.reason}>{proposal.reason}</p>
        {proposal.caution && (
          <p className={styles.caution}>
            <b>An auditor would say:</b> <LinkedText>{proposal.caution}</LinkedText>
          </p>
        )}
      </div>
      <div className={styles.what}>
        <div className={styles.itemTools}>
          {done ? (
            <span className={styles.quiet}>Decided as proposed</span>
          ) : (
            <label className={styles.tickAll}>
              <TickBox
                aria-label={open.length === 1 ? 'Take the only one' : `Take all ${open.length}`}
                aria-describedby={questionId}
                checked={ticked.length === open.length}
                disabled={readOnly}
                ref={(box) => {
                  if (box) box.indeterminate = ticked.length > 0 && ticked.length < open.length;
                }}
                onChange={() => ticks.set(open, ticked.length < open.length)}
              />
              <span aria-hidden>
                {ticked.length} of {open.length} ticked
              </span>
            </label>
          )}
          <SmallButton
            aria-disabled={readOnly || ticked.length === 0}
            aria-describedby={questionId}
            onClick={() => {
              if (!readOnly && ticked.length > 0) onConfirm(ticked);
            }}
          >
            {done ? 'Confirmed' : `Confirm ${ticked.length === 0 ? 'these' : ticked.length}`}
          </SmallButton>
        </div>
        <ul className={styles.rows}>
          {rows.map((row) => (
            <ProposalLine
              key={row.target.id}
              row={row}
              ticked={ticks.isTicked(row)}
              disabled={readOnly}
              onTick={(value) => ticks.set([row], value)}
            />
          ))}
        </ul>
      </div>
    </li>
  );
}

interface ProposalLineProps {
  readonly row: Row;
  readonly ticked: boolean;
  readonly disabled: boolean;
  readonly onTick: (ticked: boolean) => void;
}

function ProposalLine({ row, ticked, disabled, onTick }: ProposalLineProps) {
  const catalog = useCatalog();
  const { target, present, proposed, kind } = row;
  const keeps =
    kind === 'different' &&
    present.justification !== '' &&
    proposed.justification === present.justification;
  return (
    <li className={styles.row} data-kind={kind}>
      {kind === 'same' ? (
        <span />
      ) : (
        <TickBox
          aria-label={`Take ${target.id}`}
          checked={ticked}
          disabled={disabled}
          onChange={() => onTick(!ticked)}
        />
      )}
      <span className={styles.name}>
        <RequirementLink id={target.id} /> {catalog.requirement(target.id)?.title}
      </span>
      <StatusChange row={row} />
      {keeps && <p className={styles.keeps}>Its justification stays: “{present.justification}”</p>}
    </li>
  );
}
