import { useState } from 'react';
import type { Row } from './useProposalRows';

/** What would go against somebody, or only add words, is ticked by hand. */
const isTickedAtFirst = ({ kind }: Row): boolean => kind === 'new';

/** A tick holds for a row as it was seen: when the decision under it changes, it is asked again. */
const keyOf = ({ target, kind }: Row): string => `${kind} ${target.id}`;

/** Which proposals are ticked. */
export function useTicks() {
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({});
  const ticksOf = (rows: readonly Row[], value: boolean) =>
    Object.fromEntries(rows.map((row) => [keyOf(row), value]));
  return {
    isTicked: (row: Row): boolean =>
      row.kind !== 'same' && (ticks[keyOf(row)] ?? isTickedAtFirst(row)),
    set: (rows: readonly Row[], ticked: boolean) =>
      setTicks((before) => ({ ...before, ...ticksOf(rows, ticked) })),
    /** Back to what is ticked at first. */
    reset: (rows: readonly Row[]) =>
      setTicks((before) => {
        const gone = new Set(rows.map(keyOf));
        return Object.fromEntries(Object.entries(before).filter(([key]) => !gone.has(key)));
      }),
  };
}
export type Ticks = ReturnType<typeof useTicks>;
