import { useId, useState } from 'react';
import styles from './ui.module.css';

interface HintProps {
  /** The word that is explained. */
  readonly children: string;
  readonly explanation: string;
}

/** A word that explains itself on hover, focus or tap, until Escape (WCAG 1.4.13). */
export function Hint({ children, explanation }: HintProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <span
      className={styles.hint}
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
    >
      <button
        type="button"
        className={styles.hintWord}
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
        }}
      >
        {children}
      </button>
      <span role="tooltip" id={id} className={styles.hintText} data-open={open || undefined}>
        {explanation}
      </span>
    </span>
  );
}
