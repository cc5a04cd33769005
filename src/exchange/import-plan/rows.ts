import type { Table } from '../read-table/table';
import type { ExportedSheet } from './exported';
import type { Field } from './fields';
import type { Matching } from './guess';
import type { Place } from './reading';
import { plainText } from './values';

/** A matched cell of a row. */
export interface RowCell {
  readonly field: Field;
  readonly text: string;
  readonly place: Place;
  /** It is not what it was when the workbook was written, or that is not known. */
  readonly isEdited: boolean;
}

/** A row of a list with what its columns are. */
export interface ListRow {
  readonly place: Place;
  /** The row as the workbook was written has the same identifiers. */
  readonly wasExported: boolean;
  readonly text: (field: Field) => string;
  /** Cells to be read: with something in them, or emptied since the workbook was written. */
  readonly cells: readonly RowCell[];
}

/** A cell of a spreadsheet holds 32,767 characters; what is longer was cut when it was written. */
const CERTAINLY_KEPT = 32_000;

/** Both as `plainText` has them. */
const isSameText = (was: string, is: string): boolean =>
  was.length <= CERTAINLY_KEPT
    ? was === is
    : was.slice(0, CERTAINLY_KEPT) === is.slice(0, CERTAINLY_KEPT);

/** The rows of a sheet below its headings. */
export function listRows(
  table: Table,
  matching: Matching,
  sheet: ExportedSheet | undefined,
): readonly ListRow[] {
  const headings = (table.rows[matching.header] ?? []).map((heading) => heading.trim());
  const keyPlaces = (sheet?.keys ?? []).map((key) => headings.indexOf(key));
  return table.rows.slice(matching.header + 1).map((row, index) => {
    const place = { sheet: table.name, row: matching.header + index + 2, column: '' };
    const key = keyPlaces.map((at) => row[at] ?? '').join(' ');
    const exported = sheet?.rows.get(plainText(key));
    const wasAt = (column: number): string | undefined => {
      const at = sheet?.titles.indexOf(headings[column] ?? '') ?? -1;
      return at < 0 ? undefined : exported?.[at];
    };
    const cells = matching.columns.flatMap((field, column): RowCell[] => {
      if (field === null) return [];
      const text = row[column] ?? '';
      const written = wasAt(column);
      const was = written === undefined ? undefined : plainText(written);
      const is = plainText(text);
      const isEdited = was === undefined || !isSameText(was, is);
      if (is === '' && (!isEdited || !was)) return [];
      return [
        {
          field,
          text,
          isEdited,
          place: { ...place, column: headings[column] || `column ${column + 1}` },
        },
      ];
    });
    const text = (field: Field) => row[matching.columns.indexOf(field)]?.trim() ?? '';
    return { place, wasExported: exported !== undefined, text, cells };
  });
}

/** Cells that were edited in columns that are not read, by heading. */
export function unreadEdits(
  table: Table,
  matching: Matching,
  sheet: ExportedSheet | undefined,
): ReadonlyMap<string, number> {
  const edits = new Map<string, number>();
  const whole = { ...matching, columns: matching.columns.map((): Field => 'note') };
  if (!sheet) return edits;
  const unread = new Set(
    (table.rows[matching.header] ?? [])
      .map((heading) => heading.trim())
      .filter((_, column) => (matching.columns[column] ?? null) === null),
  );
  for (const { cells, wasExported } of listRows(table, whole, sheet)) {
    for (const { place, isEdited } of wasExported ? cells : []) {
      if (isEdited && unread.has(place.column)) {
        edits.set(place.column, (edits.get(place.column) ?? 0) + 1);
      }
    }
  }
  return edits;
}
