import type { ClipboardEvent } from 'react';
import { ComboboxOptions } from '../../../ui/combobox/ComboboxOptions';
import { useCombobox } from '../../../ui/combobox/useCombobox';
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
  const { field, list, query, open, nothing, search, show } = useCombobox({
    find,
    onChoose: ({ ids }: Pick) => {
      onChoose(ids);
      search('');
    },
  });
  /** A list with an identifier a line would lose its line ends in a field of one line. */
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\r\n\t]/.test(text)) return;
    event.preventDefault();
    search(`${query} ${text}`.trim().replace(/\s+/g, ' ').slice(0, LONGEST));
  };
  return (
    <div className={styles.combo}>
      <input
        {...field}
        aria-label={label}
        maxLength={LONGEST}
        placeholder={placeholder}
        className={styles.input}
        onClick={show}
        onPaste={onPaste}
      />
      <ComboboxOptions
        list={list}
        label={label}
        className={styles.options}
        keyOf={({ key }) => key}
      >
        {({ name, title, aside }) => (
          <>
            <b>{name}</b> <span>{title}</span>
            {aside && <small>{aside}</small>}
          </>
        )}
      </ComboboxOptions>
      {open && nothing !== '' && (
        <p className={styles.nothing} role="status">
          {nothing}
        </p>
      )}
    </div>
  );
}
