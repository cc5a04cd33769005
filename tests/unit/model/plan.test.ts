// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  collectedOnce,
  daysBetween,
  linksIn,
  nextMonday,
  resetWeeks,
  schedulePlan,
  setWeeks,
  weeksOf,
} from '../../../src/model';
import type { PlanChoices, PlannedPhase } from '../../../src/model';
import { RUNS } from '../../fixtures/arbitraries';
import { scopeOf } from '../../fixtures/examples';
import { planChoices, programmes } from '../../fixtures/plans';
import { shippedContent } from '../../fixtures/shipped';

const { plan } = shippedContent();
const choices = (change: Partial<PlanChoices> = {}): PlanChoices => ({
  start: '2027-01-04',
  first: 'soc2',
  weeks: {},
  ...change,
});
const phase = (
  id: string,
  weeks: number | undefined,
  change: Partial<PlannedPhase> = {},
): PlannedPhase => ({
  id,
  kind: 'phase',
  after: [],
  before: [],
  ...(weeks === undefined ? {} : { weeks: { least: 1, usual: weeks, most: weeks } }),
  ...change,
});
const finish = (id: string) => ({ phase: id, link: 'finish-start' }) as const;

const more = fc.integer({ min: 1, max: 30 });
const orders = fc.constantFrom('soc2' as const, 'iso' as const);

describe('a schedule', () => {
  it('lays one phase after another, both ends included', () => {
    const schedule = schedulePlan(
      [phase('a', 2), phase('b', 1, { after: [finish('a')] })],
      choices(),
    );
    expect(schedule.get('a')).toMatchObject({ start: '2027-01-04', end: '2027-01-17' });
    expect(schedule.get('b')).toMatchObject({
      start: '2027-01-18',
      end: '2027-01-24',
      held: { by: 'a', link: 'finish-start' },
    });
  });

  it('puts a milestone on the last day of what it comes after, or weeks later', () => {
    const schedule = schedulePlan(
      [
        phase('a', 1),
        phase('done', undefined, { kind: 'milestone', after: [finish('a')] }),
        phase('later', 2, { kind: 'milestone', after: [finish('done')] }),
      ],
      choices(),
    );
    expect(schedule.get('done')?.start).toBe('2027-01-10');
    expect(schedule.get('later')).toMatchObject({ start: '2027-01-24', end: '2027-01-24' });
  });

  it('counts a lead back from what it is for, which waits until the lead has run', () => {
    const phases = [phase('a', 2, {}), phase('lead', 4, { kind: 'lead', before: ['a'] })];
    const schedule = schedulePlan(phases, choices());
    expect(schedule.get('lead')).toMatchObject({ start: '2027-01-04', end: '2027-01-31' });
    expect(schedule.get('a')).toMatchObject({
      start: '2027-02-01',
      held: { by: 'lead', link: 'lead' },
    });
    const busy = schedulePlan(
      [phase('b', 6), { ...phases[0]!, after: [finish('b')] }, phases[1]!],
      choices(),
    );
    expect(busy.get('lead')).toMatchObject({ start: '2027-01-18', end: '2027-02-14' });
  });

  it('lets a window end no earlier than what it runs over', () => {
    const schedule = schedulePlan(
      [
        phase('a', 20),
        phase('window', 13, {
          kind: 'window',
          after: [{ phase: 'a', link: 'finish-finish' }],
        }),
      ],
      choices(),
    );
    expect(schedule.get('window')?.end).toBe(schedule.get('a')?.end);
  });

  it('measures years by the calendar', () => {
    const valid = phase('valid', undefined, { kind: 'window', years: 3 });
    const schedule = schedulePlan([valid], choices({ start: '2028-02-29' }));
    expect(schedule.get('valid')?.end).toBe('2031-02-27');
  });

  it('refuses a circle', () => {
    const circle = [
      phase('a', 1, { after: [finish('b')] }),
      phase('b', 1, { after: [finish('a')] }),
    ];
    expect(() => schedulePlan(circle, choices())).toThrow('cannot be placed');
  });
});

