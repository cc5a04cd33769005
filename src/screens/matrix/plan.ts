import type { Section, Line } from './lines';

/** All lengths are CSS pixels. */
export const MEASURES = {
  rowHeight: 24,
  /** Group titles over the columns, then the identifiers, which stand upright. */
  groupHeader: 26,
  columnHeader: 58,
  /** So that CC8, a series of one, has room for its name. */
  sectionGap: 10,
  narrowHead: 66,
  wideHead: 232,
  /** From this width on the titles of the rows fit beside a whole Security report. */
  wideFrom: 680,
  leastCell: 16,
  mostCell: 38,
  /** The heat map of groups has room to be read from the back. */
  totalRowHeight: 44,
  mostTotal: 72,
} as const;

export interface PlacedLine extends Line {
  /** Left edge of a column or top edge of a row. */
  readonly at: number;
  readonly size: number;
  /** The totals of a group: as a row they stand above its lines. */
  readonly isTotal: boolean;
  readonly section: Section;
}

export interface PlacedSection {
  readonly section: Section;
  readonly at: number;
  readonly size: number;
  /** Index of its first column. */
  readonly first: number;
}

/** Where everything stands. Columns and rows are measured from the inner corner of the headers. */
export interface Plan {
  readonly head: number;
  /** Height of the headers of the columns; while all are collapsed, their names say it all. */
  readonly headers: number;
  readonly columns: readonly PlacedLine[];
  readonly columnSections: readonly PlacedSection[];
  readonly rows: readonly PlacedLine[];
  readonly width: number;
  readonly height: number;
}

/** @param room width of the screen */
export function planOf(
  isoSections: readonly Section[],
  soc2Sections: readonly Section[],
  room: number,
): Plan {
  const head = room < MEASURES.wideFrom ? MEASURES.narrowHead : MEASURES.wideHead;
  const count = soc2Sections.reduce((sum, { lines }) => sum + lines.length, 0);
  const gaps = Math.max(0, soc2Sections.length - 1) * MEASURES.sectionGap;
  const free = (room - head - gaps - 20) / Math.max(1, count);
  const atMost = (most: number) => Math.floor(Math.min(most, Math.max(MEASURES.leastCell, free)));
  const cell = atMost(MEASURES.mostCell);
  const rowHeight = isoSections.every(({ collapsed }) => collapsed)
    ? MEASURES.totalRowHeight
    : MEASURES.rowHeight;

  const columns: PlacedLine[] = [];
  const columnSections: PlacedSection[] = [];
  let x = 0;
  for (const section of soc2Sections) {
    const size = section.collapsed ? Math.max(atMost(MEASURES.mostTotal), 34) : cell;
    const first = columns.length;
    columnSections.push({ section, at: x, size: size * section.lines.length, first });
    for (const line of section.lines) {
      columns.push({ ...line, at: x, size, isTotal: line.isGroup, section });
      x += size;
    }
    x += MEASURES.sectionGap;
  }

  const rows: PlacedLine[] = [];
  let y = 0;
  const addRow = (line: Line, isTotal: boolean, section: Section) => {
    rows.push({ ...line, at: y, size: rowHeight, isTotal, section });
    y += rowHeight;
  };
  for (const section of isoSections) {
    const { id, title } = section.group;
    addRow({ id, title, isGroup: true }, true, section);
    if (!section.collapsed) for (const line of section.lines) addRow(line, false, section);
    y += MEASURES.sectionGap;
  }
  const identifiers = soc2Sections.some(({ collapsed }) => !collapsed) ? MEASURES.columnHeader : 4;
  return {
    head,
    headers: MEASURES.groupHeader + identifiers,
    columns,
    columnSections,
    rows,
    width: Math.max(0, x - MEASURES.sectionGap),
    height: Math.max(0, y - MEASURES.sectionGap),
  };
}

/** The line at a distance from the inner corner, or -1 in a gap and outside. */
export const lineAt = (lines: readonly PlacedLine[], distance: number): number =>
  lines.findIndex(({ at, size }) => distance >= at && distance < at + size);
