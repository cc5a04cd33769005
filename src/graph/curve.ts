/** A point or a vector, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Control points the way Cytoscape wants them: along and across the line between the ends. */
export interface CurveControls {
  /** Fractions of the way from source to target. */
  readonly weights: readonly [number, number];
  /** Pixels across that line. */
  readonly distances: readonly [number, number];
}

/** How far each control point reaches out; a quarter gives the slope of the usual cubic S. */
const REACH = 0.25;

/**
 * An S-curve that leaves and arrives horizontally. Cytoscape joins two quadratic curves halfway
 * between the control points, which it measures relative to the line from source to target.
 *
 * @param span from source to target; not of length zero
 */
export function sCurve({ x, y }: Point): CurveControls {
  const length = Math.hypot(x, y);
  const reach = REACH * x;
  const along = (px: number, py: number) => (px * x + py * y) / (length * length);
  const across = (px: number, py: number) => (py * x - px * y) / length;
  return {
    weights: [along(reach, 0), along(x - reach, y)],
    distances: [across(reach, 0), across(x - reach, y)],
  };
}
