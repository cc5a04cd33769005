import { listed, overlapTitle, reasonWords, strengthTitle } from '../../catalog';
import type { Catalog, Group } from '../../catalog';
import { mappingsOf, sideOf } from '../../model';
import type { Mapping, Overlap, Requirement } from '../../model';

/** Partners named in a row; the others are counted, and listed beside the row while it is current. */
const NAMED_PARTNERS = 3;

/** What a group is called beside its title; the clauses have no common prefix. */
export const codeOf = ({ id, kind }: Group): string => (kind === 'clauses' ? 'Clauses 4–10' : id);

/** The other end of a mapping. */
export const partnerOf = (mapping: Mapping, { kind }: Requirement): string =>
  kind === 'criterion' ? mapping.iso : mapping.tsc;

/** How a requirement stands, in one line: its partners and the strongest link, or why it has none. */
export function overlapLine(catalog: Catalog, overlap: Overlap, requirement: Requirement): string {
  const { id } = requirement;
  const standing = overlap.standing.get(id);
  const title = overlapTitle(standing, sideOf(requirement));
  if (standing?.overlap === 'only') {
    return `${title}: ${reasonWords(standing.reason, catalog, id)}`;
  }
  const mappings = mappingsOf(overlap, id);
  const [strongest] = mappings;
  if (!strongest) return title;
  const named = mappings.slice(0, NAMED_PARTNERS).map((mapping) => partnerOf(mapping, requirement));
  const more = mappings.length - named.length;
  const partners = more > 0 ? `${named.join(', ')} and ${more} more` : listed(named);
  const link = strengthTitle(strongest.strength);
  return `Shared with ${partners}, ${mappings.length > 1 ? `strongest ${link}` : link}`;
}
