import { strengthTitle } from '../catalog';
import { bandOf } from '../model';
import styles from './requirement-link.module.css';

/** "Strong 9", toned by its band. */
export function StrengthTag({ strength }: { readonly strength: number }) {
  return (
    <span className={styles.strength} data-band={bandOf(strength)}>
      {strengthTitle(strength)}
    </span>
  );
}
