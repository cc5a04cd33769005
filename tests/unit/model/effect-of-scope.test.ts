// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectOfScope, overlapOf } from '../../../src/model';
import { FEWER_RUNS, scopesOver, situations } from '../../fixtures/arbitraries';
import { bruteForceFigures } from '../../fixtures/brute-force';
import { control, criterion, crosswalkOf, mapping, scopeOf } from '../../fixtures/examples';

describe('what another scope would add and take', () => {
  const crosswalk = crosswalkOf({
    controls: ['A.5.1', 'A.5.2'].map(control),
    criteria: ['CC1.1', 'A1.1', 'C1.1'].map(criterion),
    mappings: [mapping('A.5.1', 'A1.1'), mapping('A.5.2', 'C1.1')],
  });
  const overlap = (...categories: ('availability' | 'confidentiality')[]) =>
    overlapOf(crosswalk, scopeOf({ categories }));

  it('tells gains and losses apart', () => {
    const now = overlap('availability');
    expect(effectOfScope(crosswalk, now, overlap('confidentiality'))).toEqual({
      criteria: 1,
      criteriaLinked: 1,
      criteriaOut: 1,
      controlsShared: 1,
      controlsNotShared: 1,
    });
    expect(effectOfScope(crosswalk, now, now)).toEqual({
      criteria: 0,
      criteriaLinked: 0,
      criteriaOut: 0,
      controlsShared: 0,
      controlsNotShared: 0,
    });
  });

  it('leads from the figures of one to those of the other', () => {
    const pairs = situations.chain(({ crosswalk: any, scope }) =>
      scopesOver(any).map((other) => ({
        any,
        scope: { ...scope, yours: {} },
        other: { ...other, yours: {} },
      })),
    );
    fc.assert(
      fc.property(pairs, ({ any, scope, other }) => {
        const [before, after] = [bruteForceFigures(any, scope), bruteForceFigures(any, other)];
        const effect = effectOfScope(any, overlapOf(any, scope), overlapOf(any, other));
        expect(before.sharedControls + effect.controlsShared - effect.controlsNotShared).toBe(
          after.sharedControls,
        );
        expect(before.sharedCriteria + before.soc2Only + effect.criteria - effect.criteriaOut).toBe(
          after.sharedCriteria + after.soc2Only,
        );
      }),
      FEWER_RUNS,
    );
  });
});
