import type { Catalog } from '../../catalog';
import { columnsFor } from '../../graph/columns';
import type { GroupCard } from '../../graph/cards';
import type { Place, PlacedGroup } from '../../graph/arrange';
import { pathBetween } from '../../graph/curve';
import { strokesOf } from '../../graph/edges';
import { linksIn } from '../../graph/links';
import type { Ribbon } from '../../graph/links';
import { metricsFor } from '../../graph/metrics';
import type { Overlap, Side } from '../../model';
import { visibleIn } from '../../state';

/** A ribbon with the line it is drawn along. */
export interface DrawnRibbon extends Ribbon {
  /** As in the `d` of an SVG path. */
  readonly path: string;
}

export interface OverviewDrawing {
  readonly groups: readonly PlacedGroup[];
  readonly ribbons: readonly DrawnRibbon[];
}

/** Parts of the width; the ribbons have what is between. */
const WIDTH: Readonly<Record<Side, number>> = { iso: 0.33, soc2: 0.41 };
/** In units: cards share the height between these bounds, and never touch. */
const CARD = { most: 6, gap: 0.3 } as const;

/**
 * The graph with all groups collapsed, as `graph/` counts and joins them, in cards that fit the
 * height whatever their number: nobody scrolls a projector. View filters do not bear on it.
 *
 * @param room width and height in pixels, and the unit of all sizes
 */
export function overviewDrawing(
  catalog: Catalog,
  overlap: Overlap,
  room: { readonly width: number; readonly height: number; readonly unit: number },
): OverviewDrawing {
  const visible = visibleIn(catalog, overlap, []);
  const collapsed = catalog.groups.map(({ id }) => id);
  const columns = columnsFor({
    catalog,
    overlap,
    visible,
    view: { collapsed, unfolded: [], selection: [], order: 'identifier' },
  });
  const groups = (['iso', 'soc2'] as const).flatMap((side) => stand(columns[side], side, room));
  const place = new Map<string, Place>(groups.map((group) => [group.card.id, group]));
  const arrangement = {
    metrics: metricsFor(room.width, false),
    groups,
    height: room.height,
    overview: true,
    place,
    endOf: (id: string) => catalog.requirement(id)?.group,
  };
  const links = linksIn(arrangement, visible.mappings);
  const strokes = new Map(strokesOf(arrangement, links).map((stroke) => [stroke.id, stroke]));
  return {
    groups,
    ribbons: links.ribbons.flatMap((ribbon) => {
      const stroke = strokes.get(ribbon.id);
      return stroke ? [{ ...ribbon, path: pathBetween(stroke) }] : [];
    }),
  };
}

/** Cards of equal height over the whole column. */
function stand(
  cards: readonly GroupCard[],
  side: Side,
  {
    width,
    height,
    unit,
  }: { readonly width: number; readonly height: number; readonly unit: number },
): readonly PlacedGroup[] {
  const count = cards.length;
  const fair = (height - CARD.gap * unit * (count - 1)) / count;
  const cardHeight = Math.min(CARD.most * unit, fair);
  const between = count > 1 ? (height - cardHeight * count) / (count - 1) : 0;
  const cardWidth = WIDTH[side] * width;
  return cards.map((card, index) => ({
    card,
    side,
    x: side === 'iso' ? 0 : width - cardWidth,
    y: index * (cardHeight + between),
    width: cardWidth,
    height: cardHeight,
    rows: [],
  }));
}
