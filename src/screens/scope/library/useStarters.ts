import { useMemo } from 'react';
import { loadControlLibrary } from '../../../catalog';
import type { StarterControl } from '../../../catalog';
import { fromStarter, starterRows, startersTaken } from '../../../model';
import { useActions, useOverlap, useScope } from '../../../state';
import { useLoaded } from '../../../ui';
import { counted } from '../../../ui/counted';

/** The statements to start from, and what has become of them in this scope. */
export interface Starters {
  /** Undefined until they have been loaded. */
  readonly all: readonly StarterControl[] | undefined;
  readonly failed: boolean;
  /** Neither taken nor taken and removed again. */
  readonly free: readonly StarterControl[];
  /** Those of them that serve this scope. */
  readonly inScope: readonly StarterControl[];
  /** Makes own controls of statements, as one step. */
  readonly take: (starters: readonly StarterControl[]) => void;
}

const NONE: readonly StarterControl[] = [];

export function useStarters(): Starters {
  const scope = useScope();
  const overlap = useOverlap();
  const actions = useActions();
  const { value: all, failed } = useLoaded(loadControlLibrary);
  return useMemo(() => {
    const taken = startersTaken(scope);
    const free = (all ?? NONE).filter(({ id }) => !taken.has(id) && !scope.retired.includes(id));
    return {
      all,
      failed,
      free,
      inScope: starterRows(free, overlap).map(({ starter }) => starter),
      take: (starters) => {
        const [first] = starters;
        const what =
          starters.length === 1 && first ? first.id : counted(starters.length, 'starter control');
        actions.change(`take ${what}`, (before) => fromStarter(before, starters));
        actions.offerUndo(
          starters.length === 1
            ? `${what} is an own control now.`
            : `${counted(starters.length, 'own control')} added from the starter library.`,
        );
      },
    };
  }, [scope, overlap, actions, all, failed]);
}
