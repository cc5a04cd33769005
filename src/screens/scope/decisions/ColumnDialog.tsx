import { useRef, useState } from 'react';
import { addColumn, removeColumn, renameColumn } from '../../../model';
import type { OwnColumn } from '../../../model';
import { TEXT_LIMITS, useActions } from '../../../state';
import { SmallButton } from '../../../ui';
import { Modal } from '../../../ui/overlays/Modal';
import styles from './tools.module.css';

interface ColumnDialogProps {
  /** Null to add one. */
  readonly column: OwnColumn | null;
  readonly onClose: () => void;
}

/** Adds a column to the table; names one anew or removes it. */
export default function ColumnDialog({ column, onClose }: ColumnDialogProps) {
  const actions = useActions();
  const [title, setTitle] = useState(column?.title ?? '');
  const field = useRef<HTMLInputElement>(null);
  const name = title.trim();
  const save = () => {
    if (name === '') return;
    if (column) {
      actions.change(`rename column ${column.title}`, (scope) =>
        renameColumn(scope, column.id, name),
      );
      onClose();
      return;
    }
    const now = Date.now();
    actions.change(`add column ${name}`, (scope) => addColumn(scope, name, now));
    onClose();
  };
  const remove = (gone: OwnColumn) => {
    actions.change(`remove column ${gone.title}`, (scope) => removeColumn(scope, gone.id));
    actions.offerUndo(`Removed the column ${gone.title} and what was in it.`);
    onClose();
  };
  return (
    <Modal
      title={column ? `Column ${column.title}` : 'Add a column'}
      onClose={onClose}
      field={field}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label>
          <span>Column name</span>
          <input
            ref={field}
            type="text"
            value={title}
            maxLength={TEXT_LIMITS.column}
            autoComplete="off"
            placeholder="As in System, Ticket, Auditor’s remark"
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <div className={styles.formButtons}>
          <button type="submit" className={styles.primary} disabled={name === ''}>
            {column ? 'Rename' : 'Add'}
          </button>
          {column && <SmallButton onClick={() => remove(column)}>Remove the column</SmallButton>}
        </div>
      </form>
    </Modal>
  );
}
