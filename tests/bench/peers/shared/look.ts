/** Colours and widths of all peers: those that the app's own stylesheet gives its edges and rows. */
import { DIMMED, EDGE_COLOURS, edgeStyle } from '../../../../src/graph/edge-style';
import type { EdgeColour, Emphasis } from '../../../../src/graph/edge-style';
import type { Band } from './picture';

/** The app lets single edges recede when more than this are on screen; so do the peers. */
const MANY_EDGES = 120;

export interface EdgeLook {
  readonly colour: string;
  readonly width: number;
}

export interface Look {
  readonly paper: string;
  readonly surface: string;
  readonly line: string;
  readonly lineSoft: string;
  readonly ink: string;
  readonly dim: string;
  readonly shared: string;
  readonly tint: string;
  readonly edge: (band: Band, edges: number) => EdgeLook;
  readonly dimEdge: (band: Band) => EdgeLook;
  readonly litEdge: (band: Band) => EdgeLook;
}

/**
 * Semitransparent lines are mixed with what lies behind them beforehand, because Cytoscape's
 * documentation says that opacity is expensive (https://js.cytoscape.org/#performance).
 */
export function readLook(host: HTMLElement): Look {
  const style = getComputedStyle(host);
  const probe = document.createElement('span');
  host.append(probe);
  const resolved = (colour: string): string => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const variable = (name: string): string => resolved(`var(${name})`);
  const edgeColour = (name: EdgeColour): string => resolved(EDGE_COLOURS[name]);
  const paper = style.backgroundColor;
  const solid = (band: Band, emphasis: Emphasis, share = 1): EdgeLook => {
    const { width, colour, opacity } = edgeStyle({ band, yours: false }, emphasis);
    return { width, colour: mixed(edgeColour(colour), paper, opacity * share) };
  };
  const look: Look = {
    paper,
    surface: variable('--surface'),
    line: variable('--line'),
    lineSoft: variable('--line-soft'),
    ink: variable('--ink'),
    dim: variable('--dim'),
    shared: variable('--shared'),
    tint: variable('--shared-tint'),
    edge: (band, edges) => solid(band, edges > MANY_EDGES ? 'dense' : 'plain'),
    dimEdge: (band) => solid(band, 'dense', DIMMED),
    litEdge: (band) => solid(band, 'lit'),
  };
  probe.remove();
  return look;
}

function mixed(colour: string, behind: string, opacity: number): string {
  const above = channels(colour);
  const below = channels(behind);
  const parts = above.map((value, i) =>
    Math.round(value * opacity + (below[i] ?? 0) * (1 - opacity)),
  );
  return `rgb(${parts.join(', ')})`;
}

const channels = (colour: string): number[] =>
  (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
