import { stylesheetFor } from './cytoscape/stylesheet';
import type { EdgeColours } from './cytoscape/stylesheet';

/** How an edge is drawn. Widths and dashes are pixels at 100%. */
export interface EdgeStyle {
  readonly width: number;
  readonly colour: string;
  readonly opacity: number;
  /** Lengths of line and gap; absent for a solid line. */
  readonly dash?: readonly number[];
}

/**
 * The style that the graph on screen gives an edge, worked out from the same stylesheet, so that a
 * picture of the graph cannot differ from it.
 *
 * @param classes as on the edge: band, basis, `ribbon`, `dense`, `dim`, `lit`
 * @param thickness of a ribbon
 */
export function edgeStyle(
  classes: readonly string[],
  colours: EdgeColours,
  thickness = 0,
): EdgeStyle {
  const style: Record<string, unknown> = {};
  for (const block of stylesheetFor(colours)) {
    if (!('style' in block) || !matches(block.selector, classes)) continue;
    Object.assign(style, block.style);
  }
  const number = (name: string, otherwise: number): number => {
    const value = style[name];
    return typeof value === 'number' ? value : otherwise;
  };
  const colour = style['line-color'];
  const plain = {
    width: style.width === 'data(thickness)' ? thickness : number('width', 1),
    colour: typeof colour === 'string' ? colour : '',
    opacity: number('opacity', 1) * number('line-opacity', 1),
  };
  const dash = style['line-dash-pattern'];
  return style['line-style'] === 'dashed' && Array.isArray(dash)
    ? { ...plain, dash: dash as readonly number[] }
    : plain;
}

/** Whether a selector of edges, such as `edge.lit.strong`, holds for one of these classes. */
function matches(selector: string, classes: readonly string[]): boolean {
  const [element, ...wanted] = selector.split('.');
  return element === 'edge' && wanted.every((name) => classes.includes(name));
}
