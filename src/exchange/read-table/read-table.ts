import { LONGEST_FILE_NAME, plainLine } from '../../state/plain-line';
import { readDelimited } from './delimited';
import { numberWords, TABLE_LIMITS, TOO_MANY_CELLS, Unreadable } from './limits';
import type { Table } from './table';
import { readWorkbook } from './xlsx';

export type ReadTables =
  | { readonly ok: true; readonly tables: readonly Table[] }
  /** `reason` is a sentence for the user. */
  | { readonly ok: false; readonly reason: string };

const ZIP = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The sheets of a spreadsheet file: XLSX, CSV or TSV, told by what is in it and not by its name.
 * Never throws.
 *
 * @param name of the file, which a sheet of a text file goes by
 */
export async function readTables(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<ReadTables> {
  try {
    if (bytes.length === 0) throw new Unreadable('The file is empty.');
    if (bytes.length > TABLE_LIMITS.bytes) throw new Unreadable(TOO_LARGE);
    if (startsWith(bytes, OLD_OFFICE)) {
      throw new Unreadable(
        'This is a workbook in the old XLS format, or one with a password. Save it as XLSX without a password and read that.',
      );
    }
    const found = startsWith(bytes, ZIP) ? await readWorkbook(bytes) : [readDelimited(bytes, name)];
    const tables = found.map(trimmed).filter(({ rows }) => rows.length > 0);
    tables.forEach(checkBounds);
    const cells = tables.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.length, 0);
    if (cells > TABLE_LIMITS.cells) throw new Unreadable(TOO_MANY_CELLS);
    if (tables.length === 0) throw new Unreadable('There is nothing in it.');
    return { ok: true, tables };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, reason: error.message };
    return { ok: false, reason: 'The file could not be read. Save it as CSV and try that.' };
  }
}

/** What is said of a file that is not even opened. */
export const TOO_LARGE = 'The file is larger than 20 MB. It was not read.';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Without the empty cells at the ends of rows and the empty rows at the end of a sheet. */
function trimmed({ name, rows }: Table): Table {
  const kept = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1));
  const shown = plainLine(name, LONGEST_FILE_NAME);
  return { name: shown, rows: kept.slice(0, kept.findLastIndex((row) => row.length > 0) + 1) };
}

/** @throws Unreadable */
function checkBounds({ name, rows }: Table): void {
  const where = `“${name}”`;
  const { rows: mostRows, columns, cell: mostLetters } = TABLE_LIMITS;
  if (rows.length > mostRows) {
    throw new Unreadable(`${where} has more than ${numberWords(mostRows)} rows. It was not read.`);
  }
  rows.forEach((row, index) => {
    if (row.length > columns) {
      throw new Unreadable(`${where} row ${index + 1} has more than ${columns} columns.`);
    }
    if (row.some((cell) => cell.length > mostLetters)) {
      throw new Unreadable(
        `${where} row ${index + 1} has a cell of more than ${numberWords(mostLetters)} characters.`,
      );
    }
  });
}
