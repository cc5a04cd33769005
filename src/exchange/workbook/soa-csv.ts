import type { Sheet } from '../csv';
import type { EvidencedData } from './data';
import { cellText } from './sheet';
import { soaSheet } from './sheets/soa';

/** The first cell of the lines below the table. */
export const ABOUT = 'About this document';

/**
 * The Statement of Applicability as a table. The header row comes first, so that other tools read it;
 * what stands above the table in the workbook stands below it here.
 */
export function soaTable(data: EvidencedData): Sheet {
  const { above, columns, rows } = soaSheet(data);
  const full = (cells: readonly string[]) => columns.map((_, index) => cells[index] ?? '');
  return {
    columns: columns.map(({ title }) => title),
    rows: [
      ...rows.map((row) => row.map(cellText)),
      full([ABOUT]),
      ...above.map((line) => full(line.map(cellText))),
    ],
  };
}
