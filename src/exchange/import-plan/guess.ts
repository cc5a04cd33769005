/** What the columns of a list are, guessed from what stands above and in them. */
import { resolveIds } from '../../catalog';
import type { Catalog } from '../../catalog';
import { kindOfId } from '../../model';
import type { Scope } from '../../model';
import type { Table } from '../read-table/table';
import {
  fieldsOf,
  isOwnColumnField,
  isReasonField,
  isServesField,
  plainHeading,
  SUBJECTS,
} from './fields';
import type { Field, Subject } from './fields';
import { HEADINGS } from './headings';
import { identifierPart, ownControlSpelling, readingOf, spellingsIn } from './identifiers';
import type { NumberReading } from './identifiers';
import { readControlCell, readMark, readRequirementCell } from './values';

/** What is read of a sheet, and how. */
export interface Matching {
  readonly subject: Subject;
  /** Index of the row of headings; the list begins below it. -1 where there is none. */
  readonly header: number;
  /** What each column is; null for one that is not read. */
  readonly columns: readonly (Field | null)[];
  readonly numbers: NumberReading;
}

/** A sheet that can be read, with how much of it looks like a list. */
export interface Guess {
  readonly matching: Matching;
  /** Rows that name something. */
  readonly rows: number;
}

/** Headings are looked for no further down. */
const HEADER_ROWS = 60;
const SAMPLE = 400;

/** @returns nothing when no column holds identifiers */
export function guessMatching(table: Table, catalog: Catalog, scope: Scope): Guess | undefined {
  const guesses = SUBJECTS.map((subject) => guessAs(subject, table, catalog, scope)).filter(
    (guess) => guess !== undefined,
  );
  const best = guesses.reduce<(typeof guesses)[number] | undefined>(
    (top, guess) => (top && top.score >= guess.score ? top : guess),
    undefined,
  );
  return best && { matching: best.matching, rows: best.rows };
}

/** The columns of a sheet when a row is about something else than was guessed. */
export function matchingAs(
  subject: Subject,
  table: Table,
  catalog: Catalog,
  scope: Scope,
): Matching | undefined {
  return guessAs(subject, table, catalog, scope)?.matching;
}

function guessAs(subject: Subject, table: Table, catalog: Catalog, scope: Scope) {
  const { rows } = table;
  const names = (cell: string): boolean => namesOf(subject, cell, catalog);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const counts = Array.from(
    { length: width },
    (_, column) => rows.filter((row) => names(row[column] ?? '')).length,
  );
  if (Math.max(0, ...counts) === 0) return undefined;
  const header = headerRow(subject, rows, counts, scope, names);
  const headings = rows[header] ?? [];
  const id = identifierColumn(subject, headings, counts);
  const below = rows.slice(header + 1);
  const columns = matchColumns(subject, headings, below, id, width, scope);
  const matched = columns.filter((field) => field !== null && field !== 'id' && field !== 'title');
  const cells = below.map((row) => row[id] ?? '');
  return {
    matching: { subject, header, columns, numbers: readingOf(catalog, cells) },
    rows: counts[id] ?? 0,
    score: matched.length * 10 + scoreOf(subject, columns, cells, counts[id] ?? 0),
  };
}

/** Whether a cell names what a row of such a list is about. */
function namesOf(subject: Subject, cell: string, catalog: Catalog): boolean {
  if (cell === '') return false;
  if (subject === 'requirement') return resolveIds(catalog, identifierPart(cell)).length > 0;
  const isControl = (one: string) =>
    ownControlSpelling(one) !== undefined && resolveIds(catalog, one).length === 0;
  if (subject === 'control') return isControl(cell);
  return spellingsIn(cell).some((one) => resolveIds(catalog, one).length > 0 || isControl(one));
}

/** What tells the three kinds of lists apart where their columns are called the same. */
function scoreOf(
  subject: Subject,
  columns: readonly (Field | null)[],
  cells: readonly string[],
  rows: number,
): number {
  const has = (field: Field) => columns.includes(field);
  if (subject === 'control') return has('statement') ? 15 : -100;
  if (subject === 'evidence') {
    const several = cells.some((cell) => spellingsIn(cell).length > 1);
    return has('artefact') && (several || has('reference')) ? 5 : -100;
  }
  return Math.min(rows, 5);
}

