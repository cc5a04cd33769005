// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { planWarnings, schedulePlan } from '../../../src/model';
import type { PlanChoices, ScopeStatement } from '../../../src/model';
import { scopeOf } from '../../fixtures/examples';
import { shippedContent } from '../../fixtures/shipped';

const { plan } = shippedContent();

function warningsWith(
  change: Partial<PlanChoices> = {},
  statement: Partial<ScopeStatement> = {},
  today = '2026-11-24',
) {
  const schedule = schedulePlan(plan, { start: '2027-01-04', first: 'soc2', weeks: {}, ...change });
  const warnings = planWarnings(plan, schedule, { ...scopeOf().statement, ...statement }, today);
  return { schedule, warnings, kinds: warnings.map(({ why }) => why) };
}

describe('a plan is warned of', () => {
  it('annual controls alone when all stands at its default and SOC 2 goes first', () => {
    expect(warningsWith().warnings).toEqual([{ why: 'annual-controls', weeks: 26 }]);
    expect(warningsWith({ weeks: { 'type-2-window': 52 } }).kinds).toEqual([]);
  });

  it('a start in the past, not of one today', () => {
    expect(warningsWith({}, {}, '2027-01-05').kinds).toContain('start-past');
    expect(warningsWith({}, {}, '2027-01-04').kinds).not.toContain('start-past');
  });

  it('a window under three months, in its own words', () => {
    const { warnings } = warningsWith({ weeks: { 'type-2-window': 12 } });
    expect(warnings).toEqual([
      { why: 'window-short', weeks: 12 },
      { why: 'annual-controls', weeks: 12 },
    ]);
    expect(warningsWith({ weeks: { 'type-2-window': 13 } }).kinds).toEqual(['annual-controls']);
  });

  it('a duration outside its range, on either side', () => {
    const range = { least: 2, usual: 6, most: 13 };
    for (const weeks of [1, 14]) {
      expect(warningsWith({ weeks: { 'stage-gap': weeks } }).warnings).toContainEqual({
        why: 'out-of-range',
        phase: 'stage-gap',
        weeks,
        range,
      });
    }
    expect(warningsWith({ weeks: { 'stage-gap': 13 } }).kinds).not.toContain('out-of-range');
  });

  it('evidence that is collected twice when the CPA firm comes after Stage 2', () => {
    const late = warningsWith({ first: 'iso', weeks: { 'book-cpa': 40 } });
    const window = late.schedule.get('type-2-window')!;
    const stageTwo = late.schedule.get('stage-2')!;
    expect(late.warnings).toContainEqual({
      why: 'collected-twice',
      window: [window.start, window.end],
      stageTwo: [stageTwo.start, stageTwo.end],
    });
    expect(warningsWith({ first: 'iso' }).kinds).not.toContain('collected-twice');
  });

  it('a Type I report that the Type II report soon replaces', () => {
    expect(warningsWith({ first: 'iso' }).kinds).toContain('type-1-late');
    expect(warningsWith({ first: 'iso', weeks: { 'type-2-window': 52 } }).kinds).not.toContain(
      'type-1-late',
    );
  });

  it('a first surveillance later than twelve months after the decision', () => {
    const { schedule, warnings } = warningsWith({ weeks: { 'surveillance-1': 53 } });
    expect(warnings).toContainEqual(
      expect.objectContaining({
        why: 'surveillance-late',
        on: schedule.get('surveillance-1')!.end,
      }),
    );
    expect(warningsWith({ weeks: { 'surveillance-1': 52 } }).kinds).not.toContain(
      'surveillance-late',
    );
  });

  it('a recertification after the certificate has expired', () => {
    expect(warningsWith({ weeks: { recertification: 157 } }).kinds).toContain(
      'recertification-late',
    );
    expect(warningsWith({ weeks: { recertification: 150 } }).kinds).not.toContain(
      'recertification-late',
    );
  });

  it('a scope statement that promises another period', () => {
    const { start, end } = warningsWith().schedule.get('type-2-window')!;
    const stated = { reportType: 'type-2', from: start, to: '2027-12-31' } as const;
    expect(warningsWith({}, stated).warnings).toContainEqual({
      why: 'period-differs',
      stated: [start, '2027-12-31'],
      planned: [start, end],
    });
    expect(warningsWith({}, { ...stated, to: end }).kinds).not.toContain('period-differs');
    expect(warningsWith({}, { ...stated, to: '' }).kinds).not.toContain('period-differs');
    expect(warningsWith({}, { ...stated, reportType: 'type-1' }).kinds).not.toContain(
      'period-differs',
    );
  });

  it('a Type I date outside the examination', () => {
    const { start } = warningsWith().schedule.get('type-1')!;
    const stated = { reportType: 'type-1' } as const;
    expect(warningsWith({}, { ...stated, asOf: '2027-01-31' }).kinds).toContain('as-of-differs');
    expect(warningsWith({}, { ...stated, asOf: start }).kinds).not.toContain('as-of-differs');
  });
});
