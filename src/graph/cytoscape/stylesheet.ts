import type { StylesheetJsonBlock } from 'cytoscape';

/** Colours that Cytoscape paints with, resolved from the theme. */
export interface EdgeColours {
  readonly strong: string;
  readonly moderate: string;
  readonly weak: string;
  readonly lit: string;
  readonly ribbon: string;
}

/**
 * Nodes are invisible and as large as their rows, which the page draws above the canvas; they give
 * edges their ends and the graph its model. Only edges are painted.
 */
export const stylesheetFor = (colours: EdgeColours): StylesheetJsonBlock[] => [
  {
    selector: 'node',
    style: {
      shape: 'rectangle',
      width: 'data(w)',
      height: 'data(h)',
      'background-opacity': 0,
      'border-width': 0,
      events: 'no',
      'overlay-opacity': 0,
    },
  },
  {
    selector: 'edge',
    style: {
      'curve-style': 'unbundled-bezier',
      // Cytoscape 3.34 knows this value; its type declarations do not yet.
      'edge-distances': 'endpoints' as never,
      'control-point-weights': 'data(weights)' as never,
      'control-point-distances': 'data(distances)' as never,
      'source-endpoint': '50% 0%',
      'target-endpoint': '-50% 0%',
      'line-cap': 'butt',
      'overlay-opacity': 0,
      'z-index-compare': 'manual',
      'z-index': 1,
    },
  },
  { selector: 'edge.strong', style: { width: 2, 'line-color': colours.strong } },
  { selector: 'edge.moderate', style: { width: 1.5, 'line-color': colours.moderate } },
  { selector: 'edge.weak', style: { width: 1, 'line-color': colours.weak } },
  { selector: 'edge.basis-yours', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 4] } },
  {
    selector: 'edge.ribbon',
    style: {
      width: 'data(thickness)',
      'line-color': colours.ribbon,
      'line-opacity': 0.42,
      'source-endpoint': 'data(from)' as never,
      'target-endpoint': 'data(to)' as never,
    },
  },
  // Strong pairs still stand out of a whole crosswalk; weak ones become its background.
  { selector: 'edge.dense.strong', style: { width: 1.6, 'line-opacity': 0.7 } },
  { selector: 'edge.dense.moderate', style: { width: 1, 'line-opacity': 0.38 } },
  { selector: 'edge.dense.weak', style: { width: 0.8, 'line-opacity': 0.3 } },
  { selector: 'edge.dim', style: { opacity: 0.16 } },
  { selector: 'edge.lit', style: { 'line-color': colours.lit, 'line-opacity': 1, 'z-index': 3 } },
  { selector: 'edge.lit.strong', style: { width: 3 } },
  { selector: 'edge.lit.moderate', style: { width: 2.2 } },
  { selector: 'edge.lit.weak', style: { width: 1.6 } },
  { selector: 'edge.ribbon.lit', style: { width: 'data(thickness)', 'line-opacity': 0.8 } },
  { selector: `.off`, style: { display: 'none' } },
];
