import { memo } from 'react';
import { isInScope } from '../../../model';
import type { OwnControl } from '../../../model';
import { IMPLEMENTATION_TITLES, useOverlap, useReadOnly } from '../../../state';
import { SmallButton, TickBox } from '../../../ui';
import { counted } from '../../../ui/counted';
import ControlForm from './ControlForm';
import styles from './library.module.css';
import { Serves } from './Serves';
import { useEvidence } from './useEvidence';
import { factsWords } from './words';

/** What can be asked for of a row beyond its fields. */
export interface RowTasks {
  readonly toggle: (id: string) => void;
  readonly pick: (id: string, picked: boolean) => void;
  readonly duplicate: (id: string) => void;
  readonly split: (id: string) => void;
  readonly remove: (id: string) => void;
}

interface ControlRowProps {
  readonly control: OwnControl;
  readonly open: boolean;
  readonly picked: boolean;
  /** The same object for as long as the list is there. */
  readonly tasks: RowTasks;
}

/** One own control as its two auditors would read it, with its fields below when it is open. */
export const ControlRow = memo(function ControlRow({
  control,
  open,
  picked,
  tasks,
}: ControlRowProps) {
  const readOnly = useReadOnly();
  const { id, statement, owner, systems, implementation } = control;
  const facts = factsWords(control);
  const does = open ? 'Close' : readOnly ? 'Open' : 'Edit';
  return (
    <li className={styles.row} data-own-control={id} data-picked={picked || undefined}>
      <div className={styles.rowHead}>
        {!readOnly && (
          <TickBox
            aria-label={`Select ${id}`}
            checked={picked}
            onChange={(event) => tasks.pick(id, event.target.checked)}
          />
        )}
        <b className={styles.id}>{id}</b>
        <span className={styles.status} data-status={implementation}>
          {IMPLEMENTATION_TITLES[implementation]}
        </span>
        <SmallButton
          aria-expanded={open}
          aria-label={`${does} ${id}`}
          onClick={() => tasks.toggle(id)}
        >
          {does}
        </SmallButton>
      </div>
      <p className={styles.statement}>{statement || 'No statement yet.'}</p>
      <p className={styles.facts}>
        <span>{owner === '' ? <i>no owner</i> : owner}</span>
        {facts !== '' && <span>{facts}</span>}
        {systems !== '' && <span>{systems}</span>}
      </p>
      <Serves of={control}>
        <MoreOf control={control} />
      </Serves>
      {open && (
        <div className={styles.open}>
          <ControlForm control={control} />
          {!readOnly && (
            <div className={styles.tools}>
              <SmallButton onClick={() => tasks.duplicate(id)}>Duplicate {id}</SmallButton>
              <SmallButton onClick={() => tasks.split(id)}>Split {id}…</SmallButton>
              <SmallButton onClick={() => tasks.remove(id)}>Delete {id}</SmallButton>
            </div>
          )}
        </div>
      )}
    </li>
  );
});

/** What shows it, and how much of what it serves is out of scope. */
function MoreOf({ control }: { readonly control: OwnControl }) {
  const overlap = useOverlap();
  const { nameOf } = useEvidence();
  const { evidence, evidenceReference, serves } = control;
  const shownBy = [...evidence.map(nameOf), evidenceReference].filter(Boolean);
  const out = serves.filter((id) => !isInScope(overlap, id)).length;
  return (
    <>
      <dt>
        Evidence <b>{evidence.length}</b>
      </dt>
      <dd>{shownBy.length > 0 ? shownBy.join(' · ') : <i className={styles.missing}>none</i>}</dd>
      {out > 0 && <dd className={styles.out}>and {counted(out, 'requirement')} out of scope</dd>}
    </>
  );
}
