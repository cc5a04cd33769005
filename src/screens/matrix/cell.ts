/** A place in the grid; -1 is the header of the row or of the column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The DOM id of the element at a place. */
export const cellId = (row: number, column: number): string => `matrix-${row}-${column}`;

/** A key as far as moving asks; those with Alt or Meta belong to the browser. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What moving must know of a plan. */
export interface Ground {
  readonly rows: readonly { readonly isTotal: boolean }[];
  readonly columns: readonly { readonly section: unknown }[];
}

/**
 * Where a key leads from a place; null for other keys. Going up and down through the totals of a
 * group keeps the column, though one cell stands for the whole series there.
 */
export function moved(place: Place, pressed: Pressed, ground: Ground): Place | null {
  const { row, column } = place;
  const { key, ctrlKey } = pressed;
  if (pressed.altKey || pressed.metaKey) return null;
  const lastRow = ground.rows.length - 1;
  const lastColumn = ground.columns.length - 1;
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(-1, Math.min(lastRow, nextRow)),
    column: Math.max(-1, Math.min(lastColumn, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, settled(place, ground).column - 1);
    case 'ArrowRight':
      return to(row, ground.rows[row]?.isTotal ? afterSection(column, ground) : column + 1);
    case 'PageUp':
      return to(row - 10, column);
    case 'PageDown':
      return to(row + 10, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, -1);
    case 'End':
      return to(ctrlKey ? lastRow : row, lastColumn);
    default:
      return null;
  }
}

/** The cell at a place: on the row of a group, the one at the first column of the series. */
export function settled(place: Place, { rows, columns }: Ground): Place {
  if (place.column < 0 || !rows[place.row]?.isTotal) return place;
  const section = columns[place.column]?.section;
  return { ...place, column: columns.findIndex((column) => column.section === section) };
}

/** The first column of the next series; the last series keeps the place. */
function afterSection(column: number, { columns }: Ground): number {
  if (column < 0) return 0;
  const section = columns[column]?.section;
  const next = columns.findIndex((one, index) => index > column && one.section !== section);
  return next < 0 ? column : next;
}
