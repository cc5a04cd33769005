import { useState } from 'react';
import { mergedControl, mergeOwnControls } from '../../../model';
import type { OwnControl } from '../../../model';
import { IMPLEMENTATION_TITLES, TEXT_LIMITS, useActions } from '../../../state';
import { SmallButton } from '../../../ui';
import { counted } from '../../../ui/counted';
import { Modal } from '../../../ui/overlays/Modal';
import styles from './dialogs.module.css';
import { ownControlsWords } from './words';

interface MergeDialogProps {
  /** Two or more that say the same. */
  readonly controls: readonly OwnControl[];
  /** Called with the identifier that stays, or with none when nothing was merged. */
  readonly onClose: (survivor?: string) => void;
}

/** Makes one own control of several: the statement that stays is chosen, all else is united. */
export default function MergeDialog({ controls, onClose }: MergeDialogProps) {
  const actions = useActions();
  const [chosen, setChosen] = useState(controls[0]?.id ?? '');
  const survivor = controls.find(({ id }) => id === chosen);
  if (!survivor) return null;
  const others = controls.filter((control) => control !== survivor);
  const merged = mergedControl(survivor, others);
  const tooLong = [merged.evidenceReference, merged.note].some(
    (text) => text.length > TEXT_LIMITS.words,
  );
  const retired = others.map(({ id }) => id).join(', ');
  const merge = () => {
    const ids = controls.map(({ id }) => id);
    actions.change(`merge ${ownControlsWords(ids.length)} into ${survivor.id}`, (scope) =>
      mergeOwnControls(scope, ids, survivor.id),
    );
    actions.offerUndo(
      `${retired} ${others.length === 1 ? 'is' : 'are'} now part of ${survivor.id}.`,
    );
    onClose(survivor.id);
  };
  return (
    <Modal wide title={`Merge ${ownControlsWords(controls.length)}`} onClose={() => onClose()}>
      <div className={styles.dialog}>
        <fieldset className={styles.statements}>
          <legend>The statement that stays</legend>
          {controls.map(({ id, statement }) => (
            <label key={id}>
              <input
                type="radio"
                name="survivor"
                checked={id === chosen}
                onChange={() => setChosen(id)}
              />
              <span>
                <b>{id}</b> {statement || 'No statement yet.'}
              </span>
            </label>
          ))}
        </fieldset>
        <dl className={styles.result}>
          <dt>Serves</dt>
          <dd>
            {merged.serves.length > 0
              ? `${counted(merged.serves.length, 'requirement')}: ${merged.serves.join(', ')}`
              : 'nothing'}
          </dd>
          <dt>Evidence</dt>
          <dd>
            {counted(merged.evidence.length, 'artefact')}
            {merged.evidenceReference !== '' && `; ${merged.evidenceReference}`}
          </dd>
          <dt>Status</dt>
          <dd>{IMPLEMENTATION_TITLES[merged.implementation]}, the lowest of them</dd>
          <dt>Retired</dt>
          <dd>{retired}; not used again</dd>
        </dl>
        {tooLong && (
          <p className={styles.problem} role="alert">
            Together the references or notes are longer than a field holds. Shorten one of them
            first.
          </p>
        )}
        <div className={styles.buttons}>
          <button type="button" className={styles.primary} disabled={tooLong} onClick={merge}>
            Merge into {survivor.id}
          </button>
          <SmallButton onClick={() => onClose()}>Cancel</SmallButton>
        </div>
      </div>
    </Modal>
  );
}
