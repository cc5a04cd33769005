import { cellId } from './cell';
import type { Place } from './cell';
import type { Crossings } from './lines';
import styles from './matrix.module.css';
import type { Plan, PlacedLine } from './plan';

interface BarProps {
  readonly plan: Plan;
  readonly row: number;
  readonly column: number;
  readonly chosen?: boolean;
}

/** One arm of the crosshair, or the band of something selected. */
export function Bar({ plan, row, column, chosen = false }: BarProps) {
  const line = plan.rows[row] ?? plan.columns[column];
  if (!line) return null;
  const place =
    row >= 0
      ? { top: line.at, height: line.size, left: plan.head, width: plan.width }
      : { left: plan.head + line.at, width: line.size, top: 0, height: plan.height };
  return (
    <div
      role="presentation"
      className={styles.bar}
      data-chosen={chosen || undefined}
      style={place}
    />
  );
}

/** What a cell is about on the SOC 2 side: a group where either line is one. */
const nameOf = (row: PlacedLine, column: PlacedLine): string =>
  row.isTotal || column.isTotal ? column.section.group.title : column.id;

interface CursorProps {
  readonly plan: Plan;
  readonly place: Place;
  readonly crossings: Crossings;
}

/** The place the keyboard is at. Where the crosswalk has no cell, it is one itself. */
export function Cursor({ plan, place, crossings }: CursorProps) {
  const row = plan.rows[place.row];
  const column = plan.columns[place.column];
  if (!row || !column) return null;
  const section = plan.columnSections.find((one) => one.section === column.section);
  const span = row.isTotal && section ? section : column;
  const isEmpty = !crossings.get(row.id)?.has(row.isTotal ? column.section.group.id : column.id);
  const style = { top: row.at, height: row.size, left: plan.head + span.at, width: span.size };
  if (!isEmpty) return <div role="presentation" className={styles.cursor} style={style} />;
  return (
    <div role="row" aria-rowindex={place.row + 2}>
      <div
        role="gridcell"
        id={cellId(place.row, place.column)}
        aria-colindex={place.column + 2}
        aria-label={`${row.isTotal ? row.title : row.id} and ${nameOf(row, column)}: no mapping`}
        className={styles.cursor}
        style={style}
      />
    </div>
  );
}
