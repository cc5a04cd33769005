import { SmallButton } from '../../../ui';
import { plainLine } from '../../../state/plain-line';
import { Modal } from '../../../ui/overlays/Modal';
import type { PastePlan } from './paste';
import { cellsWords, NAMED, puzzlingWords } from './paste-words';
import styles from './tools.module.css';

interface PasteDialogProps {
  readonly plan: PastePlan;
  readonly onPaste: () => void;
  readonly onClose: () => void;
}

/** Says what a paste will do before it does. */
export default function PasteDialog({ plan, onPaste, onClose }: PasteDialogProps) {
  const { changing, puzzling, unplaced, byIdentifier } = plan;
  return (
    <Modal title="Paste into the table" onClose={onClose}>
      <div className={styles.form}>
        <p>
          {cellsWords(changing)} will change{puzzling.length > 0 && `, ${puzzlingWords(plan)}`}.
        </p>
        {unplaced.length > 0 && (
          <p>
            {unplaced.length} {unplaced.length === 1 ? 'row has' : 'rows have'} no place in the
            table:{' '}
            {unplaced
              .slice(0, NAMED)
              .map((first) => `“${plainLine(first, 40)}”`)
              .join(', ')}
            {unplaced.length > NAMED && ` and ${unplaced.length - NAMED} more`}.
          </p>
        )}
        <p className={styles.quiet}>
          {byIdentifier
            ? 'Rows are matched by the identifiers in the first column.'
            : 'Cells fill the rows on screen from the current cell down.'}{' '}
          Empty cells change nothing. One Undo takes all of it back.
        </p>
        <div className={styles.formButtons}>
          <button
            type="button"
            className={styles.primary}
            disabled={changing === 0}
            onClick={onPaste}
          >
            Paste {cellsWords(changing)}
          </button>
          <SmallButton onClick={onClose}>Cancel</SmallButton>
        </div>
      </div>
    </Modal>
  );
}
