// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import type { Arrangement } from '../../../src/graph/arrange';
import { anchorFor, keepAnchor, NO_OFFSETS } from '../../../src/graph/viewport';
import type { Offsets, Viewport } from '../../../src/graph/viewport';
import { scopesOver } from '../../fixtures/arbitraries';
import { drawingOf, ROOM } from '../../fixtures/drawings';
import { viewsOver } from '../../fixtures/views';

const RUNS = { numRuns: 60 } as const;

const looks = fc.record({
  scope: scopesOver(shippedCatalog),
  view: viewsOver(shippedCatalog),
});
const arrangements: fc.Arbitrary<Arrangement> = looks.map(
  (look) => drawingOf(shippedCatalog, look).arrangement,
);
const viewports: fc.Arbitrary<Viewport> = fc.record({
  zoom: fc.double({ min: 0.3, max: 2.5, noNaN: true }),
  x: fc.constant(0),
  y: fc.integer({ min: -3_000, max: 0 }),
});
const offsetsOf: fc.Arbitrary<Offsets> = fc.record({
  iso: fc.integer({ min: -400, max: 400 }),
  own: fc.integer({ min: -400, max: 400 }),
  soc2: fc.integer({ min: -400, max: 400 }),
});

const screenY = (arrangement: Arrangement, id: string, viewport: Viewport, offsets: Offsets) => {
  const place = arrangement.place.get(id)!;
  return (place.y + offsets[place.side]) * viewport.zoom + viewport.y;
};

describe('when the drawing changes', () => {
  it('the anchor stays where it is on screen', () => {
    fc.assert(
      fc.property(
        arrangements,
        arrangements,
        viewports,
        offsetsOf,
        fc.shuffledSubarray(
          shippedCatalog.requirements.map(({ id }) => id),
          { maxLength: 3 },
        ),
        (before, after, viewport, offsets, selection) => {
          const anchor = anchorFor(before, after, viewport, offsets, ROOM, selection);
          const next = keepAnchor(before, after, viewport, anchor);
          if (anchor === undefined) {
            expect(next).toBe(viewport);
            return;
          }
          const was = screenY(before, anchor, viewport, offsets);
          expect(was).toBeGreaterThanOrEqual(0);
          expect(was).toBeLessThan(ROOM.height);
          expect(screenY(after, anchor, next, offsets)).toBeCloseTo(was, 6);
          expect(next).toMatchObject({ zoom: viewport.zoom, x: viewport.x });
        },
      ),
      RUNS,
    );
  });

  it('the anchor is the selected row, else the topmost one that is still there', () => {
    fc.assert(
      fc.property(
        arrangements,
        arrangements,
        viewports,
        fc.shuffledSubarray(
          shippedCatalog.requirements.map(({ id }) => id),
          { maxLength: 3 },
        ),
        (before, after, viewport, selection) => {
          const onScreen = [...before.place.keys()].filter((id) => {
            const y = screenY(before, id, viewport, NO_OFFSETS);
            return after.place.has(id) && y >= 0 && y < ROOM.height;
          });
          const anchor = anchorFor(before, after, viewport, NO_OFFSETS, ROOM, selection);
          const selected = selection.filter((id) => onScreen.includes(id));
          if (selected.length > 0) {
            expect(anchor).toBe(selected[0]);
            return;
          }
          if (onScreen.length === 0) {
            expect(anchor).toBeUndefined();
            return;
          }
          const tops = onScreen.map((id) => screenY(before, id, viewport, NO_OFFSETS));
          expect(screenY(before, anchor!, viewport, NO_OFFSETS)).toBe(Math.min(...tops));
        },
      ),
      RUNS,
    );
  });

  it('a row that is gone is no anchor', () => {
    const { arrangement } = drawingOf(shippedCatalog);
    const viewport = { zoom: 1, x: 0, y: 0 };
    expect(keepAnchor(arrangement, arrangement, viewport, 'A.9.9')).toBe(viewport);
    expect(keepAnchor(arrangement, arrangement, viewport, undefined)).toBe(viewport);
  });
});
