/** Keeps the browser's address, history and storage in step with the store. */
import type { Actions } from './actions';
import { readAddress } from './address';
import type { Address } from './address';
import type { Catalog } from '../catalog';
import { createHistory, hasNoAddress, markOf } from './history';
import { saySame } from '../model';
import { takeIn } from './other-tabs';
import { createScopeId, sameCode, startFrom } from './start';
import { ROOM_FOR_ADDRESSES, scopeKey } from './storage';
import type { ScopeStorage } from './storage';
import { INITIAL_PREFERENCES, ownScope, preferencesOf } from './store';
import type { AppStore, NamedScope } from './store';

const PREFERENCE_KEYS = Object.keys(INITIAL_PREFERENCES) as (keyof typeof INITIAL_PREFERENCES)[];

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
    arriving: address.packed,
    view: address.view,
    ...library.preferences,
  });
  store.temporal.getState().clear();
  if (address.problems.length > 0) storage.setAside(window.location.href, ROOM_FOR_ADDRESSES);
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
  const history = createHistory();
  let restoring = false;
  // What this tab last wrote or read of the open scope: what it has in common with other tabs.
  let seen = '';
  // Somebody else's scopes on which the user chose; Back and Forward do not ask about them again.
  const answered = new Set<string>();

  const keep = (named: NamedScope): void => {
    const kept = storage.save(named);
    if (kept) seen = storage.peek(named.id) ?? '';
    const before = store.getState().kept;
    if (!kept && before === 'kept') {
      actions.notify(
        'problem',
        'This browser is not keeping your scope: its storage is full or blocked. Save a project file before you close the page.',
      );
    }
    const now = kept ? 'kept' : 'not-kept';
    if (now !== before) store.setState({ kept: now });
  };

  /** Somebody emptied the storage, with this page open. */
  const tellRemoved = (): void => {
    seen = '';
    storage.savePreferences(preferencesOf(store.getState()));
    actions.notify(
      'problem',
      'What this browser stored was removed from outside this page. This scope is still open here and was stored again. Save a project file to have a copy elsewhere.',
    );
  };

  /** Takes in what another tab wrote. @returns whether it is left to this tab to write */
  const takeInOthers = (): boolean => {
    const mine = ownScope(store.getState());
    const stored = storage.peek(mine.id);
    if (stored === null && seen !== '') tellRemoved();
    if (stored === null || seen === '') return true;
    const taken = takeIn(mine, seen, stored, catalog);
    if (taken.outcome === 'same') return true;
    if (taken.outcome === 'unreadable') {
      const safe = storage.setAside(stored);
      if (safe) seen = stored;
      actions.notify(
        'problem',
        safe
          ? 'Another tab wrote what this version cannot read. It was set aside, and this tab goes on with its own. Reload both tabs to work on in one version.'
          : 'Another tab wrote what this version cannot read, and there is no room to set it aside. Save a project file, and close the other tab.',
      );
      if (!safe) store.setState({ kept: 'not-kept' });
      return safe;
    }
    seen = stored;
    takingIn = true;
    const { scope, name } = taken.named;
    if (!saySame(mine.scope, scope)) {
      store.setState({ scope, lastChange: 'changes from another tab' });
    }
    if (name !== mine.name) store.setState({ scopeName: name });
    takingIn = false;
    if (taken.conflicts.length > 0) {
      store.setState({ clash: { theirs: taken.theirs, conflicts: taken.conflicts } });
    } else actions.announce('Another tab changed this scope; its changes are here.');
    return !taken.stored;
  };
  let takingIn = false;

  const save = (): void => {
    if (takingIn) return;
    if (takeInOthers()) keep(ownScope(store.getState()));
  };

  /** A link opened in the running app: the same choice as at the start. */
  const receive = (address: Address, href: string): void => {
    if (address.packed) store.setState({ arriving: address.packed });
    const current = ownScope(store.getState());
    const start = startFrom(address, { scopes: [current], current }, false, createScopeId());
    store.setState({ visitor: start.visitor });
    if (start.mine.id !== current.id || !sameCode(start.mine.scope, current.scope)) {
      actions.openScope(start.mine.id, start.mine.name, start.mine.scope);
    }
    if (start.notice) actions.notify('info', start.notice);
    if (address.problems.length > 0) storage.setAside(href, ROOM_FOR_ADDRESSES);
    for (const problem of address.problems) actions.notify('problem', problem);
  };

  const onAddress = (event: PopStateEvent): void => {
    history.forget();
    const { href, hash } = window.location;
    const address = readAddress(hash, catalog);
    const mark = markOf(event.state);
    restoring = true;
    if (mark.commonGround === undefined) receive(address, href);
    else if (mark.visiting !== true) {
      if (!hasNoAddress(store.getState().visitor)) store.setState({ visitor: null });
    } else if (!store.getState().visitor && !answered.has(mark.commonGround))
      receive(address, href);
    actions.showView(address.view);
    restoring = false;
    // Back moves through views only: the scope stays, so the entry is brought up to date.
    history.replace(store.getState());
  };

  /** Another tab wrote, or somebody cleared the storage. */
  const onStorage = (event: StorageEvent): void => {
    const { scopeId } = store.getState();
    if (event.key !== null && event.key !== scopeKey(scopeId)) return;
    if (takeInOthers()) keep(ownScope(store.getState()));
  };

  const first = store.getState();
  history.replace(first);
  seen = storage.peek(first.scopeId) ?? '';
  keep(ownScope(first));
  const unsubscribe = store.subscribe((state, before) => {
    if (
      state.scope !== before.scope ||
      state.scopeId !== before.scopeId ||
      state.scopeName !== before.scopeName
    ) {
      if (state.scopeId !== before.scopeId) seen = storage.peek(state.scopeId) ?? '';
      save();
    }
    if (PREFERENCE_KEYS.some((key) => state[key] !== before[key])) {
      storage.savePreferences(preferencesOf(state));
    }
    if (restoring) return;
    if (before.visitor && !state.visitor) answered.add(before.visitor.id);
    const { view } = state;
    const moved =
      view.tab !== before.view.tab ||
      view.part !== before.view.part ||
      // Starting and ending a presentation; its steps replace each other.
      (view.present === '') !== (before.view.present === '') ||
      view.selection !== before.view.selection ||
      view.collapsed !== before.view.collapsed ||
      view.unfolded !== before.view.unfolded;
    const isAnother = state.visitor !== before.visitor || state.scopeId !== before.scopeId;
    if (moved) history.push(state);
    // Whose scope an entry holds is never behind.
    else if (isAnother) history.replace(state);
    else history.replaceSoon(state);
  });
  window.addEventListener('popstate', onAddress);
  window.addEventListener('storage', onStorage);
  return () => {
    unsubscribe();
    history.stop();
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('popstate', onAddress);
  };
}
