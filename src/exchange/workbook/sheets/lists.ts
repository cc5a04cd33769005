import { PLATFORM_TITLES, rankInScope } from '../../../catalog';
import { openQuestions } from '../../../model';
import { decisionLogSheet, openQuestionsSheet } from '../../decision-log';
import { evidenceRequests } from '../../evidence-requests';
import { tasksSheet } from '../../tasks';
import type { WorkbookData } from '../data';
import { SHEET_NAMES } from '../names';
import { fromTable, listCell, timeCell } from '../sheet';
import type { WorkbookSheet } from '../sheet';

/** The auditor's request list, with the own controls that ask for each artefact. */
export function evidenceSheet({ catalog, scope, overlap, evidence }: WorkbookData): WorkbookSheet {
  const ranked = rankInScope(catalog, overlap, evidence);
  const { columns, rows } = evidenceRequests({ catalog, scope, overlap }, evidence, ranked);
  const library = Object.values(scope.library);
  return fromTable(
    SHEET_NAMES.evidence,
    {
      columns: [...columns, 'Own controls', 'Kept at'],
      rows: rows.map((row, index) => {
        const id = ranked[index]?.item.id ?? '';
        const asking = library.filter((control) => control.evidence.includes(id));
        const places = asking
          .filter(({ evidenceReference }) => evidenceReference !== '')
          .map((control) => `${control.id}: ${control.evidenceReference}`);
        return [...row, listCell(asking.map((control) => control.id)), places.join('\n')];
      }),
    },
    'None: no artefact bears on what is in scope.',
    {
      ...{ 'Request ID': 12, 'PBC Item': 30, Description: 60, 'TSC Ref': 24, 'ISO Ref': 24 },
      ...{ Owner: 20, Priority: 10, 'Due Date': 12, 'Population/Sample': 44, Notes: 30 },
      ...{ 'Internal Status': 14, 'Auditor Status': 14, 'Kept at': 34 },
    },
  );
}

/** Practices on the chosen platforms, as tasks. */
export function practicesSheet({ practices, platforms, overlap }: WorkbookData): WorkbookSheet {
  const { columns, rows } = tasksSheet(practices, overlap);
  return fromTable(
    SHEET_NAMES.tasks,
    {
      columns: [...columns, 'Platform'],
      rows: rows.map((row, index) => {
        const platform = practices[index]?.platform;
        return [...row, platform ? PLATFORM_TITLES[platform] : ''];
      }),
    },
    platforms.length === 0
      ? 'None: no platform was chosen when the workbook was made.'
      : 'None: no practice bears on what is in scope.',
    { Title: 36, Steps: 70, 'Acceptance test': 50, Requirements: 28, Effort: 9, 'Practice ID': 26 },
  );
}

const LOG_WIDTHS = { When: 18, By: 18, Requirement: 13, What: 34, Before: 44, After: 44 };

/** Every change that was made, oldest first. Times are UTC. */
export const logSheet = ({ catalog, scope }: WorkbookData): WorkbookSheet =>
  inUtc(
    fromTable(
      SHEET_NAMES.log,
      decisionLogSheet(scope.log, catalog, scope),
      'None: no change is recorded here. A frozen version and a link carry no log.',
      LOG_WIDTHS,
      { When: timeCell },
    ),
    'When',
  );

/** What the room could not answer yet. Times are UTC. */
export const questionsSheet = ({ catalog, scope }: WorkbookData): WorkbookSheet =>
  inUtc(
    fromTable(
      SHEET_NAMES.questions,
      openQuestionsSheet(openQuestions(scope, catalog.requirements), catalog),
      'None: no question is open.',
      { Requirement: 13, Title: 36, 'Open question': 70, Owner: 20, Since: 18 },
      { Since: timeCell },
    ),
    'Since',
  );

const inUtc = (sheet: WorkbookSheet, title: string): WorkbookSheet => ({
  ...sheet,
  columns: sheet.columns.map((column) =>
    column.title === title ? { ...column, title: `${title} (UTC)` } : column,
  ),
});
