import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapOf } from '../../../src/model';
import type { Decision } from '../../../src/model';
import { RUNS, situations } from '../../fixtures/arbitraries';
import { bruteForceFigures } from '../../fixtures/brute-force';
import {
  clause,
  control,
  criterion,
  crosswalkOf,
  decision,
  mapping,
  scopeOf,
} from '../../fixtures/examples';
import { GUIDE_FIGURES } from '../../fixtures/guide-pairs';
import { shippedData } from '../../fixtures/shipped';

const excluding = (ids: readonly string[]): Record<string, Decision> =>
  Object.fromEntries(ids.map((id) => [id, decision('excluded')]));

describe('the figures of the guide', () => {
  const { catalog } = shippedData();

  describe.each(['strong', 'moderate'] as const)('at the bar %s', (bar) => {
    it.each(GUIDE_FIGURES)('hold for $name', ({ categories, excluded, figures: expected }) => {
      const scope = scopeOf({
        categories,
        bar,
        bases: ['guide'],
        decisions: excluding(excluded),
      });
      const { figures } = overlapOf(catalog, scope);
      expect(figures).toMatchObject({
        ...expected,
        controls: 93,
        controlsNotApplicable: excluded.length,
        criteriaNotRelevant: 0,
        sharedThroughClausesOnly: 0,
      });
    });
  });

  it('do not depend on whether clauses count: the guide names none', () => {
    const counted = scopeOf({ bases: ['guide'], countClauses: true });
    const left = scopeOf({ bases: ['guide'], countClauses: false });
    expect(overlapOf(catalog, counted).figures).toEqual(overlapOf(catalog, left).figures);
  });

  it('are all zero but for the denominators when no basis is chosen', () => {
    expect(overlapOf(catalog, scopeOf({ bases: [] })).figures).toEqual({
      mappings: 0,
      controls: 93,
      sharedControls: 0,
      isoOnly: 93,
      controlsNotApplicable: 0,
      criteria: 33,
      sharedCriteria: 0,
      sharedThroughClausesOnly: 0,
      soc2Only: 33,
      criteriaNotRelevant: 0,
    });
  });
});

describe('the figures of any overlap', () => {
  it('equal a naive count, pair by pair', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        expect(overlapOf(crosswalk, scope).figures).toEqual(bruteForceFigures(crosswalk, scope));
      }),
      RUNS,
    );
  });

  it('equal a naive count on the shipped crosswalk', () => {
    const { catalog } = shippedData();
    const scopes = [
      scopeOf(),
      scopeOf({ bar: 'any', countClauses: false }),
      scopeOf({
        bar: 'strong',
        categories: ['availability', 'privacy'],
        decisions: {
          'A.8.13': decision('excluded'),
          'A.7.4': decision('inherited'),
          'A1.3': decision('not-relevant'),
        },
      }),
    ];
    for (const scope of scopes) {
      expect(overlapOf(catalog, scope).figures).toEqual(bruteForceFigures(catalog, scope));
    }
  });

  it('split the controls into shared, ISO 27001 only and not applicable', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const { figures } = overlapOf(crosswalk, scope);
        expect(figures.controls).toBe(crosswalk.controls.length);
        expect(figures.sharedControls + figures.isoOnly + figures.controlsNotApplicable).toBe(
          figures.controls,
        );
      }),
      RUNS,
    );
  });

  it('split the criteria of the categories into shared, SOC 2 only and not relevant', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const { figures } = overlapOf(crosswalk, scope);
        const selected = crosswalk.criteria.filter(
          ({ category }) => category === 'security' || scope.categories.includes(category),
        );
        expect(figures.criteria).toBe(selected.length);
        expect(figures.sharedCriteria + figures.soc2Only + figures.criteriaNotRelevant).toBe(
          figures.criteria,
        );
        expect(figures.sharedThroughClausesOnly).toBeGreaterThanOrEqual(0);
        expect(figures.sharedThroughClausesOnly).toBeLessThanOrEqual(figures.sharedCriteria);
      }),
      RUNS,
    );
  });

  it('are zero for an empty crosswalk', () => {
    const { figures } = overlapOf(crosswalkOf({}), scopeOf());
    expect(Object.values(figures)).toEqual(new Array(10).fill(0));
  });
});

describe('criteria shared through clauses only', () => {
  const crosswalk = crosswalkOf({
    controls: [control('A.5.1')],
    clauses: [clause('6.1.2'), clause('9.2')],
    criteria: [criterion('CC3.1'), criterion('CC3.2'), criterion('CC4.1'), criterion('CC9.1')],
    mappings: [
      mapping('A.5.1', 'CC3.1'),
      mapping('6.1.2', 'CC3.1'),
      mapping('6.1.2', 'CC3.2'),
      mapping('9.2', 'CC3.2'),
      mapping('9.2', 'CC4.1'),
      mapping('A.5.1', 'CC4.1', { strength: 2 }),
    ],
  });

  it('are those with a clause and no control among their active mappings', () => {
    // CC3.1 has a control too, CC4.1 only one below the bar, CC9.1 nothing at all.
    expect(overlapOf(crosswalk, scopeOf()).figures).toMatchObject({
      mappings: 5,
      controls: 1,
      sharedControls: 1,
      sharedCriteria: 3,
      sharedThroughClausesOnly: 2,
      soc2Only: 1,
    });
  });

  it('become fewer when the bar lets a control in', () => {
    const { figures } = overlapOf(crosswalk, scopeOf({ bar: 'any' }));
    expect(figures).toMatchObject({ sharedCriteria: 3, sharedThroughClausesOnly: 1 });
  });

  it('become more when the control that links one is excluded', () => {
    const { figures } = overlapOf(
      crosswalk,
      scopeOf({ decisions: { 'A.5.1': decision('excluded') } }),
    );
    expect(figures).toMatchObject({
      sharedControls: 0,
      controlsNotApplicable: 1,
      sharedCriteria: 3,
      sharedThroughClausesOnly: 3,
    });
  });

  it('are none when clauses do not count', () => {
    const { figures } = overlapOf(crosswalk, scopeOf({ countClauses: false }));
    expect(figures).toMatchObject({
      mappings: 1,
      sharedCriteria: 1,
      sharedThroughClausesOnly: 0,
      soc2Only: 3,
    });
  });
});
