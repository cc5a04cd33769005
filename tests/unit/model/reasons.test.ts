import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapOf } from '../../../src/model';
import type { Crosswalk, Mapping, OnlyReason, Scope } from '../../../src/model';
import { RUNS, situations } from '../../fixtures/arbitraries';
import { partInScope, wordsIn } from '../../fixtures/brute-force';
import {
  clause,
  control,
  criterion,
  crosswalkOf,
  decision,
  mapping,
  ownMapping,
  scopeOf,
  yoursOf,
} from '../../fixtures/examples';

const reasonOf = (crosswalk: Crosswalk, scope: Scope, id: string): OnlyReason | undefined => {
  const standing = overlapOf(crosswalk, scope).standing.get(id);
  return standing?.overlap === 'only' ? standing.reason : undefined;
};

/** What can be said of a requirement and its mappings without asking the rules under test. */
function factsOn(crosswalk: Crosswalk, scope: Scope, id: string) {
  const words = wordsIn(crosswalk, scope);
  const mappings = words.filter(({ iso, tsc }) => iso === id || tsc === id);
  const chosen = mappings.filter(({ basis }) => scope.bases.includes(basis));
  const partOf = ({ iso, tsc }: Mapping) => partInScope(crosswalk, scope, iso === id ? tsc : iso);
  const rejected = scope.bases.includes('yours')
    ? Object.values(scope.yours).filter((own) => own.rejected)
    : [];
  return {
    mappings,
    speaking: new Set(words.map(({ basis }) => basis)),
    /** The other ends of the pairs that the user rejected, while that counts. */
    rejected: rejected.flatMap(({ iso, tsc }) => (iso === id ? [tsc] : tsc === id ? [iso] : [])),
    chosen,
    partOf,
    reachable: chosen.filter((candidate) => partOf(candidate) === 'in'),
    judged: crosswalk.exhaustive.some((basis) => scope.bases.includes(basis)),
  };
}

const strongestOf = (mappings: readonly Mapping[]): number =>
  Math.max(...mappings.map(({ strength }) => strength));

const FLOOR = { any: 1, moderate: 4, strong: 7 } as const;

/** Holds a reason against the facts; throws when one of its words is not true. */
function expectTrue(crosswalk: Crosswalk, scope: Scope, id: string, reason: OnlyReason): void {
  const facts = factsOn(crosswalk, scope, id);
  const { mappings, chosen, partOf, reachable, judged, speaking, rejected } = facts;
  switch (reason.why) {
    case 'below-bar':
      expect(reachable).toContainEqual(reason.nearest);
      expect(reason.nearest.strength).toBe(strongestOf(reachable));
      expect(reason.nearest.strength).toBeLessThan(FLOOR[scope.bar]);
      return;
    case 'partner-out':
      expect(reachable).toEqual([]);
      expect(chosen).toContainEqual(reason.nearest);
      expect(reason.nearest.strength).toBe(strongestOf(chosen));
      expect(reason.part).toBe(partOf(reason.nearest));
      return;
    case 'basis-off':
      expect(chosen).toEqual([]);
      expect(mappings.length).toBeGreaterThan(0);
      expect([...reason.bases].sort()).toEqual(
        [...new Set(mappings.map(({ basis }) => basis))].sort(),
      );
      return;
    case 'rejected':
      expect(mappings).toEqual([]);
      expect(rejected.length).toBeGreaterThan(0);
      expect([...reason.partners].sort()).toEqual([...rejected].sort());
      return;
    case 'not-judged':
      expect(mappings).toEqual([]);
      expect(rejected).toEqual([]);
      expect(judged).toBe(false);
      expect(reason.bases).toEqual(scope.bases.filter((basis) => speaking.has(basis)));
      return;
    case 'judged-not-linked':
      expect(mappings).toEqual([]);
      expect(rejected).toEqual([]);
      expect(judged).toBe(true);
      return;
    default:
      expect.unreachable(`no such reason: ${JSON.stringify(reason satisfies never)}`);
  }
}

describe('the reason of every "only"', () => {
  it('is there and is true', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        for (const [id, standing] of overlapOf(crosswalk, scope).standing) {
          if (standing.overlap === 'only') expectTrue(crosswalk, scope, id, standing.reason);
        }
      }),
      RUNS,
    );
  });

  it('is kept to the requirements that are "only"', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        for (const [, standing] of overlapOf(crosswalk, scope).standing) {
          expect('reason' in standing).toBe(standing.overlap === 'only');
        }
      }),
      RUNS,
    );
  });
});

