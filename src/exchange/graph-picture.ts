/** The graph as a picture: the cards, rows and edges of the screen as shapes and real text. */
import type { Side, Status } from '../model';
import { isMarked } from '../state';
import { framedPicture } from './picture';
import type { Caption, Picture } from './picture';
import {
  drawLegend,
  legendOfMarks,
  MARK,
  standingColour,
  standingMark,
  statusMark,
} from './picture-marks';
import type { LegendItem, Overlapping } from './picture-marks';
import { lineAcross, node, widthOfText } from './svg-node';
import type { SvgNode } from './svg-node';
import { rowText } from './svg-text';

/** How a row or a card stands out while something is selected. */
export type Emphasis = 'selected' | 'lit' | 'dim' | 'none';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type PictureRow = Place & { readonly emphasis: Emphasis } & (
    | {
        readonly kind: 'requirement';
        readonly id: string;
        readonly title: string;
        readonly overlap: Overlapping;
        /** The framework that it stands for while it is of one only. */
        readonly only: Side;
        /** What is said at its end, or empty. */
        readonly note: string;
        readonly status: Status | undefined;
      }
    | { readonly kind: 'fold'; readonly id: string; readonly text: string }
  );

export interface PictureCard extends Place {
  readonly id: string;
  /** What the group is called beside its title: "A.5", "CC6". */
  readonly code: string;
  readonly title: string;
  readonly linked: number;
  readonly total: number;
  /** What the linked are: "linked". */
  readonly word: string;
  readonly collapsed: boolean;
  readonly headerHeight: number;
  readonly emphasis: Emphasis;
  readonly rows: readonly PictureRow[];
}

/** An edge or a ribbon. */
export interface PictureLine {
  readonly id: string;
  readonly kind: 'edge' | 'ribbon';
  /** As in the `d` of an SVG path. */
  readonly path: string;
  readonly width: number;
  readonly colour: string;
  readonly opacity: number;
  readonly dash?: readonly number[];
  /** Said when it is pointed at. */
  readonly title: string;
}

/** An example of a line for the legend. */
export type LineExample = Pick<PictureLine, 'width' | 'colour' | 'opacity' | 'dash'> & {
  readonly text: string;
};

/** A graph laid out. Lengths are pixels. */
export interface GraphDrawing {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly PictureCard[];
  /** In the order in which they are painted. */
  readonly lines: readonly PictureLine[];
  readonly examples: readonly LineExample[];
  /** What words at the end of rows mean, a line each. */
  readonly notes: readonly string[];
}

const LEGEND_LEFT = 20;

export function graphPicture(drawing: GraphDrawing, caption: Caption): Picture {
  const { nodes, height } = graphNodes(drawing);
  return framedPicture(caption, { width: drawing.width, height, nodes });
}

/** The drawing with its legend, for a picture or for a page. */
export function graphNodes(drawing: GraphDrawing): {
  readonly nodes: readonly SvgNode[];
  readonly height: number;
} {
  const rows = drawing.cards.flatMap((card) =>
    card.rows.flatMap((row) => (row.kind === 'requirement' ? [{ ...row, side: row.only }] : [])),
  );
  const items = [
    ...drawing.examples.map(exampleItem),
    ...legendOfMarks(rows),
    ...drawing.notes.map(noteItem),
  ];
  const right = drawing.width - LEGEND_LEFT;
  const legend = drawLegend(items, LEGEND_LEFT, drawing.height + 6, right);
  return {
    nodes: [
      node('g', { fill: 'none' }, drawing.lines.map(drawLine)),
      ...drawing.cards.map(drawCard),
      ...legend.nodes,
    ],
    height: drawing.height + legend.height + 16,
  };
}

const strokeOf = ({ width, colour, opacity, dash }: Omit<LineExample, 'text'>) => ({
  stroke: colour,
  strokeWidth: Math.round(width * 100) / 100,
  strokeOpacity: Math.round(opacity * 100) / 100,
  ...(dash ? { strokeDasharray: dash.join(' ') } : {}),
});

const drawLine = (line: PictureLine): SvgNode =>
  node('path', { [`data-${line.kind}`]: line.id, d: line.path, ...strokeOf(line) }, [
    node('title', {}, [line.title]),
  ]);

const exampleItem = ({ text, ...look }: LineExample): LegendItem => ({
  text,
  width: 26,
  draw: (x, middle) =>
    node('path', { d: `M ${x} ${middle} h 26`, fill: 'none', ...strokeOf(look) }),
});

const noteItem = (text: string): LegendItem => ({
  text,
  width: 0,
  draw: () => node('g', {}),
});

const inkOn = (emphasis: Emphasis, usual: string): string => {
  if (emphasis === 'selected') return 'var(--on-pressed)';
  return emphasis === 'dim' ? 'var(--dim)' : usual;
};
const groundOf = (emphasis: Emphasis): string => {
  if (emphasis === 'selected') return 'var(--pressed)';
  return emphasis === 'lit' ? 'var(--shared-tint)' : 'var(--surface)';
};

