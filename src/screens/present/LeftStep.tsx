import type { RefObject } from 'react';
import { useCatalog, useOverlap, useScope } from '../../state';
import { leftIn } from './left';
import styles from './left.module.css';
import frame from './present.module.css';
import type { Flow } from './useFlow';

interface LeftStepProps {
  readonly flow: Flow;
  readonly stage: RefObject<HTMLDivElement | null>;
}

/** The closing step: what the room still owes its scope. Pressing an identifier goes to its row. */
export function LeftStep({ flow, stage }: LeftStepProps) {
  const catalog = useCatalog();
  const scope = useScope();
  const left = leftIn(catalog, scope, useOverlap());
  const kinds = [
    { title: 'Undecided', ids: left.undecided, none: 'Every control is decided.' },
    {
      title: 'Reason missing',
      ids: left.reasonMissing,
      none: 'Nothing is left out without a reason.',
    },
    {
      title: 'Provider missing',
      ids: left.providerMissing,
      none: 'Every inherited control names its provider.',
    },
    { title: 'Open questions', ids: left.questions, none: 'No question is open.' },
  ];
  return (
    <div
      className={`${frame.stage} ${styles.left}`}
      ref={stage}
      role="group"
      aria-label="What is left"
      tabIndex={-1}
    >
      {kinds.map(({ title, ids, none }) => (
        <section key={title} aria-label={title} data-empty={ids.length === 0 || undefined}>
          <h2>
            <b>{ids.length}</b> {title}
          </h2>
          {ids.length === 0 ? (
            <p>{none}</p>
          ) : (
            <ul>
              {ids.map((id) => (
                <li key={id}>
                  <button
                    type="button"
                    aria-label={`${id} ${catalog.requirement(id)?.title ?? ''}`}
                    onClick={() => flow.goTo(id)}
                  >
                    {id}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
