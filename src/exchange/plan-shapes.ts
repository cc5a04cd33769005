import type { Lane, Phase } from '../catalog';
import { addDays } from '../model';
import type { IsoDate } from '../model';
import type { Scale } from './plan-axis';
import { node, widthOfText } from './svg-node';
import type { SvgNode } from './svg-node';

/** Whose work it is, or nobody's in the legend. */
type Tone = Lane | 'plain';
const TONES = ['shared', 'iso', 'soc2', 'plain'] as const satisfies readonly Tone[];

export const COLOURS: Readonly<Record<Tone, string>> = {
  shared: 'var(--shared)',
  iso: 'var(--iso-only)',
  soc2: 'var(--soc2-only)',
  plain: 'var(--ink-3)',
};
const BAR = 13;
const DIAMOND = 7;

/** Diagonal lines in each colour, for what is a period and not work. */
export const HATCHES: SvgNode = node(
  'defs',
  {},
  TONES.map((tone) =>
    node(
      'pattern',
      {
        id: `plan-hatch-${tone}`,
        width: 6,
        height: 6,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      [
        node('rect', { width: 6, height: 6, fill: 'var(--surface)' }),
        node('rect', { width: 2.5, height: 6, fill: COLOURS[tone] }),
      ],
    ),
  ),
);

/** One shape a kind: solid for work, hatched for a window, hollow for a lead, a diamond for a day. */
export function drawShape(
  kind: Phase['kind'] | 'overlap',
  tone: Tone,
  from: number,
  to: number,
  middle: number,
): SvgNode {
  const colour = COLOURS[tone];
  if (kind === 'milestone') {
    const d = DIAMOND;
    return node('path', {
      d: `M${from} ${middle - d}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`,
      fill: colour,
      stroke: 'var(--surface)',
      strokeWidth: 1,
    });
  }
  const solid = kind === 'phase' || kind === 'overlap';
  const fill = kind === 'window' ? `url(#plan-hatch-${tone})` : solid ? colour : 'var(--surface)';
  return node('rect', {
    x: from + 0.5,
    y: middle - BAR / 2,
    width: Math.max(3, to - from - 1),
    height: BAR,
    rx: 3,
    fill,
    ...(solid ? {} : { stroke: colour, strokeWidth: 1.5 }),
    ...(kind === 'lead' ? { strokeDasharray: '4 3' } : {}),
  });
}

/** The days in common, down through the rows of both audits. */
export const bandOf = (
  scale: Scale,
  start: IsoDate,
  end: IsoDate,
  top: number,
  bottom: number,
): SvgNode => {
  const x = scale.x(start);
  return node('rect', {
    x,
    y: top,
    width: scale.x(addDays(end, 1)) - x,
    height: bottom - top,
    fill: 'var(--shared-tint)',
  });
};

export const LEGEND_HEIGHT = 30;

const MEANINGS = [
  ['phase', 'work'],
  ['window', 'period or validity'],
  ['lead', 'book ahead'],
  ['milestone', 'date'],
] as const;

/** What the shapes mean. Colours are named by the lanes. */
export function legend(left: number, top: number, size: number): readonly SvgNode[] {
  let x = left;
  const nodes: SvgNode[] = [];
  const add = (shape: SvgNode, text: string) => {
    const at = { x: x + 32, y: top + 17, fontSize: size, fill: 'var(--ink-2)' };
    nodes.push(shape, node('text', at, [text]));
    x += 32 + widthOfText(text, size) + 18;
  };
  for (const [kind, text] of MEANINGS) {
    const from = kind === 'milestone' ? x + 13 : x;
    add(drawShape(kind, 'plain', from, x + 26, top + 12.5), text);
  }
  const band = { x, y: top + 4, width: 26, height: 17, fill: 'var(--shared-tint)' };
  add(node('rect', band), 'one collection for both audits');
  return nodes;
}
