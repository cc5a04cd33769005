import type { Arrangement, Place } from './arrange';
import { LANES } from './cards';
import { LEGEND_HEIGHT, NO_OFFSETS } from './viewport';
import type { Offsets, Size, Viewport } from './viewport';

/** Where something is on screen. */
export function onScreen(
  place: Place,
  viewport: Viewport,
  offsets: Offsets,
): { readonly top: number; readonly bottom: number } {
  const top = (place.y + offsets[place.side]) * viewport.zoom + viewport.y;
  return { top, bottom: top + place.height * viewport.zoom };
}

/** How many of some places lie above and below what is on screen. */
export function countOutside(
  places: readonly Place[],
  viewport: Viewport,
  offsets: Offsets,
  size: Size,
): { readonly above: number; readonly below: number } {
  let above = 0;
  let below = 0;
  for (const place of places) {
    const { top, bottom } = onScreen(place, viewport, offsets);
    if (bottom <= 0) above += 1;
    else if (top >= size.height - LEGEND_HEIGHT) below += 1;
  }
  return { above, below };
}

/**
 * How far the other columns have to move so that the partners of a selected row face it. A column
 * stays while all partners in it are on screen, and all do when several have selected rows.
 */
export function glideFor(
  arrangement: Arrangement,
  selected: readonly string[],
  partners: readonly string[],
  viewport: Viewport,
  size: Size,
): Offsets {
  const places = selected.flatMap((id) => arrangement.place.get(id) ?? []);
  const [first] = places;
  if (!first || places.some(({ side }) => side !== first.side)) return NO_OFFSETS;
  const offsets = LANES.flatMap((lane) => {
    if (lane === first.side) return [];
    const faced = partners
      .flatMap((id) => arrangement.place.get(id) ?? [])
      .filter(({ side }) => side === lane)
      .sort((a, b) => a.y - b.y);
    const { above, below } = countOutside(faced, viewport, NO_OFFSETS, size);
    if (above === 0 && below === 0) return [];
    return [[lane, facing(places, faced, viewport, size)] as const];
  });
  return { ...NO_OFFSETS, ...Object.fromEntries(offsets) };
}

/** The movement that puts the middle of what is faced beside the middle of what faces it. */
function facing(
  places: readonly Place[],
  faced: readonly Place[],
  viewport: Viewport,
  size: Size,
): number {
  const middleOf = (list: readonly Place[]) => {
    const tops = list.map(({ y }) => y);
    const bottoms = list.map(({ y, height }) => y + height);
    return (Math.min(...tops) + Math.max(...bottoms)) / 2;
  };
  // The partners that fit on screen around the selected row, the rest is pointed to.
  const room = (size.height - LEGEND_HEIGHT) / viewport.zoom;
  const [top] = faced;
  const fitting = faced.filter(({ y, height }) => y + height - (top?.y ?? 0) <= room);
  return Math.round(middleOf(places) - middleOf(fitting));
}
