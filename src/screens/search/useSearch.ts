import { useCallback, useEffect, useRef, useState } from 'react';
import { useCatalog } from '../../state';
import type { Search } from './search';

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
    loading.current ??= import('./search')
      .then(({ startSearch }) => startSearch(catalog))
      .then((ready) => {
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
