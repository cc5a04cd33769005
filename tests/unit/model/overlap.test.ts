import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activeMappings,
  BARS,
  mappingsOf,
  OPTIONAL_CATEGORIES,
  overlapOf,
  setBar,
  setCategory,
} from '../../../src/model';
import type { Mapping, Overlap, Standing } from '../../../src/model';
import { RUNS, situations } from '../../fixtures/arbitraries';
import { countedMappings, partInScope } from '../../fixtures/brute-force';
import {
  clause,
  control,
  criterion,
  crosswalkOf,
  decision,
  frozen,
  mapping,
  scopeOf,
} from '../../fixtures/examples';

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] =>
  list.map(({ id }) => id);

const byId = (mappings: readonly Mapping[]): readonly Mapping[] =>
  mappings.toSorted((a, b) => a.id.localeCompare(b.id));

const touching = (mappings: readonly Mapping[], id: string): readonly Mapping[] =>
  mappings.filter(({ iso, tsc }) => iso === id || tsc === id);

const sharedIds = (overlap: Overlap): readonly string[] =>
  [...overlap.standing].filter(([, { overlap: kind }]) => kind === 'shared').map(([id]) => id);

describe('the active mappings', () => {
  it('are exactly those that a naive count finds', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const { active } = overlapOf(crosswalk, scope);
        expect(byId(active)).toEqual(byId(countedMappings(crosswalk, scope)));
        expect(activeMappings(crosswalk, scope)).toEqual(active);
      }),
      RUNS,
    );
  });

  it('are in the order of the crosswalk, and those that the user added come last', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const order = [...idsOf(crosswalk.mappings), ...Object.keys(scope.yours)];
        const places = overlapOf(crosswalk, scope).active.map(({ id }) => order.indexOf(id));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });

  it('stand by both of their ends, strongest first', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const overlap = overlapOf(crosswalk, scope);
        for (const { id } of [...crosswalk.controls, ...crosswalk.clauses, ...crosswalk.criteria]) {
          const expected = touching(overlap.active, id);
          const found = mappingsOf(overlap, id);
          expect([...idsOf(found)].sort()).toEqual([...idsOf(expected)].sort());
          const strengths = found.map(({ strength }) => strength);
          expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
          expect(overlap.activeOf.has(id)).toBe(expected.length > 0);
        }
      }),
      RUNS,
    );
  });

  it('of equal strength keep the order of the crosswalk', () => {
    const crosswalk = crosswalkOf({
      controls: [control('A.5.1')],
      criteria: ['CC1.1', 'CC1.2', 'CC1.3', 'CC1.4'].map(criterion),
      mappings: [
        mapping('A.5.1', 'CC1.3', { strength: 7 }),
        mapping('A.5.1', 'CC1.1', { strength: 9 }),
        mapping('A.5.1', 'CC1.4', { strength: 7 }),
        mapping('A.5.1', 'CC1.2', { strength: 9 }),
      ],
    });
    const overlap = overlapOf(crosswalk, scopeOf());
    expect(mappingsOf(overlap, 'A.5.1').map(({ tsc }) => tsc)).toEqual([
      'CC1.1',
      'CC1.2',
      'CC1.3',
      'CC1.4',
    ]);
    expect(overlap.active.map(({ tsc }) => tsc)).toEqual(['CC1.3', 'CC1.1', 'CC1.4', 'CC1.2']);
  });

  it('of a requirement without any, or unknown, are an empty list', () => {
    const overlap = overlapOf(crosswalkOf({ controls: [control('A.5.1')] }), scopeOf());
    expect(mappingsOf(overlap, 'A.5.1')).toEqual([]);
    expect(mappingsOf(overlap, 'A.9.9')).toEqual([]);
  });

  it.each([
    ['any', [1, 3, 4, 6, 7, 10]],
    ['moderate', [4, 6, 7, 10]],
    ['strong', [7, 10]],
  ] as const)('at the bar %s have the strengths %j', (bar, expected) => {
    const strengths = [1, 3, 4, 6, 7, 10];
    const crosswalk = crosswalkOf({
      controls: [control('A.5.1')],
      criteria: strengths.map((strength) => criterion(`CC1.${strength}`)),
      mappings: strengths.map((strength) => mapping('A.5.1', `CC1.${strength}`, { strength })),
    });
    const { active } = overlapOf(crosswalk, scopeOf({ bar }));
    expect(active.map(({ strength }) => strength)).toEqual(expected);
  });
});

