import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { decisionOn } from '../../../model';
import { useWorkspace } from '../../../state';
import { intentOf } from './keys';
import type { DecisionKey, Intent } from './keys';
import { rowsBetween } from './rows';
import type { WorkRow } from './rows';
import type { WorkColumn } from './columns';
import type { Deciding } from './useDeciding';
import type { Navigation } from './useNavigation';
import type { Rows } from './useRows';
import { STATUS_OF_KEY } from './words';

/** Cells that are not written: Enter opens the details of the row. */
const READ_ONLY: readonly string[] = ['requirement', 'overlap', 'controls'];

/** The keys of the table, while no text is being written. */
export function useTableKeys(rows: Rows, navigation: Navigation, deciding: Deciding) {
  const { store, actions } = useWorkspace();
  /** Whether the last thing done was an arrow key among radio buttons. */
  const byArrow = useRef(false);
  /** Where Shift+Arrow started. */
  const anchor = useRef('');

  const pickTo = (id: string): void => {
    const between = rowsBetween(rows.shown, anchor.current, id);
    rows.setPicked(new Set(between.map((row) => row.id)));
  };

  const decideBy = (key: DecisionKey, row: WorkRow): void => {
    if (rows.picked.size > 1 && rows.picked.has(row.id)) {
      deciding.chooseAll(
        rows.shown.filter(({ id }) => rows.picked.has(id)),
        key,
      );
      return;
    }
    const status = STATUS_OF_KEY[key][row.kind];
    if (status) deciding.choose(row, status, true);
    else deciding.refuse(row);
  };

  const enter = (row: WorkRow, column: WorkColumn): void => {
    const { scope, visitor } = store.getState();
    if (READ_ONLY.includes(column.type)) actions.select([row.id]);
    else if (visitor) return;
    else if (column.type !== 'decision') navigation.edit(row.id, column.id);
    else if (decisionOn(scope, row.id, row.kind).status === 'undecided') {
      navigation.edit(row.id, column.id);
    } else navigation.goOn(row.id);
  };

  /** @returns false when the browser shall do what it does with the key */
  const act = (intent: Intent, row: WorkRow, column: WorkColumn): boolean => {
    const readOnly = store.getState().visitor !== null;
    switch (intent.do) {
      case 'move': {
        if (intent.extend && anchor.current === '') anchor.current = row.id;
        const to = navigation.move(row.id, column.id, intent.rows, intent.columns);
        if (intent.extend) pickTo(to);
        else anchor.current = '';
        return true;
      }
      case 'decide':
        decideBy(intent.key, row);
        return true;
      case 'reason':
        deciding.toggleReason(row, intent.reason);
        return true;
      case 'jump':
        if (!readOnly && !navigation.visit(row.id, intent.column)) {
          actions.announce('That column is hidden.');
        }
        return true;
      case 'pick':
        rows.togglePick(row.id);
        return true;
      case 'pick-all':
        rows.setPicked(new Set(rows.shown.map(({ id }) => id)));
        return true;
      case 'drop-picks':
        anchor.current = '';
        // First the rows that are picked, then the details that take room from the table.
        if (rows.picked.size > 0) rows.setPicked(new Set());
        else if (rows.selected !== undefined) actions.select([]);
        else return false;
        return true;
      case 'enter':
        enter(row, column);
        return true;
      case 'edit':
        if (!readOnly) navigation.edit(row.id, column.id);
        return true;
      case 'write':
        // The focus is in the field by the time that the browser writes the letter.
        return readOnly || !navigation.edit(row.id, column.id);
      case 'empty':
        deciding.empty(row, column);
        return true;
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const radio = target.matches('[type=radio]');
    byArrow.current = radio && event.key.startsWith('Arrow');
    // Fields, and arrows among radio buttons, keep their own keys.
    if (byArrow.current || (target.closest('textarea, input, select, button') && !radio)) return;
    const { id, column: columnId } = rows.cursor;
    const row = rows.shown.find((one) => one.id === id);
    const column = rows.columns.find((one) => one.id === columnId);
    if (!row || !column || event.nativeEvent.isComposing) return;
    const intent = intentOf(event, column.type, store.getState().singleKeys);
    if (!intent || (radio && intent.do === 'pick')) return;
    if (act(intent, row, column)) event.preventDefault();
    // A letter that is written is no shortcut of the app.
    else if (intent.do === 'write') event.stopPropagation();
  };

  return {
    onKeyDown,
    byArrow,
    onPointer: () => {
      byArrow.current = false;
    },
  };
}
