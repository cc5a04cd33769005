import { sCurve } from './curve';
import type { Place } from './arrange';
import type { Point } from './curve';

/**
 * The line of an edge as the `d` of an SVG path: the S-curve that Cytoscape draws, two quadratic
 * curves that join halfway between their controls.
 */
export function pathBetween(from: Point, to: Point): string {
  const span = { x: to.x - from.x, y: to.y - from.y };
  const length = Math.hypot(span.x, span.y);
  const { weights, distances } = sCurve(span);
  const control = (index: 0 | 1): Point => ({
    x: from.x + weights[index] * span.x - (distances[index] * span.y) / length,
    y: from.y + weights[index] * span.y + (distances[index] * span.x) / length,
  });
  const [first, second] = [control(0), control(1)];
  const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return `M ${at(from)} Q ${at(first)} ${at(middle)} Q ${at(second)} ${at(to)}`;
}

/**
 * The line from the right side of one place to the left side of another.
 *
 * @param sourceOffset where it leaves, from the middle down; likewise where it arrives
 * @returns null when one of them is not drawn
 */
export function pathAcross(
  source: Place | undefined,
  target: Place | undefined,
  sourceOffset = 0,
  targetOffset = 0,
): string | null {
  if (!source || !target) return null;
  return pathBetween(
    { x: source.x + source.width, y: source.y + source.height / 2 + sourceOffset },
    { x: target.x, y: target.y + target.height / 2 + targetOffset },
  );
}
