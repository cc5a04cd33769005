import { libraryGaps, SEVERITIES, warningsIn } from '../../../model';
import { warningsSheet } from '../../warnings';
import type { EvidencedData } from '../data';
import { SHEET_NAMES } from '../names';
import { fromTable } from '../sheet';
import type { WorkbookSheet } from '../sheet';

const LIBRARY = 'Control library';

/** What a lead auditor would stop at, gravest first, then what is missing in the control library. */
export function gapsSheet(data: EvidencedData): WorkbookSheet {
  const { catalog, scope, overlap, today } = data;
  const found = warningsIn(catalog, scope, overlap, today);
  const warnings = SEVERITIES.flatMap((severity) =>
    found.filter((one) => one.severity === severity),
  );
  const { columns, rows } = warningsSheet(warnings, catalog, scope, today);
  return fromTable(
    SHEET_NAMES.gaps,
    { columns, rows: [...rows, ...libraryRows(data)] },
    'None: none of the checks found anything. That is no statement that an audit would pass.',
    { Severity: 18, Warning: 34, About: 40, Detail: 50, 'What to do': 60 },
  );
}

function libraryRows({ catalog, scope, overlap, evidence }: EvidencedData): string[][] {
  if (Object.keys(scope.library).length === 0) {
    return [
      [LIBRARY, 'No own control', '', '', 'Begin with the statements of the starter library.'],
    ];
  }
  const gaps = libraryGaps(catalog, scope.library, overlap, evidence);
  const titled = (id: string) => `${id} ${catalog.requirement(id)?.title ?? ''}`.trim();
  const row = (gap: string, about: string, toDo: string) => [LIBRARY, gap, about, '', toDo];
  return [
    ...gaps.unserved.map((id) =>
      row(
        'No own control serves the requirement',
        titled(id),
        'Name an own control that serves it, or write one.',
      ),
    ),
    ...gaps.idle.map(({ id }) =>
      row('Own control serves nothing in scope', id, 'Link it to what it serves, or take it out.'),
    ),
    ...gaps.withoutEvidence.map(({ id }) =>
      row('Own control without evidence', id, 'Say which record shows it, and where that is.'),
    ),
    ...gaps.unasked.map(({ name }) =>
      row(
        'Evidence that no own control lists',
        name,
        'Name the own control that produces it, or leave it out.',
      ),
    ),
  ];
}
