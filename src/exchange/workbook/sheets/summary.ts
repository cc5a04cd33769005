import { PLATFORM_TITLES } from '../../../catalog';
import type { Catalog } from '../../../catalog';
import {
  CONTROL_STATUSES,
  cellKey,
  decisionOn,
  IMPLEMENTATIONS,
  implementationCounts,
  libraryReach,
  openQuestions,
  SEVERITIES,
  warningsIn,
} from '../../../model';
import type { Figures, Overlap, Requirement } from '../../../model';
import { IMPLEMENTATION_TITLES, STATUS_TITLES } from '../../../state';
import { cellValueWords } from '../../../ui/cell-words';
import { reportTitle } from '../../../ui/statement-words';
import { SEVERITY_TITLES } from '../../../ui/warning-words';
import { documentHead, headLines } from '../../document-head';
import type { WorkbookData } from '../data';
import { SHEET_NAMES } from '../names';
import { dateCell } from '../sheet';
import type { Cell, WorkbookSheet } from '../sheet';

type Row = readonly [section: string, item: string, value: Cell, of: Cell, note: string];

/** Every figure with what it is of, and of which scope it all speaks. */
export function summarySheet(data: WorkbookData): WorkbookSheet {
  const { catalog, scope, overlap, today } = data;
  const head = documentHead(catalog, scope, data.scopeName, today);
  const bar = `At strength ${head.strength}; basis ${head.basis}`;
  return {
    name: SHEET_NAMES.summary,
    above: [],
    columns: [
      { title: 'Section', width: 22 },
      { title: 'Item', width: 44 },
      { title: 'Value', width: 44 },
      { title: 'Of', width: 8 },
      { title: 'Note', width: 72 },
    ],
    rows: [
      ...aboutRows(data),
      ...headLines(head).map(([item, value]): Row => ['Document', item, dateCell(value), '', '']),
      [
        'Document',
        'Platforms of the tasks',
        data.platforms.map((one) => PLATFORM_TITLES[one]).join(', ') || 'None chosen',
        '',
        'Tasks for other platforms are left out',
      ],
      ...figureRows(overlap.figures, bar),
      ...decisionRows(data),
      ...statusRows(data),
      ...groupRows(catalog, overlap, bar),
      ...libraryRows(data),
      ...openRows(data),
    ],
    none: '',
  };
}

const figureRows = (figures: Figures, bar: string): readonly Row[] => [
  ['Overlap', 'Mappings that count', figures.mappings, '', bar],
  ['Overlap', 'Annex A controls shared with SOC 2', figures.sharedControls, figures.controls, bar],
  ['Overlap', 'Annex A controls in ISO 27001 only', figures.isoOnly, figures.controls, bar],
  ['Overlap', 'Annex A controls excluded', figures.controlsNotApplicable, figures.controls, ''],
  [
    'Overlap',
    'SOC 2 criteria shared with ISO 27001',
    figures.sharedCriteria,
    figures.criteria,
    bar,
  ],
  [
    'Overlap',
    'of these, shared through clauses only',
    figures.sharedThroughClausesOnly,
    figures.sharedCriteria,
    '',
  ],
  ['Overlap', 'SOC 2 criteria in SOC 2 only', figures.soc2Only, figures.criteria, bar],
  ['Overlap', 'SOC 2 criteria not relevant', figures.criteriaNotRelevant, figures.criteria, ''],
];

function decisionRows({ catalog, scope }: WorkbookData): readonly Row[] {
  const statuses = catalog.controls.map(({ id }) => decisionOn(scope, id, 'control').status);
  return CONTROL_STATUSES.map((status) => [
    'Annex A decisions',
    STATUS_TITLES[status],
    statuses.filter((one) => one === status).length,
    statuses.length,
    status === 'undecided' ? 'Count as applicable until they are decided' : '',
  ]);
}

