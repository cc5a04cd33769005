import { useWarnings } from './useWarnings';
import styles from './warnings.module.css';

/** How many warnings there are, for the button that leads to them. What is merely undecided is work, not a warning. */
export function WarningCount() {
  const count = useWarnings().filter(({ kind }) => kind !== 'undecided').length;
  if (count === 0) return null;
  return (
    <>
      {' '}
      <span className={styles.badge}>{count}</span>
    </>
  );
}
