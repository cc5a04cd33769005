/** Two tabs on one scope: what the other one wrote is taken in, never written over. */
import type { Catalog } from '../catalog';
import { mergeScopes, saySame } from '../model';
import type { MergeConflict, Scope } from '../model';
import { restoreScope, serializeScope } from './restore';
import type { NamedScope } from './store';

export type TakenIn =
  /** Nothing to do: what is stored is what is here. */
  | { readonly outcome: 'same' }
  /** The other tab's scope and name, with whatever was changed here on top. */
  | {
      readonly outcome: 'merged';
      readonly named: NamedScope;
      readonly conflicts: readonly MergeConflict[];
      readonly theirs: Scope;
      /** Whether it is what is stored already, so that writing it again would only echo. */
      readonly stored: boolean;
    }
  /** What is stored cannot be read; it must not be written over before it is safe elsewhere. */
  | { readonly outcome: 'unreadable' };

/**
 * @param mine the scope here
 * @param seen the text that this tab last wrote or read; what both tabs had in common
 * @param stored the text that is there now
 */
export function takeIn(mine: NamedScope, seen: string, stored: string, catalog: Catalog): TakenIn {
  if (stored === seen) return { outcome: 'same' };
  const theirs = restoreScope(stored, catalog);
  if (!theirs.ok) return { outcome: 'unreadable' };
  const common = restoreScope(seen, catalog);
  const base = common.ok ? common.named : mine;
  const name = mine.name === base.name ? theirs.named.name : mine.name;
  if (serializeScope(mine) === seen) {
    return {
      outcome: 'merged',
      named: { ...theirs.named, name },
      conflicts: [],
      theirs: theirs.named.scope,
      stored: true,
    };
  }
  const { scope, conflicts } = mergeScopes(base.scope, mine.scope, theirs.named.scope);
  const same = name === theirs.named.name && saySame(scope, theirs.named.scope);
  return {
    outcome: 'merged',
    named: { id: mine.id, name, scope: same ? theirs.named.scope : scope },
    conflicts,
    theirs: theirs.named.scope,
    stored: same,
  };
}
