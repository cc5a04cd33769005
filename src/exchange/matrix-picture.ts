/** The matrix as a picture: a cell a mapping, its tone and its number the strength. */
import type { Side, Status } from '../model';
import { isMarked } from '../state';
import { framedPicture } from './picture';
import type { Caption, Picture } from './picture';
import { drawLegend, legendOfMarks, MARK, standingMark, statusMark } from './picture-marks';
import type { LegendItem, Overlapping } from './picture-marks';
import { lineAcross, lineDown, node, widthOfText } from './svg-node';
import type { SvgNode } from './svg-node';
import { rowText } from './svg-text';

/** A row or a column. Places are pixels from the inner corner of the headers. */
export interface MatrixLine {
  readonly id: string;
  readonly title: string;
  readonly side: Side;
  readonly at: number;
  readonly size: number;
  /** Stands for a whole group. */
  readonly isTotal: boolean;
  readonly selected: boolean;
  /** Of a requirement. */
  readonly overlap: Overlapping | undefined;
  readonly status: Status | undefined;
}

/** A series over its columns. */
export interface MatrixSection {
  readonly id: string;
  readonly title: string;
  readonly at: number;
  readonly size: number;
}

export interface MatrixCell {
  /** Of the mapping, or of the two groups. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Percent of the full colour. */
  readonly tone: number;
  /** Strength, or number of mappings. */
  readonly text: string;
  readonly isTotal: boolean;
  readonly yours: boolean;
  /** Whether one own control serves both ends. */
  readonly served: boolean;
  /** Said when it is pointed at. */
  readonly title: string;
}

export interface MatrixDrawing {
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  readonly sections: readonly MatrixSection[];
  readonly cells: readonly MatrixCell[];
  readonly width: number;
  readonly height: number;
  /** Tone of a strength, 1 to 10. */
  readonly toneOf: (strength: number) => number;
}

const MARGIN = 20;
const SIZE = { row: 12, column: 11, cell: 10.5 } as const;
const ID_WIDTH = 48;
/** Before the identifier of a row: its standing. After its title: the decision. */
const BEFORE = MARK + 6;
const MOST_HEAD = 540;
const MOST_HEADERS = 330;
const SERIES = 22;

export function matrixPicture(drawing: MatrixDrawing, caption: Caption): Picture {
  const { rows, columns, sections, cells } = drawing;
  const longest = Math.max(0, ...rows.map(({ title }) => widthOfText(title, SIZE.row)));
  const head = Math.min(MOST_HEAD, BEFORE + ID_WIDTH + longest + MARK + 18);
  const names = columns.filter(({ isTotal }) => !isTotal);
  const tallest = Math.max(0, ...names.map((one) => widthOfText(columnName(one), SIZE.column)));
  const headers = SERIES + (names.length > 0 ? Math.min(MOST_HEADERS, tallest) + MARK + 12 : 4);
  const width = MARGIN + head + drawing.width + MARGIN;
  const bottom = headers + drawing.height;
  const [left, top] = [MARGIN + head, headers];
  const legend = drawLegend(legendOf(drawing), MARGIN, bottom + 12, width - MARGIN);
  const nodes = [
    ...selectionBars(drawing, head, headers),
    ...grid(drawing, left, top),
    ...sections.map((section) => drawSection(section, left)),
    ...columns.filter(({ isTotal }) => !isTotal).map((one) => drawColumn(one, left, top)),
    ...rows.map((row) => drawRow(row, head, top, width)),
    ...cells.map((cell) => drawCell(cell, left, top)),
    ...legend.nodes,
  ];
  return framedPicture(caption, {
    // Narrow matrices still have room for what stands over them.
    width: Math.max(width, 720),
    height: bottom + 12 + legend.height + 14,
    nodes,
  });
}

const columnName = ({ id, title }: MatrixLine): string => `${id}  ${title}`;

function selectionBars(
  { rows, columns, width, height }: MatrixDrawing,
  head: number,
  headers: number,
): readonly SvgNode[] {
  const look = { fill: 'var(--shared)', fillOpacity: 0.16 };
  return [
    ...rows
      .filter(({ selected }) => selected)
      .map(({ at, size }) =>
        node('rect', { x: MARGIN, y: headers + at, width: head + width, height: size, ...look }),
      ),
    ...columns
      .filter(({ selected }) => selected)
      .map(({ at, size }) => {
        const place = { x: MARGIN + head + at, y: SERIES, width: size };
        return node('rect', { ...place, height: headers - SERIES + height, ...look });
      }),
  ];
}

/** Hairlines, so that an empty place is seen as one. */
function grid(
  { rows, columns, sections, height }: MatrixDrawing,
  left: number,
  top: number,
): readonly SvgNode[] {
  const look = { stroke: 'var(--line-soft)', strokeWidth: 1 };
  return [
    ...rows.flatMap(({ at }) =>
      sections.map((section) => {
        const x = left + section.at;
        return lineAcross(x, x + section.size, top + at, look);
      }),
    ),
    ...columns.map(({ at }) => lineDown(left + at, top, top + height, look)),
  ];
}

function drawSection({ id, title, at, size }: MatrixSection, left: number): SvgNode {
  const x = left + at;
  const name = widthOfText(title, SIZE.row) <= size ? title : id;
  return node('g', { 'data-series': id }, [
    node('title', {}, [`${id} ${title}`]),
    node(
      'text',
      {
        x: x + size / 2,
        y: 14,
        fontSize: SIZE.row,
        fontWeight: 650,
        textAnchor: 'middle',
        fill: 'var(--ink)',
      },
      [name],
    ),
    lineAcross(x, x + size, SERIES - 1, { stroke: 'var(--line-strong)', strokeWidth: 2 }),
  ]);
}

