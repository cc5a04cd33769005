import styles from './form.module.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Titles by value, in the order of the list. */
  readonly options: readonly (readonly [T, string])[];
  readonly disabled: boolean;
  readonly onChange: (value: T) => void;
}

/** Values with their titles, for the list of a choice. */
export const titled = <T extends string>(
  values: readonly T[],
  titles: Readonly<Record<T, string>>,
): readonly (readonly [T, string])[] => values.map((value) => [value, titles[value]]);

/** One of a few values. */
export function Choice<T extends string>({
  label,
  value,
  options,
  disabled,
  onChange,
}: ChoiceProps<T>) {
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find(([one]) => one === event.target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([one, title]) => (
          <option key={one} value={one}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
