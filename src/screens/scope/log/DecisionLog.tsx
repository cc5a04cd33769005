import { Author } from './Author';
import { LogList } from './LogList';
import { OpenQuestions } from './OpenQuestions';
import styles from './log.module.css';

/** Who is writing, what is still open, and everything that was decided. */
export default function DecisionLog() {
  return (
    <div className={styles.screen}>
      <Author />
      <OpenQuestions />
      <LogList />
    </div>
  );
}
