import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';

interface ComboboxSetting<T> {
  /** What a query may mean, most likely first; all that can be chosen for an empty one. */
  readonly find: (query: string) => readonly T[];
  readonly onChoose: (option: T) => void;
}

/** What the list of a combobox is drawn from. */
export interface ComboboxList<T> {
  readonly id: string;
  /** What is listed; empty while the list is closed. */
  readonly options: readonly T[];
  /** The place of the option that Enter chooses. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (option: T) => void;
}

/** A field that finds among many what is typed into it: its state, its keys, and its list. */
export function useCombobox<T>({ find, onChoose }: ComboboxSetting<T>) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = open || query.trim() !== '' ? find(query) : [];
  const options = open ? found : [];
  const listed = options.length > 0;

  const search = (text: string): void => {
    setQuery(text);
    setActive(0);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.nativeEvent.isComposing) return;
    if (key === 'Enter') {
      const chosen = options[active];
      if (chosen !== undefined) onChoose(chosen);
    } else if (key === 'Escape' && open) {
      setOpen(false);
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && (listed || !open)) {
      if (listed) {
        setActive((active + (key === 'ArrowDown' ? 1 : -1) + options.length) % options.length);
      }
      setOpen(true);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    query,
    open,
    search,
    show: () => setOpen(true),
    /** What to say of a query that nothing was found for; else empty. */
    nothing:
      query.trim() !== '' && found.length === 0
        ? `Nothing found for “${query.trim().slice(0, 40)}”.`
        : '',
    /** The properties of the field. */
    field: {
      type: 'text',
      role: 'combobox',
      'aria-expanded': listed,
      'aria-controls': `${id}-list`,
      'aria-autocomplete': 'list',
      'aria-activedescendant': listed ? `${id}-${active}` : undefined,
      autoComplete: 'off',
      spellCheck: false,
      value: query,
      onBlur: () => setOpen(false),
      onChange: (event: { readonly target: { readonly value: string } }) =>
        search(event.target.value),
      onKeyDown,
    } as const,
    list: { id, options, active, onActive: setActive, onChoose } satisfies ComboboxList<T>,
  };
}
