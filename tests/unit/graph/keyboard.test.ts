// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destination, walkOrder } from '../../../src/graph/keyboard';
import type { Move } from '../../../src/graph/keyboard';
import type { Side } from '../../../src/model';
import type { View } from '../../../src/state';
import { catalogOf } from '../../fixtures/catalogs';
import { DRAWING_RUNS, drawingOf, drawings } from '../../fixtures/drawings';
import { control, criterion, crosswalkOf, mapping } from '../../fixtures/examples';

const catalog = catalogOf(
  crosswalkOf({
    controls: ['A.5.1', 'A.5.2', 'A.5.3', 'A.6.1'].map(control),
    criteria: ['CC1.1', 'CC1.2', 'CC6.1'].map(criterion),
    mappings: [mapping('A.5.1', 'CC6.1'), mapping('A.5.1', 'CC1.2'), mapping('A.6.1', 'CC1.2')],
  }),
);

const go = (side: Side, from: string, move: Move, view: Partial<View> = {}) => {
  const { arrangement, links } = drawingOf(catalog, { view });
  return destination(arrangement, links, side, from, move);
};

describe('the arrow keys of a column', () => {
  it('walk through cards, rows and folds from top to bottom', () => {
    const { arrangement } = drawingOf(catalog);
    expect(walkOrder(arrangement, 'iso')).toEqual(['A.5', 'A.5.1', 'fold:A.5', 'A.6', 'A.6.1']);
    expect(walkOrder(arrangement, 'soc2')).toEqual(['CC1', 'CC1.2', 'fold:CC1', 'CC6', 'CC6.1']);
  });

  it('go up and down, across the borders of cards', () => {
    expect(go('iso', 'fold:A.5', 'down')).toBe('A.6');
    expect(go('iso', 'A.6', 'up')).toBe('fold:A.5');
    expect(go('iso', 'A.5', 'down', { collapsed: ['A.5'] })).toBe('A.6');
  });

  it('stop at both ends', () => {
    expect(go('iso', 'A.5', 'up')).toBe('A.5');
    expect(go('iso', 'A.6.1', 'down')).toBe('A.6.1');
    expect(go('soc2', 'CC1.2', 'first')).toBe('CC1');
    expect(go('soc2', 'CC1.2', 'last')).toBe('CC6.1');
  });

  it('lead from a row to its group, and from a group nowhere', () => {
    expect(go('soc2', 'CC6.1', 'parent')).toBe('CC6');
    expect(go('iso', 'fold:A.5', 'parent')).toBe('A.5');
    expect(go('iso', 'A.5', 'parent')).toBeUndefined();
  });

  it('reach everything in the column and nothing else', () => {
    fc.assert(
      fc.property(drawings, ({ arrangement, links }) => {
        for (const side of ['iso', 'soc2'] as const) {
          const reached: string[] = [];
          let at = destination(arrangement, links, side, '', 'first');
          while (at !== undefined && !reached.includes(at)) {
            reached.push(at);
            at = destination(arrangement, links, side, at, 'down');
          }
          const there = [...arrangement.place].filter(([, place]) => place.side === side);
          expect(new Set(reached)).toEqual(new Set(there.map(([id]) => id)));
          const tops = reached.map((id) => arrangement.place.get(id)!.y);
          expect(tops).toEqual(tops.toSorted((a, b) => a - b));
        }
      }),
      DRAWING_RUNS,
    );
  });
});

describe('going across', () => {
  it('leads to the topmost partner', () => {
    expect(go('iso', 'A.5.1', 'across')).toBe('CC1.2');
    expect(go('soc2', 'CC1.2', 'across')).toBe('A.5.1');
    expect(go('soc2', 'CC6.1', 'across')).toBe('A.5.1');
  });

  it('leads to the group of a partner that is collapsed, and back', () => {
    expect(go('iso', 'A.5.1', 'across', { collapsed: ['CC1'] })).toBe('CC1');
    expect(go('soc2', 'CC1', 'across', { collapsed: ['CC1'] })).toBe('A.5.1');
    expect(go('iso', 'A.6', 'across', { collapsed: ['A.6', 'CC1'] })).toBe('CC1');
  });

  it('leads nowhere without a mapping on screen', () => {
    expect(go('iso', 'A.5.2', 'across', { unfolded: ['A.5'] })).toBeUndefined();
    expect(go('iso', 'A.5', 'across')).toBeUndefined();
    expect(go('iso', 'A.5.1', 'across', { hidden: ['band:strong'] })).toBeUndefined();
  });

  it('always leads to the other column', () => {
    fc.assert(
      fc.property(drawings, ({ arrangement, links }) => {
        for (const [id, { side }] of arrangement.place) {
          const to = destination(arrangement, links, side, id, 'across');
          if (to !== undefined) expect(arrangement.place.get(to)!.side).not.toBe(side);
        }
      }),
      DRAWING_RUNS,
    );
  });
});
