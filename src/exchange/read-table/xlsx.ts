import { numberWords, TABLE_LIMITS, Unreadable } from './limits';
import type { Table } from './table';
import { store, unpack } from './zip';

type Cell = string | number | boolean | Date | null;

/**
 * The sheets of an XLSX workbook. Dates become ISO dates, "TRUE" and "FALSE" yes and no, and the
 * result of a formula counts, not the formula.
 *
 * @throws Unreadable
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Table[]> {
  const parts = await unpack(bytes, (name) => /\.xml(?:\.rels)?$/.test(name));
  if (!parts.has('xl/workbook.xml')) {
    throw new Unreadable(
      parts.has('content.xml')
        ? 'This is an OpenDocument file. Save it as XLSX or CSV and read that.'
        : 'This is no XLSX workbook.',
    );
  }
  const bounded = new Map([...parts].map(([name, part]) => [name, boundedPart(name, part)]));
  const { default: read } = await import('read-excel-file/universal');
  let sheets: readonly { readonly sheet: string; readonly data: Cell[][] }[];
  try {
    // Spaces at the ends are part of a text of ours, and tell that nobody changed it.
    sheets = (await read(store(bounded), { trim: false })) as typeof sheets;
  } catch {
    throw new Unreadable('The workbook is damaged. Open it in a spreadsheet and save it again.');
  }
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(cellText)),
  }));
}

const EXCEL_ROWS = 1_048_576;

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/**
 * A sheet within its bounds. Two cells at opposite corners of a sheet are a few bytes, and more
 * memory than there is once rows and columns are filled up.
 *
 * @throws Unreadable
 */
function boundedPart(name: string, part: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (name === 'xl/workbook.xml') {
    const sheets = new TextDecoder().decode(part).match(/<(?:\w+:)?sheet\s/g)?.length ?? 0;
    if (sheets > TABLE_LIMITS.sheets) {
      throw new Unreadable(
        `The workbook has ${numberWords(sheets)} sheets; up to ${TABLE_LIMITS.sheets} are read. Save the one you need as a file of its own.`,
      );
    }
  }
  if (!SHEET.test(name)) return part;
  const xml = new TextDecoder().decode(part);
  let formulaErrors = false;
  for (const [tag] of xml.matchAll(/<(?:\w+:)?(?:c|row)\s[^>]*>/g)) {
    const place = / r="([A-Z]*)(\d+)"/.exec(tag);
    if (/ t="e"/.test(tag)) formulaErrors = true;
    if (!place) continue;
    const [, letters = '', digits = ''] = place;
    // Rows and cells that hold nothing but a format may go to the end of the sheet.
    const bare = letters === '' || tag.endsWith('/>');
    const mostRows = bare ? EXCEL_ROWS : TABLE_LIMITS.rows;
    if (Number(digits) > mostRows) throw new Unreadable(tooMany('rows', name));
    if (bare) continue;
    if (columnNumber(letters) > TABLE_LIMITS.columns) {
      throw new Unreadable(tooMany('columns', name));
    }
  }
  if (!formulaErrors) return part;
  // The reader takes a failed formula for an empty cell; that would look as if somebody cleared it.
  return new TextEncoder().encode(
    xml.replace(/(<(?:\w+:)?c\s[^>]*? t=")e"/g, (_, start: string) => `${start}str"`),
  );
}

const tooMany = (what: 'rows' | 'columns', part: string): string =>
  `A sheet (${part.replace(/^.*\/|\.xml$/g, '')}) has more than ${numberWords(TABLE_LIMITS[what])} ${what}, which no list for an audit has. The file was not read.`;

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '#DATE!' : dayText(cell);
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
  return String(cell);
}

/** ISO, or as it came when its year has not four digits. */
const dayText = (date: Date): string => date.toISOString().replace(/T.*$/, '');
