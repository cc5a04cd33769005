import { cellsOf, INITIAL_SCOPE } from '../model';
import type { Scope } from '../model';
import { scopeCode } from './address';
import type { Address } from './address';
import type { Library } from './storage';
import type { NamedScope } from './store';

export const FIRST_SCOPE_NAME = 'Combined audit';
export const VISITING_SCOPE_NAME = 'Scope from a link';

/** Which scope to show when the app starts or the address is changed by hand. */
export interface Start {
  readonly mine: NamedScope;
  /** Set when the address carries a scope that would overwrite the user's own. */
  readonly visitor: NamedScope | null;
  /** A plain sentence for the user, when something happened that they did not ask for. */
  readonly notice: string | null;
}

/**
 * Decides between what is stored and what the address says. An address never replaces a scope
 * with work in it unless the user says so.
 *
 * @param own whether this browser wrote the address itself (it left a mark in the history entry)
 * @param newId an unused scope identifier
 */
export function startFrom(
  { scope: addressed }: Pick<Address, 'scope'>,
  library: Pick<Library, 'scopes' | 'current'>,
  own: boolean,
  newId: string,
): Start {
  const stored = library.scopes.find(({ id }) => id === addressed?.id);
  const current = library.current ?? { id: newId, name: FIRST_SCOPE_NAME, scope: INITIAL_SCOPE };
  if (!addressed) return { mine: current, visitor: null, notice: null };
  if (stored && (own || sameCode(stored.scope, addressed.scope))) {
    return { mine: stored, visitor: null, notice: null };
  }
  const arriving = { id: addressed.id, name: VISITING_SCOPE_NAME, scope: addressed.scope };
  if (own && !stored) {
    const mine = { ...arriving, name: FIRST_SCOPE_NAME };
    const notice =
      'This browser no longer holds the words of this scope. Its decisions were read from the address; justifications and notes are gone.';
    return { mine, visitor: null, notice: isUntouched(mine.scope) ? null : notice };
  }
  const mine = stored ?? current;
  if (isUntouched(mine.scope)) {
    if (isUntouched(addressed.scope)) return { mine, visitor: null, notice: null };
    return { mine: arriving, visitor: null, notice: 'Opened the scope from the link.' };
  }
  return { mine, visitor: arriving, notice: null };
}

/** Whether there is nothing in a scope that could be lost. */
export const isUntouched = (scope: Scope): boolean =>
  scope.log.length === 0 && cellsOf(scope).size === 0;

/** Whether two scopes have the same categories, strength, bases and decision codes. */
export const sameCode = (a: Scope, b: Scope): boolean => scopeCode(a) === scopeCode(b);

/** A random scope identifier: 8 characters, 41 bits. */
export function createScopeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
