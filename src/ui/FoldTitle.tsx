import type { ReactNode } from 'react';
import styles from './buttons.module.css';

interface FoldTitleProps {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A title that opens and closes what it names. */
export const FoldTitle = ({ open, onToggle, children }: FoldTitleProps) => (
  <button type="button" className={styles.foldTitle} aria-expanded={open} onClick={onToggle}>
    {children}
  </button>
);
