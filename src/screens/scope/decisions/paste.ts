import Papa from 'papaparse';
import { resolveIds } from '../../../catalog';
import type { Catalog } from '../../../catalog';
import { decideEach, decisionOn } from '../../../model';
import type { Decision, DecisionChange, Scope } from '../../../model';
import { withoutGuard } from '../../../exchange';
import { readDay, readImplementation, readReasons, readStatus } from '../../../exchange/read-words';
import { wellFormed } from '../../../state/plain-line';
import { limitOf, textChange } from './columns';
import type { WorkColumn } from './columns';
import { decideSpelled } from './decide-spelled';
import type { WorkRow } from './rows';

/** Bounds on what is read of a clipboard: characters, rows and columns. */
export const PASTE_LIMITS = { text: 1_000_000, rows: 500, columns: 40 } as const;

/** A cell of the clipboard that says nothing we know, and where it would have gone. */
export interface PuzzlingCell {
  readonly text: string;
  readonly id: string;
}

/** What a paste would do, before it is done. */
export interface PastePlan {
  /** Cells that would become something else. */
  readonly changing: number;
  readonly puzzling: readonly PuzzlingCell[];
  /** First cells of rows that name no row of the table, and rows below its end. */
  readonly unplaced: readonly string[];
  /** Rows were found by identifier, not by place. */
  readonly byIdentifier: boolean;
  /** All of it as one change of the scope. */
  readonly apply: (scope: Scope) => Scope;
}

/** Where a paste starts. */
export interface PasteTarget {
  /** Rows on screen from the current one down. */
  readonly below: readonly WorkRow[];
  /** Every row of the table, for identifiers. */
  readonly all: readonly WorkRow[];
  /** Columns on screen from the current one to the right. */
  readonly across: readonly WorkColumn[];
  /** Every column, for a line of titles. */
  readonly columns: readonly WorkColumn[];
}

/** The cells of a copied block. Spreadsheets copy tab-separated text, quoted where it must be. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.slice(0, PASTE_LIMITS.text), {
    delimiter: '\t',
    preview: PASTE_LIMITS.rows,
  });
  const rows = data.map((row) =>
    row.slice(0, PASTE_LIMITS.columns).map((cell) => withoutGuard(wellFormed(cell.trim()))),
  );
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
}

/**
 * Reads a copied block as changes of the table. An empty cell changes nothing. When the first of
 * several columns holds identifiers, rows are found by them, and a line of titles above says which
 * column is which.
 */
export function planPaste(
  text: string,
  { below, all, across, columns }: PasteTarget,
  catalog: Catalog,
  scope: Scope,
): PastePlan {
  const cells = pastedCells(text);
  const ids = new Map(all.map((row) => [row.id, row]));
  const rowNamed = (spelling = ''): WorkRow | undefined =>
    resolveIds(catalog, spelling)
      .map((id) => ids.get(id))
      .find((row) => row !== undefined);
  const byIdentifier = holdsIdentifiers(cells, catalog);
  const titles = byIdentifier ? titledColumns(cells[0] ?? [], columns) : undefined;
  const into = titles ?? writable(across, columns);

  const changes: DecisionChange[] = [];
  const puzzling: PuzzlingCell[] = [];
  const unplaced: string[] = [];
  let changing = 0;
  let seen = scope;
  cells.slice(titles ? 1 : 0).forEach((line, index) => {
    const words = byIdentifier ? line.slice(1) : line;
    const row = byIdentifier ? rowNamed(line[0]) : below[index];
    if (!row) {
      if (line.some((cell) => cell !== '')) unplaced.push(line[0] ?? '');
      return;
    }
    words.forEach((cell, place) => {
      const column = into[place];
      if (cell === '' || !column) return;
      const change = readCell(seen, row, column, cell);
      if (!change) {
        puzzling.push({ text: cell, id: row.id });
        return;
      }
      const next = decideEach(seen, [{ target: row, change }]);
      if (next === seen) return;
      seen = next;
      changing += 1;
      changes.push({ target: row, change: wholeOwn(seen, row, change) });
    });
  });
  return {
    changing,
    puzzling,
    unplaced,
    byIdentifier,
    apply: (current) => decideSpelled(current, changes),
  };
}

/** Own columns are one field of a decision: a later cell of the row must not lose an earlier one. */
const wholeOwn = (scope: Scope, row: WorkRow, change: Partial<Decision>): Partial<Decision> =>
  change.own ? { own: decisionOn(scope, row.id, row.kind).own } : change;

/** Half of the first column or more names requirements, and there are more columns. */
function holdsIdentifiers(cells: readonly (readonly string[])[], catalog: Catalog): boolean {
  if (!cells.some((line) => line.length > 1)) return false;
  const first = cells.map((line) => line[0] ?? '').filter((cell) => cell !== '');
  const found = first.filter((cell) => resolveIds(catalog, cell).length > 0).length;
  return found > 0 && found * 2 >= first.length;
}

/** The columns that a line of titles names, or nothing when it is no such line. */
function titledColumns(
  line: readonly string[],
  columns: readonly WorkColumn[],
): readonly (WorkColumn | undefined)[] | undefined {
  const named = line
    .slice(1)
    .map((title) =>
      columns.find((column) => column.title.toLowerCase() === title.trim().toLowerCase()),
    );
  return named.some((column) => column !== undefined) ? named : undefined;
}

/** From a column that cannot be written, a paste starts at the decision. */
function writable(
  across: readonly WorkColumn[],
  columns: readonly WorkColumn[],
): readonly WorkColumn[] {
  const fixed = ({ type }: WorkColumn) =>
    type === 'requirement' || type === 'overlap' || type === 'controls';
  const [first] = across;
  return first && !fixed(first) ? across : columns.filter((column) => !fixed(column));
}

function readCell(
  scope: Scope,
  row: WorkRow,
  column: WorkColumn,
  text: string,
): Partial<Decision> | undefined {
  switch (column.type) {
    case 'decision':
      return readStatus(text, row.kind);
    case 'reasons':
      return given('reasons', readReasons(text));
    case 'implementation':
      return given('implementation', readImplementation(text));
    case 'due':
      return given('due', readDay(text));
    case 'line':
    case 'words':
      return text.length > limitOf(column) ? undefined : textChange(scope, row, column, text);
    default:
      return undefined;
  }
}

const given = <K extends keyof Decision>(
  field: K,
  value: Decision[K] | undefined,
): Partial<Decision> | undefined => (value === undefined ? undefined : { [field]: value });
