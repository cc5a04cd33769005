/** A point or a vector, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The two ends of a line, which runs from left to right. */
export interface Span {
  readonly from: Point;
  readonly to: Point;
}

/**
 * The line of an edge as the `d` of an SVG path: an S that leaves and arrives horizontally, of two
 * quadratic curves with their controls a quarter and three quarters of the way along. They join in
 * the middle, and `T` is the second one, the mirror image of the first.
 */
export function pathBetween({ from, to }: Span): string {
  const width = to.x - from.x;
  const control = tidy(from.x + width / 4);
  const middle = `${tidy(from.x + width / 2)} ${tidy((from.y + to.y) / 2)}`;
  const [startX, startY] = [tidy(from.x), tidy(from.y)];
  return `M${startX} ${startY}Q${control} ${startY} ${middle}T${tidy(to.x)} ${tidy(to.y)}`;
}

/**
 * How far a point is from that line, in pixels; infinite left and right of it. Along these curves x
 * grows evenly with their parameter, so the height above any x is known at once, and the distance
 * across follows from the slope. It is exact on the line, and near it good enough to point with.
 */
export function distanceTo({ from, to }: Span, point: Point): number {
  const width = to.x - from.x;
  const part = (point.x - from.x) / width;
  if (!(part >= 0 && part <= 1)) return Infinity;
  const rise = to.y - from.y;
  const nearer = Math.min(part, 1 - part);
  const share = part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) * (1 - part);
  const slope = (4 * nearer * rise) / width;
  return Math.abs(point.y - from.y - share * rise) / Math.hypot(1, slope);
}

/** A tenth of a pixel is finer than anybody sees. */
const tidy = (value: number): number => Math.round(value * 10) / 10;
