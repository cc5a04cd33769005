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

type Line = readonly [topic: string, words: string];

const BEGIN: readonly Line[] = [
  [
    'What this is',
    'One scope of a combined ISO/IEC 27001 and SOC 2 audit: what was decided on each requirement, the organisation’s own controls, and where the two frameworks overlap. Everything in it was entered by the organisation or worked out from that; nobody has examined it.',
  ],
];

/** What each sheet is for, and who works from it. */
const PURPOSES: Readonly<Record<keyof typeof SHEET_NAMES, string>> = {
  summary:
    'For everybody. Of which scope, when and with what it was made; every figure with its whole.',
  statement:
    'For both auditors. What the audit is about, and which clause or description criterion asks for it.',
  providers:
    'For both auditors. Subservice organisations and suppliers, the method for each, and how its report stands.',
  soa: 'For the ISO 27001 auditor (6.1.3 d). All 93 controls of Annex A, then own controls beyond it. Approver, signature and date above the table are filled in by hand.',
  clauses:
    'For the ISO 27001 auditor. Clauses 4 to 10, which always apply, with status, owner and evidence.',
  criteria:
    'For the service auditor. Every criterion of the categories chosen, those that are not relevant with the reason.',
  matrix:
    'For the service auditor. Which own controls, as worded, serve each criterion; a control that serves several has a row for each.',
  controls:
    'For whoever runs the controls. The control library, one own control a row, with what it serves in both frameworks.',
  crosswalk:
    'For whoever doubts an overlap. Every pair with relationship, strength, rationale and note, and whether it counts now.',
  evidence:
    'For both auditors. A request list to begin with; owner and priority are proposals, status and due date are yours to fill in.',
  tasks: 'For engineers. Practices on the platforms chosen, as tasks.',
  gaps: 'For whoever prepares the audit. What checks found, gravest first, then what is missing in the control library.',
  log: 'For both auditors. Every change, with who, when and the value before.',
  questions: 'For the next meeting. What could not be answered yet.',
  yours: 'For both auditors. Where the organisation departs from the published crosswalk, and why.',
  columns:
    'For everybody. What each column says, which values it takes and whether edits are read back.',
  method: 'For everybody. This sheet.',
};

const READ_SHEETS = [
  ...[SHEET_NAMES.soa, SHEET_NAMES.clauses, SHEET_NAMES.criteria],
  ...[SHEET_NAMES.matrix, SHEET_NAMES.controls],
].join('; ');

const EDITING: readonly Line[] = [
  [
    'To edit',
    'Type into the cells of the sheets that are read back and save as XLSX. Cells with a list propose values; the sheet Columns names them all. To empty a cell is an edit too. Rows may be sorted, filtered and hidden, but identifiers and column titles have to stay.',
  ],
  [
    'To send edits back',
    'Give the saved file to whoever keeps the scope. In Common Ground: the menu beside the name of the scope, Read a spreadsheet. Every difference is shown before anything is changed, and all of it is one step to undo. Unknown identifiers, values that cannot be read, and cells that were also changed in the scope since are listed, never guessed.',
  ],
  ['Sheets that are read back', READ_SHEETS],
  [
    'Not read back',
    'The other sheets, and columns marked No on the sheet Columns: figures, links, titles and evidence of own controls follow from the rest. Scope statement, providers, mappings and the plan are edited in the app.',
  ],
  [
    'The hidden sheet',
    'Exported holds the decisions, own controls and texts as they were when the workbook was made, so that edits are told from the rest. Leave it in a copy that comes back; without it the file is read like a list of somebody else’s.',
  ],
  [
    'What is not in here',
    'The risk assessment and the risk treatment plan, the records of internal audit and management review, the documents themselves, populations and samples, tests and their results, management’s assertion, and the parts of the system description on services, incidents and changes. Both auditors ask for them. The plan is in the app, as pictures and as a calendar file.',
  ],
];

const STRENGTHS = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/** How to read the other sheets, and whose word they are. */
export function methodSheet({ catalog }: ScopeData): WorkbookSheet {
  const { iso, tsc, crosswalk } = datasetOf(catalog);
  const fromGuide = catalog.mappings.filter(({ basis }) => basis === 'guide').length;
  const rows: readonly (readonly Cell[])[] = [
    ...BEGIN,
    ...(Object.keys(PURPOSES) as (keyof typeof SHEET_NAMES)[]).map((sheet): readonly Cell[] => [
      `Sheet: ${SHEET_NAMES[sheet]}`,
      PURPOSES[sheet],
    ]),
    ...EDITING,
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
      'Where all own controls that serve a requirement have a status, it has the lowest of theirs, which is changed on the sheet Own controls. Otherwise it is what was said of the requirement itself.',
    ],
    [
      'Fingerprint',
      'Eight digits worked out from everything the scope says, its log left out. Two documents with the same fingerprint were made of the same scope. It is not a seal: it protects nothing.',
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
