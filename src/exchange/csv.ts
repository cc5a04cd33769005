import Papa from 'papaparse';
import { escapeMarkup } from './xml-text';

/** A table to hand over: every row has as many cells as there are columns. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Cells that a spreadsheet would run as a formula: `= + - @` and their full-width forms, also after
 * white space, and a leading tab or line break. They get an apostrophe in front (OWASP, CSV
 * injection).
 */
const FORMULA = /^(?:[\t\r\n]|[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

const BYTE_ORDER_MARK = '\ufeff';

/** RFC 4180 with a byte order mark, because Excel takes the local code page without one. */
export const toCsv = (sheet: Sheet): string => `${BYTE_ORDER_MARK}${unparse(sheet, ',')}\r\n`;

/** Tab-separated text, for pasting into a spreadsheet. Line breaks in cells become spaces. */
export const toTsv = ({ columns, rows }: Sheet): string =>
  unparse({ columns, rows: rows.map((row) => row.map(onOneLine)) }, '\t');

/** An HTML table, for pasting into a document. */
export function toHtmlTable({ columns, rows }: Sheet): string {
  const cells = (tag: 'th' | 'td', row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${escapeMarkup(neutralised(cell))}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${cells('th', columns)}</thead><tbody>${rows
    .map((row) => cells('td', row))
    .join('')}</tbody></table>`;
}

const unparse = ({ columns, rows }: Sheet, delimiter: string): string =>
  Papa.unparse(
    [columns, ...rows].map((row) => [...row]),
    { delimiter, newline: '\r\n', escapeFormulae: FORMULA },
  );

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Spreadsheets that are given both texts paste the HTML, and run what looks like a formula. */
const neutralised = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** A cell that was neutralised by `toCsv`, as it was before. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
