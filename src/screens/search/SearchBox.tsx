import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { PlainSearchInput } from './PlainSearchInput';

const load = () => import('./SearchCombobox');
const SearchCombobox = lazy(load);

/** Loaded when the browser has nothing better to do, or when somebody is about to search. */
const IDLE_DELAY = 1_500;

/**
 * The search field. What it takes to search is not part of the first view; until it is there a
 * plain field stands in its place and keeps what is typed.
 */
export function SearchBox() {
  const [wanted, setWanted] = useState(false);
  const [query, setQuery] = useState('');
  const hadFocus = useRef(false);
  useEffect(() => {
    const timer = setTimeout(() => setWanted(true), IDLE_DELAY);
    return () => clearTimeout(timer);
  }, []);
  const plain = (
    <PlainSearchInput
      value={query}
      onChange={(event) => setQuery(event.target.value)}
      onPointerEnter={() => void load()}
      onFocus={() => {
        hadFocus.current = true;
        setWanted(true);
      }}
      onBlur={() => {
        hadFocus.current = false;
      }}
    />
  );
  if (!wanted) return plain;
  return (
    <Suspense fallback={plain}>
      <SearchCombobox query={query} focusAtOnce={hadFocus} />
    </Suspense>
  );
}