function drawCard(card: PictureCard): SvgNode {
  const { x, y, width, height } = card;
  const frame = {
    ...{ x, y, width, height, rx: 8 },
    fill: groundOf(card.emphasis),
    stroke: card.emphasis === 'lit' ? 'var(--shared)' : 'var(--line-strong)',
    strokeWidth: 1,
  };
  return node('g', { 'data-group': card.id }, [
    node('rect', frame),
    ...(card.collapsed ? drawCollapsed(card) : drawHead(card)),
    ...card.rows.map(drawRow),
  ]);
}

const figureOf = ({ linked, total, word }: PictureCard): string => `${linked} of ${total} ${word}`;

const FIGURE = 12;

function drawHead(card: PictureCard): readonly SvgNode[] {
  const middle = card.y + card.headerHeight / 2;
  const figure = figureOf(card);
  const right = card.x + card.width - 12;
  const room = card.width - 36 - widthOfText(figure, FIGURE);
  return [
    boldText(card.title, card.x + 14, middle, room, inkOn(card.emphasis, 'var(--ink)')),
    endText(figure, right, middle, inkOn(card.emphasis, 'var(--ink-2)')),
  ];
}

/** Title over code, figure and bar in a card that has the height; else side by side. */
function drawCollapsed(card: PictureCard): readonly SvgNode[] {
  const tall = card.height >= 44;
  const middle = card.y + card.height / 2;
  const [upper, lower] = tall ? [middle - 9, middle + 9] : [middle, middle];
  const right = card.x + card.width - 12;
  const bar = { x: right - 56, y: lower - 3, height: 6, rx: 3 };
  const share = card.total === 0 ? 0 : card.linked / card.total;
  const ink = inkOn(card.emphasis, 'var(--ink-2)');
  const figure = [card.code, figureOf(card)].filter(Boolean).join('   ');
  return [
    boldText(
      card.title,
      card.x + 14,
      upper,
      tall ? card.width - 28 : card.width - 100 - widthOfText(figure, FIGURE),
      inkOn(card.emphasis, 'var(--ink)'),
    ),
    tall
      ? rowText(figure, {
          ...{ x: card.x + 14, middle: lower, size: FIGURE, room: card.width, fill: ink },
          more: { 'xml:space': 'preserve' },
        })
      : endText(figure, right - 66, middle, ink),
    node('rect', { ...bar, width: 56, fill: 'var(--track)' }),
    node('rect', { ...bar, width: 56 * share, fill: 'var(--shared)' }),
  ];
}

const boldText = (text: string, x: number, middle: number, room: number, fill: string): SvgNode =>
  rowText(text, { x, middle, size: 13, room, fill, more: { fontWeight: 650 } });

const endText = (text: string, x: number, middle: number, fill: string): SvgNode =>
  node('text', { x, y: middle + 4.3, fontSize: FIGURE, fill, textAnchor: 'end' }, [text]);

const ID_WIDTH = 52;

function drawRow(row: PictureRow): SvgNode {
  const { x, y, width, height, emphasis } = row;
  const middle = y + height / 2;
  const line = lineAcross(x, x + width, y, { stroke: 'var(--line-soft)', strokeWidth: 1 });
  if (row.kind === 'fold') {
    const fill = inkOn(emphasis, 'var(--ink-2)');
    const look = { x: x + 14, middle, size: 12, room: width - 26, fill };
    return node('g', { 'data-fold': row.id }, [line, rowText(row.text, look)]);
  }
  const ink = inkOn(emphasis, 'var(--ink)');
  const out = row.overlap === 'not-applicable';
  const left = x + 10 + MARK + 7;
  const titleX = left + Math.max(ID_WIDTH, widthOfText(row.id, 13) + 6);
  const noteWidth = row.note === '' ? 0 : widthOfText(row.note, FIGURE) + 6;
  const right = x + width - 8;
  const end =
    isMarked(row.status) || noteWidth === 0 ? right - MARK - noteWidth : right - noteWidth;
  // Its corners would stand out of the card, whose last row it may be.
  const ground = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 3 };
  const title = rowText(row.title, {
    ...{ x: titleX, middle, size: 13, room: end - titleX - 6, mostLines: Math.floor(height / 11) },
    fill: out && emphasis === 'none' ? 'var(--ink-3)' : ink,
    ...(out ? { more: { textDecoration: 'line-through' } } : {}),
  });
  return node('g', { 'data-row': row.id }, [
    line,
    ...(emphasis === 'lit' || emphasis === 'selected'
      ? [node('rect', { ...ground, fill: groundOf(emphasis) })]
      : []),
    node('rect', {
      ...{ x, y: y + 0.5, width: 4, height: height - 1 },
      fill: standingColour(row.overlap, row.only),
    }),
    standingMark(row.overlap, row.only, x + 10, middle),
    node('text', { x: left, y: middle + 4.6, fontSize: 13, fontWeight: 650, fill: ink }, [row.id]),
    title,
    ...(row.note === '' ? [] : [endText(row.note, right, middle, inkOn(emphasis, 'var(--ink-2)'))]),
    ...(isMarked(row.status) ? [statusMark(row.status, end, middle, ink)] : []),
  ]);
}
