import { cellKey, decisionOn, inheritedFrom, neededReportDate, servingOf } from '../../../model';
import type { Scope, ScopeStatement } from '../../../model';
import { cellTitle, cellValueWords } from '../../../ui/cell-words';
import { reportWords } from '../../../ui/statement-words';
import { documentHead } from '../../document-head';
import type { EvidencedData, ScopeData } from '../data';
import { PROVIDER_COLUMNS, SHEET_NAMES } from '../names';
import { artefactNames, evidenceOf } from '../serving-words';
import { columnsOf, dateCell, listCell, rowOf } from '../sheet';
import type { Cell, WorkbookSheet } from '../sheet';

/** The fields of the statement in order, with what asks for each and what it is read for. */
const FIELDS: readonly (readonly [keyof ScopeStatement, string, string])[] = [
  ['organisation', 'Both', 'The legal entity that is certified and reported on.'],
  [
    'ismsScope',
    'ISO/IEC 27001, 4.3',
    'Products, sites and units that are in; what is out; interfaces and dependencies. It stands on the certificate.',
  ],
  ['stage', 'ISO/IEC 27001', 'Stage 1 reads documents, Stage 2 looks at the practice.'],
  ['reportType', 'SOC 2', 'Type I: design as of a date. Type II: operation over a period.'],
  ['asOf', 'SOC 2, Type I', 'The day on which the controls are in place.'],
  ['from', 'SOC 2, Type II', 'First day of the period that populations are taken from.'],
  ['to', 'SOC 2, Type II', 'Last day of that period.'],
  [
    'systemBoundary',
    'SOC 2, DC 3',
    'Infrastructure, software, people, procedures and data; where our part ends and a provider’s begins.',
  ],
  [
    'commitments',
    'SOC 2, DC 2',
    'What customers are promised; risks and criteria are read against it.',
  ],
  ['systemRequirements', 'SOC 2, DC 2', 'What has to hold in the system so that the promises do.'],
  [
    'customerControls',
    'SOC 2, DC 6',
    'Complementary user entity controls: what customers have to do themselves.',
  ],
];

/** What the combined audit is about. */
export function statementSheet(data: EvidencedData): WorkbookSheet {
  const { catalog, scope, scopeName, overlap, today } = data;
  const head = documentHead(catalog, scope, scopeName, today);
  const said = FIELDS.map(([field, asked, readFor]): readonly Cell[] => {
    const key = cellKey('statement', field);
    const value = scope.statement[field];
    const isChoice = field === 'stage' || field === 'reportType';
    const cell = value !== '' && isChoice ? cellValueWords(key, value) : dateCell(value);
    return [cellTitle(key, catalog), cell === '' ? emptyWords(field, scope) : cell, asked, readFor];
  });
  const notRelevant = catalog.criteria
    .map(({ id }) => id)
    .filter((id) => overlap.standing.get(id)?.overlap === 'not-applicable');
  return {
    name: SHEET_NAMES.statement,
    above: [],
    columns: [
      { title: 'Item', width: 30 },
      { title: 'What was said', width: 90 },
      { title: 'Asked by', width: 22 },
      { title: 'What it is read for', width: 50 },
    ],
    rows: [
      ...said,
      [
        'SOC 2 categories',
        head.categories,
        'SOC 2, DC 5',
        `Which criteria are looked at; they are on the sheet ${SHEET_NAMES.criteria}.`,
      ],
      [
        'Providers',
        providerWords(scope),
        'SOC 2, DC 7',
        `Subservice organisations, with the method for each; more on the sheet ${SHEET_NAMES.providers}.`,
      ],
      [
        'Criteria not relevant',
        listCell(notRelevant) || 'None',
        'SOC 2, DC 8',
        `The reasons are on the sheet ${SHEET_NAMES.criteria}.`,
      ],
      clauseRow(data, '4.1', 'Issues, internal and external'),
      clauseRow(data, '4.2', 'Interested parties and their requirements'),
      ...ELSEWHERE.map(([item, asked]): readonly Cell[] => [
        item,
        'Not kept here: belongs in the system description',
        asked,
        'Management writes it for the report.',
      ]),
    ],
    none: '',
  };
}

/** What the description of a system says besides, for which a scope has no place. */
const ELSEWHERE: readonly (readonly [string, string])[] = [
  ['Services provided', 'SOC 2, DC 1'],
  ['Incidents in the period', 'SOC 2, DC 4'],
  ['Changes in the period', 'SOC 2, DC 9'],
];

/** Dates are asked for by one type of report only. */
function emptyWords(field: keyof ScopeStatement, { statement }: Scope): string {
  if (field === 'asOf' && statement.reportType === 'type-2') return 'Not asked for in Type II';
  if ((field === 'from' || field === 'to') && statement.reportType === 'type-1') {
    return 'Not asked for in Type I';
  }
  const isChoice = field === 'stage' || field === 'reportType';
  return isChoice ? 'Not chosen yet' : 'Not written down yet';
}

const providerWords = ({ providers }: Scope): string =>
  listCell(
    providers.map(({ name, method }) =>
      method === '' ? `${name} (method not chosen yet)` : `${name} (${METHOD_TITLES[method]})`,
    ),
  ) || 'None listed';

/** Where a clause that is read with the scope is shown: its evidence, or that of what serves it. */
function clauseRow({ scope, evidence }: EvidencedData, id: string, item: string): readonly Cell[] {
  const nameOf = artefactNames(evidence);
  const shown = [
    decisionOn(scope, id, 'clause').evidence,
    ...(servingOf(scope.library).get(id) ?? []).map((control) => evidenceOf(control, nameOf)),
  ].filter(Boolean);
  return [
    item,
    shown.length === 0 ? 'Not said yet where it is' : `See: ${shown.join('; ')}`,
    `ISO/IEC 27001, ${id}`,
    `Read with the scope (4.3); its own row is on the sheet ${SHEET_NAMES.clauses}.`,
  ];
}

const METHOD_TITLES = { 'carve-out': 'Carve-out', inclusive: 'Inclusive' } as const;
const WIDTHS = { name: 26, method: 13, reportFrom: 13, reportTo: 13, bridgeTo: 15, regions: 20 };

/** Subservice organisations, as SOC 2 says; suppliers, as ISO 27001 does. */
export function providersSheet({ catalog, scope, today }: ScopeData): WorkbookSheet {
  const needed = neededReportDate(scope, today);
  return {
    name: SHEET_NAMES.providers,
    above: [],
    columns: columnsOf(PROVIDER_COLUMNS, WIDTHS, { method: Object.values(METHOD_TITLES) }, 34),
    rows: scope.providers.map((provider) => {
      const { method, reportFrom, reportTo, bridgeTo } = provider;
      return rowOf(PROVIDER_COLUMNS, {
        name: provider.name,
        services: provider.services,
        regions: provider.regions,
        method: method === '' ? '' : METHOD_TITLES[method],
        expectedControls: provider.expectedControls,
        ours: provider.ours,
        report: provider.report,
        reportFrom: dateCell(reportFrom),
        reportTo: dateCell(reportTo),
        bridgeTo: dateCell(bridgeTo),
        standing: reportWords(provider, needed),
        inherited: listCell(inheritedFrom(scope, provider.name, catalog.controls)),
      });
    }),
    none: 'None: no provider is listed.',
  };
}
