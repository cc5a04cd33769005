import { useMemo } from 'react';
import {
  duplicateOwnControl,
  editOwnControls,
  freeControlId,
  prefixOf,
  putOwnControls,
  removeOwnControls,
} from '../../../model';
import type { OwnControl, OwnControlChange } from '../../../model';
import { useWorkspace } from '../../../state';
import { whatOf } from './words';

/** What is done to own controls, each as one step to undo. */
export function useLibraryChanges() {
  const { store, actions } = useWorkspace();
  return useMemo(
    () => ({
      /** @param what as in "owner", the field that is changed */
      edit: (ids: readonly string[], what: string, change: OwnControlChange): void => {
        actions.change(`${what} of ${whatOf(ids)}`, (scope) => editOwnControls(scope, ids, change));
      },
      add: (control: OwnControl): void => {
        actions.change(`add own control ${control.id}`, (scope) =>
          putOwnControls(scope, [control]),
        );
        actions.announce(`${control.id} is added.`);
      },
      /** @returns the identifier of the copy */
      duplicate: (id: string): string => {
        const copy = freeControlId(store.getState().scope, prefixOf(id));
        actions.change(`duplicate ${id}`, (scope) => duplicateOwnControl(scope, id));
        actions.announce(`${copy} is a copy of ${id}.`);
        return copy;
      },
      remove: (ids: readonly string[]): void => {
        actions.change(`delete ${whatOf(ids)}`, (scope) => removeOwnControls(scope, ids));
        actions.offerUndo(
          ids.length === 1
            ? `${whatOf(ids)} is deleted. Its identifier is not used again.`
            : `${whatOf(ids)} are deleted. Their identifiers are not used again.`,
        );
      },
    }),
    [store, actions],
  );
}