describe('any schedule', () => {
  it('keeps every link, and begins nothing before the plan does', () => {
    fc.assert(
      fc.property(programmes, planChoices, (phases, chosen) => {
        const schedule = schedulePlan(phases, chosen);
        for (const one of phases) {
          const { start, end } = schedule.get(one.id)!;
          expect(start >= chosen.start).toBe(true);
          expect(start <= end).toBe(true);
          for (const { phase: by, link } of linksIn(one, chosen.first)) {
            const other = schedule.get(by)!;
            if (link === 'start-start') expect(start >= other.start).toBe(true);
            else if (link === 'finish-finish') expect(end >= other.end).toBe(true);
            else if (one.kind === 'milestone') expect(start >= other.end).toBe(true);
            else expect(start > other.end).toBe(true);
          }
          for (const target of one.before) expect(schedule.get(target)!.start > end).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('gives every phase the days that it was given', () => {
    fc.assert(
      fc.property(programmes, planChoices, (phases, chosen) => {
        const schedule = schedulePlan(phases, chosen);
        for (const one of phases) {
          const { start, end, weeks } = schedule.get(one.id)!;
          expect(weeks).toBe(weeksOf(one, chosen));
          expect(daysBetween(start, end)).toBe(one.kind === 'milestone' ? 0 : 7 * weeks! - 1);
        }
      }),
      RUNS,
    );
  });

  it('moves nothing forward when a phase takes longer, but the beginning of a lead itself', () => {
    fc.assert(
      fc.property(programmes, planChoices, fc.nat(), more, (programme, chosen, pick, weeks) => {
        // Of two phases that must end together, the longer begins earlier; here none must.
        const phases = programme.map((one) => ({
          ...one,
          after: one.after.filter(({ link }) => link !== 'finish-finish'),
        }));
        const longer = phases[pick % phases.length]!;
        for (const { id, end, start } of movedForward(phases, chosen, longer, weeks)) {
          expect([id, end]).toEqual([longer.id, false]);
          expect([longer.kind, start]).toEqual(['lead', true]);
        }
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(programmes, planChoices, (phases, chosen) => {
        const dates = (list: readonly PlannedPhase[]) =>
          [...schedulePlan(list, chosen).values()]
            .map(({ id, start, end }) => `${id} ${start} ${end}`)
            .sort();
        expect(dates(phases.toReversed())).toEqual(dates(phases));
      }),
      RUNS,
    );
  });

  it('moves as a whole with its start, where no rule counts by the calendar', () => {
    fc.assert(
      fc.property(
        programmes,
        planChoices,
        fc.integer({ min: 1, max: 900 }),
        (phases, chosen, days) => {
          const before = schedulePlan(phases, chosen);
          const after = schedulePlan(phases, { ...chosen, start: addDays(chosen.start, days) });
          for (const { id } of phases) {
            expect(after.get(id)!.start).toBe(addDays(before.get(id)!.start, days));
          }
        },
      ),
      RUNS,
    );
  });
});

describe('the shipped plan', () => {
  it.each(['soc2', 'iso'] as const)('has the audits in their order with %s first', (first) => {
    const schedule = schedulePlan(plan, choices({ first }));
    const day = (id: string) => schedule.get(id)!;
    expect(day('internal-audit').end < day('management-review').start).toBe(true);
    expect(day('management-review').end < day('stage-1').start).toBe(true);
    expect(day('stage-1').end < day('stage-2').start).toBe(true);
    expect(day('type-2-window').start > day('controls-operate').end).toBe(true);
    expect(day('next-window').start).toBe(addDays(day('type-2-window').end, 1));
    expect(day('surveillance-1').end <= addMonths(day('certificate').end, 12)).toBe(true);
    expect(day('certificate-valid').end).toBe(addMonths(day('certificate').end, 36));
    expect(day('recertification').end < day('certificate-valid').end).toBe(true);
  });

  it('has the same durations in another order, whichever framework goes first', () => {
    const soc2 = schedulePlan(plan, choices({ first: 'soc2' }));
    const iso = schedulePlan(plan, choices({ first: 'iso' }));
    for (const { id } of plan) expect(iso.get(id)!.weeks).toBe(soc2.get(id)!.weeks);
    expect(soc2.get('type-1')!.end < soc2.get('isms-build')!.start).toBe(true);
    expect(iso.get('stage-2')!.end < iso.get('type-1')!.start).toBe(true);
    expect(iso.get('certificate')!.end < soc2.get('certificate')!.end).toBe(true);
  });

  it('moves nothing forward when a phase takes longer, but the opening of the window', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plan), more, orders, (longer, weeks, first) => {
        const moved = movedForward(plan, choices({ first }), longer, weeks);
        // To begin earlier, the window needs the CPA firm earlier, and a lead begins with itself.
        const may = longer.id === 'type-2-window' ? [longer.id, 'book-cpa'] : [longer.id];
        expect(moved.filter(({ id }) => !may.includes(id))).toEqual([]);
        if (moved.length > 0) expect(['window', 'lead']).toContain(longer.kind);
      }),
      RUNS,
    );
  });

  it('lays any window over the end of Stage 2 unless it must open later', () => {
    const weeks = fc.dictionary(
      fc.constantFrom(...plan.map(({ id }) => id)),
      fc.integer({ min: 4, max: 60 }),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(weeks, orders, (chosen, first) => {
        const schedule = schedulePlan(plan, choices({ first, weeks: chosen }));
        const window = schedule.get('type-2-window')!;
        const stageTwo = schedule.get('stage-2')!;
        expect(collectedOnce(schedule)?.end).toBe(
          window.start > stageTwo.end ? undefined : stageTwo.end,
        );
      }),
      RUNS,
    );
  });
});

describe('the changes of a plan', () => {
  it('set weeks, and go back to the usual ones', () => {
    const changed = setWeeks(scopeOf(), 'remediation', 12);
    expect(changed.plan.weeks).toEqual({ remediation: 12 });
    expect(setWeeks(changed, 'remediation', 12)).toBe(changed);
    expect(setWeeks(changed, 'remediation', undefined).plan.weeks).toEqual({});
    expect(resetWeeks(changed).plan.weeks).toEqual({});
    const untouched = scopeOf();
    expect(resetWeeks(untouched)).toBe(untouched);
    expect(setWeeks(untouched, 'remediation', undefined)).toBe(untouched);
  });
});

describe('days', () => {
  it('keep within a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
  });

  it('have a Monday after them', () => {
    expect(nextMonday('2026-11-24')).toBe('2026-11-30');
    expect(nextMonday('2026-11-29')).toBe('2026-11-30');
    expect(nextMonday('2026-11-30')).toBe('2026-12-07');
  });
});

/** What begins or ends earlier after a phase has become longer by some weeks. */
function movedForward(
  phases: readonly PlannedPhase[],
  chosen: PlanChoices,
  longer: PlannedPhase,
  weeks: number,
) {
  const before = schedulePlan(phases, chosen);
  const after = schedulePlan(phases, {
    ...chosen,
    weeks: { ...chosen.weeks, [longer.id]: (weeksOf(longer, chosen) ?? 1) + weeks },
  });
  return phases
    .map(({ id }) => ({
      id,
      start: after.get(id)!.start < before.get(id)!.start,
      end: after.get(id)!.end < before.get(id)!.end,
    }))
    .filter(({ start, end }) => start || end);
}
