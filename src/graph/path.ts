import { sCurve } from './curve';
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
