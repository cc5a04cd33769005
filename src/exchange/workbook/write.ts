import { writeXlsx } from 'hucre/xlsx';
import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { withoutUnwritable } from '../xml-text';
import type { Cell, SheetColumn, WorkbookSheet } from './sheet';
import { pagesAcross, rowHeight } from './size';

/** What the file says of itself; plain data, for it goes to the worker. */
export interface FileAbout {
  readonly title: string;
  /** At the foot of every printed page. */
  readonly line: string;
  readonly creator: string;
  /** ISO date. */
  readonly date: string;
}

/** The most characters that a cell of a spreadsheet holds. */
export const MOST_CHARACTERS = 32_767;
const CUT = ' [cut here: a cell holds 32,767 characters]';

const FONT = { name: 'Calibri', size: 11 };
const BOLD = { ...FONT, bold: true };
const HEADER: CellStyle = {
  font: BOLD,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EAED' } },
  border: { bottom: { style: 'thin', color: { rgb: '5F6368' } } },
  alignment: { wrapText: true, vertical: 'top' },
};
// Numbers stand among words here, and are read with them.
const BODY: CellStyle = {
  border: { bottom: { style: 'thin', color: { rgb: 'DADCE0' } } },
  alignment: { wrapText: true, vertical: 'top', horizontal: 'left' },
};
const DAY: CellStyle = { ...BODY, numFmt: 'yyyy-mm-dd' };
const TIME: CellStyle = { ...BODY, numFmt: 'yyyy-mm-dd hh:mm' };
/** Above the table: on one line, so that the frozen part stays low. */
const LABEL: CellStyle = { font: BOLD };
const TO_SIGN: CellStyle = { border: { bottom: { style: 'thin', color: { rgb: '5F6368' } } } };
const ABOVE_DAY: CellStyle = { numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'left' } };

/**
 * Writes sheets as an XLSX workbook (ECMA-376): the header row frozen and with a filter, texts as
 * texts whatever they look like, numbers as numbers, dates as dates, no formulas and no macros. It
 * brings the writer along, so it is loaded when first asked for.
 *
 * @param about goes into the properties of the file and the foot of every printed page
 */
export async function writeWorkbook(
  sheets: readonly WorkbookSheet[],
  about: FileAbout,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => asWritten(sheet, about.line)),
    defaultFont: FONT,
    namedRanges: sheets.map(({ name, above }) => repeatedInPrint(name, above.length + 1)),
    properties: {
      title: safe(about.title),
      description: safe(about.line),
      creator: about.creator,
      created: new Date(`${about.date}T00:00:00Z`),
    },
  });
  return new Uint8Array(bytes);
}

function asWritten(
  { name, above, columns, rows, none, hidden = false }: WorkbookSheet,
  line: string,
): WriteSheet {
  const shown = rows.length > 0 || none === '' ? rows : [[none]];
  const headerRow = above.length;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const all: CellValue[][] = [];
  const put = (
    row: readonly Cell[],
    style: (cell: Cell, column: number) => CellStyle | undefined,
  ) => {
    row.forEach((cell, column) => {
      const given = style(cell, column);
      if (given) cells.set(`${all.length},${column}`, { style: given });
    });
    all.push(row.map(valueOf));
  };
  for (const row of above) {
    put(row, aboveStyle);
  }
  put(
    columns.map(({ title }) => title),
    () => HEADER,
  );
  for (const row of shown) put(row, bodyStyle);
  const last = `${letterOf(columns.length - 1)}${headerRow + 1 + Math.max(1, shown.length)}`;
  return {
    name,
    hidden,
    columns: columns.map(({ width }) => ({ width })),
    rows: all,
    cells,
    freezePane: { rows: headerRow + 1, columns: 1 },
    autoFilter: { range: `A${headerRow + 1}:${last}` },
    rowDefs: new Map(
      [columns.map(({ title }) => title), ...shown].map((row, index) => [
        headerRow + index,
        { height: rowHeight(row, columns) },
      ]),
    ),
    dataValidations: choicesOf(columns, headerRow + 2, headerRow + 1 + shown.length),
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesAcross(columns),
      fitToHeight: 0,
    },
    headerFooter: {
      oddHeader: `&L${inFooter(name)}`,
      oddFooter: `&L${inFooter(line)}&RPage &P of &N`,
    },
  };
}

/**
 * The header row and the first column on every printed page. Given by hand, because the writer's own
 * setting leaves out the quotes that the name of a sheet with a space needs, and Excel then repairs
 * the file.
 */
const repeatedInPrint = (sheet: string, row: number) => ({
  name: '_xlnm.Print_Titles',
  range: `'${sheet}'!$A:$A,'${sheet}'!$${row}:$${row}`,
  scope: sheet,
});

function aboveStyle(cell: Cell, column: number): CellStyle | undefined {
  if (column % 2 === 0) return LABEL;
  if (cell === '') return TO_SIGN;
  return typeof cell === 'object' ? ABOVE_DAY : undefined;
}

const bodyStyle = (cell: Cell): CellStyle => {
  if (typeof cell !== 'object') return BODY;
  return cell.date.length > 'yyyy-mm-dd'.length ? TIME : DAY;
};

/** An empty text leaves the cell empty, so that the filter finds it under "blanks". */
function valueOf(cell: Cell): CellValue {
  if (typeof cell === 'object') return new Date(cell.date);
  return typeof cell === 'number' ? cell : cell === '' ? null : safe(cut(cell));
}

function cut(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const kept = text.slice(0, MOST_CHARACTERS - CUT.length);
  // Half of a character outside the basic plane cannot stand alone.
  return `${kept.replace(/[\ud800-\udbff]$/, '')}${CUT}`;
}

/**
 * What XML 1.0 cannot hold at all is dropped; a text that looks like an escape of the format,
 * `_x000D_`, is escaped itself (ECMA-376, part 1, 22.9.2.19).
 */
const safe = (text: string): string =>
  withoutUnwritable(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** In a header or footer an ampersand begins a code; they hold 255 characters in all. */
const inFooter = (text: string): string =>
  safe(text)
    .replaceAll('&', '&&')
    .slice(0, 200)
    // Half of a pair would begin a code with what comes next.
    .replace(/(?<!&)(?:&&)*&$/, (signs) => signs.slice(1));

const choicesOf = (
  columns: readonly SheetColumn[],
  first: number,
  last: number,
): NonNullable<WriteSheet['dataValidations']> =>
  columns.flatMap(({ choices }, index) => {
    if (!choices || last < first) return [];
    const letter = letterOf(index);
    return [
      {
        type: 'list' as const,
        values: [...choices],
        range: `${letter}${first}:${letter}${last}`,
        allowBlank: true,
        showErrorMessage: false,
      },
    ];
  });

/** The name of a column: A to Z, then AA. @param index from 0 */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest >= 0 ? letterOf(rest) : ''}${String.fromCharCode(65 + (index % 26))}`;
}