describe('below the bar', () => {
  const weak = mapping('A.7.4', 'CC6.4', { strength: 3 });
  const weaker = mapping('A.7.4', 'CC6.5', { strength: 1 });
  const crosswalk = crosswalkOf({
    controls: [control('A.7.4')],
    criteria: [criterion('CC6.4'), criterion('CC6.5'), criterion('A1.2')],
    mappings: [weaker, weak, mapping('A.7.4', 'A1.2', { strength: 10 })],
  });

  it('names the strongest mapping to a partner in scope, for both of its ends', () => {
    const expected = { why: 'below-bar', nearest: weak };
    expect(reasonOf(crosswalk, scopeOf(), 'A.7.4')).toEqual(expected);
    expect(reasonOf(crosswalk, scopeOf(), 'CC6.4')).toEqual(expected);
    expect(reasonOf(crosswalk, scopeOf(), 'CC6.5')).toEqual({ why: 'below-bar', nearest: weaker });
  });

  it('is no reason any more once the bar lets the mapping in', () => {
    expect(reasonOf(crosswalk, scopeOf({ bar: 'any' }), 'A.7.4')).toBeUndefined();
  });

  it('comes before a stronger mapping on a basis that is not chosen', () => {
    const editorial = crosswalkOf({
      ...crosswalk,
      mappings: [weak, mapping('A.7.4', 'CC6.5', { strength: 9, basis: 'editorial' })],
    });
    expect(reasonOf(editorial, scopeOf({ bases: ['guide'] }), 'A.7.4')).toEqual({
      why: 'below-bar',
      nearest: weak,
    });
  });
});

describe('partner out', () => {
  it('names the category that is left out', () => {
    const nearest = mapping('A.8.13', 'A1.2');
    const crosswalk = crosswalkOf({
      controls: [control('A.8.13')],
      criteria: [criterion('A1.2')],
      mappings: [nearest],
    });
    expect(reasonOf(crosswalk, scopeOf(), 'A.8.13')).toEqual({
      why: 'partner-out',
      nearest,
      part: 'category-off',
    });
  });

  it('names the excluded control', () => {
    const nearest = mapping('A.7.4', 'CC6.4');
    const crosswalk = crosswalkOf({
      controls: [control('A.7.4')],
      criteria: [criterion('CC6.4')],
      mappings: [nearest],
    });
    const scope = scopeOf({ decisions: { 'A.7.4': decision('excluded') } });
    expect(reasonOf(crosswalk, scope, 'CC6.4')).toEqual({
      why: 'partner-out',
      nearest,
      part: 'excluded',
    });
  });

  it('names the criterion that is not relevant', () => {
    const nearest = mapping('A.7.4', 'CC6.4');
    const crosswalk = crosswalkOf({
      controls: [control('A.7.4')],
      criteria: [criterion('CC6.4')],
      mappings: [nearest],
    });
    const scope = scopeOf({ decisions: { 'CC6.4': decision('not-relevant') } });
    expect(reasonOf(crosswalk, scope, 'A.7.4')).toEqual({
      why: 'partner-out',
      nearest,
      part: 'not-relevant',
    });
  });

  it('names the clause that does not count', () => {
    const nearest = mapping('9.2', 'CC4.1');
    const crosswalk = crosswalkOf({
      clauses: [clause('9.2')],
      criteria: [criterion('CC4.1')],
      mappings: [nearest],
    });
    expect(reasonOf(crosswalk, scopeOf({ countClauses: false }), 'CC4.1')).toEqual({
      why: 'partner-out',
      nearest,
      part: 'clauses-off',
    });
  });

  it('takes the strongest of several partners that are out', () => {
    const nearest = mapping('A.5.1', 'C1.1', { strength: 9 });
    const crosswalk = crosswalkOf({
      controls: [control('A.5.1')],
      criteria: [criterion('CC1.1'), criterion('A1.1'), criterion('C1.1')],
      mappings: [
        mapping('A.5.1', 'CC1.1', { strength: 5 }),
        nearest,
        mapping('A.5.1', 'A1.1', { strength: 7 }),
      ],
    });
    const scope = scopeOf({ decisions: { 'CC1.1': decision('not-relevant') } });
    expect(reasonOf(crosswalk, scope, 'A.5.1')).toEqual({
      why: 'partner-out',
      nearest,
      part: 'category-off',
    });
  });
});

