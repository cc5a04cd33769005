import { loadNotes } from '../../catalog';
import type { Catalog } from '../../catalog';
import { createSearch } from '../../catalog/search';

/** From a query to identifiers, best first. */
export type Search = (query: string) => readonly string[];

/** @returns the search, once the notes it looks through are there or failed to come */
export async function startSearch(catalog: Catalog): Promise<Search> {
  // Without notes the search still knows identifiers and titles.
  return createSearch(catalog, await loadNotes().catch(() => ({})));
}
