/** What can wait until the first frame is on screen. */
import { askForDurability } from '../state/durability';
import type { Catalog } from '../catalog';
import { localStorageArea } from '../state';
import type { Actions, AppStore } from '../state';
import { takeUpAgain } from '../state/taken-up';
import { keepUndo, sessionStorageArea } from '../state/undo-history';
import { keepOffline } from './offline';
import { followSheets } from './sheets';

export function startLater(store: AppStore, actions: Actions, catalog: Catalog): void {
  keepUndo(store, sessionStorageArea(), catalog);
  askForDurability(store);
  for (const text of takeUpAgain(localStorageArea(), catalog)) actions.notify('news', text);
  keepOffline(store, actions);
  followSheets(store);
}
