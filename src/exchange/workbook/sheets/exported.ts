/**
 * What a workbook held when it was written, in a hidden sheet of it: the cells of the scope and the
 * texts of the sheets that are read back. So an edited workbook tells what was edited in it, and what
 * was changed in the scope since. `import-plan/exported.ts` reads it.
 */
import { cellPlace, cellsOf } from '../../../model';
import type { Scope } from '../../../model';
import {
  CONTROL_COLUMNS,
  MATRIX_COLUMNS,
  REQUIREMENT_COLUMNS,
  SHEET_NAMES,
  SOA_COLUMNS,
} from '../names';
import { cellText } from '../sheet';
import type { WorkbookSheet } from '../sheet';

/** The hidden sheet's name. */
export const EXPORTED_SHEET = 'Exported';

export const EXPORTED_VERSION = 1;

/** The sheets that are read back, with the titles of the columns that tell their rows apart. */
export const ROW_KEYS: Readonly<Record<string, readonly string[]>> = {
  [SHEET_NAMES.soa]: [SOA_COLUMNS.id],
  [SHEET_NAMES.clauses]: [REQUIREMENT_COLUMNS.id],
  [SHEET_NAMES.criteria]: [REQUIREMENT_COLUMNS.id],
  [SHEET_NAMES.matrix]: [MATRIX_COLUMNS.criterion, MATRIX_COLUMNS.control],
  [SHEET_NAMES.controls]: [CONTROL_COLUMNS.id],
};

/** Excel allows 32,767 characters in a cell; a longer record goes on in the next one. */
const LONGEST_CELL = 30_000;

type Row = readonly [
  kind: 'about' | 'cell' | 'titles' | 'row',
  of: string,
  key: string,
  record: unknown,
];

/**
 * @param scopeName as it is called
 * @param sheets all of the workbook; those that are not read back are left out
 */
export function exportedSheet(
  scope: Scope,
  scopeName: string,
  sheets: readonly WorkbookSheet[],
): WorkbookSheet {
  const rows: Row[] = [
    ['about', '', '', { version: EXPORTED_VERSION, scope: scopeName }],
    ...[...cellsOf(scope)].flatMap(([key, value]): Row[] => {
      const { section, item, field } = cellPlace(key);
      const isRead = section === 'decision' || section === 'control' || section === 'column';
      return isRead ? [['cell', section, item, [field, value]]] : [];
    }),
    ...sheets.flatMap(rowsOfSheet),
  ];
  const packed = rows.map(([kind, of, key, record]) => [kind, of, key, ...pieces(record)]);
  const width = Math.max(...packed.map((row) => row.length));
  const columns = Array.from(
    { length: width },
    (_, index) => ['Kind', 'Of', 'Key'][index] ?? `Record ${index - 2}`,
  );
  return {
    name: EXPORTED_SHEET,
    above: [],
    columns: columns.map((title) => ({ title, width: 16 })),
    rows: packed.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]),
    none: '',
  };
}

function rowsOfSheet({ name, columns, rows }: WorkbookSheet): readonly Row[] {
  const keys = ROW_KEYS[name];
  if (!keys) return [];
  const titles = columns.map(({ title }) => title);
  const places = keys.map((title) => titles.indexOf(title));
  return [
    ['titles', name, '', titles],
    ...rows.map((row): Row => {
      const texts = row.map(cellText);
      return ['row', name, places.map((place) => texts[place] ?? '').join(' '), texts];
    }),
  ];
}

/**
 * JSON in pieces. What XML cannot write, halves of a pair that a piece could end in, and what XLSX
 * would take for an escape of its own (`_x0041_`) are escaped there, and stay what they were.
 */
function pieces(record: unknown): readonly string[] {
  const text = JSON.stringify(record).replace(
    /[\u007f-\u009f\ud800-\udfff\ufffe\uffff]|_(?=x)/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const count = Math.ceil(text.length / LONGEST_CELL);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * LONGEST_CELL, (index + 1) * LONGEST_CELL),
  );
}
