import { setHeld } from '../../../model';
import { useActions } from '../../../state';

/** Stores what is held as one undoable step. */
export function useSetHeld(): (ids: readonly string[]) => void {
  const actions = useActions();
  return (ids) => actions.change('set what we already have', (scope) => setHeld(scope, ids));
}
