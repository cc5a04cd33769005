/** Reads an exported CSV the way a spreadsheet does, and counts everything in it again. */
import Papa from 'papaparse';
import { expect } from '@playwright/test';
import type { ShownFigures } from './explorer';

export const CONTROL_COLUMNS = [
  'Framework',
  'ID',
  'Title',
  'Group',
  'Overlap',
  'Decision',
  'Justification',
  'Mapped to',
  'Strongest link',
  'Notes',
] as const;

export type CsvRow = Readonly<Record<string, string>>;

export interface Csv {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly row: (id: string) => CsvRow;
}

/** Parses a file, and checks what holds for each: byte order mark, CRLF, a cell for each column. */
export function parseCsv(text: string): Csv {
  expect(text.startsWith('\ufeff'), 'byte order mark').toBe(true);
  expect(text.endsWith('\r\n'), 'line end after the last row').toBe(true);
  const parsed = Papa.parse<CsvRow>(text.slice(1).replace(/\r\n$/, ''), {
    header: true,
    newline: '\r\n',
  });
  expect(parsed.errors).toEqual([]);
  const columns = parsed.meta.fields ?? [];
  const ragged = parsed.data.filter((row) => Object.keys(row).length !== columns.length);
  expect(ragged, 'rows with more or fewer cells than columns').toEqual([]);
  return {
    columns,
    rows: parsed.data,
    row: (id) => {
      const found = parsed.data.find((row) => row.ID === id);
      if (!found) throw new Error(`The file has no row for ${id}`);
      return found;
    },
  };
}

/** The identifiers of a "Mapped to" cell. */
export const mappedTo = (row: CsvRow): readonly string[] =>
  row['Mapped to'] === '' ? [] : row['Mapped to']!.split('; ');

/** Every pair that the rows of one framework name, as `A.5.15~CC6.1`, sorted. */
export function pairsIn(csv: Csv, framework: 'ISO 27001' | 'SOC 2'): readonly string[] {
  return csv.rows
    .filter((row) => row.Framework === framework)
    .flatMap((row) =>
      mappedTo(row).map((other) =>
        framework === 'ISO 27001' ? `${row.ID!}~${other}` : `${other}~${row.ID!}`,
      ),
    )
    .sort();
}

/** The figures of the screen, counted from the rows of the scoped controls. */
export function figuresIn(csv: Csv): ShownFigures {
  const count = (framework: string, overlap: string) =>
    csv.rows.filter((row) => row.Framework === framework && row.Overlap === overlap).length;
  return {
    mappings: pairsIn(csv, 'SOC 2').length,
    'shared-controls': count('ISO 27001', 'Shared'),
    'shared-criteria': count('SOC 2', 'Shared'),
    'iso-only': count('ISO 27001', 'ISO 27001 only'),
    'soc2-only': count('SOC 2', 'SOC 2 only'),
  };
}
