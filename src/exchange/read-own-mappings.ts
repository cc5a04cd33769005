import Papa from 'papaparse';
import { relationshipTerm, resolveIds } from '../catalog';
import type { Catalog } from '../catalog';
import { baselineOf, BASES, isIsoDate, mappingId, RATIONALES, RELATIONSHIPS } from '../model';
import type { MappingValues, OwnMapping } from '../model';
import { TEXT_LIMITS } from '../state';
import { plainLine } from '../state/plain-line';
import { withoutGuard } from './csv';
import { OWN_COLUMNS } from './own-mappings';
import type { OwnColumn } from './own-mappings';

/** No file of own mappings that a person made is longer. */
const MOST_ROWS = 10_000;

/** Its first line is no longer. Characters. */
const LONGEST_HEADER = 4_000;

/** A row that was left out. */
export interface RowProblem {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly text: string;
}

export interface ReadOwnMappings {
  readonly mappings: readonly OwnMapping[];
  readonly problems: readonly RowProblem[];
}

const COLUMNS = Object.keys(OWN_COLUMNS) as OwnColumn[];

/** They come back to the letter. */
const WORDS: ReadonlySet<OwnColumn> = new Set<OwnColumn>(['reason', 'author', 'role']);

type Cells = Readonly<Record<OwnColumn, string>>;

/** Why a row cannot be read; caught where the row is. */
class Unreadable extends Error {}

/**
 * Reads own mappings back from a CSV, by the names of its columns and in any order of them. Only
 * the two identifiers are needed in any case; relationship, strength and rationale unless the pair
 * is rejected. Where the columns of the crosswalk's values are missing, the present ones are taken.
 *
 * @returns what could be read, and for each row that could not why; never throws
 */
export function readOwnMappings(text: string, catalog: Catalog): ReadOwnMappings {
  const problem = (row: number, words: string): ReadOwnMappings => ({
    mappings: [],
    problems: [{ row, text: words }],
  });
  if (text.length > TEXT_LIMITS.stored) return problem(1, 'the file is too long to be such a list');
  const bare = text.replace(/^\ufeff/, '');
  const [header = [], ...rows] = Papa.parse<string[]>(bare, {
    delimiter: delimiterOf(bare),
    // Enough to see that there are too many.
    preview: MOST_ROWS + 2,
  }).data;
  const placeOf = placesIn(header);
  for (const needed of ['iso', 'tsc'] as const) {
    if (placeOf(needed) < 0) return problem(1, `there is no column “${OWN_COLUMNS[needed]}”`);
  }
  if (rows.length > MOST_ROWS) return problem(MOST_ROWS + 1, `more than ${MOST_ROWS} rows`);

  const read = new Map<string, OwnMapping>();
  const problems: RowProblem[] = [];
  const knowsBefore = placeOf('strengthBefore') >= 0;
  rows.forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return;
    try {
      const own = readRow(cellsOf(row, placeOf), knowsBefore, catalog);
      const id = mappingId(own.iso, own.tsc);
      if (read.has(id)) throw new Unreadable(`${own.iso} with ${own.tsc} stands above already`);
      read.set(id, own);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push({ row: index + 2, text: error.message });
    }
  });
  return { mappings: [...read.values()], problems };
}

/** What spreadsheets put between cells, by country and program. */
const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter that makes most of the header; a guess from the texts could be wrong. */
function delimiterOf(text: string): string {
  const [line = ''] = text.slice(0, LONGEST_HEADER).split(/\r?\n|\r/, 1);
  const known = (delimiter: string) => {
    const placeOf = placesIn(Papa.parse<string[]>(line, { delimiter }).data[0] ?? []);
    return COLUMNS.filter((column) => placeOf(column) >= 0).length;
  };
  return DELIMITERS.reduce((best, next) => (known(next) > known(best) ? next : best), ',');
}

/** Where each column stands in a header; -1 where it does not. */
function placesIn(header: readonly string[]): (column: OwnColumn) => number {
  const names = header.map((name) => name.trim().toLowerCase());
  return (column) => names.indexOf(OWN_COLUMNS[column].toLowerCase());
}

