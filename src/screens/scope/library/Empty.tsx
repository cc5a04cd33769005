import { useReadOnly } from '../../../state';
import { SmallButton } from '../../../ui';
import styles from './library.module.css';
import { Reach } from './Reach';
import { TakeButtons } from './TakeButtons';
import type { Starters } from './useStarters';

interface EmptyProps {
  readonly starters: Starters;
  readonly onStarters: () => void;
}

/** What to do while there is no own control yet. */
export function Empty({ starters, onStarters }: EmptyProps) {
  const readOnly = useReadOnly();
  const { free, inScope } = starters;
  return (
    <div className={styles.empty}>
      <p>
        <b>No own control yet.</b>{' '}
        {!readOnly &&
          'Start from the starter library and make its words yours, or write the first one with “New own control”.'}
      </p>
      {inScope.length > 0 && <Reach lead="Starter library" statements={inScope} />}
      {!readOnly && free.length > 0 && (
        <TakeButtons starters={starters} all="Take all">
          <SmallButton onClick={onStarters}>Read them first</SmallButton>
        </TakeButtons>
      )}
    </div>
  );
}
