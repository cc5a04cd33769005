import { pathBetween } from '../curve';
import type { Point } from '../curve';
import { DIMMED, EDGE_COLOURS, edgeStyle, MANY_EDGES } from '../edge-style';
import type { EdgeLook, Emphasis } from '../edge-style';
import type { Light } from '../light';
import type { Painter } from '../painter';
import { strokeAt, strokesOf } from './strokes';
import type { Stroke } from './strokes';

export interface EdgePainter extends Painter {
  /** @param slack how far beside a line still means it, in pixels at 100% @returns its identifier */
  readonly edgeAt: (point: Point, slack: number) => string | undefined;
}

/** The elements it draws into: all edges, and above them once more those that are lit. */
export interface EdgeSurfaces {
  readonly all: SVGSVGElement;
  readonly lit: SVGSVGElement;
}

/**
 * How many edges one path holds. Fewer paths are less to lay out; more let the browser leave out
 * those that are off screen.
 */
const PER_PATH = 16;

/**
 * Draws edges many to a path, all of one style, and each ribbon as a path of its own: a change of the
 * drawing writes some forty attributes, and light costs one opacity and a path for what is lit.
 */
export function createEdgePainter({ all, lit }: EdgeSurfaces): EdgePainter {
  let strokes: readonly Stroke[] = [];
  let latest: Light | null = null;

  const showLight = (): void => {
    const light = latest;
    all.style.opacity = light ? String(DIMMED) : '';
    const chosen = light ? strokes.filter(({ id }) => light.edges.has(id)) : [];
    draw(lit, chosen, 'lit');
  };

  return {
    arrange(arrangement, links, offsets) {
      strokes = strokesOf(arrangement, links, offsets);
      for (const surface of [all, lit]) {
        surface.style.width = `${arrangement.metrics.width}px`;
        surface.style.height = `${arrangement.height}px`;
      }
      draw(all, strokes, strokes.length > MANY_EDGES ? 'dense' : 'plain');
      if (latest) showLight();
    },
    light(light) {
      if (light === latest) return;
      latest = light;
      showLight();
    },
    edgeAt: (point, slack) => strokeAt(strokes, point, slack)?.id,
  };
}

/** What lies under the others comes first. */
const ORDER: Readonly<Record<Stroke['look']['band'], number>> = {
  ribbon: 0,
  weak: 1,
  moderate: 2,
  strong: 3,
};

/** Draws lines into a surface, whose paths are used again. */
function draw(surface: SVGSVGElement, strokes: readonly Stroke[], emphasis: Emphasis): void {
  const paths = [...surface.children];
  let used = 0;
  for (const group of byStyle(strokes)) {
    const [first] = group;
    if (!first) continue;
    const { id, look, thickness } = first;
    const style = edgeStyle(look, emphasis, thickness);
    for (let start = 0; start < group.length; start += PER_PATH) {
      const path = paths[used] ?? surface.appendChild(newPath());
      used += 1;
      const d = group.slice(start, start + PER_PATH).map(pathBetween);
      change(path, 'd', d.join(''));
      change(path, 'stroke', EDGE_COLOURS[style.colour]);
      change(path, 'stroke-width', String(style.width));
      change(path, 'stroke-opacity', String(style.opacity));
      change(path, 'stroke-dasharray', style.dash?.join(' ') ?? 'none');
      change(path, 'data-band', look.band);
      change(path, 'data-edges', look.band === 'ribbon' ? id : String(d.length));
    }
  }
  for (const path of paths.slice(used)) path.remove();
}

/** Edges of one style together, in the order of the drawing; each ribbon for itself. */
function byStyle(strokes: readonly Stroke[]): readonly (readonly Stroke[])[] {
  const ribbons: Stroke[][] = [];
  const edges = new Map<EdgeLook, Stroke[]>();
  for (const stroke of strokes) {
    const group = edges.get(stroke.look);
    if (stroke.look.band === 'ribbon') ribbons.push([stroke]);
    else if (group) group.push(stroke);
    else edges.set(stroke.look, [stroke]);
  }
  const order = ([{ band }]: readonly [EdgeLook, unknown]) => ORDER[band];
  const sorted = [...edges].sort((a, b) => order(a) - order(b));
  return [...ribbons, ...sorted.map(([, group]) => group)];
}

const newPath = (): SVGPathElement =>
  document.createElementNS('http://www.w3.org/2000/svg', 'path');

function change(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
