/** What an older version has set aside comes back with one that reads it. */
import type { Catalog } from '../catalog';
import { plainLine } from './plain-line';
import { restoreScope, serializeScope } from './restore';
import { TEXT_LIMITS } from './scope-limits';
import { createScopeId } from './start';
import { keysOf, scopeKey, SET_ASIDE, textAt } from './storage';

/**
 * Puts every text that was set aside, and is read whole by this version, among the scopes; under
 * another identifier where its own has been begun anew.
 *
 * @returns a sentence for each
 */
export function takeUpAgain(area: Storage | undefined, catalog: Catalog): readonly string[] {
  const news: string[] = [];
  for (const key of keysOf(area).filter((candidate) => candidate.startsWith(SET_ASIDE))) {
    const restored = restoreScope(textAt(area, key) ?? '', catalog);
    if (!restored.ok || restored.leftOut.length > 0) continue;
    const { id, name } = restored.named;
    const free = textAt(area, scopeKey(id)) === null ? id : createScopeId();
    try {
      area?.setItem(scopeKey(free), serializeScope({ ...restored.named, id: free }));
    } catch {
      // No room: it waits where it is.
      continue;
    }
    area?.removeItem(key);
    const shown = plainLine(name, TEXT_LIMITS.name);
    news.push(`“${shown}”, which an older version could not read, is back among your scopes.`);
  }
  return news;
}
