import type { Lane } from './cards';

/** Sizes of the drawing at 100%, in CSS pixels. */
export interface Metrics {
  /** Of the drawing, which is as wide as the room it is given. */
  readonly width: number;
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly groupGap: number;
  /** The one in the middle has no width while it is not shown. */
  readonly columns: Readonly<Record<Lane, Column>>;
  /** Narrow columns put the identifier above the title. */
  readonly stacked: boolean;
}

export interface Column {
  readonly x: number;
  readonly width: number;
}

const ROW_HEIGHT = { fine: 26, coarse: 44 } as const;
const HEADER_HEIGHT = { fine: 34, coarse: 48 } as const;
/** The statement of an own control has two lines. */
export const OWN_ROW_HEIGHT = 44;
const GROUP_GAP = 14;
/** Below this width of the drawing there is no room for identifier and title side by side. */
const STACKED_BELOW = 620;
/** Columns do not grow beyond this: a title has no use for more and the edges have. */
const WIDEST = { iso: 480, soc2: 380 } as const;

/**
 * @param width of the room for the drawing
 * @param coarse whether the pointer is a finger: rows are then 44 px (WCAG 2.5.5)
 */
export function metricsFor(width: number, coarse: boolean): Metrics {
  const stacked = width < STACKED_BELOW;
  const padding = stacked ? 8 : 20;
  const inner = Math.max(0, width - 2 * padding);
  // Published control titles are long and our own criterion titles are short.
  const iso = Math.min(WIDEST.iso, Math.round(inner * (stacked ? 0.44 : 0.45)));
  const soc2 = Math.min(WIDEST.soc2, Math.round(inner * (stacked ? 0.4 : 0.36)));
  const pointer = coarse || stacked ? 'coarse' : 'fine';
  return {
    width,
    rowHeight: ROW_HEIGHT[pointer],
    headerHeight: HEADER_HEIGHT[pointer],
    groupGap: GROUP_GAP,
    stacked,
    columns: {
      iso: { x: padding, width: iso },
      own: { x: padding + iso, width: 0 },
      soc2: { x: width - padding - soc2, width: soc2 },
    },
  };
}