/** The row above the list that has the most headings we know. */
function headerRow(
  subject: Subject,
  rows: Table['rows'],
  counts: readonly number[],
  scope: Scope,
  names: (cell: string) => boolean,
): number {
  const known = headingsOf(subject, scope);
  const column = counts.indexOf(Math.max(...counts));
  const first = rows.findIndex((row) => names(row[column] ?? ''));
  let best = { row: -1, count: 0 };
  rows.slice(0, Math.min(Math.max(first, 1), HEADER_ROWS)).forEach((row, index) => {
    const count = row.filter((cell) => known.has(plainHeading(cell))).length;
    if (count > 0 && count >= best.count) best = { row: index, count };
  });
  return best.row >= 0 ? best.row : first - 1;
}

/** Of the columns that hold identifiers the one that is called so, else the fullest. */
function identifierColumn(
  subject: Subject,
  headings: readonly string[],
  counts: readonly number[],
): number {
  const most = Math.max(...counts);
  const called = HEADINGS[subject].id ?? [];
  const rank = (column: number): number => {
    const place = called.indexOf(plainHeading(headings[column] ?? ''));
    return place < 0 ? called.length : place;
  };
  const candidates = counts.flatMap((count, column) => (count * 2 >= most ? [column] : []));
  return candidates.reduce((best, next) => (rank(next) < rank(best) ? next : best));
}

function headingsOf(subject: Subject, scope: Scope): ReadonlyMap<string, readonly Field[]> {
  const fields = new Map<string, Field[]>();
  const put = (heading: string, field: Field): void => {
    const others = fields.get(heading);
    if (others) others.push(field);
    else fields.set(heading, [field]);
  };
  if (subject === 'requirement') {
    // The user's own columns come first: they were given these very titles.
    for (const { id, title } of scope.columns) put(plainHeading(title), `own:${id}`);
  }
  for (const { field } of fieldsOf(subject, scope)) {
    for (const heading of HEADINGS[subject][field] ?? []) put(heading, field);
  }
  return fields;
}

function matchColumns(
  subject: Subject,
  headings: readonly string[],
  below: Table['rows'],
  id: number,
  width: number,
  scope: Scope,
): readonly (Field | null)[] {
  const known = headingsOf(subject, scope);
  const columns: (Field | null)[] = Array.from({ length: width }, () => null);
  columns[id] = 'id';
  const taken = new Set<Field>(['id']);
  const choose = (column: number, fits: (field: Field) => boolean): void => {
    if (columns[column] !== null) return;
    const field = (known.get(plainHeading(headings[column] ?? '')) ?? []).find(
      (one) => !taken.has(one) && fits(one),
    );
    if (!field) return;
    columns[column] = field;
    taken.add(field);
  };
  const sampleOf = (column: number) =>
    below
      .slice(0, SAMPLE)
      .map((row) => row[column] ?? '')
      .filter((cell) => cell.trim() !== '');
  const each = Array.from({ length: width }, (_, column) => column);
  // First what both the heading and the cells say, then what the heading alone does.
  for (const column of each) choose(column, (field) => fitOf(subject, field, sampleOf(column)));
  for (const column of each) {
    choose(column, (field) => sampleOf(column).length === 0 || isText(subject, field));
  }
  return columns;
}

const TEXTS: ReadonlySet<Field> = new Set<Field>([
  ...([
    'title',
    'provider',
    'justification',
    'inclusion',
    'exclusion',
    'owner',
    'question',
  ] as const),
  ...(['evidence', 'note', 'statement', 'systems', 'evidenceReference', 'artefact'] as const),
  'reference',
]);

const isText = (subject: Subject, field: Field): boolean =>
  subject === 'evidence' || TEXTS.has(field) || isOwnColumnField(field);

/** Whether half of the cells or more can be read as a field; what holds any text always can. */
function fitOf(subject: Subject, field: Field, cells: readonly string[]): boolean {
  if (isText(subject, field) || isServesField(field)) return true;
  const fitting = cells.filter((cell) => {
    if (isReasonField(field)) return readMark(cell) !== undefined;
    if (subject === 'control') {
      return (
        readControlCell(field as Parameters<typeof readControlCell>[0], cell).kind !== 'puzzling'
      );
    }
    // Decisions on criteria have words of their own.
    return (['control', kindOfId('CC1.1')] as const).some(
      (kind) =>
        readRequirementCell(field as Parameters<typeof readRequirementCell>[0], cell, kind).kind !==
        'puzzling',
    );
  }).length;
  return cells.length > 0 && fitting * 2 >= cells.length;
}
