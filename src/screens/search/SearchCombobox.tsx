import { useCombobox } from 'downshift';
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { groupTitleOf, loadNotes } from '../../catalog';
import { createSearch } from '../../catalog/search';
import { useActions, useCatalog, useOverlap } from '../../state';
import { overlapTitle } from '../../exchange';
import { sideOf } from '../../model';
import { PlainSearchInput, SEARCH_LABEL } from './PlainSearchInput';
import styles from './search.module.css';

interface SearchComboboxProps {
  /** What was typed before this was loaded. */
  readonly query: string;
  readonly focusAtOnce: RefObject<boolean>;
}

/** Identifiers in any spelling, words of titles and notes; Enter selects and shows. */
export default function SearchCombobox({ query, focusAtOnce }: SearchComboboxProps) {
  const catalog = useCatalog();
  const overlap = useOverlap();
  const actions = useActions();
  const [search, setSearch] = useState(() => createSearch(catalog, {}));
  const [text, setText] = useState(query);
  useEffect(() => {
    let gone = false;
    loadNotes().then(
      (notes) => {
        if (!gone) setSearch(() => createSearch(catalog, notes));
      },
      // Without notes the search still knows identifiers and titles.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [catalog]);

  const results = text.trim() === '' ? [] : search(text);
  const combobox = useCombobox<string>({
    items: [...results],
    inputValue: text,
    defaultHighlightedIndex: 0,
    selectedItem: null,
    itemToString: (id) => id ?? '',
    onInputValueChange: ({ inputValue, type }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) setText(inputValue);
    },
    onStateChange: ({ selectedItem, type }) => {
      const { InputKeyDownEnter, ItemClick, InputKeyDownEscape } = useCombobox.stateChangeTypes;
      if ((type === InputKeyDownEnter || type === ItemClick) && selectedItem) {
        setText('');
        actions.goTo(selectedItem);
        actions.announce(`${selectedItem} selected`);
      }
      if (type === InputKeyDownEscape) setText('');
    },
  });
  const { isOpen } = combobox;
  const open = isOpen && text.trim() !== '';
  return (
    <div className={styles.box}>
      <PlainSearchInput
        {...combobox.getInputProps({
          'aria-label': SEARCH_LABEL,
          'aria-labelledby': undefined,
          autoFocus: focusAtOnce.current,
          'aria-expanded': open,
        })}
      />
      <ul
        {...combobox.getMenuProps({ 'aria-label': 'Results', 'aria-labelledby': undefined })}
        className={styles.list}
        data-open={open || undefined}
      >
        {open &&
          results.map((id, index) => {
            const requirement = catalog.requirement(id);
            if (!requirement) return null;
            return (
              <li
                key={id}
                {...combobox.getItemProps({ item: id, index })}
                className={styles.result}
                data-active={combobox.highlightedIndex === index || undefined}
              >
                <b>{id}</b>
                <span className={styles.title}>{requirement.title}</span>
                <span className={styles.where}>
                  {groupTitleOf(catalog, requirement)} ·{' '}
                  {overlapTitle(overlap.standing.get(id), sideOf(requirement))}
                </span>
              </li>
            );
          })}
      </ul>
      {open && results.length === 0 && (
        <p className={styles.none} role="status">
          Nothing found for “{text.slice(0, 40)}”. Try an identifier such as A.8.24 or CC6.7, or a
          word of a title.
        </p>
      )}
    </div>
  );
}
