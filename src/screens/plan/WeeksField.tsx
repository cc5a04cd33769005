import { useId, useState } from 'react';
import type { Phase } from '../../catalog';
import { weeksWords } from '../../exchange/day-words';
import { setWeeks, WEEKS_BOUNDS } from '../../model';
import type { WeeksRange } from '../../model';
import { useActions, useReadOnly } from '../../state';
import styles from './plan.module.css';

interface WeeksFieldProps {
  readonly phase: Phase;
  readonly range: WeeksRange;
  readonly weeks: number | undefined;
}

/**
 * The weeks of one phase. A whole number that the calendar can hold is taken, also outside the
 * usual range, because a company's own reasons may be good; anything else is refused with a
 * sentence. Empty means the usual number.
 */
export function WeeksField({ phase, range, weeks = range.usual }: WeeksFieldProps) {
  const id = useId();
  const actions = useActions();
  const readOnly = useReadOnly();
  const [draft, setDraft] = useState(String(weeks));
  const [shown, setShown] = useState(weeks);
  const [refused, setRefused] = useState(false);
  const takeBack = () => {
    setDraft(String(weeks));
    setRefused(false);
  };
  if (shown !== weeks) {
    setShown(weeks);
    takeBack();
  }
  const commit = () => {
    const text = draft.trim();
    const wanted = text === '' ? range.usual : Number(text);
    const { least, most } = WEEKS_BOUNDS;
    if (!Number.isInteger(wanted) || wanted < least || wanted > most) {
      setRefused(true);
      return;
    }
    setRefused(false);
    setDraft(String(wanted));
    const kept = wanted === range.usual ? undefined : wanted;
    actions.change(`give ${phase.title} ${weeksWords(wanted)}`, (scope) =>
      setWeeks(scope, phase.id, kept),
    );
  };
  const outside = weeks < range.least || weeks > range.most;
  const remark = refused
    ? `Enter whole weeks from ${WEEKS_BOUNDS.least} to ${WEEKS_BOUNDS.most}. ${weeksWords(weeks)} still hold.`
    : outside
      ? `outside ${range.least} to ${range.most}`
      : weeks === range.usual
        ? ''
        : `usually ${range.usual}`;
  return (
    <div className={styles.weeks}>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        aria-label={`Weeks of ${phase.title}`}
        aria-invalid={refused || undefined}
        aria-describedby={remark ? id : undefined}
        value={draft}
        disabled={readOnly}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
          if (event.key === 'Escape') takeBack();
        }}
      />
      {remark && (
        <small
          id={id}
          role={refused ? 'alert' : undefined}
          data-warning={refused || outside || undefined}
        >
          {remark}
        </small>
      )}
    </div>
  );
}
