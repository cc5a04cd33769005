import { useEffect } from 'react';
import { differencesBetween } from '../../../model';
import type { Scope } from '../../../model';
import { useWorkspace } from '../../../state';
import type { Navigation } from './useNavigation';
import type { Rows } from './useRows';

/** Undo and redo lead to the row that they change, unless the user is at one that they change. */
export function useRetrace(rows: Rows, navigation: Navigation): void {
  const { store } = useWorkspace();
  const { rows: all, cursor } = rows;
  useEffect(() => {
    const show = (from: Scope | undefined): void => {
      if (!from) return;
      const cells = differencesBetween(from, store.getState().scope).filter(
        ({ section }) => section === 'decision',
      );
      const changed = new Set(cells.map(({ item }) => item));
      const row = all.find(({ id }) => changed.has(id));
      if (!row || changed.has(cursor.id)) return;
      const field = cells.find(({ item }) => item === row.id)?.field ?? 'status';
      navigation.show(row.id, ['status', 'provider'].includes(field) ? 'decision' : field);
    };
    return store.temporal.subscribe((now, before) => {
      // A step back or forth takes from one list in place and puts a longer one for the other.
      const undone = now.pastStates === before.pastStates;
      const redone = now.futureStates === before.futureStates;
      if (undone && !redone) show(now.futureStates.at(-1)?.scope);
      else if (redone && !undone) show(now.pastStates.at(-1)?.scope);
    });
  }, [store, all, cursor.id, navigation]);
}
