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
  const matches = hasWordsOf(query);
  const first = exact.flatMap((id) => among.find((requirement) => requirement.id === id) ?? []);
  const rest = among.filter(
    (requirement) =>
      !first.includes(requirement) && matches(`${requirement.id} ${requirement.title}`),
  );
  return [...first, ...rest];
}

/** Whether a text has every word of a query, or part of a longer word; an empty query fits all. */
export function hasWordsOf(query: string): (text: string) => boolean {
  const words = query.toLowerCase().split(/\s+/);
  return (text) => {
    const among = text.toLowerCase();
    return words.every((word) => among.includes(word));
  };
}
