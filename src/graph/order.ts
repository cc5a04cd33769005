import type { Columns, GroupCard, Row } from './cards';
import type { Link } from './links';

/** More sweeps than this change nothing on real crosswalks. */
const SWEEPS = 12;

/**
 * Orders the rows inside each group so that few edges cross: barycentre sweeps over alternating
 * columns, as in layered graph drawing (Sugiyama, Tagawa and Toda 1981), keeping the best order
 * met. Groups keep their order and fold rows stay last.
 */
export const fewestCrossings = (columns: Columns, mappings: readonly Link[]): Columns =>
  bestOrder(
    columns,
    SWEEPS,
    ({ iso, soc2 }, sweep) =>
      sweep % 2 === 0
        ? { iso, soc2: sortColumn(soc2, meanPositions(iso, mappings, 'tsc')) }
        : { iso: sortColumn(iso, meanPositions(soc2, mappings, 'iso')), soc2 },
    (current) => countCrossings(current, mappings),
  );

/** The order with the fewest crossings of those that the sweeps lead to, one from the other. */
export function bestOrder<C extends Columns>(
  columns: C,
  sweeps: number,
  sweepOver: (current: C, sweep: number) => C,
  crossingsIn: (columns: C) => number,
): C {
  let current = columns;
  let best = columns;
  let fewest = crossingsIn(columns);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    current = sweepOver(current, sweep);
    const crossings = crossingsIn(current);
    if (crossings < fewest) {
      best = current;
      fewest = crossings;
    }
  }
  return best;
}

/** How many pairs of edges cross; counted with a Fenwick tree in E log E. */
export function countCrossings(columns: Columns, mappings: readonly Link[]): number {
  const left = positionsIn(columns.iso);
  const right = positionsIn(columns.soc2);
  const edges = mappings
    .flatMap(({ iso, tsc }) => {
      const from = left.get(iso);
      const to = right.get(tsc);
      return from === undefined || to === undefined ? [] : [{ from, to }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const tree = new Array<number>(right.size + 1).fill(0);
  let crossings = 0;
  edges.forEach(({ to }, seen) => {
    let notAbove = 0;
    for (let i = to + 1; i > 0; i -= i & -i) notAbove += tree[i] ?? 0;
    crossings += seen - notAbove;
    for (let i = to + 1; i < tree.length; i += i & -i) tree[i] = (tree[i] ?? 0) + 1;
  });
  return crossings;
}

/** Index of each requirement row in its column, top to bottom. */
function positionsIn(column: readonly GroupCard[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const { rows } of column) {
    for (const row of rows) if (row.kind !== 'fold') positions.set(row.id, positions.size);
  }
  return positions;
}

/** For each end of the other column, the mean position of its partners in this one. */
export function meanPositions(
  column: readonly GroupCard[],
  mappings: readonly Link[],
  end: 'iso' | 'tsc',
): ReadonlyMap<string, number> {
  const positions = positionsIn(column);
  const sums = new Map<string, { sum: number; count: number }>();
  for (const mapping of mappings) {
    const position = positions.get(end === 'iso' ? mapping.tsc : mapping.iso);
    if (position === undefined) continue;
    const entry = sums.get(mapping[end]) ?? { sum: 0, count: 0 };
    entry.sum += position;
    entry.count += 1;
    sums.set(mapping[end], entry);
  }
  return new Map([...sums].map(([id, { sum, count }]) => [id, sum / count]));
}

/** Rows by their means, which have to be of one scale; groups keep their order. */
export const sortColumn = (
  column: readonly GroupCard[],
  means: ReadonlyMap<string, number>,
): readonly GroupCard[] =>
  column.map((card) => ({
    ...card,
    rows: card.rows.toSorted((a, b) => weight(a, means) - weight(b, means)),
  }));

/** Rows without partners go below those with, and fold rows below everything. */
function weight(row: Row, means: ReadonlyMap<string, number>): number {
  if (row.kind === 'fold') return Number.MAX_VALUE;
  return means.get(row.id) ?? Number.MAX_VALUE / 2;
}
