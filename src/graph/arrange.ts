import { LANES } from './cards';
import type { Columns, GroupCard, Lane, Row } from './cards';
import { OWN_ROW_HEIGHT } from './metrics';
import type { Metrics } from './metrics';

/** Where something stands in the drawing, at 100% and before its column is moved. */
export interface Place {
  readonly side: Lane;
  /** Top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedRow extends Place {
  readonly row: Row;
}

export interface PlacedGroup extends Place {
  readonly card: GroupCard;
  /** Empty while the group is collapsed. */
  readonly rows: readonly PlacedRow[];
}

/** The drawing: where every group and row stands. */
export interface Arrangement {
  readonly metrics: Metrics;
  readonly groups: readonly PlacedGroup[];
  /** Height of the taller column, padding included. */
  readonly height: number;
  /** Whether every group is collapsed, so that this is the overview. */
  readonly overview: boolean;
  /** By row or group identifier. */
  readonly place: ReadonlyMap<string, Place>;
  /**
   * Where the edges of a requirement end: its own row, the card of its collapsed group, or nowhere
   * while it is folded away or hidden.
   */
  readonly endOf: (requirementId: string) => string | undefined;
}

const TOP_PADDING = 16;
/** Room under the columns for the legend that floats over the drawing. */
const BOTTOM_PADDING = { beside: 72, stacked: 112 } as const;
const COLLAPSED_HEIGHT = 44;
/** The cards of the overview share the height between these bounds. */
const OVERVIEW_CARD = { least: 44, most: 132, gap: 12 } as const;

/**
 * Gives everything in the columns its place.
 *
 * @param viewHeight height of the room for the drawing; the overview fills it
 */
export function arrange(columns: Columns, metrics: Metrics, viewHeight: number): Arrangement {
  const cards = LANES.flatMap((side) => columns[side] ?? []);
  const overview = cards.length > 0 && cards.every(({ collapsed }) => collapsed);
  const groups = LANES.flatMap((side) =>
    overview
      ? spread(columns[side] ?? [], metrics, side, viewHeight)
      : stack(columns[side] ?? [], metrics, side),
  );

  const place = new Map<string, Place>();
  const groupOf = new Map<string, string>();
  for (const group of groups) {
    place.set(group.card.id, group);
    for (const placed of group.rows) place.set(placed.row.id, placed);
    if (!group.card.collapsed) continue;
    for (const row of group.card.rows) {
      if (row.kind !== 'fold') groupOf.set(row.id, group.card.id);
    }
  }
  const bottom = Math.max(0, ...groups.map(({ y, height }) => y + height));
  return {
    metrics,
    groups,
    height: bottom + bottomPadding(metrics),
    overview,
    place,
    endOf: (id) => groupOf.get(id) ?? (place.has(id) ? id : undefined),
  };
}

const bottomPadding = ({ stacked }: Metrics): number =>
  stacked ? BOTTOM_PADDING.stacked : BOTTOM_PADDING.beside;

/** Cards one under the other, each as tall as its rows. */
function stack(cards: readonly GroupCard[], metrics: Metrics, side: Lane): readonly PlacedGroup[] {
  const { x, width } = metrics.columns[side];
  let y = TOP_PADDING;
  return cards.map((card) => {
    const top = y;
    const rows: PlacedRow[] = [];
    let height: number = Math.max(COLLAPSED_HEIGHT, metrics.headerHeight);
    if (!card.collapsed) {
      height = metrics.headerHeight;
      for (const row of card.rows) {
        const rowHeight = row.kind === 'own' ? OWN_ROW_HEIGHT : metrics.rowHeight;
        rows.push({ row, side, x, width, y: top + height, height: rowHeight });
        height += rowHeight;
      }
    }
    y = top + height + metrics.groupGap;
    return { card, side, x, y: top, width, height, rows };
  });
}

/** Cards of equal height over the whole column, for the overview. */
function spread(
  cards: readonly GroupCard[],
  metrics: Metrics,
  side: Lane,
  viewHeight: number,
): readonly PlacedGroup[] {
  const { x, width } = metrics.columns[side];
  const { least, most, gap } = OVERVIEW_CARD;
  const room = viewHeight - TOP_PADDING - bottomPadding(metrics);
  const fair = (room - gap * (cards.length - 1)) / cards.length;
  const height = Math.floor(Math.min(most, Math.max(least, fair)));
  const spare = room - height * cards.length;
  const between = Math.max(gap, cards.length > 1 ? spare / (cards.length - 1) : 0);
  return cards.map((card, index) => ({
    card,
    side,
    x,
    y: Math.round(TOP_PADDING + index * (height + between)),
    width,
    height,
    rows: [],
  }));
}
