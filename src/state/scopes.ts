import type { Workspace } from './context';
import { createScopeId } from './start';
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
  const { scopeId, scopeName, scope } = store.getState();
  if (!storage.save({ id: scopeId, name: scopeName, scope })) {
    actions.notify(
      'problem',
      `This browser is not keeping scopes, so opening another would lose “${scopeName}”. Export it first.`,
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
