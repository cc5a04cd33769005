import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupPairs, groupShares, overlapOf } from '../../../src/model';
import type { Crosswalk, Requirement } from '../../../src/model';
import { RUNS, situations } from '../../fixtures/arbitraries';
import { countedMappings, partInScope } from '../../fixtures/brute-force';
import {
  clause,
  control,
  criterion,
  crosswalkOf,
  decision,
  mapping,
  scopeOf,
} from '../../fixtures/examples';

const all = (crosswalk: Crosswalk): readonly Requirement[] => [
  ...crosswalk.controls,
  ...crosswalk.clauses,
  ...crosswalk.criteria,
];

const groupIn =
  (crosswalk: Crosswalk) =>
  (id: string): string =>
    all(crosswalk).find((requirement) => requirement.id === id)?.group ?? 'unknown';

const EXAMPLE = crosswalkOf({
  controls: ['A.5.1', 'A.5.2', 'A.5.3', 'A.8.1', 'A.8.2'].map(control),
  clauses: [clause('9.2')],
  criteria: ['CC1.1', 'CC1.2', 'CC6.1', 'A1.1'].map(criterion),
  mappings: [
    mapping('A.5.1', 'CC6.1'),
    mapping('A.8.1', 'CC1.1'),
    mapping('A.8.1', 'CC1.2'),
    mapping('A.8.2', 'CC1.1'),
    mapping('9.2', 'CC1.1'),
    mapping('9.2', 'CC1.2'),
    mapping('A.8.2', 'A1.1'),
  ],
});

describe('pairs of groups', () => {
  it('count active mappings, most first', () => {
    expect(groupPairs(overlapOf(EXAMPLE, scopeOf()), groupIn(EXAMPLE))).toEqual([
      { iso: 'A.8', soc2: 'CC1', mappings: 3 },
      { iso: 'ISMS', soc2: 'CC1', mappings: 2 },
      { iso: 'A.5', soc2: 'CC6', mappings: 1 },
    ]);
  });

  it('add up to the active mappings, none empty and none twice', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const overlap = overlapOf(crosswalk, scope);
        const pairs = groupPairs(overlap, groupIn(crosswalk));
        const counts = pairs.map(({ mappings }) => mappings);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(overlap.active.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        expect(counts.every((count) => count > 0)).toBe(true);
        expect(new Set(pairs.map(({ iso, soc2 }) => `${iso} ${soc2}`)).size).toBe(pairs.length);
      }),
      RUNS,
    );
  });

  it('each equal a naive count', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const counted = countedMappings(crosswalk, scope);
        const groupOf = groupIn(crosswalk);
        for (const pair of groupPairs(overlapOf(crosswalk, scope), groupOf)) {
          const between = counted.filter(
            ({ iso, tsc }) => groupOf(iso) === pair.iso && groupOf(tsc) === pair.soc2,
          );
          expect(pair.mappings).toBe(between.length);
        }
      }),
      RUNS,
    );
  });
});

describe('shares of groups', () => {
  it('count what is linked of what is in scope, in the order given', () => {
    const scope = scopeOf({
      countClauses: false,
      decisions: { 'A.5.2': decision('excluded'), 'CC1.2': decision('not-relevant') },
    });
    expect(groupShares(overlapOf(EXAMPLE, scope), all(EXAMPLE))).toEqual([
      { group: 'A.5', linked: 1, total: 2 },
      { group: 'A.8', linked: 2, total: 2 },
      { group: 'CC1', linked: 1, total: 1 },
      { group: 'CC6', linked: 1, total: 1 },
    ]);
  });

  it('leave out a group with nothing in scope', () => {
    const scope = scopeOf({ decisions: { 'CC6.1': decision('not-relevant') } });
    const groups = groupShares(overlapOf(EXAMPLE, scope), EXAMPLE.criteria).map(
      ({ group }) => group,
    );
    expect(groups).toEqual(['CC1']);
  });

  it('equal a naive count', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const counted = countedMappings(crosswalk, scope);
        const inScope = all(crosswalk).filter(
          ({ id }) => partInScope(crosswalk, scope, id) === 'in',
        );
        const expected = [...new Set(inScope.map(({ group }) => group))].map((group) => {
          const members = inScope.filter((requirement) => requirement.group === group);
          const linked = members.filter(({ id }) =>
            counted.some(({ iso, tsc }) => iso === id || tsc === id),
          );
          return { group, linked: linked.length, total: members.length };
        });
        expect(groupShares(overlapOf(crosswalk, scope), all(crosswalk))).toEqual(expected);
      }),
      RUNS,
    );
  });
});
