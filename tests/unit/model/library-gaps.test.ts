// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bothFirst,
  inLibraryOrder,
  libraryGaps,
  libraryReach,
  overlapOf,
} from '../../../src/model';
import type { Scope } from '../../../src/model';
import { RUNS, situations } from '../../fixtures/arbitraries';
import { partInScope } from '../../fixtures/brute-force';
import {
  clause,
  control,
  criterion,
  crosswalkOf,
  decision,
  mapping,
  scopeOf,
} from '../../fixtures/examples';
import { ownControl } from '../../fixtures/own-controls';

const CROSSWALK = crosswalkOf({
  controls: ['A.5.1', 'A.5.2', 'A.7.4'].map(control),
  clauses: ['9.2'].map(clause),
  criteria: ['CC1.1', 'CC6.4', 'A1.1'].map(criterion),
  mappings: [mapping('A.5.1', 'CC1.1')],
});

const LIBRARY = inLibraryOrder([
  ownControl('AC-01', { serves: ['A.5.1', 'A.7.4', 'CC1.1'], evidence: ['policy'] }),
  ownControl('AC-02', { serves: ['9.2'], evidenceReference: 'Folder 2' }),
  ownControl('AC-03', { serves: ['A.7.4', 'A1.1'], evidenceReference: ' ' }),
]);

const SCOPE = scopeOf({
  library: LIBRARY,
  decisions: { 'A.7.4': decision('excluded', { justification: 'No premises' }) },
});

const EVIDENCE = [
  { id: 'policy', supports: ['A.5.1'] },
  { id: 'visitors', supports: ['A.7.4', 'A1.1'] },
  { id: 'audit', supports: ['A.7.4', '9.2'] },
];

const gapsOf = (scope: Scope) =>
  libraryGaps(CROSSWALK, scope.library, overlapOf(CROSSWALK, scope), EVIDENCE);

describe('gaps of a library', () => {
  it('are told from either end', () => {
    const { unserved, idle, withoutEvidence, unasked } = gapsOf(SCOPE);
    expect(unserved).toEqual(['A.5.2', 'CC6.4']);
    expect(idle.map(({ id }) => id)).toEqual(['AC-03']);
    expect(withoutEvidence.map(({ id }) => id)).toEqual(['AC-03']);
    expect(unasked.map(({ id }) => id)).toEqual(['audit']);
  });

  it('follow the scope', () => {
    const more = gapsOf({ ...SCOPE, categories: ['availability'], countClauses: false });
    expect(more.unserved).toEqual(['A.5.2', 'CC6.4']);
    expect(more.idle.map(({ id }) => id)).toEqual(['AC-02']);
    expect(more.unasked.map(({ id }) => id)).toEqual(['visitors']);
  });

  it('of any scope are exactly what is in scope and not served', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const overlap = overlapOf(crosswalk, scope);
        const { unserved, idle } = libraryGaps(crosswalk, scope.library, overlap, []);
        const inScope = (id: string) => partInScope(crosswalk, scope, id) === 'in';
        const all = [...crosswalk.controls, ...crosswalk.clauses, ...crosswalk.criteria];
        const controls = Object.values(scope.library);
        expect(unserved).toEqual(
          all
            .map(({ id }) => id)
            .filter((id) => inScope(id) && !controls.some(({ serves }) => serves.includes(id))),
        );
        expect(idle).toEqual(controls.filter(({ serves }) => !serves.some(inScope)));
        // What is served and what is not make up the scope.
        const reach = libraryReach(controls, overlap);
        expect(reach.controls + reach.clauses + reach.criteria + unserved.length).toBe(
          all.filter(({ id }) => inScope(id)).length,
        );
        expect(reach.statements).toBe(controls.length - idle.length);
      }),
      RUNS,
    );
  });
});

describe('what a library serves', () => {
  const overlap = overlapOf(CROSSWALK, SCOPE);

  it('counts each requirement in scope once', () => {
    const all = [...Object.values(LIBRARY), ownControl('AC-04', { serves: ['A.5.1', 'CC6.4'] })];
    expect(libraryReach(all, overlap)).toEqual({
      statements: 3,
      both: 2,
      controls: 1,
      clauses: 1,
      criteria: 2,
    });
  });

  it('puts what serves both frameworks first', () => {
    const order = ['AC-02', 'AC-03', 'AC-01'].map((id) => LIBRARY[id]!);
    expect(bothFirst(order, overlap).map(({ id }) => id)).toEqual(['AC-01', 'AC-02', 'AC-03']);
  });
});
