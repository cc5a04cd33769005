// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import type { Arrangement } from '../../../src/graph/arrange';
import {
  clampViewport,
  fitViewport,
  initialViewport,
  LEGEND_HEIGHT,
  NO_OFFSETS,
  reveal,
  verticalRange,
  ZOOM,
  zoomAt,
} from '../../../src/graph/viewport';
import type { Offsets, Size, Viewport } from '../../../src/graph/viewport';
import { catalogOf } from '../../fixtures/catalogs';
import { drawingOf } from '../../fixtures/drawings';
import { crosswalkOf } from '../../fixtures/examples';

const RUNS = { numRuns: 300 } as const;

const between = (min: number, max: number) => fc.integer({ min, max });
const sizes: fc.Arbitrary<Size> = fc.record({
  width: between(320, 2_560),
  height: between(300, 1_600),
});
const viewports: fc.Arbitrary<Viewport> = fc.record({
  zoom: fc.double({ min: 0.1, max: 4, noNaN: true }),
  x: between(-5_000, 5_000),
  y: between(-5_000, 5_000),
});
const offsetsOf: fc.Arbitrary<Offsets> = fc.record({
  iso: between(-800, 800),
  own: between(-800, 800),
  soc2: between(-800, 800),
});

const { arrangement: empty } = drawingOf(catalogOf(crosswalkOf({})));

/** Nothing but the size of a drawing matters to where it is looked at. */
const arrangements: fc.Arbitrary<Arrangement> = fc
  .record({ width: between(320, 2_560), height: between(100, 6_000) })
  .map(({ width, height }) => ({ ...empty, height, metrics: { ...empty.metrics, width } }));

/** Zero has two signs, and a screen knows one. */
const unsigned = (viewport: Viewport): Viewport => ({
  zoom: viewport.zoom,
  x: viewport.x + 0,
  y: viewport.y + 0,
});

describe('a clamped viewport', () => {
  it('shows no gap beside or below a drawing that is larger than the room', () => {
    fc.assert(
      fc.property(viewports, arrangements, sizes, (viewport, arrangement, size) => {
        const { zoom, x, y } = unsigned(clampViewport(viewport, arrangement, size, NO_OFFSETS));
        const width = arrangement.metrics.width * zoom;
        const height = arrangement.height * zoom;
        if (width > size.width) {
          expect(x).toBeLessThanOrEqual(0);
          expect(x + width).toBeGreaterThanOrEqual(size.width - 0.5);
        }
        expect(y).toBeLessThanOrEqual(0);
        if (height > size.height) expect(y + height).toBeGreaterThanOrEqual(size.height - 0.5);
      }),
      RUNS,
    );
  });

  it('shows all of a drawing that is smaller than the room, in the middle and at the top', () => {
    fc.assert(
      fc.property(viewports, arrangements, sizes, (viewport, arrangement, size) => {
        const { zoom, x, y } = unsigned(clampViewport(viewport, arrangement, size, NO_OFFSETS));
        const spare = size.width - arrangement.metrics.width * zoom;
        if (spare >= 0) expect(Math.abs(x - spare / 2)).toBeLessThanOrEqual(0.5);
        if (arrangement.height * zoom <= size.height) expect(y).toBe(0);
      }),
      RUNS,
    );
  });

  it('reaches all of a column that was moved', () => {
    fc.assert(
      fc.property(arrangements, sizes, offsetsOf, (arrangement, size, offsets) => {
        const at = (y: number) => clampViewport({ zoom: 1, x: 0, y }, arrangement, size, offsets).y;
        const moved = Object.values(offsets);
        const top = Math.min(0, ...moved);
        const bottom = arrangement.height + Math.max(0, ...moved);
        expect(top + at(1e6)).toBeCloseTo(0);
        if (bottom - top > size.height) expect(bottom + at(-1e6)).toBe(size.height);
        const { highest, lowest } = verticalRange(1, arrangement, size, offsets);
        expect([at(1e6) + 0, at(-1e6) + 0]).toEqual([highest + 0, lowest + 0]);
      }),
      RUNS,
    );
  });

  it('is not moved any more when it is clamped again', () => {
    fc.assert(
      fc.property(
        viewports,
        arrangements,
        sizes,
        offsetsOf,
        (viewport, arrangement, size, offsets) => {
          const once = clampViewport(viewport, arrangement, size, offsets);
          expect(clampViewport(once, arrangement, size, offsets)).toEqual(once);
          expect(once.zoom).toBeGreaterThanOrEqual(ZOOM.least);
          expect(once.zoom).toBeLessThanOrEqual(ZOOM.most);
        },
      ),
      RUNS,
    );
  });
});

