import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonTo, overlapOf, partnersOf } from '../../../src/model';
import type { Crosswalk, Selected } from '../../../src/model';
import { RUNS, situations } from '../../fixtures/arbitraries';
import { countedMapping, countedMappings } from '../../fixtures/brute-force';
import { clause, control, criterion, crosswalkOf, mapping, scopeOf } from '../../fixtures/examples';

const EXAMPLE = crosswalkOf({
  controls: ['A.5.1', 'A.5.2', 'A.8.1', 'A.8.2'].map(control),
  clauses: [clause('9.2')],
  criteria: ['CC1.1', 'CC1.2', 'CC6.1', 'CC6.2'].map(criterion),
  mappings: [
    mapping('A.5.1', 'CC1.1', { strength: 5 }),
    mapping('A.5.1', 'CC6.1', { strength: 9 }),
    mapping('A.5.2', 'CC1.1', { strength: 7 }),
    mapping('A.5.2', 'CC6.2', { strength: 8 }),
    mapping('A.8.1', 'CC6.1', { strength: 6 }),
    mapping('A.8.2', 'CC1.2', { strength: 10 }),
    mapping('A.8.2', 'CC6.1', { strength: 1 }),
    mapping('9.2', 'CC1.2', { strength: 7 }),
  ],
});

const iso = (id: string): Selected => ({ id, side: 'iso', members: [id] });
const soc2 = (id: string): Selected => ({ id, side: 'soc2', members: [id] });
const THEME_5: Selected = { id: 'A.5', side: 'iso', members: ['A.5.1', 'A.5.2'] };
const THEME_8: Selected = { id: 'A.8', side: 'iso', members: ['A.8.1', 'A.8.2'] };
const SERIES_1: Selected = { id: 'CC1', side: 'soc2', members: ['CC1.1', 'CC1.2'] };

/** What is common to the things selected, with everything but the bar at its default. */
const commonIn = (selected: readonly Selected[]) =>
  commonTo(overlapOf(EXAMPLE, scopeOf()), selected);

const betweenIds = (selected: readonly Selected[]): readonly string[] => {
  const common = commonIn(selected);
  return common.kind === 'between' ? common.mappings.map(({ id }) => id) : ['not both sides'];
};

describe('what one side has in common', () => {
  it('is nothing when nothing is selected', () => {
    expect(commonIn([])).toEqual({ kind: 'partners', partners: [] });
  });

  it('is, for one requirement, all of its partners, strongest first', () => {
    expect(commonIn([iso('A.5.1')])).toEqual({ kind: 'partners', partners: ['CC6.1', 'CC1.1'] });
    expect(commonIn([soc2('CC1.2')])).toEqual({ kind: 'partners', partners: ['A.8.2', '9.2'] });
  });

  it('is, for several, the partners linked to every one of them', () => {
    expect(commonIn([iso('A.5.1'), iso('A.5.2')])).toEqual({
      kind: 'partners',
      partners: ['CC1.1'],
    });
    expect(commonIn([soc2('CC1.1'), soc2('CC6.1')])).toEqual({
      kind: 'partners',
      partners: ['A.5.1'],
    });
  });

  it('is nothing when one of them has no partner in common with the others', () => {
    expect(commonIn([iso('A.5.1'), iso('A.5.2'), iso('A.8.2')])).toEqual({
      kind: 'partners',
      partners: [],
    });
  });

  it('leaves out partners whose mapping is not active', () => {
    expect(commonIn([iso('A.8.1'), iso('A.8.2')])).toEqual({ kind: 'partners', partners: [] });
    const atAny = commonTo(overlapOf(EXAMPLE, scopeOf({ bar: 'any' })), [
      iso('A.8.1'),
      iso('A.8.2'),
    ]);
    expect(atAny).toEqual({ kind: 'partners', partners: ['CC6.1'] });
  });

  it('takes a group as linked when one of its members is', () => {
    expect(commonIn([THEME_5])).toEqual({
      kind: 'partners',
      partners: ['CC6.1', 'CC1.1', 'CC6.2'],
    });
    expect(commonIn([THEME_5, THEME_8])).toEqual({ kind: 'partners', partners: ['CC6.1'] });
    expect(commonIn([THEME_8, iso('9.2')])).toEqual({ kind: 'partners', partners: ['CC1.2'] });
  });
});

