// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  heldFigures,
  heldGroups,
  overlapOf,
  setAgainst,
  setBar,
  setStatus,
  sidesAcross,
} from '../../../src/model';
import type { HeldStanding, Scope } from '../../../src/model';
import { FEWER_RUNS, situations } from '../../fixtures/arbitraries';
import { countedMapping, partInScope } from '../../fixtures/brute-force';
import {
  clause,
  control,
  criterion,
  crosswalkOf,
  decision,
  mapping,
  scopeOf,
} from '../../fixtures/examples';

const crosswalk = crosswalkOf({
  controls: ['A.5.1', 'A.5.2', 'A.7.4'].map(control),
  clauses: ['9.2'].map(clause),
  criteria: ['CC1.1', 'CC1.2', 'CC6.1', 'CC6.2', 'A1.1'].map(criterion),
  mappings: [
    mapping('A.5.1', 'CC1.1', { relationship: 'equal' }),
    mapping('A.5.1', 'CC6.1', { relationship: 'subset', strength: 5 }),
    mapping('A.5.2', 'CC6.1', { relationship: 'superset', strength: 7 }),
    mapping('9.2', 'CC1.2', { relationship: 'intersects', strength: 3 }),
    mapping('A.7.4', 'CC6.2'),
  ],
});

const against = (scope: Scope, side: 'iso' | 'soc2' = 'soc2') =>
  setAgainst(crosswalk, overlapOf(crosswalk, scope), scope.held, side);
const standings = (scope: Scope, side?: 'iso' | 'soc2') =>
  against(scope, side).rows.map(({ requirement, standing }) => [requirement.id, standing]);

describe('what is held set against the other framework', () => {
  const held = ['A.5.1', 'A.5.2', '9.2'];

  it('links criteria in full through equal and superset, in part through anything else', () => {
    expect(standings(scopeOf({ held, bar: 'any' }))).toEqual([
      ['CC1.1', 'full'],
      ['CC1.2', 'part'],
      ['CC6.1', 'full'],
      ['CC6.2', 'left'],
    ]);
    expect(standings(scopeOf({ held: ['A.5.1'] }))).toContainEqual(['CC6.1', 'part']);
  });

  it('links controls in full through equal and subset: the criterion has all of them', () => {
    const scope = scopeOf({ held: ['CC6.1'] });
    expect(standings(scope, 'iso')).toEqual([
      ['A.5.1', 'full'],
      ['A.5.2', 'part'],
      ['A.7.4', 'left'],
      ['9.2', 'left'],
    ]);
    expect(standings(scopeOf({ held: ['CC1.1'] }), 'iso')).toContainEqual(['A.5.1', 'full']);
  });

  it('names the links with what is held alone, strongest first', () => {
    const row = against(scopeOf({ held })).rows.find(
      ({ requirement }) => requirement.id === 'CC6.1',
    );
    expect(row?.links.map(({ iso, strength }) => [iso, strength])).toEqual([
      ['A.5.2', 7],
      ['A.5.1', 5],
    ]);
    const alone = against(scopeOf({ held: ['A.5.1'] }));
    expect(alone.rows[2]?.links.map(({ iso }) => iso)).toEqual(['A.5.1']);
  });

  it('counts nothing that is excluded, and nothing that the scope leaves out, and says which', () => {
    const scope = scopeOf({
      held: [...held, 'A.7.4'],
      countClauses: false,
      decisions: { 'A.7.4': decision('excluded') },
    });
    const result = against(scope);
    expect(result.counted).toEqual(['A.5.1', 'A.5.2']);
    expect(result.notCounted).toEqual([
      { id: 'A.7.4', why: 'excluded' },
      { id: '9.2', why: 'outside' },
    ]);
    expect(standings(scope)).toContainEqual(['CC6.2', 'left']);
    expect(against(scopeOf({ held: ['A1.1'] }), 'iso').notCounted).toEqual([
      { id: 'A1.1', why: 'outside' },
    ]);
  });

  it('follows a decision and the bar', () => {
    const scope = scopeOf({ held });
    expect(heldFigures(against(scope).rows)).toMatchObject({ total: 4, linked: 2, left: 2 });
    const excluded = setStatus(scope, [{ id: 'A.5.1', kind: 'control' }], 'excluded');
    expect(heldFigures(against(excluded).rows)).toMatchObject({ linked: 1, left: 3 });
    expect(heldFigures(against(setBar(scope, 'any')).rows)).toMatchObject({ linked: 3, left: 1 });
  });

  it('marks what is held of the framework looked at itself', () => {
    expect(standings(scopeOf({ held: ['A.5.1', 'CC6.2'] }))).toEqual([
      ['CC1.1', 'full'],
      ['CC1.2', 'left'],
      ['CC6.1', 'part'],
      ['CC6.2', 'held'],
    ]);
  });

  it('gives figures group by group', () => {
    expect(heldGroups(against(scopeOf({ held })).rows)).toEqual([
      { group: 'CC1', total: 2, linked: 1, full: 1, part: 0, left: 1, held: 0 },
      { group: 'CC6', total: 2, linked: 1, full: 1, part: 0, left: 1, held: 0 },
    ]);
  });

  it('looks across from the most that is held first', () => {
    expect(sidesAcross([])).toEqual([]);
    expect(sidesAcross(['A.5.1', '9.2'])).toEqual(['soc2']);
    expect(sidesAcross(['CC1.1'])).toEqual(['iso']);
    expect(sidesAcross(['A.5.1', 'CC1.1', 'CC1.2'])).toEqual(['iso', 'soc2']);
  });

  it('equals a count pair by pair', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom('iso', 'soc2'), ({ crosswalk: any, scope }, side) => {
        const iso = [...any.controls, ...any.clauses].map(({ id }) => id);
        const tsc = any.criteria.map(({ id }) => id);
        // The brute force knows nothing of own mappings.
        const plain = { ...scope, yours: {} };
        const expected: [string, HeldStanding][] = [];
        for (const id of side === 'iso' ? iso : tsc) {
          if (partInScope(any, plain, id) !== 'in') continue;
          let standing: HeldStanding = plain.held.includes(id) ? 'held' : 'left';
          for (const other of side === 'iso' ? tsc : iso) {
            if (!plain.held.includes(other) || standing === 'held' || standing === 'full') continue;
            const pair =
              side === 'iso'
                ? countedMapping(any, plain, id, other)
                : countedMapping(any, plain, other, id);
            if (!pair) continue;
            const full = side === 'iso' ? ['equal', 'subset'] : ['equal', 'superset'];
            standing = full.includes(pair.relationship) ? 'full' : 'part';
          }
          expected.push([id, standing]);
        }
        const { rows } = setAgainst(any, overlapOf(any, plain), plain.held, side);
        expect(rows.map(({ requirement, standing }) => [requirement.id, standing])).toEqual(
          expected,
        );
      }),
      FEWER_RUNS,
    );
  });
});
