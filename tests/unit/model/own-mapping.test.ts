import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baselineConflicts,
  baselineOf,
  crosswalkIn,
  overlapOf,
  ownChange,
  putOwnMapping,
  removeOwnMappings,
  setBasis,
} from '../../../src/model';
import type { Crosswalk, OwnMapping, Scope } from '../../../src/model';
import { RUNS, situations } from '../../fixtures/arbitraries';
import { bruteForceFigures, wordsIn } from '../../fixtures/brute-force';
import {
  clause,
  control,
  criterion,
  crosswalkOf,
  frozen,
  mapping,
  ownMapping,
  scopeOf,
  yoursOf,
} from '../../fixtures/examples';

const idOf = ({ iso, tsc }: OwnMapping) => `${iso}~${tsc}`;
const activeIds = (crosswalk: Crosswalk, scope: Scope): readonly string[] =>
  overlapOf(crosswalk, scope).active.map(({ id }) => id);

const crosswalk = frozen(
  crosswalkOf({
    controls: ['A.5.1', 'A.5.2', 'A.5.3'].map(control),
    clauses: [clause('9.2')],
    criteria: ['CC1.1', 'CC1.2'].map(criterion),
    mappings: [
      mapping('A.5.1', 'CC1.1', { strength: 8 }),
      mapping('A.5.2', 'CC1.1', { strength: 5, basis: 'editorial' }),
    ],
  }),
);
const [first, second] = crosswalk.mappings;

describe('an own mapping', () => {
  it('added counts besides, also with a clause', () => {
    const yours = yoursOf(ownMapping('A.5.3', 'CC1.2'), ownMapping('9.2', 'CC1.2'));
    const { active, figures, standing } = overlapOf(crosswalk, scopeOf({ yours }));
    expect(active.map(({ id, basis }) => [id, basis])).toEqual([
      ['A.5.1~CC1.1', 'guide'],
      ['A.5.2~CC1.1', 'editorial'],
      ['A.5.3~CC1.2', 'yours'],
      ['9.2~CC1.2', 'yours'],
    ]);
    expect(figures).toMatchObject({ mappings: 4, sharedControls: 3, sharedCriteria: 2 });
    expect(standing.get('A.5.3')).toEqual({ overlap: 'shared' });
  });

  it('that changes a pair counts once, in its place and with its own values', () => {
    const yours = yoursOf(
      ownMapping('A.5.1', 'CC1.1', {
        ...{ relationship: 'equal', strength: 10, rationale: 'syntactic' },
        baseline: baselineOf(first),
      }),
    );
    expect(overlapOf(crosswalk, scopeOf({ yours })).active).toEqual([
      mapping('A.5.1', 'CC1.1', {
        ...{ relationship: 'equal', strength: 10, rationale: 'syntactic', basis: 'yours' },
      }),
      second,
    ]);
  });

  it('that changes a pair below the bar takes it out', () => {
    const own = ownMapping('A.5.1', 'CC1.1', { strength: 2, baseline: baselineOf(first) });
    const { standing } = overlapOf(crosswalk, scopeOf({ yours: yoursOf(own) }));
    expect(standing.get('A.5.1')).toMatchObject({
      overlap: 'only',
      reason: { why: 'below-bar', nearest: { strength: 2, basis: 'yours' } },
    });
  });

  it('counts whatever the basis of the pair it changes', () => {
    const own = ownMapping('A.5.2', 'CC1.1', { baseline: baselineOf(second) });
    const scope = scopeOf({ yours: yoursOf(own), bases: ['yours'] });
    expect(activeIds(crosswalk, scope)).toEqual(['A.5.2~CC1.1']);
  });

  it('that rejects a pair takes it out', () => {
    const own = ownMapping('A.5.1', 'CC1.1', { rejected: true, baseline: baselineOf(first) });
    expect(activeIds(crosswalk, scopeOf({ yours: yoursOf(own) }))).toEqual(['A.5.2~CC1.1']);
  });

  it('of a requirement that the crosswalk does not know is left out', () => {
    const yours = yoursOf(
      ownMapping('A.9.9', 'CC1.1'),
      ownMapping('A.5.3', 'CC9.9'),
      // A criterion is no ISO 27001 end.
      ownMapping('CC1.1', 'CC1.2'),
    );
    expect(crosswalkIn(crosswalk, scopeOf({ yours })).mappings).toEqual(crosswalk.mappings);
  });

  it('is an addition, a change or a rejection', () => {
    const baseline = baselineOf(first);
    expect(ownChange(ownMapping('A.5.1', 'CC1.1'))).toBe('added');
    expect(ownChange(ownMapping('A.5.1', 'CC1.1', { baseline }))).toBe('changed');
    expect(ownChange(ownMapping('A.5.1', 'CC1.1', { baseline, rejected: true }))).toBe('rejected');
  });
});

