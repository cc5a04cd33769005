import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Exported } from '../../exchange/import-plan/exported';
import type { ImportPlan } from '../../exchange/import-plan/plan';
import { useApp, useReadOnly } from '../../state';
import { SmallButton } from '../../ui';
import { ChangeList } from './ChangeList';
import { ClashList } from './ClashList';
import styles from './import.module.css';
import { LeftOut } from './LeftOut';
import { count, summaryWords } from './words';

interface ChangeStepProps {
  readonly plan: ImportPlan;
  /** Set for a workbook of ours. */
  readonly exported: Exported | undefined;
  /** Names of the sheets that are not read. */
  readonly otherSheets: readonly string[];
  readonly back: ReactNode;
  readonly onApply: (keys: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

/** What would change, what clashes and what was left out; applied as one step. */
export function ChangeStep({
  plan,
  exported,
  otherSheets,
  back,
  onApply,
  onClose,
}: ChangeStepProps) {
  const scopeName = useApp((state) => state.scopeName);
  const readOnly = useReadOnly();
  // In a workbook of ours an identifier that is not there any more is rather a slip of typing.
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(
    () => new Set(exported ? plan.changes.filter((one) => one.isNew).map(({ key }) => key) : []),
  );
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const { changes, clashes, same } = plan;
  const taken = new Set([
    ...changes.map(({ key }) => key).filter((key) => !unticked.has(key)),
    ...clashes.map(({ key }) => key).filter((key) => theirs.has(key)),
  ]);
  const nothing = changes.length === 0 && clashes.length === 0;
  return (
    <>
      <p className={styles.text}>
        {exported && exported.scopeName !== scopeName && (
          <>
            The workbook was written from “{exported.scopeName}”, and yours is “{scopeName}”.{' '}
          </>
        )}
        {exported
          ? 'Only what was edited in the workbook since it was written is read. '
          : 'Empty cells change nothing. '}
        <b role="status">
          {nothing ? 'Nothing in it would change your scope.' : `${summaryWords(plan)}.`}
        </b>
        {!exported &&
          same > 0 &&
          ` ${count(same, 'cell says', 'cells say')} what your scope says already.`}
      </p>
      {clashes.length > 0 && <ClashList clashes={clashes} theirs={theirs} onChange={setTheirs} />}
      <LeftOut plan={plan} otherSheets={otherSheets} />
      {changes.length > 0 && (
        <ChangeList changes={changes} unticked={unticked} onChange={setUnticked} />
      )}
      <div className={styles.foot}>
        {nothing ? (
          <button type="button" className={styles.primary} onClick={onClose}>
            Close
          </button>
        ) : (
          <button
            type="button"
            className={styles.primary}
            disabled={taken.size === 0 || readOnly}
            onClick={() => onApply(taken)}
          >
            Apply {count(taken.size, 'change')}
          </button>
        )}
        {back}
        {!nothing && <SmallButton onClick={onClose}>Cancel</SmallButton>}
        {!nothing && <p className={styles.hint}>It is one step, which Undo takes back.</p>}
      </div>
    </>
  );
}
