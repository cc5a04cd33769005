// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { linksIn } from '../../../src/graph/links';
import type { Ribbon } from '../../../src/graph/links';
import { catalogOf } from '../../fixtures/catalogs';
import { DRAWING_RUNS, drawingOf, drawings } from '../../fixtures/drawings';
import type { Drawn } from '../../fixtures/drawings';
import { control, criterion, crosswalkOf, mapping, scopeOf } from '../../fixtures/examples';

const THINNEST = 2;
const ENDS = [
  { end: 'source', other: 'target', offset: 'sourceOffset' },
  { end: 'target', other: 'source', offset: 'targetOffset' },
] as const;

/** The ribbons at each end of them, with the middle of their other end. */
function bundlesIn({ links, arrangement }: Drawn) {
  const middle = (id: string) => {
    const { y, height } = arrangement.place.get(id)!;
    return y + height / 2;
  };
  return ENDS.flatMap(({ end, other, offset }) =>
    [...new Set(links.ribbons.map((ribbon) => ribbon[end]))].map((id) => ({
      height: arrangement.place.get(id)!.height,
      ribbons: links.ribbons
        .filter((ribbon) => ribbon[end] === id)
        .map((ribbon) => ({
          thickness: ribbon.thickness,
          offset: ribbon[offset],
          towards: middle(ribbon[other]),
        })),
    })),
  );
}

const total = (ribbons: readonly { readonly thickness: number }[]): number =>
  ribbons.reduce((sum, { thickness }) => sum + thickness, 0);

/** One collapsed theme whose controls are linked each to another criterion of open series. */
function oneToMany(): Drawn {
  const pairs = Array.from({ length: 30 }, (_, i) => [`A.5.${i + 1}`, `CC1.${i + 1}`] as const);
  return drawingOf(
    catalogOf(
      crosswalkOf({
        controls: pairs.map(([iso]) => control(iso)),
        criteria: pairs.map(([, tsc]) => criterion(tsc)),
        mappings: pairs.map(([iso, tsc]) => mapping(iso, tsc)),
      }),
    ),
    { view: { collapsed: ['A.5'] } },
  );
}

describe('every mapping on screen', () => {
  it('is in exactly one edge or ribbon', () => {
    fc.assert(
      fc.property(drawings, ({ links, visible }) => {
        const drawn = [...links.edges, ...links.ribbons.flatMap(({ mappings }) => mappings)];
        expect(drawn).toHaveLength(visible.mappings.length);
        expect(new Set(drawn)).toEqual(new Set(visible.mappings));
      }),
      DRAWING_RUNS,
    );
  });

  it('is an edge between rows, and part of a ribbon once either group is collapsed', () => {
    fc.assert(
      fc.property(drawings, ({ links, catalog, view }) => {
        const isCollapsed = (id: string) =>
          view.collapsed.includes(catalog.requirement(id)?.group ?? '');
        for (const { iso, tsc } of links.edges) {
          expect(isCollapsed(iso) || isCollapsed(tsc)).toBe(false);
        }
        for (const { mappings } of links.ribbons) {
          for (const { iso, tsc } of mappings) {
            expect(isCollapsed(iso) || isCollapsed(tsc)).toBe(true);
          }
        }
      }),
      DRAWING_RUNS,
    );
  });

  it('is in the ribbon between its two ends', () => {
    fc.assert(
      fc.property(drawings, ({ links, arrangement }) => {
        for (const { id, source, target, mappings } of links.ribbons) {
          expect(id).toBe(`ribbon:${source}~${target}`);
          expect(mappings.length).toBeGreaterThan(0);
          for (const { iso, tsc } of mappings) {
            expect([arrangement.endOf(iso), arrangement.endOf(tsc)]).toEqual([source, target]);
          }
        }
        const ids = links.ribbons.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      DRAWING_RUNS,
    );
  });

  it('is not drawn while one of its ends is not', () => {
    const { arrangement } = drawingOf(shippedCatalog);
    const known = mapping('A.5.1', 'CC1.1');
    expect(linksIn(arrangement, [known, mapping('A.9.9', 'CC1.1')]).edges).toEqual([known]);
  });
});

describe('the thickness of a ribbon', () => {
  const overview = drawingOf(shippedCatalog, {
    scope: scopeOf({ bases: ['guide'] }),
    view: { collapsed: shippedCatalog.groups.map(({ id }) => id) },
  });

  it('is proportional to its mappings, but for a least thickness', () => {
    fc.assert(
      fc.property(drawings, ({ links }) => {
        const rateOf = ({ thickness, mappings }: Ribbon) => thickness / mappings.length;
        const [first, ...rest] = links.ribbons.filter(({ thickness }) => thickness > THINNEST);
        for (const ribbon of rest) expect(rateOf(ribbon)).toBeCloseTo(rateOf(first!), 6);
        for (const ribbon of links.ribbons) {
          expect(ribbon.thickness).toBeGreaterThanOrEqual(THINNEST);
          // One that is widened to be seen never stands for more than it would at scale.
          if (first) expect(rateOf(ribbon)).toBeGreaterThanOrEqual(rateOf(first) - 1e-6);
        }
      }),
      DRAWING_RUNS,
    );
  });

  it('tells one mapping from five in the overview of the guide', () => {
    const byCount = new Map(
      overview.links.ribbons.map(({ mappings, thickness }) => [mappings.length, thickness]),
    );
    expect(byCount.size).toBeGreaterThan(2);
    const counts = [...byCount.keys()].toSorted((a, b) => a - b);
    const widths = counts.map((count) => byCount.get(count)!);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths.at(-1)! / widths[0]!).toBeCloseTo(counts.at(-1)! / counts[0]!, 6);
  });

  it('leaves all ribbons of a card inside it', () => {
    fc.assert(
      fc.property(drawings, (drawn) => {
        for (const { height, ribbons } of bundlesIn(drawn)) {
          expect(total(ribbons)).toBeLessThanOrEqual(height + 1e-6);
        }
      }),
      DRAWING_RUNS,
    );
  });

  it('leaves all ribbons of a card inside it when they lead to many open rows, too', () => {
    for (const { height, ribbons } of bundlesIn(oneToMany())) {
      expect(total(ribbons)).toBeLessThanOrEqual(height + 1e-6);
    }
  });
});

describe('the ribbons at one end', () => {
  it('lie side by side around its middle, without overlapping', () => {
    fc.assert(
      fc.property(drawings, (drawn) => {
        for (const { ribbons } of bundlesIn(drawn)) {
          const sorted = ribbons.toSorted((a, b) => a.offset - b.offset);
          let edge = -total(ribbons) / 2;
          for (const { offset, thickness } of sorted) {
            expect(offset - thickness / 2).toBeCloseTo(edge, 6);
            edge += thickness;
          }
          expect(edge).toBeCloseTo(total(ribbons) / 2, 6);
        }
      }),
      DRAWING_RUNS,
    );
  });

  it('lie in the order of their other ends, so that they do not cross at once', () => {
    fc.assert(
      fc.property(drawings, (drawn) => {
        for (const { ribbons } of bundlesIn(drawn)) {
          const sorted = ribbons.toSorted((a, b) => a.offset - b.offset);
          const towards = sorted.map((ribbon) => ribbon.towards);
          expect(towards).toEqual(towards.toSorted((a, b) => a - b));
        }
      }),
      DRAWING_RUNS,
    );
  });
});
