import { useId, useState } from 'react';
import { freeControlId, prefixOf, splitOwnControl } from '../../../model';
import type { OwnControl, SplitPart } from '../../../model';
import { TEXT_LIMITS, useActions, useCatalog, useScope } from '../../../state';
import { SmallButton, TickBox } from '../../../ui';
import { Modal } from '../../../ui/overlays/Modal';
import styles from './dialogs.module.css';
import { useEvidence } from './useEvidence';

interface SplitDialogProps {
  readonly control: OwnControl;
  readonly onClose: () => void;
}

/** Makes two own controls of one that says two things: two statements, and who serves what. */
export default function SplitDialog({ control, onClose }: SplitDialogProps) {
  const actions = useActions();
  const catalog = useCatalog();
  const scope = useScope();
  const { nameOf } = useEvidence();
  const second = freeControlId(scope, prefixOf(control.id));
  const [parts, setParts] = useState<readonly [SplitPart, SplitPart]>([
    { statement: control.statement, serves: control.serves, evidence: control.evidence },
    { statement: '', serves: [], evidence: [] },
  ]);
  const change = (index: 0 | 1, part: Partial<SplitPart>) => {
    const [a, b] = parts;
    setParts(index === 0 ? [{ ...a, ...part }, b] : [a, { ...b, ...part }]);
  };
  const ready = parts.every(({ statement }) => statement.trim() !== '');
  const split = () => {
    const [a, b] = parts;
    actions.change(`split ${control.id}`, (before) =>
      splitOwnControl(before, control.id, [
        { ...a, statement: a.statement.trim() },
        { ...b, statement: b.statement.trim() },
      ]),
    );
    actions.offerUndo(`${control.id} is split: the second statement is ${second}.`);
    onClose();
  };
  const share = (field: 'serves' | 'evidence', titleOf: (id: string) => string) => (
    <Share
      ids={control[field]}
      names={[control.id, second]}
      shares={[parts[0][field], parts[1][field]]}
      titleOf={titleOf}
      onChange={(index, ids) => change(index, { [field]: ids })}
    />
  );
  return (
    <Modal wide title={`Split ${control.id}`} onClose={onClose}>
      <div className={styles.dialog}>
        <div className={styles.parts}>
          <Statement
            label={`Statement of ${control.id}`}
            value={parts[0].statement}
            onChange={(statement) => change(0, { statement })}
          />
          <Statement
            label={`Statement of ${second}`}
            value={parts[1].statement}
            onChange={(statement) => change(1, { statement })}
          />
        </div>
        {control.serves.length > 0 && (
          <>
            <h3 className={styles.title}>Serves</h3>
            {share('serves', (id) => `${id} ${catalog.requirement(id)?.title ?? ''}`)}
          </>
        )}
        {control.evidence.length > 0 && (
          <>
            <h3 className={styles.title}>Evidence</h3>
            {share('evidence', nameOf)}
          </>
        )}
        <p className={styles.text}>
          Owner, frequency, status and the rest are the same for both until you change them.
        </p>
        <div className={styles.buttons}>
          <button type="button" className={styles.primary} disabled={!ready} onClick={split}>
            Split into {control.id} and {second}
          </button>
          <SmallButton onClick={onClose}>Cancel</SmallButton>
        </div>
      </div>
    </Modal>
  );
}

interface StatementProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (statement: string) => void;
}

function Statement({ label, value, onChange }: StatementProps) {
  const id = useId();
  return (
    <div className={styles.part}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={4}
        maxLength={TEXT_LIMITS.words}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface ShareProps {
  readonly ids: readonly string[];
  readonly names: readonly [string, string];
  readonly shares: readonly [readonly string[], readonly string[]];
  readonly titleOf: (id: string) => string;
  readonly onChange: (index: 0 | 1, ids: readonly string[]) => void;
}

/** Who gets what: both may, and one of them always does. */
function Share({ ids, names, shares, titleOf, onChange }: ShareProps) {
  return (
    <table className={styles.share}>
      <thead>
        <tr>
          <td />
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => (
          <tr key={id}>
            <th scope="row">{titleOf(id)}</th>
            {([0, 1] as const).map((index) => {
              const ticked = shares[index].includes(id);
              return (
                <td key={index}>
                  <TickBox
                    aria-label={`${id} for ${names[index]}`}
                    checked={ticked}
                    // The last one to have it keeps it.
                    disabled={ticked && !shares[index === 0 ? 1 : 0].includes(id)}
                    onChange={(event) =>
                      onChange(
                        index,
                        ids.filter((one) =>
                          one === id ? event.target.checked : shares[index].includes(one),
                        ),
                      )
                    }
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
