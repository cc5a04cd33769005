import type { Arrangement } from './arrange';
import type { Lane } from './cards';

/** Where the drawing is looked at: `screen = drawing * zoom + pan`, in CSS pixels. */
export interface Viewport {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far each column is moved down from its place, in pixels at 100%. */
export type Offsets = Readonly<Record<Lane, number>>;
export const NO_OFFSETS: Offsets = { iso: 0, own: 0, soc2: 0 };

export const ZOOM = { least: 0.1, most: 2.5, step: 1.2 } as const;

/** The upper edge of the drawing at 100%, from the left, or centred when there is room. */
export const initialViewport = (arrangement: Arrangement, size: Size): Viewport =>
  clampViewport({ zoom: 1, x: 0, y: 0 }, arrangement, size, NO_OFFSETS);

/** The whole drawing, at no more than 100%. */
export function fitViewport(arrangement: Arrangement, size: Size): Viewport {
  const zoom = Math.min(
    1,
    size.height / arrangement.height,
    size.width / arrangement.metrics.width,
  );
  return clampViewport(
    { zoom: Math.max(ZOOM.least, zoom), x: 0, y: 0 },
    arrangement,
    size,
    NO_OFFSETS,
  );
}

/** Keeps the drawing on screen: what is smaller than the room stays whole, the rest has no gap. */
export function clampViewport(
  viewport: Viewport,
  arrangement: Arrangement,
  size: Size,
  offsets: Offsets,
): Viewport {
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, viewport.zoom));
  const width = arrangement.metrics.width * zoom;
  const { highest, lowest } = verticalRange(zoom, arrangement, size, offsets);
  const x =
    width <= size.width
      ? (size.width - width) / 2
      : Math.min(0, Math.max(size.width - width, viewport.x));
  return { zoom, x: Math.round(x), y: Math.round(Math.min(highest, Math.max(lowest, viewport.y))) };
}

/** Between which values `y` may lie at a zoom: the top and the end of the drawing. */
export function verticalRange(
  zoom: number,
  arrangement: Arrangement,
  size: Size,
  offsets: Offsets,
): { readonly highest: number; readonly lowest: number } {
  const highest = -Math.min(0, ...Object.values(offsets)) * zoom;
  const bottom = (arrangement.height + Math.max(0, ...Object.values(offsets))) * zoom;
  return { highest, lowest: Math.min(highest, size.height - bottom) };
}

/** Zooms about a point of the screen, which stays where it is. */
export function zoomAt(viewport: Viewport, factor: number, at: { x: number; y: number }): Viewport {
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, viewport.zoom * factor));
  const ratio = zoom / viewport.zoom;
  return {
    zoom,
    x: at.x - (at.x - viewport.x) * ratio,
    y: at.y - (at.y - viewport.y) * ratio,
  };
}

/** The part of the screen that the floating legend leaves free. */
export const LEGEND_HEIGHT = 64;

/** Moves the drawing only as far as it takes to bring an interval of it on screen. */
export function reveal(
  viewport: Viewport,
  interval: { readonly y: number; readonly height: number },
  size: Size,
): Viewport {
  const margin = 48;
  const top = interval.y * viewport.zoom + viewport.y;
  const bottom = top + interval.height * viewport.zoom;
  const floor = size.height - LEGEND_HEIGHT;
  if (top >= 0 && bottom <= floor) return viewport;
  const y = top < 0 ? viewport.y - top + margin : viewport.y - (bottom - floor) - margin;
  return { ...viewport, y };
}

/**
 * The row that keeps its place on screen when the drawing changes: the selected one when it is on
 * screen, else the topmost visible one that is still there afterwards.
 */
export function anchorFor(
  before: Arrangement,
  after: Arrangement,
  viewport: Viewport,
  offsets: Offsets,
  size: Size,
  selection: readonly string[],
): string | undefined {
  const screenY = (id: string): number | undefined => {
    const place = before.place.get(id);
    if (!place || !after.place.has(id)) return undefined;
    return (place.y + offsets[place.side]) * viewport.zoom + viewport.y;
  };
  const isOnScreen = (y: number | undefined): y is number =>
    y !== undefined && y >= 0 && y < size.height;
  const selected = selection.find((id) => isOnScreen(screenY(id)));
  if (selected !== undefined) return selected;
  let topmost: { id: string; y: number } | undefined;
  for (const id of before.place.keys()) {
    const y = screenY(id);
    if (isOnScreen(y) && (!topmost || y < topmost.y)) topmost = { id, y };
  }
  return topmost?.id;
}

/** The viewport after the drawing changed, with the anchor where it was on screen. */
export function keepAnchor(
  before: Arrangement,
  after: Arrangement,
  viewport: Viewport,
  anchor: string | undefined,
): Viewport {
  if (anchor === undefined) return viewport;
  const from = before.place.get(anchor);
  const to = after.place.get(anchor);
  if (!from || !to) return viewport;
  return { ...viewport, y: viewport.y + (from.y - to.y) * viewport.zoom };
}
