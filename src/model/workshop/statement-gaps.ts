/** What a scope statement still lacks before an auditor can plan with it. */
import { addDays, addMonths } from '../basics/dates';
import type { IsoDate } from '../basics/iso-date';
import type { ScopeStatement } from '../scope/statement';

export type StatementField = keyof ScopeStatement;

export const STATEMENT_GAPS = [
  'no-isms-scope',
  'no-report-type',
  'no-date',
  'no-period',
  'period-reversed',
  'period-short',
] as const;
export type StatementGap = (typeof STATEMENT_GAPS)[number];

/** The field that mends each gap. */
export const FIELD_OF_GAP: Readonly<Record<StatementGap, StatementField>> = {
  'no-isms-scope': 'ismsScope',
  'no-report-type': 'reportType',
  'no-date': 'asOf',
  'no-period': 'from',
  'period-reversed': 'to',
  'period-short': 'to',
};

/** The shortest Type II window that readers of reports commonly accept; the AICPA sets none. Months. */
const LEAST_MONTHS = 3;

/** Whether a window, its first and last day included, is shorter than three months. */
export const isShortPeriod = (from: IsoDate, to: IsoDate): boolean =>
  addDays(to, 1) < addMonths(from, LEAST_MONTHS);

/** What is wrong with the dates of the SOC 2 report, if anything. */
export function periodGap({ reportType, asOf, from, to }: ScopeStatement): StatementGap | null {
  if (reportType === '') return 'no-report-type';
  if (reportType === 'type-1') return asOf === '' ? 'no-date' : null;
  if (from === '' || to === '') return 'no-period';
  if (to < from) return 'period-reversed';
  return isShortPeriod(from, to) ? 'period-short' : null;
}

/** Everything that warrants a warning, in the order of `STATEMENT_GAPS`. */
export function statementGaps(statement: ScopeStatement): readonly StatementGap[] {
  const period = periodGap(statement);
  return [
    ...(statement.ismsScope === '' ? (['no-isms-scope'] as const) : []),
    ...(period ? [period] : []),
  ];
}

/** The fields that nobody has filled in, in the order of the form; dates only of the type chosen. */
export function emptyFields(statement: ScopeStatement): readonly StatementField[] {
  const dates: Readonly<Record<ScopeStatement['reportType'], readonly StatementField[]>> = {
    '': [],
    'type-1': ['asOf'],
    'type-2': ['from', 'to'],
  };
  const asked: readonly StatementField[] = [
    'organisation',
    'ismsScope',
    'stage',
    'reportType',
    ...dates[statement.reportType],
    'systemBoundary',
    'commitments',
    'systemRequirements',
    'customerControls',
  ];
  return asked.filter((field) => statement[field] === '');
}
