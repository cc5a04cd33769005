/** What of a scope is in a project file, and what only this browser has. */
import { cellsOf } from '../model';
import type { Scope } from '../model';
import { parsed } from './parsed';
import type { ScopeStorage } from './storage';

const NOTE = 'filed';

interface Filed {
  /** Entries of the log that were in the file, and the time of the last of them. */
  readonly entries: number;
  readonly at: string;
}

/** Notes that a scope, as it is now, is in a file. @returns whether the browser kept the note */
export function markFiled(storage: ScopeStorage, scopeId: string, { log }: Scope): boolean {
  const filed: Filed = { entries: log.length, at: log.at(-1)?.at ?? '' };
  return storage.writeNote(scopeId, NOTE, JSON.stringify(filed));
}

/** How many changes of a scope are in no file: made, taken back or never saved. */
export function unfiledChanges(storage: ScopeStorage, scopeId: string, scope: Scope): number {
  const { log } = scope;
  const filed = readFiled(storage.note(scopeId, NOTE));
  // What came with a link has no log, and is in no file either.
  if (!filed) return log.length > 0 ? log.length : cellsOf(scope).size;
  const last = log[filed.entries - 1]?.at ?? '';
  if (log.length >= filed.entries && last === filed.at) return log.length - filed.entries;
  // Undo or a merge went behind the file.
  const common = log.filter(({ at }) => at <= filed.at).length;
  return Math.max(1, Math.abs(filed.entries - common) + log.length - common);
}

function readFiled(text: string | null): Filed | null {
  const { entries, at } = (parsed(text) ?? {}) as { entries?: unknown; at?: unknown };
  const isCount = typeof entries === 'number' && Number.isSafeInteger(entries) && entries >= 0;
  return isCount && typeof at === 'string' ? { entries, at } : null;
}
