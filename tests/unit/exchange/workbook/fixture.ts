/** A workbook made of a scope, and opened again by another library than the one that wrote it. */
import readWorkbook from 'read-excel-file/universal';
import { loadEvidence, shippedCatalog as catalog } from '../../../../src/catalog';
import type { Platform } from '../../../../src/catalog';
import { loadWorkbookData, makeWorkbook } from '../../../../src/exchange/workbook';
import type { EvidencedData, SHEET_NAMES } from '../../../../src/exchange/workbook';
import { overlapOf } from '../../../../src/model';
import type { Scope } from '../../../../src/model';

export const TODAY = '2026-11-24';

export type SheetName = (typeof SHEET_NAMES)[keyof typeof SHEET_NAMES];
export type Read = string | number | boolean | Date | null;

/** What the sheets are made of, over the shipped catalogue. */
export const dataOf = async (scope: Scope): Promise<EvidencedData> => ({
  catalog,
  scope,
  scopeName: 'Audit 2027',
  overlap: overlapOf(catalog, scope),
  today: TODAY,
  evidence: await loadEvidence(),
});

export async function bytesOf(
  scope: Scope,
  platforms: readonly Platform[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const data = await loadWorkbookData(await dataOf(scope), platforms);
  const signal = new AbortController().signal;
  return makeWorkbook(data, { signal, onProgress: () => undefined });
}

/** The cells of every sheet by its name, in the order of the sheets. */
export async function opened(bytes: Uint8Array<ArrayBuffer>): Promise<Map<string, Read[][]>> {
  const sheets = await readWorkbook(bytes.buffer, { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as Read[][]]));
}

/**
 * The rows of a sheet as records by column title.
 *
 * @param first title of the first column, by which the header row is found
 */
export function recordsOf(
  book: ReadonlyMap<string, Read[][]>,
  name: SheetName,
  first: string,
): Record<string, Read>[] {
  const rows = book.get(name) ?? [];
  const header = rows.findIndex((row) => row[0] === first);
  const titles = rows[header] ?? [];
  return rows
    .slice(header + 1)
    .map((row) => Object.fromEntries(titles.map((title, at) => [String(title), row[at] ?? null])));
}
