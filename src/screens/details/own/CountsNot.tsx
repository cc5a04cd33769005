import { useActions, useReadOnly, useScope } from '../../../state';
import styles from './own.module.css';

/** Says that own mappings do not count while their basis is switched off, and switches it on. */
export function CountsNot() {
  const scope = useScope();
  const actions = useActions();
  const readOnly = useReadOnly();
  if (scope.bases.includes('yours')) return null;
  return (
    <p className={styles.caution}>
      Your mappings do not count now: the basis Yours is switched off.{' '}
      {!readOnly && (
        <button
          type="button"
          className={styles.inline}
          onClick={() => actions.setBasis('yours', true)}
        >
          Count them
        </button>
      )}
    </p>
  );
}
