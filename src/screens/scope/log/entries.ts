import type { Catalog } from '../../../catalog';
import { cellPlace } from '../../../model';
import type { LogEntry, Scope } from '../../../model';
import { cellTitle } from '../../../ui/cell-words';

/** The fields that are the decision itself and its grounds; the rest is about carrying it out. */
const DECISION_FIELDS: readonly string[] = ['status', 'provider', 'justification', 'reasons'];

export interface LogFilter {
  readonly text: string;
  /** A name; undefined is everybody, empty whoever gave none. */
  readonly by: string | undefined;
  readonly decisionsOnly: boolean;
}

/** One entry with its place in the log, which stays while entries are added. */
export interface NumberedEntry {
  readonly entry: LogEntry;
  readonly number: number;
}

/** The entries that a filter leaves, newest first. */
export function entriesLeft(
  scope: Scope,
  catalog: Catalog,
  { text, by, decisionsOnly }: LogFilter,
): readonly NumberedEntry[] {
  const needle = text.trim().toLowerCase();
  // The log names few cells many times.
  const named = new Map<string, boolean>();
  const isNamed = (cell: string): boolean => {
    const known = named.get(cell);
    if (known !== undefined) return known;
    const result = textOf(cell, catalog, scope).toLowerCase().includes(needle);
    named.set(cell, result);
    return result;
  };
  const left: NumberedEntry[] = [];
  for (const [number, entry] of scope.log.entries()) {
    if (by !== undefined && entry.by !== by) continue;
    if (decisionsOnly && !isDecision(entry)) continue;
    if (needle !== '' && !isNamed(entry.cell)) continue;
    left.push({ entry, number });
  }
  return left.reverse();
}

function isDecision({ cell }: LogEntry): boolean {
  const { section, field } = cellPlace(cell);
  return section === 'decision' && DECISION_FIELDS.includes(field);
}

function textOf(cell: string, catalog: Catalog, scope: Scope): string {
  const title = catalog.requirement(cellPlace(cell).item)?.title ?? '';
  return `${cellTitle(cell, catalog, scope)} ${title}`;
}

/** Everybody who is named in a log, by name; an empty name stands last. */
export const peopleIn = (log: readonly LogEntry[]): readonly string[] =>
  [...new Set(log.map(({ by }) => by))].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'en'),
  );
