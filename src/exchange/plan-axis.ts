import { addMonths, daysBetween } from '../model';
import type { IsoDate } from '../model';
import { MONTHS } from './day-words';
import { lineDown, node, widthOfText } from './svg-node';
import type { SvgNode } from './svg-node';

/** From days to the horizontal. */
export interface Scale {
  readonly from: IsoDate;
  /** First day that is no longer shown. */
  readonly until: IsoDate;
  readonly left: number;
  readonly right: number;
  /** Where a day begins. */
  readonly x: (day: IsoDate) => number;
}

/** A scale over whole months that holds all days given. */
export function scaleOver(days: readonly IsoDate[], left: number, right: number): Scale {
  const sorted = [...days].sort();
  const from = firstOfMonth(sorted[0] ?? '2000-01-01');
  const until = addMonths(firstOfMonth(sorted.at(-1) ?? '2000-01-01'), 1);
  const total = daysBetween(from, until);
  const x = (day: IsoDate) =>
    Math.round(10 * (left + ((right - left) * daysBetween(from, day)) / total)) / 10;
  return { from, until, left, right, x };
}

const firstOfMonth = (day: IsoDate): IsoDate => `${day.slice(0, 8)}01`;

export const AXIS_HEIGHT = 38;
const SIZE = 11.5;

/**
 * Years over months, with a line down the drawing for each labelled month. Months are labelled one
 * by one, by quarters, or not at all, as there is room.
 *
 * @param bottom to where the lines reach
 */
export function drawAxis(scale: Scale, top: number, bottom: number): readonly SvgNode[] {
  const months: IsoDate[] = [];
  for (let month = scale.from; month < scale.until; month = addMonths(month, 1)) months.push(month);
  const step = (scale.right - scale.left) / months.length;
  const every = step > 30 ? 1 : step > 11 ? 3 : 12;
  const label = (x: number, y: number, text: string, weight: number) =>
    node('text', { x: x + 4, y, fontSize: SIZE, fontWeight: weight, fill: 'var(--ink-2)' }, [text]);
  const line = (x: number, y: number, colour: string) =>
    lineDown(x, y, bottom, { stroke: colour, strokeWidth: 1 });

  return months.flatMap((month, i) => {
    const x = scale.x(month);
    const number = Number(month.slice(5, 7)) - 1;
    const nodes: SvgNode[] = [];
    if (number % every === 0 || (every === 1 && i === 0)) {
      nodes.push(line(x, top + 18, number === 0 ? 'var(--line-strong)' : 'var(--line)'));
      const name = MONTHS[number] ?? '';
      if (every < 12 && x + widthOfText(name, SIZE) <= scale.right) {
        nodes.push(label(x, top + 32, name, 500));
      }
    }
    if (number === 0 || i === 0) {
      const year = month.slice(0, 4);
      const end = `${Number(year) + 1}-01-01`;
      const room = scale.x(end < scale.until ? end : scale.until) - x;
      if (room > widthOfText(year, SIZE) + 6) nodes.push(label(x, top + 13, year, 650));
    }
    return nodes;
  });
}
