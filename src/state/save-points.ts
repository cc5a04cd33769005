/**
 * Versions of a scope that went into project files. What two copies last had in common tells what
 * each of them changed since.
 */
import type { Catalog } from '../catalog';
import { byText } from '../model';
import type { LogEntry } from '../model';
import { parsed } from './parsed';
import { readScope } from './scope-schema';
import type { ScopeStorage } from './storage';
import type { SavePoint } from './store';
import { isTime } from './times';

const NOTE = 'saves';

/** How many a scope remembers, and how much room they may take. Characters. */
export const MOST_SAVES = 8;
const MOST_ROOM = 1_000_000;

export const isSaveId = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9]{6,16}$/.test(value);

/** Reads a list of save points from a parsed text; what is none is passed over. Never throws. */
export function readSavePoints(value: unknown, catalog: Catalog): readonly SavePoint[] {
  if (!Array.isArray(value)) return [];
  const points: SavePoint[] = [];
  for (const one of value.slice(-MOST_SAVES) as readonly unknown[]) {
    const { saveId, savedAt, scope, since } = (one ?? {}) as Partial<Record<string, unknown>>;
    if (!isSaveId(saveId) || !isTime(savedAt)) continue;
    const read = readScope(scope, catalog);
    if (!read.ok) continue;
    const point = { saveId, savedAt, scope: { ...read.scope, log: [] } };
    points.push(isTime(since) ? { ...point, since } : point);
  }
  return points;
}

/** The save points that a stored scope remembers, oldest first, whether or not they count now. */
const remembered = (storage: ScopeStorage, scopeId: string, catalog: Catalog) =>
  readSavePoints(parsed(storage.note(scopeId, NOTE)), catalog);

/**
 * The save points that a scope grew out of, oldest first.
 *
 * @param log of the scope as it is now: what was taken in and undone again does not count
 */
export function savePointsOf(
  storage: ScopeStorage,
  scopeId: string,
  log: readonly LogEntry[],
  catalog: Catalog,
): readonly SavePoint[] {
  const times = new Set(log.map(({ at }) => at));
  return remembered(storage, scopeId, catalog).filter(
    ({ since }) => since === undefined || times.has(since),
  );
}

/**
 * Adds save points to those that a scope remembers; the oldest make room.
 *
 * @param since time of the log entry by which they were taken in, when that can be undone
 * @returns whether the browser kept them
 */
export function rememberSaves(
  storage: ScopeStorage,
  scopeId: string,
  saves: readonly SavePoint[],
  catalog: Catalog,
  since?: string,
): boolean {
  const before = remembered(storage, scopeId, catalog);
  const known = new Set(before.map(({ saveId }) => saveId));
  const added = saves
    .filter(({ saveId }) => !known.has(saveId))
    .map((point) => (since === undefined ? point : { ...point, since }));
  const all = [...before, ...added].sort((a, b) => byText(a.savedAt, b.savedAt)).slice(-MOST_SAVES);
  let text = JSON.stringify(all);
  // One that is larger than all may be together would leave no room for the scope itself.
  while (text.length > MOST_ROOM) {
    all.shift();
    text = JSON.stringify(all);
  }
  return storage.writeNote(scopeId, NOTE, text);
}

/** The newest save point that both lists hold, or null. */
export function newestCommon(
  mine: readonly SavePoint[],
  theirs: readonly SavePoint[],
): SavePoint | null {
  const known = new Set(mine.map(({ saveId }) => saveId));
  return theirs.findLast(({ saveId }) => known.has(saveId)) ?? null;
}
