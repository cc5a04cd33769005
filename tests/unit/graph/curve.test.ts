// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sCurve } from '../../../src/graph/curve';
import type { Point } from '../../../src/graph/curve';

const RUNS = { numRuns: 300 } as const;

/** From the right edge of a row to the left edge of a partner: to the right, any way up or down. */
const spans: fc.Arbitrary<Point> = fc.record({
  x: fc.double({ min: 20, max: 2_000, noNaN: true }),
  y: fc.double({ min: -4_000, max: 4_000, noNaN: true }),
});

/**
 * The control points as Cytoscape places them for a span from (0, 0): a fraction of the way along
 * the line between the ends, then a distance along its normal (-dy, dx).
 */
function controlPoints(span: Point): readonly [Point, Point] {
  const { weights, distances } = sCurve(span);
  const length = Math.hypot(span.x, span.y);
  const place = (weight: number, distance: number): Point => ({
    x: weight * span.x + (distance * -span.y) / length,
    y: weight * span.y + (distance * span.x) / length,
  });
  return [place(weights[0], distances[0]), place(weights[1], distances[1])];
}

describe('the curve of an edge', () => {
  it('leaves the source horizontally, towards the target', () => {
    fc.assert(
      fc.property(spans, (span) => {
        const [first] = controlPoints(span);
        expect(first.y).toBeCloseTo(0, 6);
        expect(first.x).toBeGreaterThan(0);
        expect(first.x).toBeLessThan(span.x / 2);
      }),
      RUNS,
    );
  });

  it('arrives at the target horizontally, from the source', () => {
    fc.assert(
      fc.property(spans, (span) => {
        const [, second] = controlPoints(span);
        expect(second.y).toBeCloseTo(span.y, 6);
        expect(second.x).toBeGreaterThan(span.x / 2);
        expect(second.x).toBeLessThan(span.x);
      }),
      RUNS,
    );
  });

  it('passes the middle of its span, the same from both ends', () => {
    fc.assert(
      fc.property(spans, (span) => {
        const [first, second] = controlPoints(span);
        expect((first.x + second.x) / 2).toBeCloseTo(span.x / 2, 6);
        expect((first.y + second.y) / 2).toBeCloseTo(span.y / 2, 6);
      }),
      RUNS,
    );
  });

  it('is a straight line between rows at the same height', () => {
    const { distances } = sCurve({ x: 300, y: 0 });
    expect(distances.map(Math.abs)).toEqual([0, 0]);
  });
});
