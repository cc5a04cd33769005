import { fileName } from '../../exchange/file-name';
import { unfiledChanges, useApp, useWorkspace } from '../../state';
import { download, SmallButton } from '../../ui';
import { counted } from '../../ui/counted';
import { Modal } from '../../ui/overlays/Modal';
import { askForProject, saveProjectFile } from '../arrivals/project';
import styles from './dialogs.module.css';

/** Where the open scope is kept, how safe it is there, and how to take it along. */
export function KeptDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const kept = useApp((state) => state.kept === 'kept');
  const durable = useApp((state) => state.durable);
  const unfiled = useApp(({ scopeId, scope }) => unfiledChanges(workspace.storage, scopeId, scope));
  const asides = workspace.storage.asides();
  return (
    <Modal title="Where this scope is kept" onClose={onClose}>
      <p className={styles.text}>
        {kept
          ? 'Every change is stored in this browser at once, and undo goes on after a reload. No server has a copy.'
          : 'This browser is not storing your changes: its storage is full or blocked. They are on this page only. Save a project file before you close it.'}
      </p>
      <p className={styles.text}>{durable === null ? NOT_ASKED : durable ? DURABLE : EVICTABLE}</p>
      <p className={styles.text}>
        {unfiled === 0
          ? 'No change is waiting for a project file.'
          : `${unfiled} ${unfiled === 1 ? 'change is' : 'changes are'} in no project file yet.`}
      </p>
      {asides.length > 0 && (
        <p className={styles.text}>
          {counted(asides.length, 'text')} that could not be read{' '}
          {asides.length === 1 ? 'was' : 'were'} set aside as found.
        </p>
      )}
      <div className={styles.row}>
        <button
          type="button"
          className={styles.primary}
          onClick={() => {
            saveProjectFile(workspace);
            onClose();
          }}
        >
          Save a project file
        </button>
        <SmallButton
          onClick={() => {
            onClose();
            askForProject();
          }}
        >
          Open a project file
        </SmallButton>
        {asides.length > 0 && (
          <SmallButton onClick={() => saveAsides(asides)}>Download what was set aside</SmallButton>
        )}
      </div>
    </Modal>
  );
}

const saveAsides = (texts: readonly string[]): void =>
  download(
    fileName('set-aside', 'json', new Date()),
    JSON.stringify(texts, null, 2),
    'application/json',
  );

const NOT_ASKED =
  'Whether the browser may drop it when space runs short is asked at the first change.';
const DURABLE = 'The browser has promised not to drop it when space runs short.';
const EVICTABLE =
  'The browser has not promised to keep it: some drop what a site stores when space runs short, or after some weeks without a visit. A project file is safe from that.';
