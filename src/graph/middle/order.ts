import { isOwnControlId } from '../../model';
import type { Columns, GroupCard } from '../cards';
import type { Link } from '../links';
import { bestOrder, countCrossings, meanPositions, sortColumn } from '../order';

/** More sweeps than this change nothing on real libraries. */
const SWEEPS = 8;

type Three = Columns & { readonly own: readonly GroupCard[] };

/**
 * As `fewestCrossings`, over three columns: the middle is drawn to both sides, and each side to the
 * middle. The best order met is kept.
 */
export function fewestCrossingsBeside(columns: Three, links: readonly Link[]): Three {
  const left = links.filter(({ tsc }) => isOwnControlId(tsc));
  const right = links.filter(({ iso }) => isOwnControlId(iso));
  const crossingsIn = ({ iso, own, soc2 }: Three): number =>
    countCrossings({ iso, soc2: own }, left) + countCrossings({ iso: own, soc2 }, right);
  const sweepOver = (current: Three): Three => {
    const own = sortColumn(current.own, meansOfMiddle(current, left, right));
    return {
      own,
      iso: sortColumn(current.iso, meanPositions(own, left, 'iso')),
      soc2: sortColumn(current.soc2, meanPositions(own, right, 'tsc')),
    };
  };
  return bestOrder(columns, SWEEPS, sweepOver, crossingsIn);
}

/** The mean of both sides, each as a part of the length of its column. */
function meansOfMiddle(
  { iso, soc2 }: Three,
  left: readonly Link[],
  right: readonly Link[],
): ReadonlyMap<string, number> {
  const lengthOf = (column: readonly GroupCard[]) =>
    Math.max(
      1,
      column.reduce((sum, { rows }) => sum + rows.length, 0),
    );
  const parts = [
    [meanPositions(iso, left, 'tsc'), lengthOf(iso)],
    [meanPositions(soc2, right, 'iso'), lengthOf(soc2)],
  ] as const;
  const means = new Map<string, number>();
  for (const id of parts.flatMap(([positions]) => [...positions.keys()])) {
    const found = parts.flatMap(([positions, length]) => {
      const position = positions.get(id);
      return position === undefined ? [] : [position / length];
    });
    means.set(id, found.reduce((sum, part) => sum + part, 0) / found.length);
  }
  return means;
}
