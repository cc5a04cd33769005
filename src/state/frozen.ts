/**
 * Named, dated versions of a scope that stay as they were: what was agreed, to compare with later.
 * They belong to a scope, in the browser and in its project file.
 */
import type { Catalog } from '../catalog';
import { byText } from '../model';
import type { Scope } from '../model';
import { parsed } from './parsed';
import { plainLine } from './plain-line';
import { isSaveId } from './save-points';
import { TEXT_LIMITS } from './scope-limits';
import { readScope } from './scope-schema';
import { createScopeId } from './start';
import type { ScopeStorage } from './storage';
import type { FrozenVersion } from './store';
import { isTime } from './times';

const NOTE = 'frozen';

/** How many a scope keeps, and how much room they may take together. Characters. */
export const MOST_FROZEN = 20;
export const MOST_FROZEN_ROOM = 1_500_000;

/** Reads a list of frozen versions from a parsed text; what is none is passed over. Never throws. */
export function readFrozen(value: unknown, catalog: Catalog): readonly FrozenVersion[] {
  if (!Array.isArray(value)) return [];
  const versions: FrozenVersion[] = [];
  for (const one of value.slice(0, MOST_FROZEN) as readonly unknown[]) {
    const { id, name: given, frozenAt, scope } = (one ?? {}) as Partial<Record<string, unknown>>;
    if (!isSaveId(id) || !isTime(frozenAt) || typeof given !== 'string') continue;
    const name = plainLine(given, TEXT_LIMITS.name);
    if (name.trim() === '' || given.length > TEXT_LIMITS.name) continue;
    if (versions.some((known) => known.id === id)) continue;
    const read = readScope(scope, catalog);
    if (read.ok) versions.push({ id, name, frozenAt, scope: { ...read.scope, log: [] } });
  }
  return inOrder(versions);
}

/** The frozen versions of a scope, oldest first. */
export const frozenOf = (
  storage: ScopeStorage,
  scopeId: string,
  catalog: Catalog,
): readonly FrozenVersion[] => readFrozen(parsed(storage.note(scopeId, NOTE)), catalog);

/** `kept`, or why not: there are as many as may be, or the browser has no room. */
export type FreezeOutcome = 'kept' | 'full' | 'not-kept';

/**
 * Keeps a scope, without its log, under a name. Nothing that is kept already makes room for it.
 *
 * @param at ISO date and time
 */
export function freeze(
  { storage, catalog }: { readonly storage: ScopeStorage; readonly catalog: Catalog },
  scopeId: string,
  { name, scope, at }: { readonly name: string; readonly scope: Scope; readonly at: string },
): FreezeOutcome {
  const version = {
    id: createScopeId(),
    name: name.trim().slice(0, TEXT_LIMITS.name),
    frozenAt: at,
    scope: { ...scope, log: [] },
  };
  return keep(storage, scopeId, [...frozenOf(storage, scopeId, catalog), version]);
}

/** Takes one away. @returns whether the browser stored that */
export const removeFrozen = (
  storage: ScopeStorage,
  scopeId: string,
  id: string,
  catalog: Catalog,
): boolean =>
  keep(
    storage,
    scopeId,
    frozenOf(storage, scopeId, catalog).filter((version) => version.id !== id),
  ) === 'kept';

/**
 * Adds versions that a file brought, or one that was taken away by mistake. Those that are there
 * stay as they are.
 *
 * @returns how many found no room
 */
export function addFrozen(
  storage: ScopeStorage,
  scopeId: string,
  added: readonly FrozenVersion[],
  catalog: Catalog,
): number {
  const known = frozenOf(storage, scopeId, catalog);
  let all = known;
  // The newest are the most likely to be asked for.
  for (const version of inOrder(added).toReversed()) {
    if (all.some(({ id }) => id === version.id)) continue;
    if (fits([...all, version])) all = [...all, version];
  }
  const wanted = added.filter(({ id }) => !known.some((one) => one.id === id)).length;
  if (all === known) return wanted;
  return keep(storage, scopeId, all) === 'kept' ? wanted - (all.length - known.length) : wanted;
}

const fits = (versions: readonly FrozenVersion[]): boolean =>
  versions.length <= MOST_FROZEN && JSON.stringify(versions).length <= MOST_FROZEN_ROOM;

function keep(
  storage: ScopeStorage,
  scopeId: string,
  versions: readonly FrozenVersion[],
): FreezeOutcome {
  if (!fits(versions)) return 'full';
  return storage.writeNote(scopeId, NOTE, JSON.stringify(inOrder(versions))) ? 'kept' : 'not-kept';
}

const inOrder = (versions: readonly FrozenVersion[]): readonly FrozenVersion[] =>
  [...versions].sort((a, b) => byText(a.frozenAt, b.frozenAt));
