// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import {
  applyDelta,
  CELL_SECTIONS,
  cellKey,
  cellPlace,
  cellsOf,
  deltaBetween,
  differencesBetween,
  INITIAL_SCOPE,
  logged,
  mergeLogs,
  mergeScopes,
  scopeFrom,
  takeCells,
} from '../../../src/model';
import type { Scope } from '../../../src/model';
import { MANY_RUNS, scopesOver, TIME_FOR_MANY } from '../../fixtures/arbitraries';
import { decision, frozen, scopeOf } from '../../fixtures/examples';

const scopes = scopesOver(shippedCatalog).map((scope) => frozen(scope));

const change = (scope: Scope, next: Partial<Scope>): Scope => ({ ...scope, ...next });

describe('the cells of a scope', () => {
  it('put it together again, whatever it is', () => {
    fc.assert(
      fc.property(scopes, (scope) => {
        expect(scopeFrom(cellsOf(scope))).toEqual(scope);
      }),
      { numRuns: 300 },
    );
  });

  it('are none for a first visit', () => {
    expect(cellsOf(INITIAL_SCOPE).size).toBe(0);
  });

  it('are found by their place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CELL_SECTIONS),
        fc.string().filter((text) => !text.includes('\t')),
        fc.string().filter((text) => !text.includes('\t')),
        (section, item, field) => {
          expect(cellPlace(cellKey(section, item, field))).toEqual({ section, item, field });
        },
      ),
    );
  });
});

describe('the cells of records', () => {
  const reversed = <T extends object>(record: T): T =>
    Object.fromEntries(Object.entries(record).reverse()) as T;

  it('are the same in whatever order the fields of a record were set', () => {
    fc.assert(
      fc.property(scopes, (scope) => {
        const other = change(scope, {
          providers: scope.providers.map(reversed),
          yours: Object.fromEntries(
            Object.entries(scope.yours).map(([id, own]) => [
              id,
              reversed({ ...own, baseline: own.baseline && reversed(own.baseline) }),
            ]),
          ),
        });
        expect(differencesBetween(scope, other)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the differences between two scopes', () => {
  it('are none between a scope and itself, and mirror each other', () => {
    fc.assert(
      fc.property(scopes, scopes, (a, b) => {
        expect(differencesBetween(a, change(a, {}))).toEqual([]);
        const there = differencesBetween(a, b).map(({ key, before, after }) => [
          key,
          before,
          after,
        ]);
        const back = differencesBetween(b, a).map(({ key, before, after }) => [key, after, before]);
        expect(back.toSorted()).toEqual(there.toSorted());
      }),
      { numRuns: 100 },
    );
  });
});

describe('a delta', () => {
  it('leads to the other scope and back, log and all', () => {
    fc.assert(
      fc.property(scopes, scopes, (a, b) => {
        const before = logged(INITIAL_SCOPE, a, '2026-11-24T10:00:00.000Z', 'Ada');
        const after = logged(before, { ...b, log: before.log }, '2026-11-24T10:01:00.000Z', 'Bo');
        // As it is after a reload.
        const delta = JSON.parse(JSON.stringify(deltaBetween(before, after)));
        expect(applyDelta(before, delta, 'forth')).toEqual(after);
        expect(applyDelta(after, delta, 'back')).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it('does not apply to a scope it does not begin at', () => {
    const before = scopeOf({ bar: 'any' });
    const delta = deltaBetween(before, scopeOf({ bar: 'strong' }));
    expect(applyDelta(scopeOf({ bar: 'moderate' }), delta, 'forth')).toBeNull();
    expect(applyDelta(before, delta, 'back')).toBeNull();
  });
});

describe('the log', () => {
  it('has an entry a cell that changed, with the value before', () => {
    const before = scopeOf({ decisions: { 'A.7.4': decision('inherited') } });
    const after = change(before, {
      bar: 'any',
      decisions: { 'A.7.4': decision('excluded', { justification: 'No rooms' }) },
    });
    const at = '2026-11-24T10:00:00.000Z';
    expect(logged(before, after, at, 'Ada').log).toEqual([
      {
        at,
        by: 'Ada',
        cell: cellKey('decision', 'A.7.4', 'status'),
        before: 'inherited',
        after: 'excluded',
      },
      { at, by: 'Ada', cell: cellKey('setting', 'bar'), before: null, after: 'any' },
      {
        at,
        by: 'Ada',
        cell: cellKey('decision', 'A.7.4', 'justification'),
        before: null,
        after: 'No rooms',
      },
    ]);
  });

  it('of two copies has every entry of both once, oldest first', () => {
    const entry = (at: string, after: string) => ({ at, by: '', cell: 'x', before: null, after });
    const [one, two, three] = [
      entry('2026-01-01', 'a'),
      entry('2026-01-02', 'b'),
      entry('2026-01-03', 'c'),
    ];
    expect(mergeLogs([one, three], [{ ...one }, two])).toEqual([one, two, three]);
  });
});

describe('a merge', () => {
  // A few requirements, so that both sides often touch the same.
  const few = scopesOver({
    ...shippedCatalog,
    controls: shippedCatalog.controls.slice(0, 3),
    criteria: shippedCatalog.criteria.slice(0, 2),
    clauses: shippedCatalog.clauses.slice(0, 1),
    mappings: shippedCatalog.mappings.slice(0, 3),
  });

  it(
    'keeps every change made on one side only, and names every cell changed on both',
    () => {
      fc.assert(
        fc.property(few, few, few, (base, mine, theirs) => {
          const { scope, conflicts } = mergeScopes(base, mine, theirs);
          const all = [base, mine, theirs, scope].map(cellsOf);
          const conflicting = new Set(conflicts.map(({ key }) => key));
          // One look for all cells: to expect something of each takes most of a minute.
          const wrong = [...new Set(all.flatMap((cells) => [...cells.keys()]))].filter((key) => {
            const [before, here, there, now] = all.map((cells) => cells.get(key));
            const isConflict = here !== before && there !== before && here !== there;
            return now !== (here === before ? there : here) || conflicting.has(key) !== isConflict;
          });
          expect(wrong).toEqual([]);
        }),
        MANY_RUNS,
      );
    },
    TIME_FOR_MANY,
  );

  it('is the same from either side but for its conflicts', () => {
    fc.assert(
      fc.property(few, few, few, (base, mine, theirs) => {
        const here = mergeScopes(base, mine, theirs);
        const there = mergeScopes(base, theirs, mine);
        const keys = new Set(here.conflicts.map(({ key }) => key));
        const differing = differencesBetween(here.scope, there.scope).map(({ key }) => key);
        expect(new Set(differing)).toEqual(keys);
      }),
      { numRuns: 300 },
    );
  });

  it('takes theirs where that was chosen, then or later', () => {
    fc.assert(
      fc.property(few, few, few, (base, mine, theirs) => {
        const { scope, conflicts } = mergeScopes(base, mine, theirs);
        const all = new Set(conflicts.map(({ key }) => key));
        const chosen = mergeScopes(base, mine, theirs, all).scope;
        expect(takeCells(scope, conflicts)).toEqual(chosen);
        for (const { key, theirs: value } of conflicts) {
          expect(cellsOf(chosen).get(key) ?? null).toBe(value);
        }
      }),
      { numRuns: 300 },
    );
  });
});
