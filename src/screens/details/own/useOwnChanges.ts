import { putOwnMapping, removeOwnMappings, mappingId } from '../../../model';
import type { OwnMapping } from '../../../model';
import { useActions, useReadOnly } from '../../../state';
import { pairWords } from './own-words';

/** What can be done to the user's own mappings; each is one step to undo. */
export function useOwnChanges() {
  const actions = useActions();
  const readOnly = useReadOnly();

  return {
    save: (own: OwnMapping): void => {
      const verb = own.rejected ? 'reject' : own.baseline ? 'change' : 'add';
      actions.change(`${verb} ${pairWords(own)}`, (scope) => putOwnMapping(scope, own));
    },
    agree: (own: OwnMapping, agreed: boolean): void => {
      const label = `${agreed ? 'mark as agreed' : 'mark as not agreed'} ${pairWords(own)}`;
      actions.change(label, (scope) => putOwnMapping(scope, { ...own, agreed }));
    },
    takeBack: (list: readonly OwnMapping[]): void => {
      const [only] = list;
      if (readOnly || !only) return;
      const ids = list.map(({ iso, tsc }) => mappingId(iso, tsc));
      const what = list.length === 1 ? pairWords(only) : `${list.length} mappings`;
      actions.change(`take back ${what}`, (scope) => removeOwnMappings(scope, ids));
      actions.offerUndo(
        list.length === 1
          ? `Your ${pairWords(only)} is taken back; the crosswalk’s word counts again.`
          : `${list.length} of your mappings are taken back; the crosswalk’s word counts again.`,
      );
    },
  };
}