function cellsOf(row: readonly string[], placeOf: (column: OwnColumn) => number): Cells {
  return Object.fromEntries(
    COLUMNS.map((column) => {
      const cell = withoutGuard(row[placeOf(column)] ?? '');
      return [column, WORDS.has(column) ? cell : cell.trim()];
    }),
  ) as Record<OwnColumn, string>;
}

/** @throws Unreadable */
function readRow(cells: Cells, knowsBefore: boolean, catalog: Catalog): OwnMapping {
  const iso = endOf(cells.iso, catalog, 'control or clause');
  const tsc = endOf(cells.tsc, catalog, 'criterion');
  const now = catalog.mappingBetween(iso, tsc);
  const before = [
    cells.relationshipBefore,
    cells.strengthBefore,
    cells.rationaleBefore,
    cells.basisBefore,
  ];
  const baseline = !knowsBefore
    ? baselineOf(now)
    : before.every((cell) => cell === '')
      ? null
      : {
          ...valuesOf(cells.relationshipBefore, cells.strengthBefore, cells.rationaleBefore),
          basis: oneOf(BASES, cells.basisBefore, 'basis'),
        };
  const rejected = cells.change.toLowerCase() === 'rejected';
  const bare = [cells.relationship, cells.strength, cells.rationale].every((cell) => cell === '');
  const values =
    rejected && bare && baseline
      ? valuesOf(baseline.relationship, String(baseline.strength), baseline.rationale)
      : valuesOf(cells.relationship, cells.strength, cells.rationale);
  if (cells.date !== '' && !isIsoDate(cells.date)) {
    throw new Unreadable(`“${short(cells.date)}” is not a date such as 2027-01-31`);
  }
  return {
    iso,
    tsc,
    rejected,
    ...values,
    reason: bounded(cells.reason, TEXT_LIMITS.words, 'reason'),
    author: bounded(cells.author, TEXT_LIMITS.line, 'author'),
    role: bounded(cells.role, TEXT_LIMITS.line, 'role'),
    date: cells.date,
    agreed: ['yes', 'true', '1', 'x'].includes(cells.agreed.toLowerCase()),
    baseline,
  };
}

/** A spreadsheet may have made a number of `9.20`; any spelling that is known will do. */
function endOf(
  spelling: string,
  catalog: Catalog,
  kind: 'control or clause' | 'criterion',
): string {
  const exact = catalog.requirement(spelling)?.id;
  const id = [exact, ...resolveIds(catalog, spelling)].find(
    (candidate) =>
      candidate !== undefined &&
      (catalog.requirement(candidate)?.kind === 'criterion') === (kind === 'criterion'),
  );
  if (id === undefined) throw new Unreadable(`“${short(spelling)}” is not a known ${kind}`);
  return id;
}

function valuesOf(relationship: string, strength: string, rationale: string): MappingValues {
  const value = Number(strength);
  if (strength === '' || !Number.isInteger(value) || value < 1 || value > 10) {
    throw new Unreadable(`strength “${short(strength)}” is not a whole number from 1 to 10`);
  }
  const term = RELATIONSHIPS.find(
    (one) => relationshipTerm(one, 'iso') === relationship.toLowerCase(),
  );
  return {
    relationship: term ?? oneOf(RELATIONSHIPS, relationship, 'relationship'),
    strength: value,
    rationale: oneOf(RATIONALES, rationale, 'rationale'),
  };
}

function oneOf<T extends string>(values: readonly T[], cell: string, what: string): T {
  const found = values.find((value) => value === cell.toLowerCase());
  if (!found) throw new Unreadable(`${what} “${short(cell)}” is none of ${values.join(', ')}`);
  return found;
}

function bounded(text: string, most: number, what: string): string {
  if (text.length > most) throw new Unreadable(`the ${what} is longer than ${most} characters`);
  return text;
}

const short = (text: string): string => plainLine(text, 41);