describe('the crosswalk with own mappings in force', () => {
  it('says of every pair what a naive look finds', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk: baseline, scope }) => {
        const sorted = (list: readonly { readonly id: string }[]) =>
          list.toSorted((a, b) => a.id.localeCompare(b.id));
        const { mappings } = crosswalkIn(baseline, scope);
        expect(sorted(mappings)).toEqual(sorted(wordsIn(baseline, scope)));
        expect(new Set(mappings.map(({ id }) => id)).size).toBe(mappings.length);
      }),
      RUNS,
    );
  });

  it('gives the figures of a naive count', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk: baseline, scope }) => {
        expect(overlapOf(baseline, scope).figures).toEqual(bruteForceFigures(baseline, scope));
      }),
      RUNS,
    );
  });

  it('is the baseline while `yours` is off, as without own mappings', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk: baseline, scope }) => {
        const off = setBasis(scope, 'yours', false);
        expect(crosswalkIn(baseline, off)).toBe(baseline);
        expect(overlapOf(baseline, off)).toEqual(overlapOf(baseline, { ...off, yours: {} }));
      }),
      RUNS,
    );
  });

  it('counts a changed pair once and as yours, an added one besides, a rejected one never', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk: baseline, scope }) => {
        const on = setBasis(scope, 'yours', true);
        const { mappings } = crosswalkIn(baseline, on);
        for (const own of Object.values(on.yours)) {
          const said = mappings.filter(({ id }) => id === idOf(own));
          expect(said.map(({ basis }) => basis)).toEqual(own.rejected ? [] : ['yours']);
          if (own.rejected) expect(activeIds(baseline, on)).not.toContain(idOf(own));
        }
        const others = baseline.mappings.filter(({ id }) => !on.yours[id]);
        expect(mappings.filter(({ id }) => !on.yours[id])).toEqual(others);
      }),
      RUNS,
    );
  });

  it('writes to nothing, and gives the same list for the same own mappings', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk: baseline, scope }) => {
        const before = JSON.stringify(baseline);
        const given = frozen(scope);
        const once = crosswalkIn(frozen(baseline), given);
        expect(crosswalkIn(baseline, { ...given, bar: 'any' }).mappings).toBe(once.mappings);
        expect(JSON.stringify(baseline)).toBe(before);
      }),
      RUNS,
    );
  });
});

describe('putting and taking back', () => {
  it('leaves the overlap as if nothing had been', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk: baseline, scope }) => {
        const back = removeOwnMappings(scope, Object.keys(scope.yours));
        expect(back.yours).toEqual({});
        expect(overlapOf(baseline, back)).toEqual(overlapOf(baseline, { ...scope, yours: {} }));
        const again = Object.values(scope.yours).reduce(putOwnMapping, back);
        expect(overlapOf(baseline, again)).toEqual(overlapOf(baseline, scope));
      }),
      RUNS,
    );
  });

  it('changes nothing when there is nothing to change', () => {
    const scope = scopeOf({ yours: yoursOf(ownMapping('A.5.3', 'CC1.2')) });
    expect(putOwnMapping(scope, ownMapping('A.5.3', 'CC1.2'))).toBe(scope);
    expect(removeOwnMappings(scope, ['A.5.1~CC1.1'])).toBe(scope);
  });

  it('has one word on a pair, the last', () => {
    const scope = putOwnMapping(
      scopeOf({ yours: yoursOf(ownMapping('A.5.3', 'CC1.2')) }),
      ownMapping('A.5.3', 'CC1.2', { strength: 4 }),
    );
    expect(Object.values(scope.yours).map(({ strength }) => strength)).toEqual([4]);
  });
});

describe('a conflict with the baseline', () => {
  const own = (baseline: OwnMapping['baseline']) =>
    ownMapping('A.5.1', 'CC1.1', { strength: 3, baseline });
  const conflictsOf = (one: OwnMapping, now: Crosswalk = crosswalk) =>
    baselineConflicts(now, yoursOf(one));

  it('is none while the pair says what it said', () => {
    expect(conflictsOf(own(baselineOf(first)))).toEqual([]);
    expect(conflictsOf(ownMapping('A.5.3', 'CC1.2'))).toEqual([]);
  });

  it.each([
    ['relationship', { relationship: 'equal' }],
    ['strength', { strength: 4 }],
    ['rationale', { rationale: 'semantic' }],
    ['basis', { basis: 'editorial' }],
  ] as const)('is there when the %s has changed', (_, change) => {
    const changed = own({ ...baselineOf(first)!, ...change });
    expect(conflictsOf(changed)).toEqual([{ own: changed, now: first }]);
  });

  it('is there when the pair has come or gone', () => {
    const came = ownMapping('A.5.1', 'CC1.1');
    expect(conflictsOf(came)).toEqual([{ own: came, now: first }]);
    const gone = own(baselineOf(first));
    expect(conflictsOf(gone, { ...crosswalk, mappings: [] })).toEqual([{ own: gone, now: null }]);
  });

  it('does not stop the own mapping from counting', () => {
    const gone = own(baselineOf(first));
    const scope = scopeOf({ yours: yoursOf(gone), bar: 'any' });
    expect(activeIds({ ...crosswalk, mappings: [] }, scope)).toEqual(['A.5.1~CC1.1']);
  });

  it('never is with the baseline that was remembered', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk: baseline, scope }) => {
        expect(baselineConflicts(baseline, scope.yours)).toEqual([]);
      }),
      RUNS,
    );
  });
});
