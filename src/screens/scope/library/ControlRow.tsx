import { memo } from 'react';
import { loadEvidence } from '../../../catalog';
import { servedInScope } from '../../../model';
import type { OwnControl } from '../../../model';
import { IMPLEMENTATION_TITLES, useOverlap, useReadOnly } from '../../../state';
import { RequirementLinks, SmallButton, TickBox, useLoaded } from '../../../ui';
import ControlForm from './ControlForm';
import styles from './library.module.css';
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
      <Serves control={control} />
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

/** What it serves in scope of both frameworks, and what shows it. */
function Serves({ control }: { readonly control: OwnControl }) {
  const overlap = useOverlap();
  const { iso, soc2 } = servedInScope(control, overlap);
  const out = control.serves.length - iso.length - soc2.length;
  return (
    <dl className={styles.serves}>
      <dt>
        ISO 27001 <b>{iso.length}</b>
      </dt>
      <dd>{iso.length > 0 ? <RequirementLinks ids={iso} /> : <i>nothing in scope</i>}</dd>
      <dt>
        SOC 2 <b>{soc2.length}</b>
      </dt>
      <dd>{soc2.length > 0 ? <RequirementLinks ids={soc2} /> : <i>nothing in scope</i>}</dd>
      <EvidenceOf control={control} />
      {out > 0 && (
        <dd className={styles.out}>
          and {out === 1 ? '1 requirement' : `${out} requirements`} out of scope
        </dd>
      )}
    </dl>
  );
}

function EvidenceOf({
  control: { evidence, evidenceReference },
}: {
  readonly control: OwnControl;
}) {
  const { value } = useLoaded(loadEvidence);
  const names = evidence.map((id) => value?.find((one) => one.id === id)?.name ?? id);
  const all = [...names, ...(evidenceReference === '' ? [] : [evidenceReference])];
  return (
    <>
      <dt>
        Evidence <b>{evidence.length}</b>
      </dt>
      <dd>{all.length > 0 ? all.join(' · ') : <i className={styles.missing}>none</i>}</dd>
    </>
  );
}
