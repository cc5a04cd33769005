import { LANES } from '../catalog';
import type { Lane, Phase } from '../catalog';
import { addDays, collectedOnce } from '../model';
import type { IsoDate, Placed, Schedule } from '../model';
import { daysWords } from './day-words';
import { AXIS_HEIGHT, drawAxis, scaleOver } from './plan-axis';
import type { Scale } from './plan-axis';
import { bandOf, COLOURS, drawShape, HATCHES, legend, LEGEND_HEIGHT } from './plan-shapes';
import { lineAcross, lineDown, node, widthOfText } from './svg-node';
import type { SvgNode } from './svg-node';

export const LANE_TITLES: Readonly<Record<Lane, string>> = {
  shared: 'Shared work',
  iso: 'ISO 27001',
  soc2: 'SOC 2',
};
export const STRETCH_TITLES = {
  programme: 'The programme',
  'years-after': 'The years after',
} as const;

/** The row of the days on which one collection of evidence serves both audits. */
export const COLLECTED_ONCE = 'collected-once';
const COLLECTED_TITLE = 'Evidence collected once';

/** Height of a row for a fine pointer, and for fingers. */
export const ROW_HEIGHT = { fine: 23, coarse: 44 } as const;
const LANE_HEAD = 24;
const STRETCH_HEAD = 24;
const MARGIN = 14;
const SIZE = 12.5;
const DATE_SIZE = 11.5;
/** Below this the plot has no room for dates; a narrower screen scrolls. */
export const LEAST_WIDTH = 860;

/** What a drawing of the plan says. */
export interface PlanFacts {
  readonly phases: readonly Phase[];
  readonly schedule: Schedule;
  readonly today: IsoDate;
}

export interface PlanDrawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SvgNode[];
  /** What can be pointed at, from top to bottom: phases and the row of the overlap. */
  readonly subjects: readonly string[];
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly kind: Phase['kind'] | 'overlap';
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/**
 * Draws the plan as two calendars one below the other: the programme, and the years after.
 *
 * @param askedWidth pixels; never drawn narrower than `LEAST_WIDTH`
 * @param rowHeight pixels
 */
export function drawPlan(
  facts: PlanFacts,
  askedWidth: number,
  rowHeight: number = ROW_HEIGHT.fine,
): PlanDrawing {
  const width = Math.max(LEAST_WIDTH, Math.round(askedWidth));
  const titles = [...facts.phases.map(({ title }) => title), COLLECTED_TITLE];
  const left = MARGIN + 14 + Math.max(...titles.map((title) => widthOfText(title, SIZE)));
  const nodes: SvgNode[] = [HATCHES];
  const subjects: string[] = [];
  let y = 0;
  for (const stretch of ['programme', 'years-after'] as const) {
    const lanes = lanesOf(facts, stretch);
    const days = lanes.flatMap(({ rows }) => rows.flatMap(({ start, end }) => [start, end]));
    const scale = scaleOver(days, left, width - MARGIN);
    const bottom =
      y +
      STRETCH_HEAD +
      AXIS_HEIGHT +
      lanes.reduce((sum, { rows }) => sum + LANE_HEAD + rowHeight * rows.length, 0) +
      6;
    nodes.push(heading(STRETCH_TITLES[stretch], y + 16));
    y += STRETCH_HEAD;
    nodes.push(...drawAxis(scale, y, bottom));
    const top = y + AXIS_HEIGHT;
    y = top;
    const band: SvgNode[] = [];
    const drawn: SvgNode[] = [];
    for (const { lane, rows } of lanes) {
      drawn.push(laneHead(lane, y, width));
      y += LANE_HEAD;
      for (const row of rows) {
        if (row.kind === 'overlap') band.push(bandOf(scale, row.start, row.end, y, bottom));
        drawn.push(drawRow(row, lane, scale, { top: y, height: rowHeight, width }));
        subjects.push(row.id);
        y += rowHeight;
      }
    }
    nodes.push(...band, ...todayLine(facts.today, scale, top - AXIS_HEIGHT, bottom), ...drawn);
    y = bottom + 16;
  }
  nodes.push(...legend(MARGIN, y, SIZE));
  return { width, height: y + LEGEND_HEIGHT, nodes, subjects };
}

