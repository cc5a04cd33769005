import { useEffect, useRef, useState } from 'react';
import type { Phase } from '../../catalog';
import { dayWords } from '../../exchange/day-words';
import type { Placed } from '../../model';
import { FoldTitle, RequirementLinks } from '../../ui';
import styles from './plan.module.css';
import { WeeksField } from './WeeksField';
import { heldWords, partiesWords, rangeWords, SOURCE_TITLES } from './words';

interface PhaseRowProps {
  readonly phase: Phase;
  readonly placed: Placed | undefined;
  readonly phases: readonly Phase[];
  readonly opened: boolean;
  readonly onOpened: () => void;
}

/** One phase: its dates, its weeks to change, and why both are as they are. */
export function PhaseRow({ phase, placed, phases, opened, onOpened }: PhaseRowProps) {
  const [unfolded, setUnfolded] = useState(false);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (!opened || !row.current) return;
    row.current.scrollIntoView({ block: 'center' });
    const field = row.current.querySelector('input') ?? row.current.querySelector('button');
    field?.focus({ preventScroll: true });
    onOpened();
  }, [opened, onOpened]);
  if (!placed) return null;
  const { because } = phase;
  return (
    <tr ref={row}>
      <th scope="row">
        <FoldTitle open={unfolded} onToggle={() => setUnfolded(!unfolded)}>
          {phase.title}
        </FoldTitle>
        <small>{partiesWords(phase.who)}</small>
        {unfolded && (
          <div className={styles.what}>
            <p>{phase.what}</p>
            <p>
              Serves <RequirementLinks ids={phase.requirements} />
            </p>
          </div>
        )}
      </th>
      <td data-label="From">{dayWords(placed.start)}</td>
      <td data-label="To">{dayWords(placed.end)}</td>
      <td data-label="Weeks">
        {phase.weeks ? <WeeksField phase={phase} range={phase.weeks} weeks={placed.weeks} /> : '–'}
      </td>
      <td data-label="Lies there because">{heldWords(placed, phases, phase.kind)}</td>
      <td data-label="Range">
        {because ? (
          <>
            <b>{rangeWords(phase)}.</b> {SOURCE_TITLES[because.source]}: {because.text}
          </>
        ) : (
          'A date without a duration of its own.'
        )}
      </td>
    </tr>
  );
}
