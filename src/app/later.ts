/** What can wait until the first frame is on screen. */
import { askForDurability } from '../state/durability';
import type { Catalog } from '../catalog';
import type { Actions, AppStore } from '../state';
import { keepUndo, sessionStorageArea } from '../state/undo-history';
import { keepOffline } from './offline';

export function startLater(store: AppStore, actions: Actions, catalog: Catalog): void {
  keepUndo(store, sessionStorageArea(), catalog);
  askForDurability(store);
  keepOffline(store, actions);
}
