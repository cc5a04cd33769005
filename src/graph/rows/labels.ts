import { reasonWords, strengthTitle } from '../../catalog';
import type { Catalog } from '../../catalog';
import { mappingsOf, ownGroupCode, sideOf } from '../../model';
import type { Overlap } from '../../model';

/** Named one by one in a label; further ones are counted. */
const NAMED = 6;

/** "CC6.1 Strong 9, CC6.2 Weak 2 and 3 more" */
export function firstFew<T>(items: readonly T[], nameOf: (item: T) => string): string {
  const more = items.length - NAMED;
  return `${items.slice(0, NAMED).map(nameOf).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** What assistive technology says of a requirement: identifier, title, how it stands, partners. */
export function rowLabel(catalog: Catalog, overlap: Overlap, id: string): string {
  const requirement = catalog.requirement(id);
  if (!requirement) return id;
  const name = `${id} ${requirement.title}`;
  const standing = overlap.standing.get(id);
  switch (standing?.overlap) {
    case 'shared': {
      const side = sideOf(requirement);
      const partners = firstFew(
        mappingsOf(overlap, id),
        ({ iso, tsc, strength }) => `${side === 'iso' ? tsc : iso} ${strengthTitle(strength)}`,
      );
      return `${name}. Shared, linked to ${partners}`;
    }
    case 'only': {
      const framework = sideOf(requirement) === 'iso' ? 'ISO 27001' : 'SOC 2';
      return `${name}. ${framework} only: ${reasonWords(standing.reason, catalog, id)}`;
    }
    case 'not-applicable':
      return `${name}. Not applicable`;
    default:
      return `${name}. Not in scope`;
  }
}

/** What stands before the title of a group; the clauses of the management system have no common prefix. */
export const codeOf = (groupId: string): string =>
  groupId === 'ISMS' ? '4–10' : ownGroupCode(groupId);
