import { ArrowLeft, ArrowRight } from 'lucide-react';
import styles from './present.module.css';
import type { Flow } from './useFlow';

/** The keys, quietly; what the last one did; and the same by mouse. */
export function Foot({ flow }: { readonly flow: Flow }) {
  return (
    <footer className={styles.foot}>
      <button type="button" className={styles.button} onMouseDown={keepFocus} onClick={flow.end}>
        End presentation
      </button>
      <div className={styles.hints}>
        {/* Assistive technology has heard it already. */}
        {flow.said !== '' && (
          <p className={styles.said} aria-hidden>
            {flow.said}
          </p>
        )}
        <p>
          {flow.current && (
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> row
            </span>
          )}
          <span>
            <kbd>←</kbd> <kbd>→</kbd> page
          </span>
          <span>
            <kbd>Ctrl/⌘ Z</kbd> undo
          </span>
          <span>
            <kbd>Esc</kbd> end
          </span>
        </p>
      </div>
      <button
        type="button"
        className={styles.button}
        disabled={flow.isFirst}
        onMouseDown={keepFocus}
        onClick={flow.back}
      >
        <ArrowLeft aria-hidden /> <span>Previous</span>
      </button>
      <button
        type="button"
        className={styles.button}
        data-primary
        disabled={flow.isLast}
        onMouseDown={keepFocus}
        onClick={flow.next}
      >
        <span>Next</span> <ArrowRight aria-hidden />
      </button>
    </footer>
  );
}

/** A press with the mouse leaves the focus, and with it the keys, where the operator has them. */
const keepFocus = (event: React.MouseEvent): void => event.preventDefault();
