import styles from './table.module.css';

interface FilterFieldProps {
  /** Accessible name, which also stands in the empty field. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Text that rows must contain. */
export const FilterField = ({ label, value, onChange }: FilterFieldProps) => (
  <input
    type="search"
    className={styles.filter}
    aria-label={label}
    placeholder={label}
    maxLength={200}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);
