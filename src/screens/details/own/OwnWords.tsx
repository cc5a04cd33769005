import type { OwnMapping, Side } from '../../../model';
import { LinkedText } from '../../../ui';
import { CountsNot } from './CountsNot';
import styles from './own.module.css';
import { baselineWords } from './own-words';
import { Who } from './Who';

interface OwnWordsProps {
  readonly own: OwnMapping;
  readonly from: Side;
}

/** Why the user disagrees with the crosswalk on a pair, who said so and when, agreed or not. */
export function OwnWords({ own, from }: OwnWordsProps) {
  return (
    <div className={styles.words}>
      <p className={styles.reason}>
        <LinkedText>{own.reason || 'No reason given.'}</LinkedText>
      </p>
      <p>{baselineWords(own, from)}</p>
      <p>
        <Who own={own} /> · {own.agreed ? 'agreed' : 'not yet agreed'} with the auditor
      </p>
      <CountsNot />
    </div>
  );
}
