import { isIsoDate } from '../../model';
import type { Sheet } from '../csv';

/** A day (`2027-01-31`) or a time in UTC (`2027-01-31T09:00:00Z`). */
export interface DateCell {
  readonly date: string;
}

/** What a cell holds; a text is a text whatever it looks like. */
export type Cell = string | number | DateCell;

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** What is usually entered; offered as a list, other texts are taken too. */
  readonly choices?: readonly string[];
}

/** One sheet of the workbook: a table, at times with some lines above it. */
export interface WorkbookSheet {
  readonly name: string;
  /** Lines above the header row: a label, what it says, a label and so on; empty is to be filled in. */
  readonly above: readonly (readonly Cell[])[];
  readonly columns: readonly SheetColumn[];
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** What stands in a table without rows. */
  readonly none: string;
  /** Not for reading by people. */
  readonly hidden?: boolean;
}

/** An ISO date as a date, any other text as it is. */
export const dateCell = (text: string): Cell => (isIsoDate(text) ? { date: text } : text);

/** An ISO date and time as a time, any other text as it is. */
export const timeCell = (text: string): Cell =>
  /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)) ? { date: text } : text;

/** A whole number as a number, any other text as it is. */
export const numberCell = (text: string): Cell => (/^\d{1,9}$/.test(text) ? Number(text) : text);

/** A list of identifiers or names in one cell. */
export const listCell = (items: readonly string[]): string => items.join('; ');

/** The cells of one row by column. @param record columns in the order in which they stand */
export const rowOf = <K extends string>(
  columns: Readonly<Record<K, string>>,
  cells: Readonly<Record<K, Cell>>,
): readonly Cell[] => (Object.keys(columns) as K[]).map((key) => cells[key]);

/** Columns with their widths. @param width of what is not listed */
export const columnsOf = <K extends string>(
  titles: Readonly<Record<K, string>>,
  widths: Partial<Record<K, number>>,
  choices: Partial<Record<K, readonly string[]>> = {},
  width = 18,
): readonly SheetColumn[] =>
  (Object.keys(titles) as K[]).map((key) => {
    const column = { title: titles[key], width: widths[key] ?? width };
    const list = choices[key];
    return list ? { ...column, choices: list } : column;
  });

/**
 * A sheet of another export as a sheet of the workbook.
 *
 * @param widths by title, 24 where none is given
 * @param typed makes numbers and dates of the texts of a column, by title
 */
export const fromTable = (
  name: string,
  { columns, rows }: Sheet,
  none: string,
  widths: Readonly<Record<string, number>> = {},
  typed: Readonly<Record<string, (text: string) => Cell>> = {},
): WorkbookSheet => ({
  name,
  above: [],
  columns: columns.map((title) => ({ title, width: widths[title] ?? 24 })),
  rows: rows.map((row) =>
    row.map((text, index) => {
      const type = typed[columns[index] ?? ''];
      return type ? type(text) : text;
    }),
  ),
  none,
});

/** A cell as CSV has it. */
export const cellText = (cell: Cell): string =>
  typeof cell === 'object' ? cell.date : String(cell);
