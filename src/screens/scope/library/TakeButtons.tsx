import type { ReactNode } from 'react';
import { SmallButton } from '../../../ui';
import styles from './library.module.css';
import type { Starters } from './useStarters';

interface TakeButtonsProps {
  readonly starters: Starters;
  /** What the button for all that can be taken is called. */
  readonly all: string;
  /** Buttons behind those. */
  readonly children?: ReactNode;
}

/** Makes own controls of many statements: those for this scope where that is fewer, or all. */
export const TakeButtons = ({
  starters: { free, inScope, take },
  all,
  children,
}: TakeButtonsProps) => (
  <div className={styles.tools}>
    {inScope.length > 0 && inScope.length < free.length && (
      <SmallButton onClick={() => take(inScope)}>
        Take those that serve this scope ({inScope.length})
      </SmallButton>
    )}
    <SmallButton onClick={() => take(free)}>
      {all} ({free.length})
    </SmallButton>
    {children}
  </div>
);
