/** Shapes that say in a picture what colour alone must not, and the legend that explains them. */
import type { Side, Standing, Status } from '../model';
import { STATUS_TITLES } from '../state';
import type { MarkedStatus } from '../state';
import { node, widthOfText } from './svg-node';
import type { SvgNode } from './svg-node';

export type Overlapping = Standing['overlap'];

/** The colour of a requirement's standing, as on screen. */
export const standingColour = (overlap: Overlapping, side: Side): string => {
  if (overlap === 'shared') return 'var(--shared)';
  if (overlap === 'only') return side === 'iso' ? 'var(--iso-only)' : 'var(--soc2-only)';
  return 'var(--na)';
};

export const MARK = 14;

/** Two circles: both filled when shared, the one of its framework when not, a dash for neither. */
export function standingMark(overlap: Overlapping, side: Side, x: number, middle: number): SvgNode {
  const colour = standingColour(overlap, side);
  if (overlap !== 'shared' && overlap !== 'only') {
    return node('path', {
      d: `M ${x + 2} ${middle} h ${MARK - 4}`,
      stroke: colour,
      strokeWidth: 2,
      fill: 'none',
    });
  }
  const circle = (cx: number, filled: boolean) =>
    node('circle', {
      cx,
      cy: middle,
      r: 3.6,
      fill: filled ? colour : 'none',
      fillOpacity: 0.75,
      stroke: colour,
      strokeWidth: 1,
    });
  return node('g', {}, [
    circle(x + 4.6, overlap === 'shared' || side === 'iso'),
    circle(x + 9.4, overlap === 'shared' || side === 'soc2'),
  ]);
}

export function statusMark(status: MarkedStatus, x: number, middle: number, ink: string): SvgNode {
  const line = { fill: 'none', stroke: ink, strokeWidth: 1.2, strokeLinecap: 'round' };
  const [cx, cy] = [x + MARK / 2, middle];
  const circle = (more: SvgNode['attributes'] = {}) =>
    node('circle', { cx, cy, r: 5.2, ...line, ...more });
  switch (status) {
    case 'undecided':
      return circle({ strokeDasharray: '2 2', strokeOpacity: 0.6 });
    case 'applicable':
      return node('g', {}, [
        circle(),
        node('path', { d: `M ${cx - 2.2} ${cy} l 1.6 1.7 l 3 -3.2`, ...line }),
      ]);
    case 'inherited':
      return node('path', {
        d: `M ${cx + 2.6} ${cy + 4} h -5 a 4 4 0 1 1 3.8 -5.2 h 1.2 a 2.6 2.6 0 1 1 0 5.2 Z`,
        ...line,
      });
    case 'excluded':
    case 'not-relevant':
      return node('g', {}, [
        circle(),
        node('path', { d: `M ${cx - 3.6} ${cy - 3.6} l 7.2 7.2`, ...line }),
      ]);
  }
}

/** A sign and what it means. */
export interface LegendItem {
  readonly text: string;
  /** Width of the sign. */
  readonly width: number;
  readonly draw: (x: number, middle: number) => SvgNode;
}

const SIZE = 12;
const LINE = 20;
const GAP = 20;

/** The signs one after the other, in as many lines as it takes. @returns nodes and their height */
export function drawLegend(
  items: readonly LegendItem[],
  left: number,
  top: number,
  right: number,
): { readonly nodes: readonly SvgNode[]; readonly height: number } {
  const nodes: SvgNode[] = [];
  let [x, y] = [left, top];
  for (const { text, width, draw } of items) {
    const room = width + 7 + widthOfText(text, SIZE);
    if (x > left && x + room > right) [x, y] = [left, y + LINE];
    const middle = y + LINE / 2;
    nodes.push(
      draw(x, middle),
      node('text', { x: x + width + 7, y: middle + 4.3, fontSize: SIZE, fill: 'var(--ink-2)' }, [
        text,
      ]),
    );
    x += room + GAP;
  }
  return { nodes, height: items.length === 0 ? 0 : y + LINE - top };
}

/** What of standings and decisions a picture has, for its legend. */
export function legendOfMarks(
  rows: readonly {
    readonly side: Side;
    readonly overlap: Overlapping;
    readonly status?: Status | undefined;
  }[],
): readonly LegendItem[] {
  const standings = [
    ['Shared', 'shared', 'iso'],
    ['ISO 27001 only', 'only', 'iso'],
    ['SOC 2 only', 'only', 'soc2'],
    ['Not applicable', 'not-applicable', 'iso'],
  ] as const;
  const statuses = [
    'undecided',
    'applicable',
    'inherited',
    'excluded',
    'not-relevant',
  ] as const satisfies readonly MarkedStatus[];
  return [
    ...standings
      .filter(([, overlap, side]) =>
        rows.some((row) => row.overlap === overlap && (overlap !== 'only' || row.side === side)),
      )
      .map(([text, overlap, side]): LegendItem => ({
        text,
        width: MARK,
        draw: (x, middle) => standingMark(overlap, side, x, middle),
      })),
    ...statuses
      .filter((status) => rows.some((row) => row.status === status))
      .map((status): LegendItem => ({
        text: STATUS_TITLES[status],
        width: MARK,
        draw: (x, middle) => statusMark(status, x, middle, 'var(--ink-2)'),
      })),
  ];
}
