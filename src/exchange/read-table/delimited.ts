import Papa from 'papaparse';
import { withoutGuard } from '../csv';
import { TABLE_LIMITS, TOO_MANY_CELLS, Unreadable } from './limits';
import type { Table } from './table';

/** What spreadsheets put between cells, by country and program. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * The table of a CSV or TSV file, whatever its delimiter, line ends and encoding.
 *
 * @throws Unreadable when it is no text
 */
export function readDelimited(bytes: Uint8Array, name: string): Table {
  const text = decoded(bytes);
  if (text.includes('\0')) {
    throw new Unreadable('This is no spreadsheet. XLSX, CSV and TSV files can be read.');
  }
  if (isCrowded(text)) throw new Unreadable(TOO_MANY_CELLS);
  // Excel's own first line, which names the delimiter.
  const declared = /^sep=(.)(?:\r\n|\r|\n)/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const delimiter = declared?.[1] ?? delimiterOf(body);
  // It counts as a row, so that rows are numbered as in the file.
  const above = declared ? [[]] : [];
  const { data } = Papa.parse<string[]>(body, {
    delimiter,
    // Enough to see that there are too many.
    preview: TABLE_LIMITS.rows + 1,
  });
  return { name, rows: [...above, ...data].map((row) => row.map(withoutGuard)) };
}

/** Whether there is far more between cells and rows than cells and rows may be, texts included. */
function isCrowded(text: string): boolean {
  const most = 4 * TABLE_LIMITS.cells;
  const counts = new Map([...DELIMITERS, '\n', '\r'].map((sign) => [sign.charCodeAt(0), 0]));
  for (let at = 0; at < text.length; at += 1) {
    const before = counts.get(text.charCodeAt(at));
    if (before === undefined) continue;
    if (before === most) return true;
    counts.set(text.charCodeAt(at), before + 1);
  }
  return false;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What Excel writes as "CSV" in western Europe and America.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const SAMPLE_ROWS = 30;

/** The delimiter that gives the most rows of one and the same number of cells. */
function delimiterOf(text: string): string {
  const scoreOf = (delimiter: string): number => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE_ROWS });
    const lengths = data.map((row) => row.length).filter((length) => length > 1);
    const counts = new Map<number, number>();
    for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [most = [0, 0]] = [...counts].sort(([, a], [, b]) => b - a);
    return most[1] * 100 + Math.min(most[0], 99);
  };
  return DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(delimiter) })).reduce(
    (best, next) => (next.score > best.score ? next : best),
  ).delimiter;
}
