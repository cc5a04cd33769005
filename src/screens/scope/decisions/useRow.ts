import { useCallback } from 'react';
import { overlapTitle } from '../../../catalog';
import { decisionOn, mappingsOf } from '../../../model';
import type { Decision } from '../../../model';
import { shownScope, useApp, useWorkspace } from '../../../state';
import type { AppState } from '../../../state';
import type { WorkRow } from './rows';

const DEFAULTS = new Map<string, Decision>();

/** The decision on a row; a row is drawn again when its own decision changes, and only then. */
export function useDecision({ id, kind }: WorkRow): Decision {
  return useApp((state) => {
    const scope = shownScope(state);
    const listed = scope.decisions[id];
    if (listed) return listed;
    // One object a kind, so that what is not decided stays the same from change to change.
    const known = DEFAULTS.get(kind) ?? decisionOn({ ...scope, decisions: {} }, id, kind);
    DEFAULTS.set(kind, known);
    return known;
  });
}

/** How a row stands, in words, and its strongest active mapping, 0 when there is none. */
export function useStanding({ id, side }: WorkRow): { standing: string; strongest: number } {
  const { derived } = useWorkspace();
  // As one text, so that a row whose standing stays is not drawn again.
  const both = useApp(
    useCallback(
      (state: AppState) => {
        const overlap = derived.overlap(shownScope(state));
        const strength = mappingsOf(overlap, id)[0]?.strength ?? 0;
        return `${strength}:${overlapTitle(overlap.standing.get(id), side)}`;
      },
      [derived, id, side],
    ),
  );
  const [strongest = '0', standing = ''] = both.split(':');
  return { standing, strongest: Number(strongest) };
}
