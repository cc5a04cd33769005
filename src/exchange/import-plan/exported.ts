/** What a workbook of ours held when it was written (`workbook/sheets/exported.ts`). */
import type { Catalog } from '../../catalog';
import { cellKey, CELL_SECTIONS, scopeFrom } from '../../model';
import type { Scope } from '../../model';
import { readScope } from '../../state';
import type { Table } from '../read-table/table';
import { EXPORTED_SHEET, EXPORTED_VERSION, ROW_KEYS } from '../workbook/sheets/exported';
import { plainText } from './values';

/** The texts of a sheet as they were written. */
export interface ExportedSheet {
  /** Titles of the columns that tell its rows apart. */
  readonly keys: readonly string[];
  readonly titles: readonly string[];
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

export interface Exported {
  /** Name of the scope that was written. */
  readonly scopeName: string;
  /** That scope, as far as it is read back. */
  readonly scope: Scope;
  readonly sheets: ReadonlyMap<string, ExportedSheet>;
}

/** @returns nothing when no sheet of the workbook is one of ours, or it is damaged */
export function exportedOf(tables: readonly Table[], catalog: Catalog): Exported | undefined {
  const table = tables.find(({ name }) => name === EXPORTED_SHEET);
  if (!table) return undefined;
  const cells = new Map<string, string>();
  const titles = new Map<string, readonly string[]>();
  const rows = new Map<string, Map<string, readonly string[]>>();
  let scopeName: string | undefined;
  try {
    for (const [kind, of = '', key = '', ...pieces] of table.rows) {
      if (kind === 'about') scopeName = aboutOf(pieces);
      else if (kind === 'cell') {
        const [field, value] = textsIn(pieces);
        const section = CELL_SECTIONS.find((one) => one === of);
        if (section) cells.set(cellKey(section, key, field), value ?? '');
      } else if (kind === 'titles') titles.set(of, textsIn(pieces));
      else if (kind === 'row') {
        const others = rows.get(of) ?? new Map<string, readonly string[]>();
        rows.set(of, others.set(plainText(key), textsIn(pieces)));
      }
    }
    if (scopeName === undefined) return undefined;
    const read = readScope(scopeFrom(cells), catalog);
    if (!read.ok) return undefined;
    return { scopeName, scope: read.scope, sheets: sheetsOf(titles, rows) };
  } catch {
    // Somebody wrote into it: the workbook is read as any other.
    return undefined;
  }
}

/** Whether a sheet is the hidden one, which is nothing to choose. */
export const isExportedSheet = ({ name }: Table): boolean => name === EXPORTED_SHEET;

function sheetsOf(
  titles: ReadonlyMap<string, readonly string[]>,
  rows: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
): ReadonlyMap<string, ExportedSheet> {
  return new Map(
    [...titles].map(([name, list]) => [
      name,
      {
        keys: Object.hasOwn(ROW_KEYS, name) ? (ROW_KEYS[name] ?? []) : [],
        titles: list,
        rows: rows.get(name) ?? new Map(),
      },
    ]),
  );
}

/** @throws SyntaxError, Error */
function textsIn(pieces: readonly string[]): readonly string[] {
  const texts = JSON.parse(pieces.join('')) as unknown;
  if (!Array.isArray(texts) || texts.some((text) => typeof text !== 'string')) {
    throw new Error('no texts');
  }
  return texts as string[];
}

/** @throws SyntaxError, Error */
function aboutOf(pieces: readonly string[]): string {
  const about = JSON.parse(pieces.join('')) as unknown;
  if (typeof about !== 'object' || about === null) throw new Error('no record');
  const { version, scope } = about as Record<string, unknown>;
  if (version !== EXPORTED_VERSION || typeof scope !== 'string') throw new Error('another version');
  return scope;
}
