import type { Band } from '../model';
import { bandOf } from '../model';
import type { Link } from './links';

/** What an edge is, as far as it can be seen. */
export interface EdgeLook {
  readonly band: Band | 'ribbon';
  /** Whether the mapping is the user's own word. */
  readonly yours: boolean;
}

/** Whether edges are few, so many that they would hide one another, or lit. */
export type Emphasis = 'plain' | 'dense' | 'lit';

/** How an edge is drawn. Widths and dashes are pixels at 100%. */
export interface EdgeStyle {
  readonly width: number;
  readonly colour: EdgeColour;
  readonly opacity: number;
  /** Lengths of line and gap; absent for a solid line. */
  readonly dash?: readonly number[];
}

export type EdgeColour = Band | 'lit' | 'ribbon';

/** The theme's colours, in `app/theme.css`. */
export const EDGE_COLOURS: Readonly<Record<EdgeColour, string>> = {
  strong: 'var(--edge-strong)',
  moderate: 'var(--edge-moderate)',
  weak: 'var(--edge-weak)',
  lit: 'var(--shared)',
  ribbon: 'var(--shared)',
};

/** With more edges than this on screen, single ones recede until they are lit. */
export const MANY_EDGES = 120;

/** The opacity of all edges while others are lit, on top of their own. */
export const DIMMED = 0.16;

/** Strong pairs still stand out of a whole crosswalk; weak ones become its background. */
const BAND_STYLES: Readonly<
  Record<Emphasis, Readonly<Record<Band, Pick<EdgeStyle, 'width' | 'opacity'>>>>
> = {
  plain: {
    strong: { width: 2, opacity: 1 },
    moderate: { width: 1.5, opacity: 1 },
    weak: { width: 1, opacity: 1 },
  },
  dense: {
    strong: { width: 1.6, opacity: 0.7 },
    moderate: { width: 1, opacity: 0.38 },
    weak: { width: 0.8, opacity: 0.3 },
  },
  lit: {
    strong: { width: 3, opacity: 1 },
    moderate: { width: 2.2, opacity: 1 },
    weak: { width: 1.6, opacity: 1 },
  },
};

const RIBBON_OPACITY: Readonly<Record<Emphasis, number>> = { plain: 0.42, dense: 0.42, lit: 0.8 };

/**
 * How edges of one look are drawn, on screen and in pictures.
 *
 * @param thickness of a ribbon
 */
export function edgeStyle({ band, yours }: EdgeLook, emphasis: Emphasis, thickness = 0): EdgeStyle {
  const colour = emphasis === 'lit' ? 'lit' : band;
  const style =
    band === 'ribbon'
      ? { width: thickness, opacity: RIBBON_OPACITY[emphasis] }
      : BAND_STYLES[emphasis][band];
  return yours ? { ...style, colour, dash: [6, 4] } : { ...style, colour };
}

/** One object for each look, so that looks can be compared as such. */
const LOOKS: Readonly<Record<Band, { readonly yours: EdgeLook; readonly theirs: EdgeLook }>> = {
  strong: looksOf('strong'),
  moderate: looksOf('moderate'),
  weak: looksOf('weak'),
};

function looksOf(band: Band) {
  return { yours: { band, yours: true }, theirs: { band, yours: false } };
}

/** Always the same object for what looks the same. What an own control serves has no strength. */
export function lookOf(link: Link): EdgeLook {
  if ('serves' in link) return LOOKS.moderate.theirs;
  const { yours, theirs } = LOOKS[bandOf(link.strength)];
  return link.basis === 'yours' ? yours : theirs;
}
