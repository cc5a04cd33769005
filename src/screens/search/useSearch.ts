import { useCallback, useEffect, useRef, useState } from 'react';
import { loadNotes } from '../../catalog';
import { useCatalog } from '../../state';

/** From a query to identifiers, best first. */
export type Search = (query: string) => readonly string[];

/** What it takes to search is not part of the first view; it is loaded once the browser rests. */
const IDLE_DELAY = 1_500;

/**
 * The search engine, loaded when it is asked for or when there is time.
 *
 * @returns the engine once it is there, and a function that waits for it
 */
export function useSearch(): {
  readonly search: Search | null;
  readonly prepare: () => Promise<Search>;
} {
  const catalog = useCatalog();
  const [search, setSearch] = useState<Search | null>(null);
  const loading = useRef<Promise<Search>>(undefined);
  const prepare = useCallback(() => {
    loading.current ??= Promise.all([
      import('../../catalog/search'),
      // Without notes the search still knows identifiers and titles.
      loadNotes().catch(() => ({})),
    ]).then(([{ createSearch }, notes]) => {
      const ready = createSearch(catalog, notes);
      setSearch(() => ready);
      return ready;
    });
    return loading.current;
  }, [catalog]);
  useEffect(() => {
    const timer = setTimeout(() => void prepare(), IDLE_DELAY);
    return () => clearTimeout(timer);
  }, [prepare]);
  return { search, prepare };
}
