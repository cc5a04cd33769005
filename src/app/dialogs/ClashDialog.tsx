import { useState } from 'react';
import { useActions, useApp } from '../../state';
import type { Clash } from '../../state';
import { Modal } from '../../ui/overlays/Modal';
import { ConflictChoice } from './ConflictChoice';
import styles from './dialogs.module.css';

/** Two tabs changed the same cells. Closing it keeps what is here; the log has both. */
export default function ClashDialog({ clash }: { readonly clash: Clash }) {
  const actions = useActions();
  const scope = useApp((state) => state.scope);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const keepMine = () => {
    actions.settleClash([]);
    actions.notify('info', 'What is in this tab stands. The decision log has the other tab’s too.');
  };
  return (
    <Modal title="Another tab changed the same" onClose={keepMine} wide>
      <p className={styles.text}>
        {clash.conflicts.length === 1 ? 'This was' : `These ${clash.conflicts.length} were`} changed
        here and, differently, in another tab. Everything else is merged. What is here stands until
        you choose.
      </p>
      <ConflictChoice
        conflicts={clash.conflicts}
        scope={scope}
        theirs={theirs}
        onChange={setTheirs}
      />
      <div className={styles.row}>
        <button
          type="button"
          className={styles.primary}
          onClick={() => actions.settleClash([...theirs])}
        >
          Use these
        </button>
      </div>
    </Modal>
  );
}
