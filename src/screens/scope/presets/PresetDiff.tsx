import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Preset } from '../../../catalog';
import { confirmProposals, decisionOn, figuresAfter } from '../../../model';
import type { PreparedReasons } from '../../../model';
import {
  TEXT_LIMITS,
  useActions,
  useCatalog,
  useOverlap,
  useReadOnly,
  useScope,
} from '../../../state';
import { CommitField, SmallButton } from '../../../ui';
import styles from './presets.module.css';
import { ProposalItem } from './ProposalItem';
import { useProposalRows } from './useProposalRows';
import type { Row } from './useProposalRows';
import { useTicks } from './useTicks';
import { doneWords, sharedWords, stepLabel, tallyWords } from './words';

interface PresetDiffProps {
  readonly preset: Preset;
  readonly prepared: PreparedReasons;
  readonly onLeave: () => void;
}

/** A preset as a diff against the present decisions, confirmed in part or as a whole. */
export function PresetDiff({ preset, prepared, onLeave }: PresetDiffProps) {
  const actions = useActions();
  const { providers } = useScope();
  const readOnly = useReadOnly();
  const ticks = useTicks();
  const [named, setNamed] = useState<string | null>(null);
  // Where there is one provider, it is the one that is meant.
  const provider = named ?? (providers.length === 1 ? (providers[0]?.name ?? '') : '');
  const rowsOf = useProposalRows({ provider, prepared });
  const rows = useMemo(() => rowsOf(preset), [rowsOf, preset]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const ticked = rows.filter(ticks.isTicked);
  const confirm = (chosen: readonly Row[]) => {
    actions.change(stepLabel(chosen, preset.title), (scope) =>
      confirmProposals(scope, chosen, { provider, prepared }),
    );
    ticks.reset(chosen);
    actions.notify('info', doneWords(chosen));
  };
  return (
    <div className={styles.screen}>
      <header className={styles.intro}>
        <div className={styles.title}>
          <SmallButton onClick={onLeave}>
            <ArrowLeft size={13} aria-hidden className={styles.back} /> All presets
          </SmallButton>
          <h2 className={styles.heading} ref={heading} tabIndex={-1}>
            {preset.title}
          </h2>
        </div>
        <p className={styles.text}>
          {preset.for} Answer each question and keep the tick where the proposal is true of you. All
          of it is this project’s judgement. A confirmed reason goes into your Statement of
          Applicability; edit it in the working table.
        </p>
        {preset.provider && (
          <div className={styles.provider}>
            <CommitField
              label="Inherited from"
              value={provider}
              maxLength={TEXT_LIMITS.provider}
              placeholder="Name, or leave it open"
              suggestions={providers.map(({ name }) => name)}
              disabled={readOnly}
              onCommit={setNamed}
            />
            <p className={styles.quiet}>
              Name {preset.provider}. It goes on the inherited controls that you confirm, unless
              they name somebody already.
            </p>
          </div>
        )}
      </header>
      <ConfirmBar ticked={ticked} onConfirm={() => confirm(ticked)} />
      <ol className={styles.items} aria-label="Proposals">
        {preset.proposals.map((proposal) => (
          <ProposalItem
            key={proposal.id}
            rows={rows.filter((row) => row.proposal === proposal)}
            ticks={ticks}
            onConfirm={confirm}
          />
        ))}
      </ol>
    </div>
  );
}

interface ConfirmBarProps {
  readonly ticked: readonly Row[];
  readonly onConfirm: () => void;
}

/** What confirming would do, the button that does it, and what is left to decide after it. */
function ConfirmBar({ ticked, onConfirm }: ConfirmBarProps) {
  const catalog = useCatalog();
  const scope = useScope();
  const { figures } = useOverlap();
  const actions = useActions();
  const readOnly = useReadOnly();
  const then = useMemo(() => figuresAfter(catalog, scope, ticked), [catalog, scope, ticked]);
  const after = new Set(ticked.map(({ target }) => target.id));
  const undecided = catalog.controls.filter(
    ({ id }) => !after.has(id) && decisionOn(scope, id, 'control').status === 'undecided',
  ).length;
  const none = ticked.length === 0;
  return (
    <div className={styles.bar} role="group" aria-label="Confirm proposals">
      <button
        type="button"
        className={styles.confirm}
        aria-disabled={readOnly || none}
        onClick={() => {
          if (!readOnly && !none) onConfirm();
        }}
      >
        {none ? 'Nothing ticked' : `Confirm ${ticked.length}`}
      </button>
      <p className={styles.sum}>
        {none ? (
          'Tick a proposal to confirm it.'
        ) : (
          <>
            <b>{tallyWords(ticked)}.</b> {sharedWords(figures, then).join(', ')}.
          </>
        )}{' '}
        {undecided} of {catalog.controls.length} controls {none ? 'are' : 'stay'} undecided.
      </p>
      <span className={styles.onward}>
        <SmallButton onClick={() => actions.showPart('decisions')}>
          Go to the working table
        </SmallButton>
      </span>
    </div>
  );
}
