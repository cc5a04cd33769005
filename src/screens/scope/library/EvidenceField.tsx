import { X } from 'lucide-react';
import type { OwnControl } from '../../../model';
import { useReadOnly } from '../../../state';
import styles from './form.module.css';
import { PickField } from './PickField';
import { evidencePicks } from './picks';
import { useEvidence } from './useEvidence';
import { useLibraryChanges } from './useLibraryChanges';

/** The artefacts that show an own control, and more to add. */
export function EvidenceField({ control }: { readonly control: OwnControl }) {
  const { id, evidence } = control;
  const readOnly = useReadOnly();
  const { edit } = useLibraryChanges();
  const { evidence: all, failed, nameOf } = useEvidence();
  const set = (next: readonly string[]) => edit([id], 'evidence', { evidence: next });
  return (
    <fieldset className={styles.fieldset}>
      <legend>Evidence</legend>
      {evidence.length === 0 && <span className={styles.none}>no artefact yet</span>}
      <ul className={styles.artefacts}>
        {evidence.map((one) => (
          <li key={one}>
            {nameOf(one)}
            {!readOnly && (
              <button
                type="button"
                aria-label={`Take ${nameOf(one)} off ${id}`}
                onClick={() => set(evidence.filter((other) => other !== one))}
              >
                <X size={12} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {failed && <p className={styles.nothing}>The evidence could not be loaded. Reload to try.</p>}
      {!readOnly && all && (
        <PickField
          label={`Add evidence to ${id}`}
          placeholder="Words of an artefact’s name"
          find={(query) => evidencePicks(all, control, query)}
          onChoose={(ids) => set([...evidence, ...ids])}
        />
      )}
    </fieldset>
  );
}
