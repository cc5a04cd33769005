import { useReadOnly } from '../../../state';
import { SmallButton } from '../../../ui';
import styles from './library.module.css';
import { Reach } from './Reach';
import type { Starters } from './useStarters';

interface EmptyProps {
  readonly starters: Starters;
  readonly onStarters: () => void;
}

/** What to do while there is no own control yet. */
export function Empty({ starters: { free, inScope, take }, onStarters }: EmptyProps) {
  const readOnly = useReadOnly();
  return (
    <div className={styles.empty}>
      <p>
        <b>No own control yet.</b>{' '}
        {!readOnly &&
          'Start from the starter library and make its words yours, or write the first one with “New own control”.'}
      </p>
      {inScope.length > 0 && <Reach lead="Starter library" statements={inScope} />}
      {!readOnly && free.length > 0 && (
        <div className={styles.tools}>
          {inScope.length > 0 && inScope.length < free.length && (
            <SmallButton onClick={() => take(inScope)}>
              Take those that serve this scope ({inScope.length})
            </SmallButton>
          )}
          <SmallButton onClick={() => take(free)}>Take all ({free.length})</SmallButton>
          <SmallButton onClick={onStarters}>Read them first</SmallButton>
        </div>
      )}
    </div>
  );
}
