/** Whether the report that a provider gave us still says anything about the day it is needed for. */
import { addDays } from '../basics/dates';
import type { IsoDate } from '../basics/iso-date';
import type { Provider, ScopeStatement } from '../scope/statement';

/** How a provider's report stands on the day it is needed for. */
export const REPORT_STATES = [
  'none',
  'undated',
  'reversed',
  'starts-late',
  'bridge-needed',
  'current',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/**
 * The day up to which the auditors want providers' reports to reach: the end of our SOC 2 period, or
 * the date of our Type I report, once that has passed. Before, no report can reach it, and today is
 * what can be asked for.
 */
export function neededReportDate(
  scope: { readonly statement: ScopeStatement },
  today: IsoDate,
): IsoDate {
  const { reportType, asOf, to } = scope.statement;
  const end = reportType === 'type-1' ? asOf : reportType === 'type-2' ? to : '';
  return end !== '' && end < today ? end : today;
}

/**
 * How a provider's report stands. Without a first day it is taken to reach back far enough; a bridge
 * letter carries on from the last day of a report, so it counts for nothing without one.
 *
 * @param needed as `neededReportDate` gives it
 */
export function reportState(provider: Provider, needed: IsoDate): ReportState {
  const { report, reportFrom, reportTo, bridgeTo } = provider;
  if (report === '') return 'none';
  if (reportTo === '') return 'undated';
  if (reportFrom > reportTo) return 'reversed';
  if (reportFrom > needed) return 'starts-late';
  const reaches = bridgeTo > reportTo ? bridgeTo : reportTo;
  return reaches < needed ? 'bridge-needed' : 'current';
}

/** Whether a provider's report, with its bridge letter, reaches the day it is needed for. */
export const hasCurrentReport = (provider: Provider, needed: IsoDate): boolean =>
  reportState(provider, needed) === 'current';

/**
 * Whether the audit leans on a report of the provider's. Under the inclusive method it does not: the
 * provider's controls are described and tested in our own report.
 */
export const needsReport = ({ method }: Provider): boolean => method !== 'inclusive';

/** How long a bridge letter is commonly accepted for after the end of a report. Days. */
const BRIDGE_DAYS = 92;

/** Whether the gap after a report is longer than a bridge letter is commonly accepted for. */
export const isGapTooLong = ({ reportTo }: Provider, needed: IsoDate): boolean =>
  reportTo !== '' && addDays(reportTo, BRIDGE_DAYS) < needed;
