/** The sheets of a file, with what is proposed to be read of them. */
import type { Catalog } from '../../catalog';
import type { Scope } from '../../model';
import type { Table } from '../read-table/table';
import { exportedOf, isExportedSheet } from './exported';
import type { Exported } from './exported';
import { guessMatching } from './guess';
import type { Matching } from './guess';
import { knownMatching } from './workbook-matching';

export interface OpenedSheet {
  readonly table: Table;
  /** How it would be read; nothing for a sheet that names nothing of ours, or is not read back. */
  readonly matching: Matching | undefined;
  /** Rows that name something. */
  readonly rows: number;
  /** It is proposed to be read. */
  readonly isProposed: boolean;
}

export interface OpenedTables {
  readonly sheets: readonly OpenedSheet[];
  /** Set for a workbook of ours: its sheets and columns are known. */
  readonly exported: Exported | undefined;
}

/** Of a workbook of ours every sheet that is read back is proposed, of any other the fullest list. */
export function openTables(tables: readonly Table[], catalog: Catalog, scope: Scope): OpenedTables {
  const exported = exportedOf(tables, catalog);
  const shown = tables.filter((table) => !isExportedSheet(table));
  if (exported) {
    const sheets = shown.map((table): OpenedSheet => {
      const matching = knownMatching(table, exported);
      const rows = matching ? table.rows.length - matching.header - 1 : 0;
      return { table, matching, rows, isProposed: matching !== undefined };
    });
    return { sheets, exported };
  }
  const guessed = shown.map((table) => ({ table, guess: guessMatching(table, catalog, scope) }));
  const most = Math.max(...guessed.map(({ guess }) => guess?.rows ?? 0));
  const first = guessed.find(({ guess }) => guess?.rows === most && most > 0);
  return {
    exported,
    sheets: guessed.map(({ table, guess }) => ({
      table,
      matching: guess?.matching,
      rows: guess?.rows ?? 0,
      isProposed: table === first?.table,
    })),
  };
}
