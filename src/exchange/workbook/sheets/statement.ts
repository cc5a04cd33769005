import { cellKey, inheritedFrom, neededReportDate } from '../../../model';
import type { ScopeStatement } from '../../../model';
import { cellTitle, cellValueWords } from '../../../ui/cell-words';
import { reportWords } from '../../../ui/statement-words';
import { documentHead } from '../../document-head';
import type { ScopeData } from '../data';
import { PROVIDER_COLUMNS, SHEET_NAMES } from '../names';
import { columnsOf, dateCell, listCell, rowOf } from '../sheet';
import type { Cell, WorkbookSheet } from '../sheet';

/** The fields of the statement in order, with what asks for each. */
const FIELDS: readonly (readonly [keyof ScopeStatement, string])[] = [
  ['organisation', 'Both'],
  ['ismsScope', 'ISO/IEC 27001, 4.3'],
  ['stage', 'ISO/IEC 27001'],
  ['reportType', 'SOC 2'],
  ['asOf', 'SOC 2, Type I'],
  ['from', 'SOC 2, Type II'],
  ['to', 'SOC 2, Type II'],
  ['systemBoundary', 'SOC 2, DC 3'],
  ['commitments', 'SOC 2, DC 2'],
  ['systemRequirements', 'SOC 2, DC 2'],
  ['customerControls', 'SOC 2, DC 6'],
];

/** What the combined audit is about. */
export function statementSheet({ catalog, scope, scopeName, today }: ScopeData): WorkbookSheet {
  const head = documentHead(catalog, scope, scopeName, today);
  const said = FIELDS.map(([field, asked]): readonly Cell[] => {
    const key = cellKey('statement', field);
    const value = scope.statement[field];
    const isChoice = field === 'stage' || field === 'reportType';
    const cell = value !== '' && isChoice ? cellValueWords(key, value) : dateCell(value);
    return [cellTitle(key, catalog), cell, asked];
  });
  return {
    name: SHEET_NAMES.statement,
    above: [],
    columns: [
      { title: 'Item', width: 30 },
      { title: 'What was said', width: 90 },
      { title: 'Asked by', width: 22 },
    ],
    rows: [
      ...said,
      ['SOC 2 categories', head.categories, 'SOC 2, DC 5'],
      ['Providers', listCell(scope.providers.map(({ name }) => name)), 'SOC 2, DC 7'],
    ],
    none: '',
  };
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