function drawColumn(column: MatrixLine, left: number, top: number): SvgNode {
  const middle = left + column.at + column.size / 2;
  const foot = top - 6;
  const mark = column.overlap
    ? [standingMark(column.overlap, column.side, middle - MARK / 2, foot - 4)]
    : [];
  const at = { x: middle + SIZE.column * 0.36, y: foot - MARK };
  return node('g', { 'data-column': column.id }, [
    ...mark,
    node(
      'text',
      {
        ...at,
        transform: `rotate(-90 ${at.x} ${at.y})`,
        fontSize: SIZE.column,
        fill: 'var(--ink-2)',
        'xml:space': 'preserve',
      },
      [node('tspan', { fontWeight: 650, fill: 'var(--ink)' }, [column.id]), `  ${column.title}`],
    ),
  ]);
}

function drawRow(row: MatrixLine, head: number, top: number, width: number): SvgNode {
  const middle = top + row.at + row.size / 2;
  const bold = { fontWeight: 650 };
  if (row.isTotal) {
    const place = { x: MARGIN, y: top + row.at, width: width - 2 * MARGIN, height: row.size };
    const look = { x: MARGIN + 4, middle, size: SIZE.row, room: head - 10, fill: 'var(--ink)' };
    return node('g', { 'data-row': row.id }, [
      ...(row.selected ? [] : [node('rect', { ...place, fill: 'var(--paper)' })]),
      rowText(row.title, { ...look, more: bold }),
    ]);
  }
  const titleX = MARGIN + BEFORE + ID_WIDTH;
  const end = MARGIN + head - MARK - 6;
  const out = row.overlap === 'not-applicable';
  return node('g', { 'data-row': row.id }, [
    ...(row.overlap ? [standingMark(row.overlap, row.side, MARGIN, middle)] : []),
    node(
      'text',
      { x: MARGIN + BEFORE, y: middle + 4.3, fontSize: SIZE.row, fill: 'var(--ink)', ...bold },
      [row.id],
    ),
    rowText(row.title, {
      ...{ x: titleX, middle, size: SIZE.row, room: end - titleX - 6 },
      fill: out ? 'var(--ink-3)' : 'var(--ink-2)',
      ...(out ? { more: { textDecoration: 'line-through' } } : {}),
    }),
    ...(isMarked(row.status) ? [statusMark(row.status, end, middle, 'var(--ink)')] : []),
  ]);
}

/** From this tone on, a number is legible in white and no more in ink. Percent. */
const DEEP = 90;

function drawCell(cell: MatrixCell, left: number, top: number): SvgNode {
  const [x, y] = [left + cell.x + 1, top + cell.y + 1];
  const [width, height] = [cell.width - 1, cell.height - 1];
  const dashed = {
    ...{ x: x + 1.5, y: y + 1.5, width: width - 3, height: height - 3 },
    fill: 'none',
    stroke: cell.tone >= DEEP ? 'var(--surface)' : 'var(--ink)',
    strokeWidth: 1.4,
    strokeDasharray: '3 2',
  };
  return node('g', { [cell.isTotal ? 'data-total' : 'data-edge']: cell.id }, [
    node('title', {}, [cell.title]),
    node('rect', { x, y, width, height, fill: 'var(--shared)', fillOpacity: cell.tone / 100 }),
    ...(cell.yours ? [node('rect', dashed)] : []),
    ...(cell.served ? [servedDot(x + width - 4.5, y + 4.5)] : []),
    node(
      'text',
      {
        ...{ x: x + width / 2, y: y + height / 2 + 3.8, textAnchor: 'middle' },
        ...{ fontSize: SIZE.cell, fontWeight: 600 },
        fill: cell.tone >= DEEP ? 'var(--surface)' : 'var(--ink)',
      },
      [cell.text],
    ),
  ]);
}

/** One own control serves both ends; the ring keeps the dot apart from every tone. */
const servedDot = (cx: number, cy: number): SvgNode =>
  node('circle', {
    ...{ cx, cy, r: 2.4 },
    fill: 'var(--surface)',
    stroke: 'var(--ink)',
    strokeWidth: 1.3,
  });

function legendOf({ rows, columns, cells, toneOf }: MatrixDrawing): readonly LegendItem[] {
  const swatch =
    (tone: number, dashed = false): LegendItem['draw'] =>
    (x, middle) =>
      node('rect', {
        ...{ x, y: middle - 7, width: 14, height: 14 },
        fill: 'var(--shared)',
        fillOpacity: tone / 100,
        ...(dashed ? { stroke: 'var(--ink)', strokeWidth: 1.4, strokeDasharray: '3 2' } : {}),
      });
  const strengths = cells.some(({ isTotal }) => !isTotal)
    ? [1, 4, 7, 10].map((strength) => ({
        text: `strength ${strength}`,
        width: 14,
        draw: swatch(toneOf(strength)),
      }))
    : [];
  const totals = cells.some(({ isTotal }) => isTotal)
    ? [{ text: 'of groups: number of mappings', width: 14, draw: swatch(30) }]
    : [];
  const yours = cells.some((cell) => cell.yours)
    ? [{ text: 'dashed: yours', width: 14, draw: swatch(0, true) }]
    : [];
  const served: readonly LegendItem[] = cells.some((cell) => cell.served)
    ? [
        {
          text: 'dot: one own control serves both',
          width: 8,
          draw: (x, middle) => servedDot(x + 4, middle),
        },
      ]
    : [];
  const marked = [...rows, ...columns].flatMap(({ side, overlap, status }) =>
    overlap ? [{ side, overlap, status }] : [],
  );
  return [...strengths, ...totals, ...yours, ...served, ...legendOfMarks(marked)];
}
