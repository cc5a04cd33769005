import type { OwnMapping } from '../../../model';
import styles from './own.module.css';
import { whoWords } from './own-words';

/** "Changed by Ada Example, CISO, 2026-11-24" */
export const Who = ({ own }: { readonly own: OwnMapping }) => (
  <span>
    {whoWords(own)}
    {own.date && (
      <>
        , <time className={styles.date}>{own.date}</time>
      </>
    )}
  </span>
);
