import { useState } from 'react';
import { cellsOf, differencesBetween } from '../../model';
import { useApp, useCatalog, useWorkspace } from '../../state';
import { commonPoint, mergeIn, mergeWith } from '../../state/arrivals';
import { cellTitle, cellValueWords } from '../../ui/cell-words';
import { Modal } from '../../ui/overlays/Modal';
import { ConflictChoice } from './ConflictChoice';
import styles from './dialogs.module.css';

/** What a merge brings, and what it cannot decide by itself. */
export function MergeDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const catalog = useCatalog();
  const visitor = useApp((state) => state.visitor);
  const mine = useApp((state) => state.scope);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  if (!visitor) return null;
  const common = commonPoint(workspace, visitor);
  const { scope, conflicts } = mergeWith(workspace, visitor);
  const taken = differencesBetween(mine, scope);
  const nothing = taken.length === 0 && conflicts.length === 0;
  return (
    <Modal title={`Merge “${visitor.name}”`} onClose={onClose} wide>
      <p className={styles.text}>
        {common
          ? 'Both grew out of one saved file, so what only one side changed since is taken from that side.'
          : 'The two have no saved file in common, so what only one side says is taken from that side. What was taken back on one side cannot be told from what it never had.'}
      </p>
      {nothing && <p className={styles.text}>There is nothing in it that yours does not have.</p>}
      {taken.length > 0 && (
        <details className={styles.taken}>
          <summary>
            {taken.length === 1 ? '1 entry comes' : `${taken.length} entries come`} from theirs
          </summary>
          <ul>
            {taken.map(({ key, after }) => (
              <li key={key}>
                <b>{cellTitle(key, catalog, cellsOf(mine).has(key) ? mine : scope)}:</b>{' '}
                {cellValueWords(key, after)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {conflicts.length > 0 && (
        <>
          <h3 className={styles.subtitle}>
            {conflicts.length === 1
              ? '1 entry was changed on both sides'
              : `${conflicts.length} entries were changed on both sides`}
          </h3>
          <ConflictChoice
            conflicts={conflicts}
            scope={scope}
            theirs={theirs}
            onChange={setTheirs}
          />
        </>
      )}
      <div className={styles.row}>
        <button
          type="button"
          className={styles.primary}
          onClick={() => {
            mergeIn(workspace, theirs);
            onClose();
          }}
        >
          {nothing ? 'Done' : 'Merge'}
        </button>
        <p className={styles.text}>It is one step, which Undo takes back.</p>
      </div>
    </Modal>
  );
}
