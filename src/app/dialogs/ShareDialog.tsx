import { useRef, useState } from 'react';
import { Modal } from '../../ui/overlays/Modal';
import styles from './dialogs.module.css';

/** The address as a link. It holds decisions as codes and no text that anyone typed. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const link = window.location.href;
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      field.current?.select();
      setCopied(false);
    }
  };
  return (
    <Modal title="Share this scope" onClose={onClose}>
      <p className={styles.text}>
        The link opens this view with your categories, strength and decisions. Justifications, notes
        and the names of providers are not in it: they stay in this browser.
      </p>
      <div className={styles.linkRow}>
        <input
          ref={field}
          className={styles.input}
          aria-label="Link"
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className={styles.primary} onClick={() => void copy()}>
          Copy
        </button>
      </div>
      <p className={styles.text} role="status">
        {copied === true && 'Copied.'}
        {copied === false && 'The browser did not allow copying; the link is selected.'}
        {copied === null && `${link.length} characters.`}
      </p>
    </Modal>
  );
}
