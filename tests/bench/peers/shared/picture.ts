/**
 * What all peers draw, worked out by the app's own pure code: the same rows in the same places,
 * folded in the same way, and one edge for each active mapping. No peer pays for another layout
 * than ours, and each works it out anew on every change, as ours does.
 */
import { shippedCatalog } from '../../../../src/catalog/shipped';
import { arrange } from '../../../../src/graph/arrange';
import type { Place } from '../../../../src/graph/arrange';
import { columnsFor } from '../../../../src/graph/columns';
import { linksIn } from '../../../../src/graph/links';
import { metricsFor } from '../../../../src/graph/metrics';
import { bandOf, INITIAL_SCOPE, OPTIONAL_CATEGORIES, overlapOf } from '../../../../src/model';
import type { Bar, Scope } from '../../../../src/model';
import { INITIAL_VIEW } from '../../../../src/state/view';
import { visibleIn } from '../../../../src/state/visible';
import { cut } from './text';

/** Places are pixels of the drawing, which is scrolled up and down in a room of this size. */
export const ROOM = { width: 868, height: 753 } as const;

export type Band = ReturnType<typeof bandOf>;

export interface PeerRow {
  readonly id: string;
  readonly side: 'iso' | 'soc2';
  readonly place: Place;
  /** The identifier, and empty where rows are folded into this one. */
  readonly name: string;
  /** As much of the title as fits. */
  readonly title: string;
}

export interface PeerCard {
  readonly id: string;
  readonly place: Place;
  readonly title: string;
  /** "37 of 37 linked" */
  readonly figure: string;
  /** Height of the head above the rows. */
  readonly head: number;
}

export interface PeerEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly band: Band;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export interface Picture {
  readonly cards: readonly PeerCard[];
  readonly rows: readonly PeerRow[];
  readonly edges: readonly PeerEdge[];
  readonly height: number;
}

const EVERYTHING: Scope = { ...INITIAL_SCOPE, categories: OPTIONAL_CATEGORIES, bar: 'any' };
const METRICS = metricsFor(ROOM.width, false);

/** Where name and title begin, from the left of the row. Pixels. */
export const TEXT = { name: 12, title: 68 } as const;
/** What stays free at the end of a row; the app has a mark there in the left column. */
const FREE = { iso: 32, soc2: 8 } as const;

/** @param bar mappings weaker than this are not drawn */
export function pictureAt(bar: Bar): Picture {
  const catalog = shippedCatalog;
  const overlap = overlapOf(catalog, { ...EVERYTHING, bar });
  const visible = visibleIn(catalog, overlap, []);
  const columns = columnsFor({ catalog, overlap, visible, view: INITIAL_VIEW });
  const { groups, place, height, ...rest } = arrange(columns, METRICS, ROOM.height);
  const links = linksIn({ groups, place, height, ...rest }, visible.mappings);
  return {
    height,
    cards: groups.map(({ card, ...at }) => ({
      id: `card:${card.id}`,
      place: at,
      title: card.title,
      figure: `${card.linked} of ${card.total}${at.side === 'iso' ? ' linked' : ''}`,
      head: METRICS.headerHeight,
    })),
    rows: groups.flatMap((group) => {
      const side = group.side === 'iso' ? 'iso' : 'soc2';
      return group.rows.map(({ row, ...at }) => ({
        id: row.id,
        side,
        place: at,
        name: row.kind === 'fold' ? '' : row.id,
        title:
          row.kind === 'fold'
            ? cut(row.text, at.width - TEXT.name - FREE[side])
            : cut(row.title, at.width - TEXT.title - FREE[side]),
      }));
    }),
    edges: links.edges.flatMap((link) => {
      const source = place.get(link.iso);
      const target = place.get(link.tsc);
      if (!source || !target || !('strength' in link)) return [];
      return {
        id: link.id,
        source: link.iso,
        target: link.tsc,
        band: bandOf(link.strength),
        from: { x: source.x + source.width, y: source.y + source.height / 2 },
        to: { x: target.x, y: target.y + target.height / 2 },
      };
    }),
  };
}
