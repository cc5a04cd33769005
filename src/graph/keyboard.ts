import type { Arrangement } from './arrange';
import type { Lane } from './cards';
import type { Links } from './links';
import { otherSide } from '../model';
import type { Side } from '../model';

/** What a key asks for in a column. */
export type Move = 'up' | 'down' | 'first' | 'last' | 'across' | 'parent';

/** The identifiers a column's arrow keys walk through, top to bottom. */
export function walkOrder(arrangement: Arrangement, side: Lane): readonly string[] {
  return arrangement.groups
    .filter((group) => group.side === side)
    .flatMap(({ card, rows }) => [card.id, ...rows.map(({ row }) => row.id)]);
}

/**
 * Where a move leads, or undefined when it leads nowhere. What stands in the middle goes across as
 * if it stood in the column on the other side of where it goes.
 *
 * @param from identifier of a group, a row or a fold row
 */
export function destination(
  arrangement: Arrangement,
  links: Links,
  side: Lane,
  from: string,
  move: Move,
): string | undefined {
  if (move === 'across') {
    return side === 'own' ? undefined : firstPartner(arrangement, links, side, from);
  }
  const order = walkOrder(arrangement, side);
  const index = order.indexOf(from);
  switch (move) {
    case 'up':
      return order[Math.max(0, index - 1)];
    case 'down':
      return order[Math.min(order.length - 1, index + 1)];
    case 'first':
      return order[0];
    case 'last':
      return order.at(-1);
    case 'parent':
      return arrangement.groups.find(({ rows }) => rows.some(({ row }) => row.id === from))?.card
        .id;
  }
}

/** The topmost thing in the next column that an edge or ribbon of this one leads to. */
function firstPartner(
  arrangement: Arrangement,
  links: Links,
  side: Side,
  from: string,
): string | undefined {
  const ends = [
    ...links.edges.map(({ iso, tsc }) => ({ iso, soc2: tsc })),
    ...links.ribbons.map(({ source, target }) => ({ iso: source, soc2: target })),
  ];
  const other = otherSide(side);
  const partners = ends.filter((end) => end[side] === from).map((end) => end[other]);
  const topOf = (id: string) => arrangement.place.get(id)?.y ?? 0;
  return partners.sort((a, b) => topOf(a) - topOf(b))[0];
}
