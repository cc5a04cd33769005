/** Sizes of a presentation, in CSS pixels. */
export interface Sizes {
  /** The smallest text; every other size is a multiple of it. */
  readonly unit: number;
  /** Least height of a requirement's row: a line of title and one of overlap, with air. */
  readonly row: number;
  readonly gap: number;
  /** Rows that fit on a page. */
  readonly pageSize: number;
  /** Room between the head and the foot. */
  readonly width: number;
  readonly height: number;
  /** Too narrow for two columns: everything stands one under the other and scrolls. */
  readonly stacked: boolean;
}

/** 18 px on a 1280x720 projector is what reads at 6 m; nothing is ever smaller. */
const SMALLEST = 18;
/** The unit grows with the window, by whichever of its sides is the tighter. */
const UNIT_PER = { width: 0.0145, height: 0.0255 } as const;
/** In units. */
export const HEAD = 4.7;
export const FOOT = 3.7;
export const PADDING = 0.6;
const ROW = 3.2;
const GAP = 0.2;
/** Left free on a page for titles of two lines: three of eight are the most there are. */
const SLACK = 2.4;

const STACKED_BELOW = 1000;
const STACKED_ROWS = 5;
/** More rows than this are a list and no longer a slide. */
const MOST_ROWS = 8;
/** Where nothing is laid out, as in a test without a browser. */
const PROJECTOR = { width: 1280, height: 720 } as const;

/** @param window the room for the whole presentation */
export function sizesFor(
  window: { readonly width: number; readonly height: number } | null,
): Sizes {
  const { width, height } = window && window.width > 0 ? window : PROJECTOR;
  const unit = Math.max(SMALLEST, Math.min(width * UNIT_PER.width, height * UNIT_PER.height));
  const gap = GAP * unit;
  const room = height - (HEAD + FOOT + 2 * PADDING) * unit;
  const stacked = width < STACKED_BELOW;
  const fitting = Math.floor((room + gap) / (ROW * unit + gap));
  const pageSize = stacked ? STACKED_ROWS : Math.max(1, Math.min(MOST_ROWS, fitting));
  const filling = (room - SLACK * unit + gap) / pageSize - gap;
  return {
    unit,
    row: stacked ? ROW * unit : Math.max(ROW * unit, filling),
    gap,
    pageSize,
    width: width - 2 * PADDING * unit,
    height: room,
    stacked,
  };
}