/** The rows of a stretch by lane, each lane by date; a lane with nothing is left out. */
function lanesOf({ phases, schedule }: PlanFacts, stretch: Phase['stretch']) {
  const overlap = stretch === 'programme' ? collectedOnce(schedule) : null;
  const overlapRow: Row[] = overlap
    ? [{ id: COLLECTED_ONCE, title: COLLECTED_TITLE, kind: 'overlap', ...overlap }]
    : [];
  return LANES.map((lane) => ({
    lane,
    rows: [
      ...phases
        .filter((phase) => phase.lane === lane && phase.stretch === stretch)
        .flatMap((phase) => rowOf(phase, schedule.get(phase.id)))
        .sort((a, b) => (a.start === b.start ? 0 : a.start < b.start ? -1 : 1)),
      ...(lane === 'shared' ? overlapRow : []),
    ],
  })).filter(({ rows }) => rows.length > 0);
}

const rowOf = ({ id, title, kind }: Phase, placed: Placed | undefined): readonly Row[] =>
  placed ? [{ id, title, kind, start: placed.start, end: placed.end }] : [];

const heading = (text: string, y: number): SvgNode =>
  node('text', { x: MARGIN, y, fontSize: 14, fontWeight: 650, fill: 'var(--ink)' }, [text]);

const laneHead = (lane: Lane, y: number, width: number): SvgNode =>
  node('g', {}, [
    lineAcross(MARGIN, width - MARGIN, y, { stroke: 'var(--line-strong)', strokeWidth: 1 }),
    node('rect', { x: MARGIN, y: y + 7, width: 4, height: 13, rx: 2, fill: COLOURS[lane] }),
    node(
      'text',
      { x: MARGIN + 10, y: y + 18, fontSize: SIZE, fontWeight: 650, fill: 'var(--ink)' },
      [LANE_TITLES[lane]],
    ),
  ]);

/** Where a row stands, in pixels. */
interface Place {
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

/** A name, a shape, and the dates beside it. */
function drawRow(row: Row, lane: Lane, scale: Scale, place: Place): SvgNode {
  const middle = place.top + place.height / 2;
  const from = scale.x(row.start);
  const to = row.kind === 'milestone' ? from : scale.x(addDays(row.end, 1));
  return {
    ...node('g', {}, [
      node('rect', {
        x: MARGIN - 8,
        y: place.top + 0.5,
        width: place.width - 2 * MARGIN + 16,
        height: place.height - 1,
        rx: 5,
        fill: 'transparent',
      }),
      node('text', { x: MARGIN + 10, y: middle + 4.5, fontSize: SIZE, fill: 'var(--ink)' }, [
        row.title,
      ]),
      drawShape(row.kind, lane, from, to, middle),
      ...datesBeside(row, scale, from, to, middle),
    ]),
    subject: row.id,
  };
}

/** To the right of the shape where there is room, else to the left, else on it. */
function datesBeside(
  row: Row,
  scale: Scale,
  from: number,
  to: number,
  middle: number,
): readonly SvgNode[] {
  const dates = daysWords(row.start, row.end);
  const room = widthOfText(dates, DATE_SIZE);
  const reach = row.kind === 'milestone' ? 10 : 5;
  const write = (x: number, textAnchor: string) =>
    node('text', { x, y: middle + 4, textAnchor, fontSize: DATE_SIZE, fill: 'var(--ink-2)' }, [
      dates,
    ]);
  if (to + reach + room <= scale.right) return [write(to + reach, 'start')];
  if (from - reach - room >= scale.left) return [write(from - reach, 'end')];
  const centre = (from + to) / 2;
  const plate = {
    x: centre - room / 2,
    y: middle - 8,
    width: room,
    height: 16,
    rx: 3,
    fill: 'var(--surface)',
  };
  return [node('rect', plate), write(centre, 'middle')];
}

/** Nothing when the drawing does not reach to today. */
function todayLine(today: IsoDate, scale: Scale, top: number, bottom: number): readonly SvgNode[] {
  if (today < scale.from || today >= scale.until) return [];
  const x = scale.x(today);
  const near = x + widthOfText('Today', DATE_SIZE) + 4 > scale.right;
  return [
    lineDown(x, top - 14, bottom, {
      stroke: 'var(--ink)',
      strokeWidth: 1.5,
      strokeDasharray: '2 3',
    }),
    node(
      'text',
      {
        x: near ? x - 4 : x + 4,
        y: top - 4,
        textAnchor: near ? 'end' : 'start',
        fontSize: DATE_SIZE,
        fontWeight: 650,
        fill: 'var(--ink)',
      },
      ['Today'],
    ),
  ];
}
