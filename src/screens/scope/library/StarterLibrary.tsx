import { Check } from 'lucide-react';
import { bothFirst } from '../../../model';
import type { StarterControl } from '../../../catalog';
import { useOverlap, useReadOnly, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import styles from './library.module.css';
import { Reach } from './Reach';
import { Serves } from './Serves';
import { TakeButtons } from './TakeButtons';
import type { Starters } from './useStarters';
import { factsWords } from './words';

interface StarterLibraryProps {
  readonly starters: Starters;
  readonly onOpen: (id: string) => void;
}

/** Statements to start from: all, those that serve the scope, or one by one. */
export function StarterLibrary({ starters, onOpen }: StarterLibraryProps) {
  const { library, retired } = useScope();
  const overlap = useOverlap();
  const readOnly = useReadOnly();
  const { all, failed, free, inScope, take } = starters;
  if (all === undefined) {
    return (
      <p className={styles.text}>
        {failed
          ? 'The starter library could not be loaded. Reload the page to try again.'
          : 'Loading the starter library…'}
      </p>
    );
  }
  const own = Object.values(library);
  return (
    <>
      <div className={styles.offer}>
        <Reach lead="Now" statements={own} />
        {inScope.length > 0 && (
          <Reach lead="With those for this scope" statements={[...own, ...inScope]} />
        )}
        {!readOnly && free.length > 0 && (
          <TakeButtons
            starters={starters}
            all={free.length === all.length ? 'Take all' : 'Take all that are left'}
          />
        )}
        <p className={styles.text}>
          {free.length === 0
            ? 'Nothing in it is left to take. '
            : 'Each becomes an own control that you edit freely. '}
          It is written for a company that hosts its service in the cloud; the wording is this
          project’s, and has to become yours before an auditor tests it. Numbers such as “one
          business day” are yours to choose; neither framework sets them.
        </p>
      </div>
      <ul className={styles.rows} aria-label="Starter library">
        {bothFirst(all, overlap).map((starter) => (
          <StarterRow
            key={starter.id}
            starter={starter}
            taken={own.find((control) => control.starter === starter.id)?.id}
            removed={retired.includes(starter.id)}
            onTake={readOnly ? undefined : () => take([starter])}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </>
  );
}

interface StarterRowProps {
  readonly starter: StarterControl;
  /** The own control it became. */
  readonly taken: string | undefined;
  /** Its identifier was used and is retired: it was merged or deleted. */
  readonly removed: boolean;
  readonly onTake: (() => void) | undefined;
  readonly onOpen: (id: string) => void;
}

function StarterRow({ starter, taken, removed, onTake, onOpen }: StarterRowProps) {
  const { id, title, statement, owner } = starter;
  return (
    <li className={styles.row} data-starter={id} data-taken={taken !== undefined || undefined}>
      <div className={styles.rowHead}>
        <b className={styles.id}>
          {id} <span>{title}</span>
        </b>
        {taken === undefined && removed && <span className={styles.taken}>removed before</span>}
        {taken === undefined ? (
          onTake && (
            <SmallButton aria-label={`${removed ? 'Take again' : 'Take'}: ${id}`} onClick={onTake}>
              {removed ? 'Take again' : 'Take'}
            </SmallButton>
          )
        ) : (
          <span className={styles.taken}>
            <Check size={14} aria-hidden /> taken as{' '}
            <button type="button" className={styles.link} onClick={() => onOpen(taken)}>
              {taken}
            </button>
          </span>
        )}
      </div>
      <p className={styles.statement}>{statement}</p>
      <p className={styles.facts}>
        <span>{owner}</span>
        <span>{factsWords(starter)}</span>
      </p>
      <Serves of={starter} />
    </li>
  );
}