describe('the standing of requirements', () => {
  it('is known for every requirement of the crosswalk and for nothing else', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const all = [...crosswalk.controls, ...crosswalk.clauses, ...crosswalk.criteria];
        expect([...overlapOf(crosswalk, scope).standing.keys()]).toEqual(idsOf(all));
      }),
      RUNS,
    );
  });

  it('follows from whether a requirement takes part and has a counted mapping', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const { standing } = overlapOf(crosswalk, scope);
        const counted = countedMappings(crosswalk, scope);
        const expectedFor = (id: string): Standing['overlap'] => {
          const part = partInScope(crosswalk, scope, id);
          if (part === 'excluded' || part === 'not-relevant') return 'not-applicable';
          if (part === 'category-off' || part === 'clauses-off') return 'outside';
          return touching(counted, id).length > 0 ? 'shared' : 'only';
        };
        for (const [id, { overlap }] of standing)
          expect([id, overlap]).toEqual([id, expectedFor(id)]);
      }),
      RUNS,
    );
  });

  it('counts undecided, applicable and inherited controls alike, and leaves out excluded ones', () => {
    const controls = ['A.5.1', 'A.5.2', 'A.5.3', 'A.5.4'].map(control);
    const crosswalk = crosswalkOf({
      controls,
      criteria: [criterion('CC1.1')],
      mappings: controls.map(({ id }) => mapping(id, 'CC1.1')),
    });
    const { standing } = overlapOf(
      crosswalk,
      scopeOf({
        decisions: {
          'A.5.2': decision('applicable'),
          'A.5.3': decision('inherited', { provider: 'a cloud provider' }),
          'A.5.4': decision('excluded'),
        },
      }),
    );
    expect(controls.map(({ id }) => standing.get(id)?.overlap)).toEqual([
      'shared',
      'shared',
      'shared',
      'not-applicable',
    ]);
  });

  it('keeps Security in whatever the categories are', () => {
    const crosswalk = crosswalkOf({ criteria: [criterion('CC1.1'), criterion('A1.1')] });
    const standingOf = (categories: readonly ('security' | 'availability')[]) => {
      const { standing } = overlapOf(crosswalk, scopeOf({ categories }));
      return ['CC1.1', 'A1.1'].map((id) => standing.get(id)?.overlap);
    };
    expect(standingOf([])).toEqual(['only', 'outside']);
    expect(standingOf(['security'])).toEqual(['only', 'outside']);
    expect(standingOf(['availability'])).toEqual(['only', 'only']);
  });

  it('calls a not relevant criterion of a category left out outside', () => {
    const { standing } = overlapOf(
      crosswalkOf({ criteria: [criterion('A1.1')] }),
      scopeOf({ decisions: { 'A1.1': decision('not-relevant') } }),
    );
    expect(standing.get('A1.1')).toEqual({ overlap: 'outside' });
  });

  it('puts clauses outside while they do not count', () => {
    const crosswalk = crosswalkOf({
      clauses: [clause('9.2'), clause('9.3')],
      criteria: [criterion('CC4.1')],
      mappings: [mapping('9.2', 'CC4.1')],
    });
    const counted = overlapOf(crosswalk, scopeOf()).standing;
    expect(counted.get('9.2')).toEqual({ overlap: 'shared' });
    expect(counted.get('9.3')?.overlap).toBe('only');
    const left = overlapOf(crosswalk, scopeOf({ countClauses: false })).standing;
    expect(left.get('9.2')).toEqual({ overlap: 'outside' });
    expect(left.get('9.3')).toEqual({ overlap: 'outside' });
  });
});

describe('a change of scope', () => {
  it('that lowers the bar never loses a mapping', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const [any, moderate, strong] = BARS.map(
          (bar) => new Set(idsOf(overlapOf(crosswalk, setBar(scope, bar)).active)),
        );
        expect([...(strong ?? [])].filter((id) => !moderate?.has(id))).toEqual([]);
        expect([...(moderate ?? [])].filter((id) => !any?.has(id))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('that selects a category never un-shares a requirement', () => {
    fc.assert(
      fc.property(
        situations,
        fc.constantFrom(...OPTIONAL_CATEGORIES),
        ({ crosswalk, scope }, category) => {
          const before = overlapOf(crosswalk, setCategory(scope, category, false));
          const after = overlapOf(crosswalk, setCategory(scope, category, true));
          const shared = new Set(sharedIds(after));
          expect(sharedIds(before).filter((id) => !shared.has(id))).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  it('touches neither the crosswalk nor the scope it was given', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        expect(() => overlapOf(frozen(crosswalk), frozen(scope))).not.toThrow();
      }),
      RUNS,
    );
  });
});
