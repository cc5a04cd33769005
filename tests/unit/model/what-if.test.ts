import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BARS,
  effectOf,
  effectOfCategory,
  mappingsAtEachBar,
  OPTIONAL_CATEGORIES,
  overlapOf,
  setBar,
  setCategory,
  setStatus,
  strengthHistogram,
} from '../../../src/model';
import { RUNS, situations } from '../../fixtures/arbitraries';
import { bruteForceFigures, countedMappings } from '../../fixtures/brute-force';
import {
  control,
  criterion,
  crosswalkOf,
  decision,
  mapping,
  scopeOf,
} from '../../fixtures/examples';
import { shippedData } from '../../fixtures/shipped';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('what an optional category would add', () => {
  it('is, for Availability on the guide alone, three criteria of which two are linked', () => {
    const { catalog } = shippedData();
    const scope = scopeOf({ bases: ['guide'] });
    expect(effectOfCategory(catalog, scope, overlapOf(catalog, scope), 'availability')).toEqual({
      criteria: 3,
      criteriaLinked: 2,
      controlsShared: 2,
    });
  });

  it.each([
    ['confidentiality', 2],
    ['processing-integrity', 5],
    ['privacy', 18],
  ] as const)('is, for %s on the guide alone, %i criteria and no link', (category, criteria) => {
    const { catalog } = shippedData();
    const scope = scopeOf({ bases: ['guide'] });
    expect(effectOfCategory(catalog, scope, overlapOf(catalog, scope), category)).toEqual({
      criteria,
      criteriaLinked: 0,
      controlsShared: 0,
    });
  });

  it('equals the difference of two naive counts', () => {
    fc.assert(
      fc.property(
        situations,
        fc.constantFrom(...OPTIONAL_CATEGORIES),
        ({ crosswalk, scope }, category) => {
          const now = bruteForceFigures(crosswalk, scope);
          const categories = [...new Set([...scope.categories, category])];
          const then = bruteForceFigures(crosswalk, { ...scope, categories });
          expect(effectOfCategory(crosswalk, scope, overlapOf(crosswalk, scope), category)).toEqual(
            {
              criteria: then.sharedCriteria + then.soc2Only - now.sharedCriteria - now.soc2Only,
              criteriaLinked: then.sharedCriteria - now.sharedCriteria,
              controlsShared: then.sharedControls - now.sharedControls,
            },
          );
        },
      ),
      RUNS,
    );
  });

  it('is nothing when the category is chosen already', () => {
    fc.assert(
      fc.property(
        situations,
        fc.constantFrom(...OPTIONAL_CATEGORIES),
        ({ crosswalk, scope }, category) => {
          const chosen = setCategory(scope, category, true);
          const now = overlapOf(crosswalk, chosen);
          expect(effectOfCategory(crosswalk, chosen, now, category)).toEqual({
            criteria: 0,
            criteriaLinked: 0,
            controlsShared: 0,
          });
        },
      ),
      RUNS,
    );
  });

  it('does not count a control that is shared already', () => {
    const crosswalk = crosswalkOf({
      controls: [control('A.5.30'), control('A.8.13')],
      criteria: [criterion('CC7.5'), criterion('A1.1'), criterion('A1.2')],
      mappings: [
        mapping('A.5.30', 'CC7.5'),
        mapping('A.5.30', 'A1.2'),
        mapping('A.8.13', 'A1.2'),
        mapping('A.8.13', 'A1.1', { strength: 2 }),
      ],
    });
    const scope = scopeOf();
    expect(effectOfCategory(crosswalk, scope, overlapOf(crosswalk, scope), 'availability')).toEqual(
      { criteria: 2, criteriaLinked: 1, controlsShared: 1 },
    );
  });
});

describe('the effect of any other scope', () => {
  it('is nothing when the scope is the same', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const now = overlapOf(crosswalk, scope);
        expect(effectOf(crosswalk, now, overlapOf(crosswalk, scope))).toEqual({
          criteria: 0,
          criteriaLinked: 0,
          controlsShared: 0,
        });
      }),
      RUNS,
    );
  });

  it('of a lower bar equals the difference of two naive counts', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...BARS), ({ crosswalk, scope }, bar) => {
        const strong = setBar(scope, 'strong');
        const lower = setBar(scope, bar);
        const effect = effectOf(
          crosswalk,
          overlapOf(crosswalk, strong),
          overlapOf(crosswalk, lower),
        );
        expect(effect).toEqual({
          criteria: 0,
          criteriaLinked: 0,
          controlsShared:
            bruteForceFigures(crosswalk, lower).sharedControls -
            bruteForceFigures(crosswalk, strong).sharedControls,
        });
      }),
      RUNS,
    );
  });

  it('of restoring an excluded control counts the control', () => {
    const crosswalk = crosswalkOf({
      controls: [control('A.7.4'), control('A.7.5')],
      criteria: [criterion('CC6.4')],
      mappings: [mapping('A.7.4', 'CC6.4')],
    });
    const excluded = scopeOf({
      decisions: { 'A.7.4': decision('excluded'), 'A.7.5': decision('excluded') },
    });
    const restored = setStatus(
      excluded,
      crosswalk.controls.map(({ id, kind }) => ({ id, kind })),
      'undecided',
    );
    expect(
      effectOf(crosswalk, overlapOf(crosswalk, excluded), overlapOf(crosswalk, restored)),
    ).toEqual({ criteria: 0, criteriaLinked: 0, controlsShared: 1 });
  });

  it('is never negative, though the other scope may be smaller', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const smaller = { ...scope, categories: [], bar: 'strong' as const, bases: [] };
        const effect = effectOf(
          crosswalk,
          overlapOf(crosswalk, scope),
          overlapOf(crosswalk, smaller),
        );
        expect(effect).toEqual({ criteria: 0, criteriaLinked: 0, controlsShared: 0 });
      }),
      RUNS,
    );
  });
});

describe('mappings at each bar', () => {
  it('equal a naive count, whatever the bar of the scope', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const countAt = (bar: (typeof BARS)[number]) =>
          countedMappings(crosswalk, { ...scope, bar }).length;
        expect(mappingsAtEachBar(crosswalk, scope)).toEqual({
          any: countAt('any'),
          moderate: countAt('moderate'),
          strong: countAt('strong'),
        });
      }),
      RUNS,
    );
  });
});

describe('the histogram of strengths', () => {
  it('has ten bars that add up to the mappings at each bar', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const bars = strengthHistogram(crosswalk, scope);
        expect(bars).toHaveLength(10);
        expect({
          any: sum(bars),
          moderate: sum(bars.slice(3)),
          strong: sum(bars.slice(6)),
        }).toEqual(mappingsAtEachBar(crosswalk, scope));
      }),
      RUNS,
    );
  });

  it('counts each strength in a bar of its own', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const counted = countedMappings(crosswalk, { ...scope, bar: 'any' });
        const expected = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(
          (wanted) => counted.filter(({ strength }) => strength === wanted).length,
        );
        expect(strengthHistogram(crosswalk, scope)).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('does not change with the bar of the scope', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const [first, ...rest] = BARS.map((bar) =>
          strengthHistogram(crosswalk, setBar(scope, bar)),
        );
        rest.forEach((bars) => expect(bars).toEqual(first));
      }),
      RUNS,
    );
  });
});