describe('the first look', () => {
  it('is at the top and at reading size, however large the drawing is', () => {
    fc.assert(
      fc.property(arrangements, sizes, (arrangement, size) => {
        expect(unsigned(initialViewport(arrangement, size))).toMatchObject({ zoom: 1, y: 0 });
      }),
      RUNS,
    );
  });
});

describe('fitting', () => {
  it('shows the whole drawing, as far as it can be zoomed out, and never enlarges it', () => {
    fc.assert(
      fc.property(arrangements, sizes, (arrangement, size) => {
        const { zoom, x, y } = unsigned(fitViewport(arrangement, size));
        expect(zoom).toBeLessThanOrEqual(1);
        expect(y).toBe(0);
        if (zoom > ZOOM.least) {
          expect(arrangement.height * zoom).toBeLessThanOrEqual(size.height + 1e-6);
          expect(arrangement.metrics.width * zoom + x).toBeLessThanOrEqual(size.width + 0.5);
        }
      }),
      RUNS,
    );
  });

  it('makes the drawing as large as it can be', () => {
    fc.assert(
      fc.property(arrangements, sizes, (arrangement, size) => {
        const { zoom } = fitViewport(arrangement, size);
        fc.pre(zoom < 1 && zoom > ZOOM.least);
        const fillsHeight = Math.abs(arrangement.height * zoom - size.height) < 1e-6;
        const fillsWidth = Math.abs(arrangement.metrics.width * zoom - size.width) < 1e-6;
        expect(fillsHeight || fillsWidth).toBe(true);
      }),
      RUNS,
    );
  });

  it('leaves at 100% what fits at 100%', () => {
    const { arrangement } = drawingOf(shippedCatalog);
    const size = { width: 1_000, height: arrangement.height };
    expect(unsigned(fitViewport(arrangement, size))).toMatchObject({ zoom: 1, y: 0 });
  });
});

describe('zooming', () => {
  it('keeps the point that is zoomed about where it is', () => {
    fc.assert(
      fc.property(
        viewports,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        between(0, 2_560),
        between(0, 1_600),
        (viewport, factor, x, y) => {
          const zoomed = zoomAt(viewport, factor, { x, y });
          // The point of the drawing that is under the pointer, before and after.
          expect((x - zoomed.x) / zoomed.zoom).toBeCloseTo((x - viewport.x) / viewport.zoom, 4);
          expect((y - zoomed.y) / zoomed.zoom).toBeCloseTo((y - viewport.y) / viewport.zoom, 4);
        },
      ),
      RUNS,
    );
  });

  it('stays within its bounds, and back and forth ends where it began', () => {
    const start = { zoom: 1, x: -40, y: -200 };
    const at = { x: 300, y: 200 };
    expect(zoomAt(start, 100, at).zoom).toBe(ZOOM.most);
    expect(zoomAt(start, 0.001, at).zoom).toBe(ZOOM.least);
    const back = zoomAt(zoomAt(start, ZOOM.step, at), 1 / ZOOM.step, at);
    expect(back.zoom).toBeCloseTo(1, 9);
    expect(back.x).toBeCloseTo(start.x, 6);
    expect(back.y).toBeCloseTo(start.y, 6);
  });
});

describe('revealing a row', () => {
  const size = { width: 900, height: 700 };
  const floor = size.height - LEGEND_HEIGHT;

  it('that is on screen moves nothing', () => {
    const viewport = { zoom: 1, x: 0, y: -500 };
    expect(reveal(viewport, { y: 500, height: 26 }, size)).toBe(viewport);
    expect(reveal(viewport, { y: 500 + floor - 26, height: 26 }, size)).toBe(viewport);
  });

  it('brings it on screen, clear of the legend', () => {
    fc.assert(
      fc.property(
        fc.double({ min: ZOOM.least, max: ZOOM.most, noNaN: true }),
        between(-6_000, 0),
        between(0, 6_000),
        between(20, 132),
        (zoom, y, rowY, height) => {
          const after = reveal({ zoom, x: 7, y }, { y: rowY, height }, size);
          const top = rowY * zoom + after.y;
          expect(top).toBeGreaterThanOrEqual(-1e-6);
          expect(top + height * zoom).toBeLessThanOrEqual(floor + 1e-6);
          expect(after).toMatchObject({ zoom, x: 7 });
        },
      ),
      RUNS,
    );
  });

  it('moves no further than to the nearer edge', () => {
    const viewport = { zoom: 1, x: 0, y: -500 };
    const above = reveal(viewport, { y: 400, height: 26 }, size).y + 400;
    expect(above).toBeGreaterThanOrEqual(0);
    expect(above).toBeLessThan(100);
    const below = reveal(viewport, { y: 1_400, height: 26 }, size).y + 1_426;
    expect(below).toBeLessThanOrEqual(floor);
    expect(below).toBeGreaterThan(floor - 100);
  });
});