/** Where to begin, and what audits it is about. */
function aboutRows({ scope }: WorkbookData): readonly Row[] {
  const { organisation, stage } = scope.statement;
  const stageWords = stage === '' ? '' : cellValueWords(cellKey('statement', 'stage'), stage);
  return [
    [
      'Begin here',
      'How to read and edit this workbook',
      `Sheet ${SHEET_NAMES.method}`,
      '',
      `What each column means, which values it takes and what is read back: sheet ${SHEET_NAMES.columns}`,
    ],
    ['Document', 'Organisation', organisation || 'Not said yet', '', ''],
    ['Document', 'ISO 27001 audit', stageWords || 'Not chosen yet', '', ''],
    ['Document', 'SOC 2 report', reportTitle(scope.statement) || 'Not chosen yet', '', ''],
  ];
}

/** How many of what is in scope have been put into practice; clauses always apply. */
function statusRows({ catalog, scope, overlap }: WorkbookData): readonly Row[] {
  const rowsFor = (title: string, requirements: readonly Requirement[]) => {
    const { total, counts } = implementationCounts(requirements, scope, overlap);
    return IMPLEMENTATIONS.map((status): Row => [
      'Implementation status',
      `${title}: ${IMPLEMENTATION_TITLES[status].toLowerCase()}`,
      counts[status],
      total,
      'As the organisation says; nobody has examined it here',
    ]);
  };
  return [
    ...rowsFor('Annex A controls in scope', catalog.controls),
    ...rowsFor('ISMS clauses', catalog.clauses),
    ...rowsFor('SOC 2 criteria in scope', catalog.criteria),
  ];
}

/** Shared of each theme and of each series, of what is in scope of it, as the graph has it. */
const groupRows = (catalog: Catalog, overlap: Overlap, bar: string): readonly Row[] =>
  catalog.groups
    .filter(({ kind }) => kind !== 'clauses')
    .flatMap(({ id, title, kind }): Row[] => {
      const standings = catalog
        .members(id)
        .map((one) => overlap.standing.get(one.id)?.overlap)
        .filter((standing) => standing === 'shared' || standing === 'only');
      if (standings.length === 0) return [];
      const shared = standings.filter((standing) => standing === 'shared').length;
      const section = kind === 'theme' ? 'Shared by theme' : 'Shared by series';
      return [[section, title, shared, standings.length, `${bar}; of those in scope`]];
    });

function libraryRows({ catalog, scope, overlap }: WorkbookData): readonly Row[] {
  const library = Object.values(scope.library);
  const reach = libraryReach(library, overlap);
  const inScope = (list: readonly { readonly id: string }[]) =>
    list.filter(({ id }) => {
      const standing = overlap.standing.get(id)?.overlap;
      return standing === 'shared' || standing === 'only';
    }).length;
  const section = 'Control library';
  return [
    [section, 'Own controls', library.length, '', ''],
    [section, 'of these, serving something in scope', reach.statements, library.length, ''],
    [section, 'of these, serving both frameworks', reach.both, library.length, ''],
    [section, 'Annex A controls served', reach.controls, inScope(catalog.controls), 'In scope'],
    [section, 'SOC 2 criteria served', reach.criteria, inScope(catalog.criteria), 'In scope'],
  ];
}

function openRows({ catalog, scope, overlap, today }: WorkbookData): readonly Row[] {
  const warnings = warningsIn(catalog, scope, overlap, today);
  const section = 'Still open';
  return [
    ...SEVERITIES.map((severity): Row => [
      section,
      `Warnings: ${SEVERITY_TITLES[severity].toLowerCase()}`,
      warnings.filter((one) => one.severity === severity).length,
      '',
      `Listed on the sheet ${SHEET_NAMES.gaps}`,
    ]),
    [
      section,
      'Open questions',
      openQuestions(scope, catalog.requirements).length,
      '',
      `Listed on the sheet ${SHEET_NAMES.questions}`,
    ],
  ];
}
