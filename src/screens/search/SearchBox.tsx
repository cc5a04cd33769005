import { Search as SearchIcon } from 'lucide-react';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useActions } from '../../state';
import { part } from '../../ui/part';
import styles from './search.module.css';
import { useSearch } from './useSearch';

/** Comes with what it lists. */
const ResultList = part(() => import('./ResultList'));

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
const LABEL = 'Search controls and criteria';
const NO_RESULTS: readonly string[] = [];

/**
 * Identifiers in any spelling, words of titles and notes; Enter selects and shows. A combobox after
 * the ARIA pattern (list autocomplete with manual selection): the field is there in the first view,
 * what it searches with comes later, and the field stays the same element (decision 10).
 */
export function SearchBox() {
  const actions = useActions();
  const { search, prepare } = useSearch();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const text = query.trim();
  const results = search && text !== '' ? search(text) : NO_RESULTS;
  const shown = open && text !== '' && search !== null;

  const choose = (id: string | undefined): void => {
    if (id === undefined) return;
    setQuery('');
    setOpen(false);
    actions.goTo(id);
    actions.announce(`${id} selected`);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'Enter' && text !== '') {
      if (shown) choose(results[active]);
      else void prepare().then((ready) => choose(ready(text)[0]));
    } else if (key === 'Escape') {
      setQuery('');
      setOpen(false);
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && results.length > 0) {
      const step = key === 'ArrowDown' ? 1 : -1;
      setOpen(true);
      if (shown) setActive((active + step + results.length) % results.length);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div className={styles.box}>
      <SearchIcon size={15} aria-hidden />
      <input
        type="text"
        role="combobox"
        className={styles.input}
        data-search
        aria-label={LABEL}
        placeholder={LABEL}
        aria-autocomplete="list"
        aria-expanded={shown && results.length > 0}
        aria-controls={shown && results.length > 0 ? listId : undefined}
        aria-activedescendant={shown && results.length > 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={query}
        onFocus={() => {
          void prepare();
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <kbd>{isApple ? '⌘ K' : 'Ctrl K'}</kbd>
      {shown && results.length > 0 && (
        <ResultList
          id={listId}
          ids={results}
          active={active}
          onPoint={setActive}
          onChoose={choose}
        />
      )}
      {shown && results.length === 0 && (
        <p className={styles.none} role="status">
          Nothing found for “{text.slice(0, 40)}”. Try an identifier such as A.8.24 or CC6.7, or a
          word of a title.
        </p>
      )}
    </div>
  );
}
