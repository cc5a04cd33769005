/** Keeps the browser's address, history and storage in step with the store. */
import type { Actions } from './actions';
import { readAddress, writeAddress } from './address';
import type { Address } from './address';
import type { Catalog } from '../catalog';
import { createScopeId, sameCode, startFrom } from './start';
import type { ScopeStorage } from './storage';
import { INITIAL_PREFERENCES, preferencesOf, shownScope } from './store';
import type { AppState, AppStore } from './store';

const PREFERENCE_KEYS = Object.keys(INITIAL_PREFERENCES) as (keyof typeof INITIAL_PREFERENCES)[];

/** The mark that this app leaves in the history entries it wrote. */
interface HistoryMark {
  readonly commonGround: string;
  /** Written while somebody else's scope was shown and the user had not yet chosen. */
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
  // Somebody else's scopes on which the user chose; Back and Forward do not ask about them again.
  const answered = new Set<string>();

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
    const mark: HistoryMark = { commonGround: id, visiting: state.visitor !== null };
    const { commonGround, visiting } = markOf(window.history.state);
    const marked = commonGround === mark.commonGround && visiting === mark.visiting;
    if (fragment === window.location.hash && marked) return;
    if (push) window.history.pushState(mark, '', fragment);
    else window.history.replaceState(mark, '', fragment);
  };

  /** A link opened in the running app: the same choice as at the start. */
  const receive = (address: Address, href: string): void => {
    const { scopeId, scopeName, scope } = store.getState();
    const current = { id: scopeId, name: scopeName, scope };
    const start = startFrom(address, { scopes: [current], current }, false, createScopeId());
    store.setState({ visitor: start.visitor });
    if (start.mine.id !== scopeId || !sameCode(start.mine.scope, scope)) {
      actions.openScope(start.mine.id, start.mine.name, start.mine.scope);
    }
    if (start.notice) actions.notify('info', start.notice);
    if (address.problems.length > 0) storage.setAside(href);
    for (const problem of address.problems) actions.notify('problem', problem);
  };

  const onAddress = (event: PopStateEvent): void => {
    const { href, hash } = window.location;
    const address = readAddress(hash, catalog);
    const mark = markOf(event.state);
    restoring = true;
    if (mark.commonGround === undefined) receive(address, href);
    else if (mark.visiting !== true) store.setState({ visitor: null });
    else if (!store.getState().visitor && !answered.has(mark.commonGround)) receive(address, href);
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
    if (PREFERENCE_KEYS.some((key) => state[key] !== before[key])) {
      storage.savePreferences(preferencesOf(state));
    }
    if (restoring) return;
    if (before.visitor && !state.visitor) answered.add(before.visitor.id);
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
