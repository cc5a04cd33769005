import { useScope } from '../../../state';
import { HeldAnswer } from './HeldAnswer';
import { HeldEntry } from './HeldEntry';
import styles from './held.module.css';

/** What the organisation already has in place, and what of the other framework that leaves. */
export default function Held() {
  const nothing = useScope().held.length === 0;
  return (
    <div className={styles.page}>
      <HeldEntry />
      {nothing ? (
        <p className={styles.empty}>
          Say what you already have. You will see what of the other framework is linked to it, what
          is left, and what to do first.
        </p>
      ) : (
        <HeldAnswer />
      )}
    </div>
  );
}
