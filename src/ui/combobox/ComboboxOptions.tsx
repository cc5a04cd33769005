import type { ReactNode } from 'react';
import type { ComboboxList } from './useCombobox';

interface ComboboxOptionsProps<T> {
  readonly list: ComboboxList<T>;
  readonly label: string;
  readonly className: string | undefined;
  readonly keyOf: (option: T) => string;
  /** What is said of an option. */
  readonly children: (option: T) => ReactNode;
}

/** The list below a combobox, while it is open and there is something in it. */
export function ComboboxOptions<T>({
  list: { id, options, active, onActive, onChoose },
  label,
  className,
  keyOf,
  children,
}: ComboboxOptionsProps<T>) {
  if (options.length === 0) return null;
  return (
    <ul
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className={className}
      // A press would take the focus from the field and close the list before the click.
      onPointerDown={(event) => event.preventDefault()}
    >
      {options.map((option, index) => (
        // The field handles the keys of its options.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <li
          key={keyOf(option)}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          data-active={index === active || undefined}
          ref={index === active ? intoView : undefined}
          onPointerMove={() => onActive(index)}
          onClick={() => onChoose(option)}
        >
          {children(option)}
        </li>
      ))}
    </ul>
  );
}

const intoView = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' });
