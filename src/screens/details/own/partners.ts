import { resolveIds } from '../../../catalog';
import type { Catalog } from '../../../catalog';
import type { Requirement } from '../../../model';

/**
 * The requirements that a query may mean: an identifier in any spelling comes first, then those
 * whose identifier or title has every word of it. All, for an empty query.
 */
export function findPartners(
  catalog: Catalog,
  among: readonly Requirement[],
  query: string,
): readonly Requirement[] {
  const exact = resolveIds(catalog, query);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const first = exact.flatMap((id) => among.find((requirement) => requirement.id === id) ?? []);
  const rest = among.filter((requirement) => {
    const text = `${requirement.id} ${requirement.title}`.toLowerCase();
    return !first.includes(requirement) && words.every((word) => text.includes(word));
  });
  return [...first, ...rest];
}
