import { dayWords } from '../../exchange/day-words';
import { nextMonday, setPlan } from '../../model';
import { useActions, useReadOnly } from '../../state';
import { useToday } from '../scope/useToday';
import styles from './plan.module.css';

/** Asks for the one thing that the calendar needs, and offers an answer. */
export function NoStart({ onStart }: { readonly onStart: () => void }) {
  const actions = useActions();
  const readOnly = useReadOnly();
  const start = nextMonday(useToday());
  return (
    <section className={styles.noStart}>
      <h2 className={styles.heading}>When does the programme start?</h2>
      <p>
        From one date the plan lays both audits on the calendar: control library, readiness and
        remediation once, then each framework’s own steps, with the SOC 2 Type II window over Stage
        2 so that evidence is collected once. Set a start above, or begin with the next Monday.
      </p>
      {!readOnly && (
        <button
          type="button"
          className={styles.suggestion}
          onClick={() => {
            onStart();
            actions.change(`start the plan on ${dayWords(start)}`, (scope) =>
              setPlan(scope, { start }),
            );
          }}
        >
          Start on Monday {dayWords(start)}
        </button>
      )}
    </section>
  );
}
