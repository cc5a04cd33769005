import styles from './ui.module.css';

interface PartFailureProps {
  readonly onRetry: () => void;
}

/** Stands where a part of the page could not be loaded: offline before it was ever fetched, or gone with an update. */
export const PartFailure = ({ onRetry }: PartFailureProps) => (
  <div className={styles.partFailure} role="alert">
    <p>
      This part of the page could not be loaded. You may be offline, or the page has been updated.
      Everything else goes on, and your decisions stay as they are.
    </p>
    <button type="button" onClick={onRetry}>
      Try again
    </button>
    <button type="button" onClick={() => window.location.reload()}>
      Reload the page
    </button>
  </div>
);