describe('basis off', () => {
  const crosswalk = crosswalkOf({
    controls: [control('A.5.1'), control('A.5.2')],
    criteria: [criterion('CC1.1'), criterion('CC1.2'), criterion('CC1.3')],
    mappings: [
      mapping('A.5.1', 'CC1.1', { basis: 'editorial' }),
      mapping('A.5.1', 'CC1.2', { basis: 'yours' }),
      mapping('A.5.2', 'CC1.3', { basis: 'guide' }),
    ],
  });

  it('names the bases on which the requirement is linked', () => {
    const scope = scopeOf({ bases: ['guide'] });
    expect(reasonOf(crosswalk, scope, 'A.5.1')).toEqual({
      why: 'basis-off',
      bases: ['editorial', 'yours'],
      asked: ['guide'],
    });
    expect(reasonOf(crosswalk, scope, 'CC1.1')).toEqual({
      why: 'basis-off',
      bases: ['editorial'],
      asked: ['guide'],
    });
  });

  it('names each basis once', () => {
    const twice = crosswalkOf({
      ...crosswalk,
      mappings: [
        mapping('A.5.1', 'CC1.1', { basis: 'editorial' }),
        mapping('A.5.1', 'CC1.2', { basis: 'editorial' }),
      ],
    });
    expect(reasonOf(twice, scopeOf({ bases: ['guide'] }), 'A.5.1')).toEqual({
      why: 'basis-off',
      bases: ['editorial'],
      // The guide says nothing in this crosswalk, so there is nobody to ask.
      asked: [],
    });
  });

  it('holds even when a chosen basis has judged every pair', () => {
    const judged = crosswalkOf({ ...crosswalk, exhaustive: ['guide'] });
    expect(reasonOf(judged, scopeOf({ bases: ['guide'] }), 'A.5.1')?.why).toBe('basis-off');
  });
});

describe('without any mapping', () => {
  const parts = {
    controls: [control('A.5.1'), control('A.5.2')],
    criteria: [criterion('CC1.1'), criterion('CC1.2')],
    mappings: [mapping('A.5.1', 'CC1.1', { basis: 'guide' })],
  };

  it('nobody has judged the requirement, and the chosen bases that say anything are named', () => {
    const crosswalk = crosswalkOf({ ...parts, exhaustive: [] });
    const expected = { why: 'not-judged', bases: ['guide'] };
    expect(reasonOf(crosswalk, scopeOf(), 'A.5.2')).toEqual(expected);
    expect(reasonOf(crosswalk, scopeOf(), 'CC1.2')).toEqual(expected);
  });

  it('a basis that judged every pair does not speak while it is not chosen', () => {
    const crosswalk = crosswalkOf({ ...parts, exhaustive: ['editorial'] });
    expect(reasonOf(crosswalk, scopeOf({ bases: ['guide'] }), 'A.5.2')).toEqual({
      why: 'not-judged',
      bases: ['guide'],
    });
  });

  it('it was judged and not linked once such a basis is chosen', () => {
    const crosswalk = crosswalkOf({ ...parts, exhaustive: ['editorial'] });
    const scope = scopeOf({ bases: ['guide', 'editorial'] });
    expect(reasonOf(crosswalk, scope, 'A.5.2')).toEqual({ why: 'judged-not-linked' });
    expect(reasonOf(crosswalk, scope, 'CC1.2')).toEqual({ why: 'judged-not-linked' });
  });
});

describe('rejected by the user', () => {
  const crosswalk = crosswalkOf({
    controls: [control('A.5.1'), control('A.5.2')],
    criteria: [criterion('CC1.1'), criterion('CC1.2'), criterion('CC1.3')],
    mappings: [
      mapping('A.5.1', 'CC1.1'),
      mapping('A.5.1', 'CC1.2'),
      mapping('A.5.2', 'CC1.3', { strength: 2 }),
    ],
    exhaustive: ['guide'],
  });
  const rejecting = (...pairs: readonly (readonly [string, string])[]) =>
    yoursOf(...pairs.map(([iso, tsc]) => ownMapping(iso, tsc, { rejected: true })));

  it('names every partner, for both ends', () => {
    const yours = rejecting(['A.5.1', 'CC1.1'], ['A.5.1', 'CC1.2']);
    expect(reasonOf(crosswalk, scopeOf({ yours }), 'A.5.1')).toEqual({
      why: 'rejected',
      partners: ['CC1.1', 'CC1.2'],
    });
    expect(reasonOf(crosswalk, scopeOf({ yours }), 'CC1.2')).toEqual({
      why: 'rejected',
      partners: ['A.5.1'],
    });
  });

  it('comes after a mapping that is left, though it does not count', () => {
    const yours = rejecting(['A.5.2', 'CC1.2']);
    expect(reasonOf(crosswalk, scopeOf({ yours }), 'A.5.2')?.why).toBe('below-bar');
  });

  it('is no reason while the basis is switched off', () => {
    const yours = rejecting(['A.5.1', 'CC1.1'], ['A.5.1', 'CC1.2']);
    const scope = scopeOf({ yours, bases: ['guide'] });
    expect(reasonOf(crosswalk, scope, 'A.5.1')).toBeUndefined();
  });
});
