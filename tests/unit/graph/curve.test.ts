// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceTo, pathBetween } from '../../../src/graph/curve';
import type { Point, Span } from '../../../src/graph/curve';

const RUNS = { numRuns: 300 } as const;

const point = (least: number, most: number) =>
  fc.record({
    x: fc.double({ min: least, max: most, noNaN: true }),
    y: fc.double({ min: -4_000, max: 4_000, noNaN: true }),
  });

/** From the right edge of a row to the left edge of a partner: to the right, any way up or down. */
const spans: fc.Arbitrary<Span> = fc.record({
  from: point(0, 500),
  to: point(520, 2_000),
});

/** The points of a path: where it starts, its control, where it joins, where it ends. */
function pointsOf(path: string) {
  const numbers = path.match(/-?[\d.]+/g)!.map(Number);
  const at = (index: number): Point => ({ x: numbers[index]!, y: numbers[index + 1]! });
  const [start, control, middle, end] = [at(0), at(2), at(4), at(6)];
  // What `T` means: the control mirrored at the point where it begins.
  const second = { x: 2 * middle.x - control.x, y: 2 * middle.y - control.y };
  return { start, control, middle, second, end };
}

/** A point of the line by de Casteljau's rule, for a part of the way from 0 to 1. */
function alongOf(path: string, part: number): Point {
  const { start, control, middle, second, end } = pointsOf(path);
  const [a, b, c] = part < 0.5 ? [start, control, middle] : [middle, second, end];
  const t = part < 0.5 ? part * 2 : part * 2 - 1;
  const mix = (p: Point, q: Point): Point => ({
    x: p.x + (q.x - p.x) * t,
    y: p.y + (q.y - p.y) * t,
  });
  return mix(mix(a, b), mix(b, c));
}

describe('the line of an edge', () => {
  it('runs from end to end, and leaves and arrives horizontally', () => {
    fc.assert(
      fc.property(spans, ({ from, to }) => {
        const { start, control, second, end } = pointsOf(pathBetween({ from, to }));
        for (const [is, should] of [
          [start, from],
          [end, to],
        ] as const) {
          expect(Math.abs(is.x - should.x)).toBeLessThan(0.06);
          expect(Math.abs(is.y - should.y)).toBeLessThan(0.06);
        }
        expect(control.y).toBe(start.y);
        expect(Math.abs(second.y - end.y)).toBeLessThan(0.3);
        expect(control.x).toBeGreaterThan(start.x);
        expect(second.x).toBeLessThan(end.x);
      }),
      RUNS,
    );
  });

  it('is the same seen from both ends', () => {
    fc.assert(
      fc.property(spans, ({ from, to }) => {
        const { middle } = pointsOf(pathBetween({ from, to }));
        expect(Math.abs(middle.x - (from.x + to.x) / 2)).toBeLessThan(0.06);
        expect(Math.abs(middle.y - (from.y + to.y) / 2)).toBeLessThan(0.06);
      }),
      RUNS,
    );
  });
});

describe('the distance from a line', () => {
  it('is nothing anywhere on it', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (span, part) => {
        const on = alongOf(pathBetween(span), part);
        expect(distanceTo(span, on)).toBeLessThan(0.5);
      }),
      RUNS,
    );
  });

  it('is that across the line near it, however steep it is', () => {
    const across = fc.double({ min: -6, max: 6, noNaN: true });
    fc.assert(
      fc.property(
        spans,
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        across,
        (span, part, by) => {
          const path = pathBetween(span);
          const [before, on, after] = [-0.001, 0, 0.001].map((step) => alongOf(path, part + step));
          const length = Math.hypot(after!.x - before!.x, after!.y - before!.y);
          const beside = {
            x: on!.x - ((after!.y - before!.y) / length) * by,
            y: on!.y + ((after!.x - before!.x) / length) * by,
          };
          const error = Math.abs(distanceTo(span, beside) - Math.abs(by));
          // Where it bends sharply, the tangent is a rougher measure.
          expect(error).toBeLessThan(0.5 + Math.abs(by) / 2);
        },
      ),
      RUNS,
    );
  });

  it('is infinite beside its ends', () => {
    const span = { from: { x: 100, y: 10 }, to: { x: 300, y: 50 } };
    expect(distanceTo(span, { x: 99, y: 10 })).toBe(Infinity);
    expect(distanceTo(span, { x: 301, y: 50 })).toBe(Infinity);
  });
});
