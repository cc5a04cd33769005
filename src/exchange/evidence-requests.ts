import type { Catalog, Evidence } from '../catalog';
import { isAskedFor } from '../model';
import type { Overlap, Scope, ScopeStatement, Support } from '../model';
import type { Sheet } from './csv';

/** The scope that evidence is asked for in. */
export interface AskedIn {
  readonly catalog: Catalog;
  readonly scope: Scope;
  /** Of that scope. */
  readonly overlap: Overlap;
}

/** The columns that audit request lists ("provided by client") have in common. */
const COLUMNS = [
  'Request ID',
  'PBC Item',
  'Description',
  'TSC Ref',
  'ISO Ref',
  'Owner',
  'Priority',
  'Due Date',
  'Population/Sample',
  'Period',
  'Internal Status',
  'Auditor Status',
  'Evidence Link',
  'Notes',
] as const;

/**
 * The auditor's request list: one row an artefact, in the order given. A request keeps its number
 * whatever the scope and the filters, so that a list sent earlier still matches. Only requirements in
 * scope are named, for nobody asks about the others; clauses always apply, counted or not.
 *
 * @param all every artefact of the catalogue, which numbers them
 */
export function evidenceRequests(
  { catalog, scope, overlap }: AskedIn,
  all: readonly Evidence[],
  rows: readonly Support<Evidence>[],
): Sheet {
  const numberOf = new Map(all.map(({ id }, index) => [id, index + 1]));
  const kindOf = (id: string) => catalog.requirement(id)?.kind;
  return {
    columns: COLUMNS,
    rows: rows.map(({ item }) => {
      const asked = item.supports.filter((id) => isAskedFor(overlap, id));
      return [
        `ER-${String(numberOf.get(item.id) ?? 0).padStart(3, '0')}`,
        item.name,
        `${item.shows} Source: ${item.source}`,
        asked.filter((id) => kindOf(id) === 'criterion').join('; '),
        asked.filter((id) => kindOf(id) !== 'criterion').join('; '),
        item.owner,
        PRIORITY_TITLES[item.priority],
        '',
        item.kind === 'period'
          ? `Population: ${item.population ?? ''} Sample: ${item.sample ?? ''}`
          : '',
        PERIOD_WORDS[item.kind](scope.statement),
        'Open',
        '',
        '',
        '',
      ];
    }),
  };
}

/** For when an artefact is asked for, with the dates of the SOC 2 report where they are chosen. */
const PERIOD_WORDS: Readonly<Record<Evidence['kind'], (statement: ScopeStatement) => string>> = {
  point: ({ reportType, asOf }) =>
    reportType === 'type-1' && asOf !== '' ? `As of ${asOf}` : 'As of a date',
  period: ({ reportType, asOf, from, to }) => {
    if (reportType === 'type-1') {
      return asOf === '' ? 'Type I: one example' : `Type I: one example, as of ${asOf}`;
    }
    return reportType === 'type-2' && from !== '' && to !== ''
      ? `Over the report period, ${from} to ${to}`
      : 'Over the report period';
  },
};

const PRIORITY_TITLES = { high: 'High', medium: 'Medium', low: 'Low' } as const;
