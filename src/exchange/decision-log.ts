import type { Catalog } from '../catalog';
import { cellPlace } from '../model';
import type { LogEntry, OpenQuestion, Scope } from '../model';
import { cellTitle, cellValueWords } from '../ui/cell-words';
import type { Sheet } from './csv';

/** An entry of the log in words. */
export interface LogWords {
  /** As in "A.5.1 owner". */
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** A log may come from a file that somebody edited: what has no words stands as it is. */
export function logWords(entry: LogEntry, catalog: Catalog, scope: Scope): LogWords {
  const { cell, before, after } = entry;
  const value = (one: string | null) => inWords(() => cellValueWords(cell, one), one ?? '');
  return {
    what: inWords(() => cellTitle(cell, catalog, scope), cell.replaceAll('\t', ' ')),
    before: value(before),
    after: value(after),
  };
}

function inWords(words: () => string, otherwise: string): string {
  try {
    return words() || otherwise;
  } catch {
    return otherwise;
  }
}

/** The decision log, one change a row, in the order given. Times are UTC. */
export const decisionLogSheet = (
  entries: readonly LogEntry[],
  catalog: Catalog,
  scope: Scope,
): Sheet => ({
  columns: ['When', 'By', 'Requirement', 'What', 'Before', 'After'],
  rows: entries.map((entry) => {
    const { section, item } = cellPlace(entry.cell);
    const { what, before, after } = logWords(entry, catalog, scope);
    return [entry.at, entry.by, section === 'decision' ? item : '', what, before, after];
  }),
});

/** The parking lot, one open question a row, in the order given. Times are UTC. */
export const openQuestionsSheet = (
  questions: readonly OpenQuestion[],
  catalog: Catalog,
): Sheet => ({
  columns: ['Requirement', 'Title', 'Open question', 'Owner', 'Since', 'Asked by'],
  rows: questions.map(({ id, question, owner, since, by }) => [
    id,
    catalog.requirement(id)?.title ?? '',
    question,
    owner,
    since,
    by,
  ]),
});
