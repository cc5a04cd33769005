import { X } from 'lucide-react';
import { isInScope, kindOfId } from '../../../model';
import type { OwnControl } from '../../../model';
import { useCatalog, useOverlap, useReadOnly } from '../../../state';
import { RequirementLink } from '../../../ui';
import styles from './form.module.css';
import { PickField } from './PickField';
import { requirementPicks } from './picks';
import { useLibraryChanges } from './useLibraryChanges';

/** What an own control serves, in both frameworks, and more to add. */
export function ServesField({ control: { id, serves } }: { readonly control: OwnControl }) {
  const catalog = useCatalog();
  const readOnly = useReadOnly();
  const { edit } = useLibraryChanges();
  const set = (next: readonly string[]) => edit([id], 'requirements', { serves: next });
  const iso = serves.filter((one) => kindOfId(one) !== 'criterion');
  const soc2 = serves.filter((one) => kindOfId(one) === 'criterion');
  const remove = (gone: string) => set(serves.filter((one) => one !== gone));
  return (
    <fieldset className={styles.fieldset}>
      <legend>Serves</legend>
      <Served title="ISO 27001" from={id} ids={iso} onRemove={remove} />
      <Served title="SOC 2" from={id} ids={soc2} onRemove={remove} />
      {!readOnly && (
        <PickField
          label={`Add a requirement to ${id}`}
          placeholder="Identifier, words of a title, or a pasted list"
          find={(query) => requirementPicks(catalog, serves, query)}
          onChoose={(ids) => set([...serves, ...ids])}
        />
      )}
    </fieldset>
  );
}

interface ServedProps {
  readonly title: string;
  readonly from: string;
  readonly ids: readonly string[];
  readonly onRemove: (id: string) => void;
}

function Served({ title, from, ids, onRemove }: ServedProps) {
  const overlap = useOverlap();
  const readOnly = useReadOnly();
  return (
    <div className={styles.side}>
      <span className={styles.sideTitle}>
        {title} <b>{ids.length}</b>
      </span>
      <div className={styles.chips}>
        {ids.length === 0 && <span className={styles.none}>nothing yet</span>}
        {ids.map((one) => (
          <span key={one} className={styles.chip} data-out={!isInScope(overlap, one) || undefined}>
            <RequirementLink id={one} />
            {!isInScope(overlap, one) && <small>not in scope</small>}
            {!readOnly && (
              <button
                type="button"
                aria-label={`Take ${one} off ${from}`}
                onClick={() => onRemove(one)}
              >
                <X size={12} aria-hidden />
              </button>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}
