import { useRef, useState } from 'react';
import { TEXT_LIMITS, useActions, useApp } from '../../state';
import { Modal } from '../../ui/overlays/Modal';
import styles from './dialogs.module.css';

export function RenameDialog({ onClose }: { readonly onClose: () => void }) {
  const actions = useActions();
  const [name, setName] = useState(useApp((state) => state.scopeName));
  const field = useRef<HTMLInputElement>(null);
  return (
    <Modal title="Rename the scope" onClose={onClose} field={field}>
      <form
        className={styles.linkRow}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          actions.rename(name.trim());
          onClose();
        }}
      >
        <input
          ref={field}
          className={styles.input}
          aria-label="Scope name"
          maxLength={TEXT_LIMITS.name}
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className={styles.primary}>
          Rename
        </button>
      </form>
    </Modal>
  );
}
