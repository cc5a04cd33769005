import MiniSearch from 'minisearch';
import type { Catalog } from './catalog';
import { resolveIds } from './identifiers';
import type { Notes } from './load';

/** Results beyond this are not read by anyone. */
const MOST_RESULTS = 30;

/**
 * Finds requirements by identifier in any spelling, then by words of titles, groups and notes.
 *
 * @param notes notes on mappings; a requirement is found by those of its own mappings
 * @returns a function from a query to identifiers, best first
 */
export function createSearch(catalog: Catalog, notes: Notes): (query: string) => readonly string[] {
  const index = new MiniSearch<{ id: string; title: string; group: string; notes: string }>({
    fields: ['id', 'title', 'group', 'notes'],
    searchOptions: {
      boost: { id: 6, title: 4, group: 1.5 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(
    catalog.requirements.map(({ id, title, group }) => ({
      id,
      title,
      group: catalog.group(group)?.title ?? '',
      notes: catalog
        .mappingsOf(id)
        .map((mapping) => notes[mapping.id] ?? '')
        .join(' '),
    })),
  );
  return (query) => {
    const exact = resolveIds(catalog, query);
    const byPrefix = identifiersStarting(catalog, query);
    const byWords = index.search(query).map(({ id }) => String(id));
    return [...new Set([...exact, ...byPrefix, ...byWords])].slice(0, MOST_RESULTS);
  };
}

/** Identifiers that begin with what was typed so far: "8.2" is on its way to A.8.24, too. */
function identifiersStarting(catalog: Catalog, query: string): readonly string[] {
  const typed = query.toUpperCase().replace(/[\s._-]/g, '');
  if (typed === '' || !/\d|^(?:A|CC|PI|C|P)$/.test(typed)) return [];
  const bare = (id: string) => id.replace(/\./g, '');
  return catalog.requirements
    .filter(({ id }) => bare(id).startsWith(typed) || bare(id).startsWith(`A${typed}`))
    .map(({ id }) => id);
}
