import { INITIAL_SCOPE } from '../model';
import type { Workspace } from './context';
import { createScopeId, FIRST_SCOPE_NAME } from './start';
import { ownScope } from './store';
import type { NamedScope } from './store';

/**
 * Opens another scope as the user's own, but only once the present one is safe in storage.
 *
 * @returns whether it was opened; when not, the user was told why
 */
export function switchScope(
  { store, storage, actions }: Pick<Workspace, 'store' | 'storage' | 'actions'>,
  next: NamedScope,
): boolean {
  const current = ownScope(store.getState());
  if (!storage.save(current)) {
    actions.notify(
      'problem',
      `This browser is not keeping scopes, so opening another would lose “${current.name}”. Export it first.`,
    );
    return false;
  }
  actions.openScope(next.id, next.name, next.scope);
  return true;
}

/** The scope as it is stored now, under another identifier when its own is taken. */
export function asNewScope(
  { store, storage, catalog }: Pick<Workspace, 'store' | 'storage' | 'catalog'>,
  arriving: NamedScope,
): NamedScope {
  const taken =
    arriving.id === store.getState().scopeId ||
    storage.load(catalog).scopes.some(({ id }) => id === arriving.id);
  return taken ? { ...arriving, id: createScopeId() } : arriving;
}

type Rooms = Pick<Workspace, 'store' | 'storage' | 'actions' | 'catalog'>;

/** Opens an empty scope under a name that no other scope has. @returns whether it was opened */
export const beginScope = (workspace: Rooms): boolean =>
  switchScope(workspace, freshScope(workspace));

/** Opens a copy of the open scope; the original stays as it is. @returns whether it was opened */
export function duplicateScope(workspace: Rooms): boolean {
  const { scopeName, scope } = workspace.store.getState();
  const name = freeName(workspace, `${scopeName} (copy)`);
  return switchScope(workspace, { id: createScopeId(), name, scope });
}

/**
 * Deletes the open scope and opens another one, or an empty one when there is none. The notice
 * that says so can bring it back.
 */
export function deleteScope(workspace: Rooms): void {
  const { store, storage, actions, catalog } = workspace;
  const { scopeId, scopeName, scope } = store.getState();
  const others = storage.load(catalog).scopes.filter(({ id }) => id !== scopeId);
  const next = others[0] ?? { ...freshScope(workspace), name: FIRST_SCOPE_NAME };
  const putBack = storage.remove(scopeId);
  actions.openScope(next.id, next.name, next.scope);
  actions.notify('info', `Deleted “${scopeName}”. “${next.name}” is open now.`, {
    label: 'Bring it back',
    run: () => {
      putBack();
      actions.openScope(scopeId, scopeName, scope);
    },
  });
}

const freshScope = (workspace: Rooms): NamedScope => ({
  id: createScopeId(),
  name: freeName(workspace, FIRST_SCOPE_NAME),
  scope: INITIAL_SCOPE,
});

/** The name wanted, with a number behind it when another scope has it. */
export function freeName({ store, storage, catalog }: Rooms, wanted: string): string {
  const taken = new Set(storage.load(catalog).scopes.map(({ name }) => name));
  taken.add(store.getState().scopeName);
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted} ${n}`;
  return name;
}
