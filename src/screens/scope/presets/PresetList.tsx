import { useEffect, useMemo, useRef } from 'react';
import type { Preset } from '../../../catalog';
import { figuresAfter, newRows } from '../../../model';
import { useCatalog, useOverlap, useScope } from '../../../state';
import styles from './presets.module.css';
import { useProposalRows } from './useProposalRows';
import { sharedWords, tallyWords, targetsWords } from './words';

interface PresetListProps {
  readonly presets: readonly Preset[];
  /** The preset that was looked at last, which the keyboard comes back to. */
  readonly left: string | null;
  readonly onOpen: (id: string) => void;
}

/** The presets, each with what it would change in the present scope. */
export const PresetList = ({ presets, left, onOpen }: PresetListProps) => (
  <div className={styles.screen}>
    <header className={styles.intro}>
      <h2 className={styles.heading}>Which of these is most like you?</h2>
      <p className={styles.text}>
        A preset proposes decisions, each with the question that decides it and a reason. Nothing
        changes until you confirm, and what you do not confirm stays as it is. All of it is this
        project’s judgement; your auditor has the last word.
      </p>
    </header>
    <ul className={styles.cards} aria-label="Presets">
      {presets.map((preset) => (
        <PresetCard
          key={preset.id}
          preset={preset}
          focused={preset.id === left}
          onOpen={() => onOpen(preset.id)}
        />
      ))}
    </ul>
  </div>
);

interface PresetCardProps {
  readonly preset: Preset;
  readonly focused: boolean;
  readonly onOpen: () => void;
}

function PresetCard({ preset, focused, onOpen }: PresetCardProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <li className={styles.card}>
      <h3 className={styles.cardTitle}>
        <button ref={button} type="button" className={styles.cardButton} onClick={onOpen}>
          {preset.title}
        </button>
      </h3>
      <p className={styles.text}>{preset.for}</p>
      <PresetEffect preset={preset} />
    </li>
  );
}

/** What confirming all that nobody decided yet would do. */
function PresetEffect({ preset }: { readonly preset: Preset }) {
  const catalog = useCatalog();
  const scope = useScope();
  const { figures } = useOverlap();
  const rowsOf = useProposalRows();
  const { fresh, against, then } = useMemo(() => {
    const rows = rowsOf(preset);
    const undecided = newRows(rows);
    return {
      fresh: undecided,
      against: rows.filter(({ kind }) => kind === 'different').length,
      then: figuresAfter(catalog, scope, undecided),
    };
  }, [catalog, scope, preset, rowsOf]);
  return (
    <div className={styles.effect}>
      {fresh.length === 0 ? (
        <p>Everything that it speaks of is decided.</p>
      ) : (
        <>
          <p>
            <b>Would decide {targetsWords(fresh, 'undecided')}</b>: {tallyWords(fresh)}.
          </p>
          <p>{sharedWords(figures, then).join(', ')}.</p>
        </>
      )}
      {against > 0 && (
        <p className={styles.against}>
          {against === 1 ? 'Goes against 1 decision' : `Goes against ${against} decisions`} already
          made, which {against === 1 ? 'stays' : 'stay'} unless you tick{' '}
          {against === 1 ? 'it' : 'them'}.
        </p>
      )}
    </div>
  );
}
