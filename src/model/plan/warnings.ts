import { addMonths, daysBetween } from '../basics/dates';
import type { IsoDate } from '../basics/iso-date';
import { daysInCommon } from './plan';
import type { DaysInCommon, PlannedPhase, Schedule, WeeksRange } from './plan';
import type { ScopeStatement } from '../scope/statement';

/** Phases that rules speak of; `data/plan.yaml` must hold each. */
export const PLAN_ROLES = {
  typeOne: 'type-1',
  typeOneReport: 'type-1-report',
  window: 'type-2-window',
  typeTwoReport: 'type-2-report',
  stageTwo: 'stage-2',
  certificate: 'certificate',
  validity: 'certificate-valid',
  surveillance: 'surveillance-1',
  recertification: 'recertification',
} as const;

/** First and last. */
type Days = readonly [from: IsoDate, to: IsoDate];

/** Something that an auditor or a customer would say of a plan. */
export type PlanWarning =
  /** The plan begins before today. */
  | { readonly why: 'start-past'; readonly start: IsoDate }
  | {
      readonly why: 'out-of-range';
      readonly phase: string;
      readonly weeks: number;
      readonly range: WeeksRange;
    }
  /** Under three months, which few readers of a report accept (a convention, not a rule). */
  | { readonly why: 'window-short'; readonly weeks: number }
  /** Under a year: what happens once a year may not happen in it. */
  | { readonly why: 'annual-controls'; readonly weeks: number }
  /** Stage 2 looks at other records than the window, so they are collected twice. */
  | { readonly why: 'collected-twice'; readonly window: Days; readonly stageTwo: Days }
  /** A Type I report is soon replaced by that of Type II. */
  | { readonly why: 'type-1-late'; readonly days: number }
  /** ISO/IEC 17021-1, 9.1.3.3: within twelve months of the certification decision. */
  | { readonly why: 'surveillance-late'; readonly on: IsoDate; readonly due: IsoDate }
  /** After the certificate has run out. */
  | { readonly why: 'recertification-late'; readonly on: IsoDate; readonly expires: IsoDate }
  /** The scope statement promises another period than the plan gives. */
  | {
      readonly why: 'period-differs';
      readonly stated: Days;
      readonly planned: Days;
    }
  /** The day of the Type I report lies outside the examination that is planned for it. */
  | {
      readonly why: 'as-of-differs';
      readonly stated: IsoDate;
      readonly planned: Days;
    };

const SHORT_WINDOW = 13;
const YEAR = 52;
/** A Type I report that serves for less than this is hardly worth its fee. Editorial. */
const WORTH_A_REPORT = 91;

/** What the Type II window and Stage 2 have in common: those records are collected once. */
export function collectedOnce(schedule: Schedule): DaysInCommon | null {
  const window = schedule.get(PLAN_ROLES.window);
  const stageTwo = schedule.get(PLAN_ROLES.stageTwo);
  return window && stageTwo ? daysInCommon(window, stageTwo) : null;
}

/**
 * What is to be said of a plan: first of its start, then of the window, the certificate, the scope
 * statement, and last of each duration outside its range.
 *
 * @param today ISO date
 */
export function planWarnings(
  phases: readonly PlannedPhase[],
  schedule: Schedule,
  statement: ScopeStatement,
  today: IsoDate,
): readonly PlanWarning[] {
  return [
    ...startWarnings(schedule, today),
    ...windowWarnings(schedule),
    ...certificateWarnings(schedule),
    ...statementWarnings(schedule, statement),
    ...rangeWarnings(phases, schedule),
  ];
}

function startWarnings(schedule: Schedule, today: IsoDate): readonly PlanWarning[] {
  const [start] = [...schedule.values()].map((one) => one.start).sort();
  return start !== undefined && start < today ? [{ why: 'start-past', start }] : [];
}

function windowWarnings(schedule: Schedule): readonly PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const window = schedule.get(PLAN_ROLES.window);
  const weeks = window?.weeks;
  if (weeks !== undefined && weeks < SHORT_WINDOW) warnings.push({ why: 'window-short', weeks });
  if (weeks !== undefined && weeks < YEAR) warnings.push({ why: 'annual-controls', weeks });
  const stageTwo = schedule.get(PLAN_ROLES.stageTwo);
  if (window && stageTwo && !daysInCommon(window, stageTwo)) {
    warnings.push({
      why: 'collected-twice',
      window: [window.start, window.end],
      stageTwo: [stageTwo.start, stageTwo.end],
    });
  }
  const one = schedule.get(PLAN_ROLES.typeOneReport);
  const two = schedule.get(PLAN_ROLES.typeTwoReport);
  const days = one && two ? daysBetween(one.end, two.end) : WORTH_A_REPORT;
  if (days < WORTH_A_REPORT) warnings.push({ why: 'type-1-late', days });
  return warnings;
}

function certificateWarnings(schedule: Schedule): readonly PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const certificate = schedule.get(PLAN_ROLES.certificate);
  const surveillance = schedule.get(PLAN_ROLES.surveillance);
  if (certificate && surveillance) {
    const due = addMonths(certificate.end, 12);
    const on = surveillance.end;
    if (on > due) warnings.push({ why: 'surveillance-late', on, due });
  }
  const recertification = schedule.get(PLAN_ROLES.recertification);
  const validity = schedule.get(PLAN_ROLES.validity);
  if (recertification && validity && recertification.end >= validity.end) {
    const on = recertification.end;
    warnings.push({ why: 'recertification-late', on, expires: validity.end });
  }
  return warnings;
}

/** Dates that the scope statement leaves empty are not compared. */
function statementWarnings(schedule: Schedule, statement: ScopeStatement): readonly PlanWarning[] {
  const window = schedule.get(PLAN_ROLES.window);
  const { reportType, from, to, asOf } = statement;
  if (reportType === 'type-2' && window && from !== '' && to !== '') {
    if (from === window.start && to === window.end) return [];
    return [{ why: 'period-differs', stated: [from, to], planned: [window.start, window.end] }];
  }
  const examined = schedule.get(PLAN_ROLES.typeOne);
  if (reportType === 'type-1' && examined && asOf !== '') {
    if (asOf >= examined.start && asOf <= examined.end) return [];
    return [{ why: 'as-of-differs', stated: asOf, planned: [examined.start, examined.end] }];
  }
  return [];
}

function rangeWarnings(
  phases: readonly PlannedPhase[],
  schedule: Schedule,
): readonly PlanWarning[] {
  return phases.flatMap(({ id, weeks: range }): readonly PlanWarning[] => {
    const weeks = schedule.get(id)?.weeks;
    if (!range || weeks === undefined) return [];
    if (weeks >= range.least && weeks <= range.most) return [];
    // Said in its own words already.
    if (id === PLAN_ROLES.window && weeks < SHORT_WINDOW) return [];
    return [{ why: 'out-of-range', phase: id, weeks, range }];
  });
}
