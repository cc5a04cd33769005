import { unfiledChanges, useApp, useReadOnly, useWorkspace } from '../../state';
import { useDialogs } from '../dialogs/useDialogs';
import styles from './header.module.css';

/** So many changes in this browser alone are worth a word where it may evict them. */
const WORTH_A_FILE = 20;

/** Whether what is on screen is kept, and the way to where. */
export function SaveState() {
  const { storage } = useWorkspace();
  const dialogs = useDialogs();
  const kept = useApp((state) => state.kept === 'kept');
  const unsafe = useApp(
    ({ durable, scopeId, scope }) =>
      durable === false && unfiledChanges(storage, scopeId, scope) >= WORTH_A_FILE,
  );
  const readOnly = useReadOnly();
  if (readOnly) return null;
  const words = !kept ? 'Not saved' : unsafe ? 'Save a file' : 'Saved';
  return (
    <button
      type="button"
      className={styles.saveState}
      data-state={!kept ? 'problem' : unsafe ? 'nudge' : 'kept'}
      title="Where this scope is kept"
      onClick={() => dialogs.show('kept')}
    >
      {words}
    </button>
  );
}
