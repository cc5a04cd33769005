import Papa from 'papaparse';
import { escapeMarkup, withoutUnwritable } from './xml-text';

/** A table to hand over: every row has as many cells as there are columns. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a spreadsheet takes for the beginning of a formula, in either width (OWASP, CSV injection). */
const SIGN = '[=+\\-@\uff1d\uff0b\uff0d\uff20]';
/** What may stand in front of it and count for nothing: white space, what cannot be seen, quotes. */
const NOTHING = '(?:(?![\\t\\r\\n])[\\s\\p{C}"\'])*';
/** At the start of a cell a tab and a line break are as bad as the signs. */
const START = new RegExp(`^(?:${NOTHING}${SIGN}|'*[\\t\\r\\n])`, 'u');
/** Where a program with another separator, or none for quotes, sees the end of a cell. */
const SEPARATOR = '[,;|\\t\\r\\n]';
const INSIDE = new RegExp(`${SEPARATOR}(?=${NOTHING}${SIGN})`, 'gu');
const GUARDED_INSIDE = new RegExp(`(${SEPARATOR})'(?=${NOTHING}${SIGN})`, 'gu');

/**
 * A cell with an apostrophe wherever a spreadsheet might begin to run it: at its start, and after
 * anything that ends a cell in another country. One more apostrophe than there was, so that
 * `withoutGuard` gives back the very text.
 */
const guarded = (cell: string): string => guardedAtStart(cell.replace(INSIDE, "$&'"));

const guardedAtStart = (cell: string): string => (START.test(cell) ? `'${cell}` : cell);

/** A cell that was guarded by one of the writers below, as it was before. */
export function withoutGuard(cell: string): string {
  const inside = cell.startsWith("'") && START.test(cell.slice(1)) ? cell.slice(1) : cell;
  return inside.replace(GUARDED_INSIDE, '$1');
}

const BYTE_ORDER_MARK = '\ufeff';

/** RFC 4180 with a byte order mark, because Excel takes the local code page without one. */
export const toCsv = (sheet: Sheet): string => `${BYTE_ORDER_MARK}${unparse(sheet, ',')}\r\n`;

/** Tab-separated text, for pasting into a spreadsheet. Line breaks in cells become spaces. */
export const toTsv = ({ columns, rows }: Sheet): string =>
  unparse({ columns, rows: rows.map((row) => row.map(onOneLine)) }, '\t');

/**
 * An HTML table, for pasting into a document. A spreadsheet that is given both texts takes this one;
 * nothing but its tags ends a cell.
 */
export function toHtmlTable({ columns, rows }: Sheet): string {
  const cells = (tag: 'th' | 'td', row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${escapeMarkup(guardedAtStart(cell))}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${cells('th', columns)}</thead><tbody>${rows
    .map((row) => cells('td', row))
    .join('')}</tbody></table>`;
}

const unparse = ({ columns, rows }: Sheet, delimiter: string): string =>
  Papa.unparse(
    // Its own guard knows the start of a cell only, and cannot be taken off again.
    [columns, ...rows].map((row) => row.map((cell) => guarded(withoutUnwritable(cell)))),
    { delimiter, newline: '\r\n' },
  );

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
