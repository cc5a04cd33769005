import { useId, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import styles from './form.module.css';

/** Something to choose, or several that are chosen together. */
export interface Pick {
  readonly key: string;
  /** What is chosen with it. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly title: string;
  /** A line below. */
  readonly aside?: string;
}

interface PickFieldProps {
  readonly label: string;
  readonly placeholder: string;
  /** What a query may mean, most likely first; all that can be chosen for an empty one. */
  readonly find: (query: string) => readonly Pick[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** The most that a field reads, in characters. */
const LONGEST = 4_000;

/** Chooses among many by typing; the field stays, for the next one. */
export function PickField({ label, placeholder, find, onChoose }: PickFieldProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = open ? find(query) : [];
  const listed = found.length > 0;

  const search = (text: string): void => {
    setQuery(text);
    setActive(0);
    setOpen(true);
  };
  const choose = ({ ids }: Pick): void => {
    onChoose(ids);
    search('');
  };
  /** A list with an identifier a line would lose its line ends in a field of one line. */
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\r\n\t]/.test(text)) return;
    event.preventDefault();
    search(`${query} ${text}`.trim().replace(/\s+/g, ' ').slice(0, LONGEST));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.nativeEvent.isComposing) return;
    if (key === 'Enter') {
      const chosen = found[active];
      if (chosen) choose(chosen);
    } else if (key === 'Escape' && open) {
      setOpen(false);
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && (listed || !open)) {
      if (listed) {
        setActive((active + (key === 'ArrowDown' ? 1 : -1) + found.length) % found.length);
      }
      setOpen(true);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.combo}>
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={listed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={listed ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST}
        placeholder={placeholder}
        className={styles.input}
        value={query}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => search(event.target.value)}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
      {listed && (
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          className={styles.options}
          // A press would take the focus from the field and close the list before the click.
          onPointerDown={(event) => event.preventDefault()}
        >
          {found.map((pick, index) => (
            // The field handles the keys of its options.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={pick.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              data-active={index === active || undefined}
              ref={index === active ? intoView : undefined}
              onPointerMove={() => setActive(index)}
              onClick={() => choose(pick)}
            >
              <b>{pick.name}</b> <span>{pick.title}</span>
              {pick.aside && <small>{pick.aside}</small>}
            </li>
          ))}
        </ul>
      )}
      {open && query.trim() !== '' && !listed && (
        <p className={styles.nothing} role="status">
          Nothing found for “{query.trim().slice(0, 40)}”.
        </p>
      )}
    </div>
  );
}

const intoView = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' });
