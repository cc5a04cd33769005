import type { ReactNode } from 'react';
import type { Evidence } from '../../../catalog';
import { isInScope } from '../../../model';
import type { LibraryGaps, OwnControl } from '../../../model';
import { useActions, useCatalog, useOverlap, useReadOnly, useScope } from '../../../state';
import { RequirementLinks, SmallButton } from '../../../ui';
import { counted } from '../../../ui/counted';
import styles from './library.module.css';
import type { Starters } from './useStarters';

interface GapsProps {
  readonly gaps: LibraryGaps<Evidence>;
  readonly starters: Starters;
  /** Whether the evidence is there to be compared with. */
  readonly evidenceLoaded: boolean;
  readonly onOpen: (id: string) => void;
}

/** What is missing between requirements, own controls and evidence, from either end. */
export function Gaps({ gaps, starters, evidenceLoaded, onOpen }: GapsProps) {
  const catalog = useCatalog();
  const readOnly = useReadOnly();
  const { library } = useScope();
  const { unserved, idle, withoutEvidence, unasked } = gaps;
  const helpful = starters.free.filter(({ serves }) => serves.some((id) => unserved.includes(id)));
  const groups = catalog.groups
    .map(({ id, title }) => ({
      title,
      ids: unserved.filter((one) => catalog.requirement(one)?.group === id),
    }))
    .filter(({ ids }) => ids.length > 0);
  const isEmpty = Object.keys(library).length === 0;
  const noneOr = (words: string) => (isEmpty ? 'There is no own control yet.' : words);
  return (
    <div className={styles.gaps}>
      <Gap
        title="Requirements without an own control"
        count={unserved.length}
        none="Every requirement in scope is served by an own control."
        toDo="Both auditors will ask what the organisation does about them. Select one to attach an own control in its details."
      >
        {!readOnly && helpful.length > 0 && (
          <p className={styles.text}>
            The starter library has {counted(helpful.length, 'statement')} for them.{' '}
            <SmallButton onClick={() => starters.take(helpful)}>
              Take {helpful.length === 1 ? 'it' : `these ${helpful.length}`}
            </SmallButton>
          </p>
        )}
        <dl className={styles.groups}>
          {groups.map(({ title, ids }) => (
            <div key={title}>
              <dt>
                {title} <b>{ids.length}</b>
              </dt>
              <dd>
                <RequirementLinks ids={ids} />
              </dd>
            </div>
          ))}
        </dl>
      </Gap>
      <Gap
        title="Own controls that serve nothing in scope"
        count={idle.length}
        none={noneOr('Every own control serves something in scope.')}
        toDo="Give each a requirement it serves, or delete it: what nobody asks for need not be tested."
      >
        <ControlList controls={idle} onOpen={onOpen} />
      </Gap>
      <Gap
        title="Own controls without evidence"
        count={withoutEvidence.length}
        none={noneOr('Every own control has an artefact or a reference.')}
        toDo="Neither an artefact nor a reference shows that they work. Add one."
      >
        <ControlList controls={withoutEvidence} onOpen={onOpen} />
      </Gap>
      <Gap
        title="Evidence that no own control asks for"
        count={unasked.length}
        none={
          evidenceLoaded
            ? 'Every artefact for this scope is asked for by an own control.'
            : 'Loading the evidence…'
        }
        toDo="It supports something in scope. Add it to the own control it shows, or leave it out of the requests."
      >
        <EvidenceList evidence={unasked} />
      </Gap>
    </div>
  );
}

interface GapProps {
  readonly title: string;
  readonly count: number;
  /** Said where there is nothing to list. */
  readonly none: string;
  readonly toDo: string;
  readonly children: ReactNode;
}

function Gap({ title, count, none, toDo, children }: GapProps) {
  return (
    <section className={styles.gap} aria-label={`${title} ${count}`}>
      <h3 className={styles.title}>
        {title} <span className={styles.number}>{count}</span>
      </h3>
      <p className={styles.text}>{count === 0 ? none : toDo}</p>
      {count > 0 && children}
    </section>
  );
}

interface ControlListProps {
  readonly controls: readonly OwnControl[];
  readonly onOpen: (id: string) => void;
}

const ControlList = ({ controls, onOpen }: ControlListProps) => (
  <ul className={styles.items}>
    {controls.map(({ id, statement }) => (
      <li key={id}>
        <button type="button" className={styles.link} onClick={() => onOpen(id)}>
          {id}
        </button>{' '}
        {statement || 'No statement yet.'}
      </li>
    ))}
  </ul>
);

function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const actions = useActions();
  const overlap = useOverlap();
  return (
    <>
      <ul className={styles.items}>
        {evidence.map(({ id, name, supports }) => (
          <li key={id}>
            {name}: <RequirementLinks ids={supports.filter((one) => isInScope(overlap, one))} />
          </li>
        ))}
      </ul>
      <div>
        <SmallButton
          onClick={() => {
            actions.setRows('evidence');
            actions.showTab('table');
          }}
        >
          All evidence in the table
        </SmallButton>
      </div>
    </>
  );
}
