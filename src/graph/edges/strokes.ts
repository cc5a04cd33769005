import type { Arrangement, Place } from '../arrange';
import { distanceTo } from '../curve';
import type { Point, Span } from '../curve';
import { edgeStyle, lookOf } from '../edge-style';
import type { EdgeLook } from '../edge-style';
import type { Links } from '../links';
import { NO_OFFSETS } from '../viewport';
import type { Offsets } from '../viewport';

/** An edge or a ribbon as a line of the drawing, in pixels at 100%. */
export interface Stroke extends Span {
  /** Of the mapping or ribbon. */
  readonly id: string;
  readonly look: EdgeLook;
  /** Of a ribbon; an edge is as wide as its look says. */
  readonly thickness: number;
}

/**
 * The lines between the places of a drawing. What has no place at one of its ends has no line.
 *
 * @param offsets by which the columns are moved
 */
export function strokesOf(
  { place }: Arrangement,
  links: Links,
  offsets: Offsets = NO_OFFSETS,
): readonly Stroke[] {
  const strokes: Stroke[] = [];
  for (const { id, source, target, sourceOffset, targetOffset, thickness } of links.ribbons) {
    const [left, right] = [place.get(source), place.get(target)];
    if (!left || !right) continue;
    const from = { x: left.x + left.width, y: middle(left, offsets) + sourceOffset };
    const to = { x: right.x, y: middle(right, offsets) + targetOffset };
    strokes.push({ id, look: RIBBON, thickness, from, to });
  }
  for (const link of links.edges) {
    const [left, right] = [place.get(link.iso), place.get(link.tsc)];
    if (!left || !right) continue;
    const from = { x: left.x + left.width, y: middle(left, offsets) };
    const to = { x: right.x, y: middle(right, offsets) };
    strokes.push({ id: link.id, look: lookOf(link), thickness: 0, from, to });
  }
  return strokes;
}

const RIBBON: EdgeLook = { band: 'ribbon', yours: false };

const middle = (place: Place, offsets: Offsets): number =>
  place.y + place.height / 2 + offsets[place.side];

/**
 * The line that is meant by a point: the nearest, counted from its rim, that is near enough.
 *
 * @param slack how far beside a line still means it, in pixels at 100%
 */
export function strokeAt(
  strokes: readonly Stroke[],
  point: Point,
  slack: number,
): Stroke | undefined {
  let nearest: Stroke | undefined;
  let least = slack;
  for (const stroke of strokes) {
    const { width } = edgeStyle(stroke.look, 'plain', stroke.thickness);
    const distance = distanceTo(stroke, point) - width / 2;
    if (distance > least) continue;
    nearest = stroke;
    least = distance;
  }
  return nearest;
}
