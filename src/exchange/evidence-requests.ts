import type { Catalog, Evidence } from '../catalog';
import type { Support } from '../model';
import type { Sheet } from './csv';

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
 * whatever the scope and the filters, so that a list sent earlier still matches.
 *
 * @param all every artefact of the catalogue, which numbers them
 */
export function evidenceRequests(
  catalog: Catalog,
  all: readonly Evidence[],
  rows: readonly Support<Evidence>[],
): Sheet {
  const numberOf = new Map(all.map(({ id }, index) => [id, index + 1]));
  const isCriterion = (id: string) => catalog.requirement(id)?.kind === 'criterion';
  return {
    columns: COLUMNS,
    rows: rows.map(({ item }) => [
      `ER-${String(numberOf.get(item.id) ?? 0).padStart(3, '0')}`,
      item.name,
      `${item.shows} Source: ${item.source}`,
      item.supports.filter(isCriterion).join('; '),
      item.supports.filter((id) => !isCriterion(id)).join('; '),
      item.owner,
      PRIORITY_TITLES[item.priority],
      '',
      item.kind === 'period'
        ? `Population: ${item.population ?? ''} Sample: ${item.sample ?? ''}`
        : '',
      item.kind === 'period' ? 'Over the report period' : 'As of a date',
      'Open',
      '',
      '',
      '',
    ]),
  };
}

const PRIORITY_TITLES = { high: 'High', medium: 'Medium', low: 'Low' } as const;
