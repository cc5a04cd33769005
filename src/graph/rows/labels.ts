import { reasonWords, strengthTitle } from '../../catalog';
import type { Catalog } from '../../catalog';
import { mappingsOf, sideOf } from '../../model';
import type { Overlap } from '../../model';

/** Partners named one by one in a label; further ones are counted. */
const NAMED_PARTNERS = 6;

/** What assistive technology says of a requirement: identifier, title, how it stands, partners. */
export function rowLabel(catalog: Catalog, overlap: Overlap, id: string): string {
  const requirement = catalog.requirement(id);
  if (!requirement) return id;
  const name = `${id} ${requirement.title}`;
  const standing = overlap.standing.get(id);
  switch (standing?.overlap) {
    case 'shared': {
      const mappings = mappingsOf(overlap, id);
      const side = sideOf(requirement);
      const partners = mappings
        .slice(0, NAMED_PARTNERS)
        .map(
          ({ iso, tsc, strength }) => `${side === 'iso' ? tsc : iso} ${strengthTitle(strength)}`,
        );
      const more = mappings.length - partners.length;
      const rest = more > 0 ? ` and ${more} more` : '';
      return `${name}. Shared, linked to ${partners.join(', ')}${rest}`;
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
