import { IMPLEMENTATIONS } from '../../../model';
import { IMPLEMENTATION_TITLES, TEXT_LIMITS } from '../../../state';
import { SmallButton } from '../../../ui';
import { BulkText } from '../../../ui/BulkText';
import styles from './library.module.css';
import { useLibraryChanges } from './useLibraryChanges';

interface BulkBarProps {
  /** Own controls that are selected, at least one. */
  readonly ids: readonly string[];
  readonly onMerge: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** One change for all own controls that are selected, each a step to undo. */
export function BulkBar({ ids, onMerge, onDelete, onClear }: BulkBarProps) {
  const { edit } = useLibraryChanges();
  return (
    <div className={styles.bulk} role="region" aria-label="Selected own controls">
      <b>{ids.length} selected</b>
      <BulkText
        label="Owner for all"
        className={styles.field}
        maxLength={TEXT_LIMITS.line}
        onCommit={(owner) => edit(ids, 'owner', { owner })}
      />
      <select
        className={styles.field}
        aria-label="Status for all"
        value=""
        onChange={(event) => {
          const implementation = IMPLEMENTATIONS.find((one) => one === event.target.value);
          if (implementation) edit(ids, 'status', { implementation });
        }}
      >
        <option value="" disabled>
          Status for all
        </option>
        {IMPLEMENTATIONS.map((one) => (
          <option key={one} value={one}>
            {IMPLEMENTATION_TITLES[one]}
          </option>
        ))}
      </select>
      {ids.length > 1 && <SmallButton onClick={onMerge}>Merge {ids.length}…</SmallButton>}
      <SmallButton onClick={onDelete}>Delete {ids.length}</SmallButton>
      <SmallButton onClick={onClear}>Clear selection</SmallButton>
    </div>
  );
}
