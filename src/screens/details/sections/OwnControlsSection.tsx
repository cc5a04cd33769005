import { lazy, Suspense, useState } from 'react';
import { serveAlso, serveNoMore, statusByControls } from '../../../model';
import type { OwnControl, Requirement } from '../../../model';
import { IMPLEMENTATION_TITLES, useActions, useReadOnly, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import { servingIn } from '../../scope/library/serving-in';
import { factsWords } from '../../scope/library/words';
import styles from '../details.module.css';
import { Section } from '../Section';

const AttachField = lazy(() => import('../../scope/library/AttachField'));
const ControlForm = lazy(() => import('../../scope/library/ControlForm'));
const NewControl = lazy(() => import('../../scope/library/NewControl'));

/** The own controls that serve a requirement, with the lowest of their statuses; or that none does. */
export function OwnControlsSection({ requirement: { id } }: { readonly requirement: Requirement }) {
  const { library } = useScope();
  const serving = servingIn(library);
  const controls = serving.get(id) ?? [];
  const status = statusByControls(serving, id);
  const title =
    status === 'unserved'
      ? 'Own controls (0)'
      : `Own controls (${controls.length}, ${IMPLEMENTATION_TITLES[status].toLowerCase()})`;
  return (
    <Section name="controls" title={title}>
      {controls.length === 0 && <p className={styles.text}>No own control serves this yet.</p>}
      {controls.map((control) => (
        <OwnControlCard key={control.id} control={control} requirement={id} />
      ))}
      <More key={id} id={id} />
    </Section>
  );
}

interface OwnControlCardProps {
  readonly control: OwnControl;
  readonly requirement: string;
}

function OwnControlCard({ control, requirement }: OwnControlCardProps) {
  const actions = useActions();
  const readOnly = useReadOnly();
  const [editing, setEditing] = useState(false);
  const { id, statement, owner, implementation } = control;
  const facts = [owner, factsWords(control)].filter(Boolean).join(' · ');
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <h4 className={styles.strong}>{id}</h4>
        <span className={styles.tag}>{IMPLEMENTATION_TITLES[implementation]}</span>
      </div>
      <p className={styles.note}>{statement || 'No statement yet.'}</p>
      {facts !== '' && <p className={styles.relation}>{facts}</p>}
      {editing && (
        <Suspense>
          <ControlForm control={control} />
        </Suspense>
      )}
      {!readOnly && (
        <div className={styles.cardActions}>
          <button
            type="button"
            className={styles.inline}
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          >
            {editing ? 'Close' : 'Edit'} {id}
          </button>
          <button
            type="button"
            className={styles.inline}
            onClick={() =>
              actions.change(`detach ${id} from ${requirement}`, (scope) =>
                serveNoMore(scope, id, requirement),
              )
            }
          >
            Detach {id}
          </button>
        </div>
      )}
    </article>
  );
}

/** Ways to let an own control serve a requirement: one that is there, or a new one. */
function More({ id }: { readonly id: string }) {
  const { library } = useScope();
  const actions = useActions();
  const readOnly = useReadOnly();
  const [doing, setDoing] = useState<'attach' | 'write' | null>(null);
  const others = Object.values(library).filter(({ serves }) => !serves.includes(id));
  const attach = (control: string) => {
    actions.change(`attach ${control} to ${id}`, (scope) => serveAlso(scope, control, [id]));
    actions.announce(`${control} serves ${id}.`);
    setDoing(null);
  };
  if (readOnly) return null;
  return (
    <>
      {doing === 'attach' && (
        <Suspense>
          <AttachField requirement={id} among={others} onChoose={attach} />
        </Suspense>
      )}
      {doing === 'write' && (
        <Suspense>
          <NewControl serves={[id]} onClose={() => setDoing(null)} />
        </Suspense>
      )}
      {doing !== 'write' && (
        <div className={styles.chips}>
          {others.length > 0 && (
            <SmallButton
              aria-expanded={doing === 'attach'}
              onClick={() => setDoing(doing === 'attach' ? null : 'attach')}
            >
              Attach one
            </SmallButton>
          )}
          <SmallButton onClick={() => setDoing('write')}>Write one</SmallButton>
          <SmallButton onClick={() => actions.showPart('library')}>Open the library</SmallButton>
        </div>
      )}
    </>
  );
}
