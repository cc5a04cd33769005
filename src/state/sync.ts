/** Keeps the browser's address, history and storage in step with the store. */
import type { Actions } from './actions';
import { readAddress, writeAddress } from './address';
import type { Catalog } from '../catalog';
import { createScopeId, sameCode, startFrom } from './start';
import type { ScopeStorage } from './storage';
import { shownScope } from './store';
import type { AppState, AppStore } from './store';

/** The mark that this app leaves in the history entries it wrote. */
interface HistoryMark {
  readonly commonGround: string;
  /** Written while somebody else's scope was shown: on reload the choice is offered again. */
  readonly visiting: boolean;
}

const markOf = (state: unknown): Partial<HistoryMark> =>
  (state as Partial<HistoryMark> | null) ?? {};

/** Fills the store from storage and address, and says what could not be read. */
export function startStore(
  store: AppStore,
  actions: Actions,
  catalog: Catalog,
  storage: ScopeStorage,
): void {
  const library = storage.load(catalog);
  const address = readAddress(window.location.hash, catalog);
  const mark = markOf(window.history.state);
  const own = mark.commonGround === address.scope?.id && mark.visiting !== true;
  const start = startFrom(address, library, own, createScopeId());
  store.setState({
    scopeId: start.mine.id,
    scopeName: start.mine.name,
    scope: start.mine.scope,
    visitor: start.visitor,
    view: address.view,
    ...library.preferences,
  });
  store.temporal.getState().clear();
  if (address.problems.length > 0) storage.setAside(window.location.href);
  for (const problem of [...library.problems, ...address.problems]) {
    actions.notify('problem', problem);
  }
  if (start.notice) actions.notify('info', start.notice);
}

/**
 * Follows the store from here on: saves each change of the scope at once, writes the address, and
 * answers Back and Forward. @returns a function that stops it
 */
export function followStore(
  store: AppStore,
  actions: Actions,
  catalog: Catalog,
  storage: ScopeStorage,
): () => void {
  let restoring = false;
  let saved = true;

  const save = (state: AppState): void => {
    const kept = storage.save({ id: state.scopeId, name: state.scopeName, scope: state.scope });
    if (!kept && saved) {
      actions.notify(
        'problem',
        'This browser is not keeping your scope: its storage is full or blocked. Export the CSV before you close the page.',
      );
    }
    saved = kept;
  };

  const writeHistory = (state: AppState, push: boolean): void => {
    const id = state.visitor?.id ?? state.scopeId;
    const fragment = writeAddress(id, shownScope(state), state.view);
    if (fragment === window.location.hash) return;
    const mark: HistoryMark = { commonGround: id, visiting: state.visitor !== null };
    if (push) window.history.pushState(mark, '', fragment);
    else window.history.replaceState(mark, '', fragment);
  };

  const onAddress = (event: PopStateEvent): void => {
    const address = readAddress(window.location.hash, catalog);
    const state = store.getState();
    if (markOf(event.state).commonGround === undefined) {
      const named = { id: state.scopeId, name: state.scopeName, scope: state.scope };
      const library = { scopes: [named], current: named };
      const start = startFrom(address, library, false, createScopeId());
      store.setState({ visitor: start.visitor });
      if (start.mine.id !== named.id || !sameCode(start.mine.scope, named.scope)) {
        actions.openScope(start.mine.id, start.mine.name, start.mine.scope);
      }
      if (address.problems.length > 0) storage.setAside(window.location.href);
      for (const problem of address.problems) actions.notify('problem', problem);
    }
    restoring = true;
    actions.showView(address.view);
    restoring = false;
    // Back moves through views only: the scope stays, so the entry is brought up to date.
    writeHistory(store.getState(), false);
  };

  const first = store.getState();
  writeHistory(first, false);
  save(first);
  const unsubscribe = store.subscribe((state, before) => {
    if (
      state.scope !== before.scope ||
      state.scopeId !== before.scopeId ||
      state.scopeName !== before.scopeName
    ) {
      save(state);
    }
    if (state.theme !== before.theme || state.singleKeys !== before.singleKeys) {
      storage.savePreferences({ theme: state.theme, singleKeys: state.singleKeys });
    }
    if (restoring) return;
    const { view } = state;
    const moved =
      view.tab !== before.view.tab ||
      view.selection !== before.view.selection ||
      view.collapsed !== before.view.collapsed ||
      view.unfolded !== before.view.unfolded;
    writeHistory(state, moved);
  });
  window.addEventListener('popstate', onAddress);
  return () => {
    unsubscribe();
    window.removeEventListener('popstate', onAddress);
  };
}
