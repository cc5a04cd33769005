// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import type { PlacedGroup } from '../../../src/graph/arrange';
import type { Side } from '../../../src/model';
import { DRAWING_RUNS, drawingOf, drawings } from '../../fixtures/drawings';
import type { Drawn } from '../../fixtures/drawings';
import { scopeOf } from '../../fixtures/examples';

const SIDES: readonly Side[] = ['iso', 'soc2'];

const cardsOn = (side: Side, { arrangement }: Drawn): readonly PlacedGroup[] =>
  arrangement.groups.filter((group) => group.side === side);

const overview = (height: number, scope = scopeOf()) =>
  drawingOf(shippedCatalog, {
    scope,
    view: { collapsed: shippedCatalog.groups.map(({ id }) => id) },
    size: { width: 900, height },
  });

describe('the cards of a column', () => {
  it('stand one under the other in the order of the columns, without touching', () => {
    fc.assert(
      fc.property(drawings, (drawn) => {
        for (const side of SIDES) {
          const cards = cardsOn(side, drawn);
          expect(cards.map(({ card }) => card.id)).toEqual(drawn.columns[side].map(({ id }) => id));
          let end = 0;
          for (const { y, height } of cards) {
            expect(y).toBeGreaterThan(end);
            expect(height).toBeGreaterThan(0);
            end = y + height;
          }
          expect(end).toBeLessThan(drawn.arrangement.height);
        }
      }),
      DRAWING_RUNS,
    );
  });

  it('are as wide as their column, with all their rows', () => {
    fc.assert(
      fc.property(drawings, ({ arrangement }) => {
        for (const group of arrangement.groups) {
          const { x, width } = arrangement.metrics.columns[group.side];
          for (const place of [group, ...group.rows]) {
            expect({ x: place.x, width: place.width, side: place.side }).toEqual({
              x,
              width,
              side: group.side,
            });
          }
        }
      }),
      DRAWING_RUNS,
    );
  });

  it('leave room for a finger when the pointer is one', () => {
    const { arrangement } = drawingOf(shippedCatalog, { coarse: true });
    for (const { rows } of arrangement.groups) {
      for (const { height } of rows) expect(height).toBeGreaterThanOrEqual(44);
    }
  });
});

describe('the rows of a card', () => {
  it('fill it under its head, each where the last one ends', () => {
    fc.assert(
      fc.property(drawings, ({ arrangement }) => {
        const { headerHeight, rowHeight } = arrangement.metrics;
        for (const { card, y, height, rows } of arrangement.groups) {
          if (card.collapsed) {
            expect(rows).toEqual([]);
            continue;
          }
          expect(rows.map(({ row }) => row)).toEqual(card.rows);
          let end = y + headerHeight;
          for (const row of rows) {
            expect(row.y).toBe(end);
            expect(row.height).toBe(rowHeight);
            end = row.y + row.height;
          }
          expect(end).toBe(y + height);
        }
      }),
      DRAWING_RUNS,
    );
  });

  it('can be looked up, as can the cards', () => {
    fc.assert(
      fc.property(drawings, ({ arrangement }) => {
        const all = arrangement.groups.flatMap((group) => [
          [group.card.id, group] as const,
          ...group.rows.map((placed) => [placed.row.id, placed] as const),
        ]);
        expect(arrangement.place.size).toBe(all.length);
        for (const [id, place] of all) expect(arrangement.place.get(id)).toBe(place);
      }),
      DRAWING_RUNS,
    );
  });
});

describe('the edges of a requirement', () => {
  it('end at its row, at the card of its collapsed group, or nowhere while it is not shown', () => {
    fc.assert(
      fc.property(drawings, ({ catalog, columns, arrangement }) => {
        const cards = [...columns.iso, ...columns.soc2];
        for (const { id } of catalog.requirements) {
          const card = cards.find(({ rows }) => rows.some((row) => row.id === id));
          const end = card?.collapsed ? card.id : card ? id : undefined;
          expect(arrangement.endOf(id)).toBe(end);
          if (end !== undefined) expect(arrangement.place.has(end)).toBe(true);
        }
      }),
      DRAWING_RUNS,
    );
  });

  it('have no end outside the crosswalk', () => {
    const { arrangement } = drawingOf(shippedCatalog);
    expect(arrangement.endOf('A.9.9')).toBeUndefined();
    expect(arrangement.endOf('constructor')).toBeUndefined();
  });
});

describe('the overview', () => {
  it('is what is drawn once every group on screen is collapsed', () => {
    fc.assert(
      fc.property(drawings, ({ columns, arrangement }) => {
        const cards = [...columns.iso, ...columns.soc2];
        const collapsed = cards.filter((card) => card.collapsed);
        expect(arrangement.overview).toBe(cards.length > 0 && collapsed.length === cards.length);
      }),
      DRAWING_RUNS,
    );
  });

  it.each([640, 740, 900, 1_200])('fills a height of %i px with both columns', (height) => {
    const drawn = overview(height);
    expect(drawn.arrangement.overview).toBe(true);
    const [isoEnd, soc2End] = SIDES.map((side) => {
      const last = cardsOn(side, drawn).at(-1)!;
      return last.y + last.height;
    });
    expect(Math.abs(isoEnd! - soc2End!)).toBeLessThanOrEqual(1);
    expect(Math.abs(drawn.arrangement.height - height)).toBeLessThanOrEqual(1);
  });

  it('has cards of one height in each column, evenly apart', () => {
    for (const side of SIDES) {
      const cards = cardsOn(side, overview(900));
      expect(new Set(cards.map(({ height }) => height)).size).toBe(1);
      const gaps = cards.slice(1).map(({ y }, i) => y - cards[i]!.y - cards[i]!.height);
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
    }
  });

  it('grows beyond a height that is too small rather than squeeze its cards', () => {
    const everything = scopeOf({
      categories: ['availability', 'confidentiality', 'processing-integrity', 'privacy'],
    });
    const drawn = overview(300, everything);
    expect(drawn.arrangement.height).toBeGreaterThan(300);
    for (const { height } of drawn.arrangement.groups) expect(height).toBeGreaterThanOrEqual(40);
  });

  it('is nothing when there is nothing to draw', () => {
    const drawn = drawingOf(shippedCatalog, {
      view: { hidden: ['iso:shared', 'iso:only', 'soc2:shared', 'soc2:only'] },
    });
    expect(drawn.arrangement.groups).toEqual([]);
    expect(drawn.arrangement.overview).toBe(false);
    expect(drawn.arrangement.height).toBeGreaterThan(0);
  });
});
