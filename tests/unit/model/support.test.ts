// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInScope, overlapOf, rankBySupport, unsupported } from '../../../src/model';
import type { Supporting } from '../../../src/model';
import { RUNS, situations } from '../../fixtures/arbitraries';
import {
  clause,
  control,
  criterion,
  crosswalkOf,
  decision,
  scopeOf,
} from '../../fixtures/examples';

const crosswalk = crosswalkOf({
  controls: ['A.5.1', 'A.5.2', 'A.5.3'].map(control),
  clauses: ['9.2'].map(clause),
  criteria: ['CC1.1', 'CC1.2', 'A1.1'].map(criterion),
});
const isIso = (id: string) => /^(?:A\.|\d)/.test(id);
const item = (id: string, ...supports: string[]): Supporting => ({ id, supports });

describe('the ranking of what supports requirements', () => {
  const overlap = overlapOf(crosswalk, scopeOf({ decisions: { 'A.5.3': decision('excluded') } }));

  it('puts what serves both frameworks first, then what serves most', () => {
    const ranked = rankBySupport(
      [
        item('iso alone', 'A.5.1', 'A.5.2', '9.2'),
        item('both, two', 'A.5.1', 'CC1.1'),
        item('both, three', 'A.5.1', 'CC1.1', 'CC1.2'),
        item('one', 'CC1.1'),
      ],
      overlap,
      isIso,
    );
    expect(ranked.map(({ item: { id }, iso, soc2 }) => [id, iso, soc2])).toEqual([
      ['both, three', 1, 2],
      ['both, two', 1, 1],
      ['iso alone', 3, 0],
      ['one', 0, 1],
    ]);
  });

  it('counts what is in scope alone, and leaves out what serves nothing there', () => {
    const ranked = rankBySupport(
      [item('partly', 'A.5.3', 'A1.1', 'CC1.1'), item('outside', 'A.5.3', 'A1.1')],
      overlap,
      isIso,
    );
    expect(ranked.map(({ item: { id }, iso, soc2 }) => [id, iso, soc2])).toEqual([
      ['partly', 0, 1],
    ]);
  });

  it('keeps the order of equals', () => {
    const equals = ['c', 'a', 'b'].map((id) => item(id, 'A.5.1', 'CC1.1'));
    expect(rankBySupport(equals, overlap, isIso).map(({ item: { id } }) => id)).toEqual([
      'c',
      'a',
      'b',
    ]);
  });

  it('never counts more than is in scope', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk: any, scope }) => {
        const result = overlapOf(any, scope);
        const ids = [...any.controls, ...any.clauses, ...any.criteria].map(({ id }) => id);
        const [all] = rankBySupport([{ id: 'all', supports: ids }], result, isIso);
        const inScope = ids.filter((id) => isInScope(result, id));
        expect((all?.iso ?? 0) + (all?.soc2 ?? 0)).toBe(inScope.length);
      }),
      RUNS,
    );
  });
});

describe('gaps', () => {
  it('are the requirements in scope that nothing supports, in the order given', () => {
    const overlap = overlapOf(crosswalk, scopeOf({ categories: ['availability'] }));
    const ids = ['A.5.1', 'A.5.2', 'A.5.3', '9.2', 'CC1.1', 'CC1.2', 'A1.1'];
    expect(unsupported(ids, [item('x', 'A.5.2', 'CC1.1')], overlap)).toEqual([
      'A.5.1',
      'A.5.3',
      '9.2',
      'CC1.2',
      'A1.1',
    ]);
    const without = overlapOf(crosswalk, scopeOf({ countClauses: false }));
    expect(unsupported(ids, [], without)).not.toContain('9.2');
    expect(unsupported(ids, [], without)).not.toContain('A1.1');
  });
});