describe('what both sides have in common', () => {
  it('are the active mappings among them, strongest first', () => {
    expect(betweenIds([iso('A.5.1'), soc2('CC1.1'), soc2('CC6.1')])).toEqual([
      'A.5.1~CC6.1',
      'A.5.1~CC1.1',
    ]);
  });

  it('do not depend on the order of selecting', () => {
    const selected = [iso('A.5.1'), soc2('CC1.1'), iso('A.5.2')];
    expect(betweenIds(selected)).toEqual(['A.5.2~CC1.1', 'A.5.1~CC1.1']);
    expect(betweenIds([...selected].reverse())).toEqual(['A.5.2~CC1.1', 'A.5.1~CC1.1']);
  });

  it('are none when the two are not linked, or below the bar', () => {
    expect(betweenIds([iso('A.5.1'), soc2('CC6.2')])).toEqual([]);
    expect(betweenIds([iso('A.8.2'), soc2('CC6.1')])).toEqual([]);
  });

  it('are those between the members of groups', () => {
    expect(betweenIds([THEME_8, SERIES_1])).toEqual(['A.8.2~CC1.2']);
    expect(betweenIds([THEME_5, THEME_8, iso('9.2'), SERIES_1])).toEqual([
      'A.8.2~CC1.2',
      'A.5.2~CC1.1',
      '9.2~CC1.2',
      'A.5.1~CC1.1',
    ]);
  });

  it('list a mapping once though its end is selected both alone and in its group', () => {
    expect(betweenIds([THEME_8, iso('A.8.2'), soc2('CC1.2')])).toEqual(['A.8.2~CC1.2']);
  });
});

describe('any selection', () => {
  const selections = (crosswalk: Crosswalk) => ({
    iso: fc.subarray([...crosswalk.controls, ...crosswalk.clauses].map(({ id }) => iso(id))),
    soc2: fc.subarray(crosswalk.criteria.map(({ id }) => soc2(id))),
  });
  const selected = situations.chain((situation) =>
    fc
      .record(selections(situation.crosswalk))
      .map((sides) => ({ ...situation, sides, list: [...sides.iso, ...sides.soc2] })),
  );

  it('has in common what a naive search finds', () => {
    fc.assert(
      fc.property(selected, ({ crosswalk, scope, sides, list }) => {
        const common = commonTo(overlapOf(crosswalk, scope), list);
        if (sides.iso.length > 0 && sides.soc2.length > 0) {
          const expected = countedMappings(crosswalk, scope)
            .filter((one) => sides.iso.some(({ id }) => id === one.iso))
            .filter((one) => sides.soc2.some(({ id }) => id === one.tsc))
            .map(({ id }) => id);
          expect(common.kind).toBe('between');
          const found = common.kind === 'between' ? common.mappings : [];
          expect(found.map(({ id }) => id).sort()).toEqual([...expected].sort());
          const strengths = found.map(({ strength }) => strength);
          expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
          return;
        }
        const linked = (a: string, b: string) =>
          Boolean(countedMapping(crosswalk, scope, a, b) ?? countedMapping(crosswalk, scope, b, a));
        const everyone = [...crosswalk.controls, ...crosswalk.clauses, ...crosswalk.criteria];
        const expected = everyone
          .filter(({ id }) => list.length > 0 && list.every((one) => linked(one.id, id)))
          .map(({ id }) => id);
        expect(common.kind).toBe('partners');
        const found = common.kind === 'partners' ? common.partners : [];
        expect([...found].sort()).toEqual(expected.sort());
      }),
      RUNS,
    );
  });
});

describe('partners', () => {
  it('of several requirements are those of any one of them, each once', () => {
    const overlap = overlapOf(EXAMPLE, scopeOf());
    expect([...partnersOf(overlap, ['A.5.1', 'A.8.1'])]).toEqual(['CC6.1', 'CC1.1']);
    expect([...partnersOf(overlap, ['CC1.1'])]).toEqual(['A.5.2', 'A.5.1']);
    expect([...partnersOf(overlap, [])]).toEqual([]);
  });
});
