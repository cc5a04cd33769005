import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { strokeAt, strokesOf } from '../../../src/graph/edges/strokes';
import { NO_OFFSETS } from '../../../src/graph/viewport';
import { drawingOf, drawings, DRAWING_RUNS } from '../../fixtures/drawings';
import { scopeOf } from '../../fixtures/examples';

describe('the lines of a drawing', () => {
  it('are one for each edge and ribbon, from the right of one place to the left of another', () => {
    fc.assert(
      fc.property(drawings, ({ arrangement, links }) => {
        const strokes = strokesOf(arrangement, links);
        expect(strokes.map(({ id }) => id).toSorted()).toEqual(
          [...links.edges, ...links.ribbons].map(({ id }) => id).toSorted(),
        );
        const { iso, soc2 } = arrangement.metrics.columns;
        for (const { from, to } of strokes) {
          expect(from.x).toBeCloseTo(iso.x + iso.width);
          expect(to.x).toBeCloseTo(soc2.x);
        }
      }),
      DRAWING_RUNS,
    );
  });

  it('end in the middle of their rows, where the column has been moved to', () => {
    const { arrangement, links } = drawingOf(shippedCatalog);
    const strokes = strokesOf(arrangement, links, { ...NO_OFFSETS, soc2: -120 });
    const { from, to } = strokes.find(({ id }) => id === 'A.8.24~CC6.7')!;
    const [left, right] = [arrangement.place.get('A.8.24')!, arrangement.place.get('CC6.7')!];
    expect(from.y).toBe(left.y + left.height / 2);
    expect(to.y).toBe(right.y + right.height / 2 - 120);
  });

  it('are meant by a point on them, by one a little beside, and by none farther away', () => {
    const { arrangement, links } = drawingOf(shippedCatalog, {
      scope: scopeOf({ bar: 'strong' }),
    });
    const strokes = strokesOf(arrangement, links);
    for (const stroke of strokes) {
      const start = { x: stroke.from.x + 0.5, y: stroke.from.y };
      const found = strokeAt(strokes, start, 3);
      expect(Math.abs(found!.from.y - stroke.from.y)).toBeLessThan(4);
    }
    const [first] = strokes;
    const alone = [first!];
    expect(strokeAt(alone, { x: first!.from.x + 1, y: first!.from.y + 4 }, 5)).toBe(first);
    expect(strokeAt(alone, { x: first!.from.x + 1, y: first!.from.y + 9 }, 5)).toBeUndefined();
  });
});
