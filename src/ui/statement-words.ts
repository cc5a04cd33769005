import { isGapTooLong, neededReportDate, needsReport, reportState } from '../model';
import type { IsoDate, Provider, Scope, ScopeStatement, StatementGap } from '../model';

/** What is wrong with the statement, as a sentence. */
export const GAP_WORDS: Readonly<Record<StatementGap, string>> = {
  'no-isms-scope': 'The ISMS scope is not written down.',
  'no-report-type': 'The SOC 2 report type is not chosen.',
  'no-date': 'A Type I report needs the date it is as of.',
  'no-period': 'A Type II report needs the first and last day of its period.',
  'period-reversed': 'The period ends before it begins.',
  'period-short':
    'The period is shorter than three months. Readers of the report seldom accept that, and yearly controls may not occur in it.',
};

/** "SOC 2 Type II 2027-01-01 to 2027-06-30", as far as it is known. */
export function reportTitle({ reportType, asOf, from, to }: ScopeStatement): string {
  if (reportType === '') return '';
  if (reportType === 'type-1') return asOf ? `SOC 2 Type I as of ${asOf}` : 'SOC 2 Type I';
  if (from && to) return `SOC 2 Type II ${from} to ${to}`;
  return 'SOC 2 Type II';
}

/** How a provider's report stands, short enough for a line: "report reaches 2026-09-30". */
export function reportWords(provider: Provider, needed: IsoDate): string {
  if (!needsReport(provider))
    return 'tested in our own report, so their written assertion is needed';
  const { report, reportFrom, reportTo, bridgeTo } = provider;
  switch (reportState(provider, needed)) {
    case 'none':
      return 'no report of theirs is named';
    case 'undated':
      return `${report} has no end date yet`;
    case 'reversed':
      return 'their report ends before it begins';
    case 'starts-late':
      return `report begins ${reportFrom}, but is needed for ${needed}`;
    case 'bridge-needed':
      if (isGapTooLong(provider, needed)) {
        return `report ends ${reportTo}, too long before ${needed} for a bridge letter: ask for the next report`;
      }
      return bridgeTo > reportTo
        ? `bridge letter ends ${bridgeTo}, one is needed until ${needed}`
        : `report ends ${reportTo}, a bridge letter is needed until ${needed}`;
    case 'current':
      return bridgeTo > reportTo
        ? `report with bridge letter reaches ${bridgeTo}`
        : `report reaches ${reportTo}`;
  }
}

/** What will be asked for by the end of the period, while that lies ahead; else empty. */
export function reportAhead(provider: Provider, scope: Scope, today: IsoDate): string {
  const { reportType, asOf, to } = scope.statement;
  const end = reportType === 'type-1' ? asOf : reportType === 'type-2' ? to : '';
  if (end <= neededReportDate(scope, today) || !needsReport(provider)) return '';
  return reportState(provider, end) === 'current'
    ? ''
    : `By ${end} a report or a bridge letter has to reach that day.`;
}
