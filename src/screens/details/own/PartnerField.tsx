import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { groupTitleOf } from '../../../catalog';
import type { Requirement } from '../../../model';
import { useCatalog } from '../../../state';
import styles from './own.module.css';
import { findPartners } from './partners';

interface PartnerFieldProps {
  readonly label: string;
  /** What can be chosen, in catalogue order. */
  readonly among: readonly Requirement[];
  /** What is said behind a title, as in "linked already". */
  readonly noteOn: (id: string) => string;
  readonly onChoose: (id: string) => void;
}

/** Finds a requirement by identifier in any spelling or by words of its title. */
export function PartnerField({ label, among, noteOn, onChoose }: PartnerFieldProps) {
  const catalog = useCatalog();
  const id = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = findPartners(catalog, among, query);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.nativeEvent.isComposing) return;
    if (key === 'Enter') {
      const chosen = open ? found[active] : undefined;
      if (chosen) onChoose(chosen.id);
    } else if (key === 'Escape' && open) {
      setOpen(false);
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && found.length > 0) {
      if (open) setActive((active + (key === 'ArrowDown' ? 1 : -1) + found.length) % found.length);
      setOpen(true);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.combo}>
        <input
          id={id}
          type="text"
          role="combobox"
          aria-expanded={open && found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && found.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder="Identifier or words of the title"
          ref={focusOnce}
          value={query}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
        {open && found.length > 0 && (
          <ul
            id={`${id}-list`}
            role="listbox"
            aria-label={label}
            className={styles.options}
            // A press would take the focus from the field and close the list before the click.
            onPointerDown={(event) => event.preventDefault()}
          >
            {found.map((requirement, index) => (
              // The field handles the keys of its options.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <li
                key={requirement.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                tabIndex={-1}
                data-active={index === active || undefined}
                ref={index === active ? intoView : undefined}
                onPointerMove={() => setActive(index)}
                onClick={() => onChoose(requirement.id)}
              >
                <b>{requirement.id}</b>
                <span>{requirement.title}</span>
                <span className={styles.aside}>
                  {[groupTitleOf(catalog, requirement), noteOn(requirement.id)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {query.trim() !== '' && found.length === 0 && (
        <p className={styles.baseline} role="status">
          Nothing found for “{query.trim().slice(0, 40)}”.
        </p>
      )}
    </div>
  );
}

const focusOnce = (input: HTMLInputElement | null): void => input?.focus({ preventScroll: true });
const intoView = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' });
