import { Unreadable } from './limits';
import { boundsOfParts, DAMAGED } from './sheet-bounds';
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
  const bounded = boundsOfParts();
  const checked = new Map([...parts].map(([name, part]) => [name, bounded(name, part)]));
  const { default: read } = await import('read-excel-file/universal');
  let sheets: readonly { readonly sheet: string; readonly data: Cell[][] }[];
  try {
    // Spaces at the ends are part of a text of ours, and tell that nobody changed it.
    sheets = (await read(store(checked), { trim: false })) as typeof sheets;
  } catch {
    throw new Unreadable(DAMAGED);
  }
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(cellText)),
  }));
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '#DATE!' : dayText(cell);
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
  return String(cell);
}

/** ISO, or as it came when its year has not four digits. */
const dayText = (date: Date): string => date.toISOString().replace(/T.*$/, '');
