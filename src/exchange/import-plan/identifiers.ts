/** Which requirement or own control a cell names, in whatever spelling. */
import { candidateIds, resolveIds } from '../../catalog';
import type { Catalog } from '../../catalog';
import type { Scope } from '../../model';
import { groupedBy } from './grouped';

/** How a number without a letter is read where it could be a control or a clause. */
export const NUMBER_READINGS = ['control', 'clause', 'ask'] as const;
export type NumberReading = (typeof NUMBER_READINGS)[number];

export type Named =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] };

/** What the library does not have yet, and can have by that identifier. */
export interface NewOwnControl {
  readonly kind: 'new';
  readonly id: string;
}

// "A.5.1 Policies for information security": identifier and title in one cell.
const WITH_TITLE =
  /^((?:(?:ANNEX\s+)?A|CC|PI|C|P|CLAUSE)?[\s._-]*\d{1,2}(?:\.\d{1,2}){1,2})(?:\s*[:–—-]\s*|\s+)(?=\p{L}{2})/iu;

/** The identifier of a cell that may hold a title behind it. */
export const identifierPart = (cell: string): string =>
  (WITH_TITLE.exec(cell.trim())?.[1] ?? cell).trim();

/** Several identifiers in a cell, between commas, semicolons, bars or line ends. */
export const spellingsIn = (cell: string): readonly string[] =>
  cell
    .split(/[,;|\n]|\s+(?:and|&)\s+|\s{2,}/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const sameWords = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

export interface Naming {
  readonly catalog: Catalog;
  readonly numbers: NumberReading;
  /** Every spelling in the column, to tell a 5.1 from a 5.10 that a spreadsheet cut. */
  readonly column: ReadonlySet<string>;
}

/**
 * The requirement that a spelling means. Where there are several the row's title decides, or
 * nothing does.
 *
 * @param title as the row has it, or empty
 */
export function requirementNamed(cell: string, title: string, naming: Naming): Named {
  const { catalog, numbers, column } = naming;
  const spelling = identifierPart(cell);
  const isNumber = /^\d/.test(spelling);
  let ids = resolveIds(catalog, spelling);
  const rest =
    title ||
    cell
      .trim()
      .slice(spelling.length)
      .replace(/^[\s:–—-]+/, '');
  if (isNumber) {
    const cut = candidateIds(spelling)
      .map((id) => `${id}0`)
      .filter((id) => catalog.requirement(id));
    if (/^\d\.\d$/.test(spelling) && !column.has(`${spelling}0`)) ids = [...ids, ...cut];
    const titled = ids.filter((id) => sameWords(catalog.requirement(id)?.title ?? '', rest));
    if (titled.length === 1) ids = titled;
    else if (numbers !== 'ask') {
      const kept = ids.filter((id) => catalog.requirement(id)?.kind === numbers);
      if (kept.length > 0) ids = kept;
    }
  }
  const [id, ...others] = ids;
  if (id === undefined) return { kind: 'unknown', why: 'is no control, clause or criterion' };
  return others.length === 0 ? { kind: 'known', id } : { kind: 'ambiguous', ids };
}

/** Whether a number without a letter could be a control or a clause. */
export function hasTwoReadings(catalog: Catalog, cell: string): boolean {
  const spelling = identifierPart(cell);
  return /^\d/.test(spelling) && resolveIds(catalog, spelling).length > 1;
}

/** What most of the numbers in a column are, as far as some of them can only be one thing. */
export function readingOf(catalog: Catalog, cells: readonly string[]): NumberReading {
  const numbers = cells.map(identifierPart).filter((cell) => /^\d/.test(cell));
  const single = numbers
    .map((cell) => resolveIds(catalog, cell))
    .filter((ids) => ids.length === 1)
    .map(([id]) => catalog.requirement(id ?? '')?.kind);
  const [controls, clauses] = [single.includes('control'), single.includes('clause')];
  if (controls === clauses) return 'ask';
  return controls ? 'control' : 'clause';
}

/** Letters and a number that may be an own control's identifier, as one is written here. */
export function ownControlSpelling(
  cell: string,
): { letters: string; digits: string; number: number } | undefined {
  const match = /^([A-Za-z]{2,4})[\s._-]{0,3}(\d{1,4})$/.exec(cell.trim());
  if (!match) return undefined;
  const [, letters = '', digits = ''] = match;
  return { letters: letters.toUpperCase(), digits, number: Number(digits) };
}

/** The same for spellings of one identifier. */
function spellingKey(cell: string): string | undefined {
  const said = ownControlSpelling(cell);
  return said && `${said.letters}-${said.number}`;
}

type ByKey = ReadonlyMap<string, readonly string[]>;
// A list has thousands of rows, and a library may have thousands of controls.
const known = new WeakMap<object, ByKey>();

/** Identifiers by what they are the spelling of. */
function alikeIn<T extends object>(of: T, idsOf: (of: T) => readonly string[]): ByKey {
  const before = known.get(of);
  if (before) return before;
  const byKey: ByKey = groupedBy(idsOf(of), (id) => spellingKey(id) ?? '');
  known.set(of, byKey);
  return byKey;
}

/** The own control that a spelling means: `ac 1`, `AC_01` and `AC-01` are one. */
export function ownControlNamed(cell: string, scope: Scope): Named | NewOwnControl {
  const spelling = cell.trim().toUpperCase();
  if (Object.hasOwn(scope.library, spelling)) return { kind: 'known', id: spelling };
  const said = spellingKey(cell);
  const ids = said === undefined ? [] : (alikeIn(scope.library, Object.keys).get(said) ?? []);
  const [id] = ids;
  if (ids.length > 1) return { kind: 'ambiguous', ids };
  if (id !== undefined) return { kind: 'known', id };
  if (said !== undefined && alikeIn(scope.retired, (list) => list).has(said)) {
    return { kind: 'unknown', why: 'was removed from the library, and is not used again' };
  }
  const spelled = ownControlSpelling(spelling);
  return spelled
    ? { kind: 'new', id: `${spelled.letters}-${spelled.digits}` }
    : { kind: 'unknown', why: 'is no identifier such as AC-01' };
}
