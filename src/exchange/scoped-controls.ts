import { groupTitleOf, overlapTitle, reasonWords } from '../catalog';
import type { Catalog } from '../catalog';
import { decisionOn, mappingsOf, sideOf } from '../model';
import type { Overlap, Requirement, Scope } from '../model';
import { STATUS_TITLES } from '../state';
import type { Sheet } from './csv';

const COLUMNS = [
  'Framework',
  'ID',
  'Title',
  'Group',
  'Overlap',
  'Decision',
  'Justification',
  'Mapped to',
  'Strongest link',
  'Notes',
] as const;

/**
 * Every Annex A control and every criterion of the selected categories, in catalogue order. View
 * filters do not change it.
 */
export function scopedControls(catalog: Catalog, scope: Scope, overlap: Overlap): Sheet {
  const requirements = [...catalog.controls, ...catalog.criteria].filter(
    ({ id }) => overlap.standing.get(id)?.overlap !== 'outside',
  );
  return { columns: COLUMNS, rows: requirements.map((one) => row(catalog, scope, overlap, one)) };
}

/** The same for some requirements, with the reason of each "only", for pasting elsewhere. */
export function requirementsSheet(
  catalog: Catalog,
  scope: Scope,
  overlap: Overlap,
  requirements: readonly Requirement[],
): Sheet {
  return {
    columns: [...COLUMNS, 'Reason'],
    rows: requirements.map((requirement) => {
      const standing = overlap.standing.get(requirement.id);
      const reason =
        standing?.overlap === 'only' ? reasonWords(standing.reason, catalog, requirement.id) : '';
      return [...row(catalog, scope, overlap, requirement), reason];
    }),
  };
}

function row(
  catalog: Catalog,
  scope: Scope,
  overlap: Overlap,
  requirement: Requirement,
): readonly string[] {
  const { id, title, kind } = requirement;
  const side = sideOf(requirement);
  const mappings = mappingsOf(overlap, id);
  const partners = mappings.map(({ iso, tsc }) => (side === 'iso' ? tsc : iso));
  const decision = decisionOn(scope, id, kind === 'criterion' ? 'criterion' : 'control');
  const provider =
    decision.status === 'inherited' && decision.provider ? `Provider: ${decision.provider}` : '';
  return [
    side === 'iso' ? 'ISO 27001' : 'SOC 2',
    id,
    title,
    groupTitleOf(catalog, requirement),
    overlapTitle(overlap.standing.get(id), side),
    kind === 'clause' ? 'Always applies' : STATUS_TITLES[decision.status],
    decision.justification,
    inCatalogueOrder(catalog, partners).join('; '),
    mappings[0] ? String(mappings[0].strength) : '',
    [provider, decision.note].filter(Boolean).join('. '),
  ];
}

/** Identifiers in the order of the catalogue. */
export function inCatalogueOrder(catalog: Catalog, ids: readonly string[]): readonly string[] {
  if (ids.length < 2) return ids;
  const wanted = new Set(ids);
  return catalog.requirements.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
}
