import {
  BAND_TITLES,
  relationshipTerm,
  relationshipWords,
  strengthMeaning,
} from '../../../catalog';
import { bandOf, RELATIONSHIPS } from '../../../model';
import { datasetOf } from '../../dataset';
import type { ScopeData } from '../data';
import { SHEET_NAMES } from '../names';
import type { Cell, WorkbookSheet } from '../sheet';

const STRENGTHS = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/** How to read the other sheets, and whose word they are. */
export function methodSheet({ catalog }: ScopeData): WorkbookSheet {
  const { iso, tsc, crosswalk } = datasetOf(catalog);
  const fromGuide = catalog.mappings.filter(({ basis }) => basis === 'guide').length;
  const rows: readonly (readonly Cell[])[] = [
    [
      'What this is not',
      'A link between two requirements says that the same evidence can serve both. It does not say that either is fulfilled, and nothing here is advice on an audit. The auditors decide.',
    ],
    ['Frameworks', `${iso}; ${tsc}`],
    [
      'Crosswalk',
      `Version ${crosswalk}. Of its ${catalog.mappings.length} mappings, ${fromGuide} are the pairs of a published mapping guide, which calls all of them high overlap. The others, and every number, relationship, rationale and note, are the judgement of this project, made by a written method and reviewed a second time.`,
    ],
    [
      'Sources',
      'Identifiers and titles of Annex A controls are as published; criteria have short titles of this project’s own. No text of ISO/IEC or the AICPA is reproduced, and neither has a part in this. Evidence, practices and explanations are this project’s. Check names are those of Prowler (Apache-2.0) and of Azure Policy (MIT).',
    ],
    [
      'Basis',
      'guide: a pair of the published guide. editorial: a pair judged by this project. yours: added or changed by the organisation, with author, date and reason on the sheet Your mappings.',
    ],
    ...RELATIONSHIPS.map((relationship): readonly Cell[] => [
      `Relationship: ${relationshipTerm(relationship, 'iso')}`,
      `The control or clause ${relationshipWords(relationship, 'iso')} the criterion. The terms are those of NIST IR 8477.`,
    ]),
    [
      'Rationale',
      'syntactic: much the same words. semantic: other words, the same meaning. functional: other actions with a result that serves both.',
    ],
    ...STRENGTHS.map((strength): readonly Cell[] => [
      `Strength ${strength}, ${BAND_TITLES[bandOf(strength)]}`,
      `${strengthMeaning(strength).replace(/^./, (first) => first.toUpperCase())}. The scale from 1 to 10 is a convention of SCF and OLIR.`,
    ]),
    [
      'Decisions',
      'Every Annex A control is on the Statement of Applicability, whatever was decided. One that is not yet decided counts as applicable and says so. An inherited control is applicable and operated by the provider named. A criterion that is not relevant stays on its sheets with the reason.',
    ],
    [
      'Status',
      'Where own controls serve a requirement and their status is known, its status is the lowest of theirs, and is changed on the sheet Own controls. Otherwise it is what was said of the requirement itself.',
    ],
    [
      'Fingerprint',
      'Eight digits worked out from everything the scope says, its log left out. Two documents with the same fingerprint were made of the same scope. It is not a seal: it protects nothing.',
    ],
    [
      'Editing and reading back',
      'Rows are known by their identifiers, so they may be sorted, filtered and hidden, but identifiers and column titles have to stay. A hidden sheet, Exported, holds the decisions, own controls and texts as they were when the workbook was made, so that edits are told from the rest; deleting it does no harm to the others. Figures, linked requirements and evidence of own controls follow from the rest.',
    ],
    [
      'Long texts',
      'A cell of a spreadsheet holds 32,767 characters. A longer text is cut there and ends by saying so.',
    ],
    ['Dates', 'Days are as in the scope. Times are UTC.'],
  ];
  return {
    name: SHEET_NAMES.method,
    above: [],
    columns: [
      { title: 'Topic', width: 30 },
      { title: 'What to know', width: 110 },
    ],
    rows,
    none: '',
  };
}
