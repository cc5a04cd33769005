// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASES, reachOfAnnexA } from '../../../src/model';
import { crosswalks, RUNS } from '../../fixtures/arbitraries';
import { clause, control, criterion, crosswalkOf, mapping } from '../../fixtures/examples';

describe('how much of Annex A overlaps with the Common Criteria', () => {
  it('counts controls once, by their strongest common criterion, and no clause', () => {
    const crosswalk = crosswalkOf({
      controls: ['A.5.1', 'A.5.2', 'A.5.3', 'A.5.4'].map(control),
      clauses: ['9.2'].map(clause),
      criteria: ['CC1.1', 'CC1.2', 'A1.1'].map(criterion),
      mappings: [
        mapping('A.5.1', 'CC1.1', { strength: 9 }),
        mapping('A.5.1', 'CC1.2', { strength: 2 }),
        mapping('A.5.2', 'CC1.1', { strength: 4, basis: 'editorial' }),
        mapping('A.5.3', 'A1.1', { strength: 10 }),
        mapping('9.2', 'CC1.1', { strength: 10 }),
      ],
    });
    expect(reachOfAnnexA(crosswalk, BASES)).toEqual([
      { bar: 'any', controls: 2, of: 4 },
      { bar: 'moderate', controls: 2, of: 4 },
      { bar: 'strong', controls: 1, of: 4 },
    ]);
    expect(reachOfAnnexA(crosswalk, ['guide']).map(({ controls }) => controls)).toEqual([1, 1, 1]);
    expect(reachOfAnnexA(crosswalk, []).map(({ controls }) => controls)).toEqual([0, 0, 0]);
  });

  it('never grows with the bar', () => {
    fc.assert(
      fc.property(crosswalks, (crosswalk) => {
        const counts = reachOfAnnexA(crosswalk, BASES).map(({ controls }) => controls);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        expect(counts[0]).toBeLessThanOrEqual(crosswalk.controls.length);
      }),
      RUNS,
    );
  });
});
