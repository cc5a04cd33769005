import { baselineOf, mappingId, putOwnMapping, removeOwnMappings } from '../../../model';
import type { BaselineConflict, Scope } from '../../../model';
import { useActions, useReadOnly } from '../../../state';
import { SmallButton } from '../../../ui';
import { pairWords } from '../../details/own/own-words';
import styles from './mappings.module.css';
import { conflictWords, yoursWords } from './own-list';
import { Pair } from './Pair';

/** Keeps the user's word, now against what the crosswalk says today. */
const keep = (scope: Scope, { own, now }: BaselineConflict): Scope =>
  putOwnMapping(scope, { ...own, baseline: baselineOf(now ?? undefined) });

/** Pairs on which the crosswalk has moved since the user disagreed with it. Yours count meanwhile. */
export function Conflicts({ conflicts }: { readonly conflicts: readonly BaselineConflict[] }) {
  const actions = useActions();
  const readOnly = useReadOnly();
  const keepAll = () => {
    const what = conflicts.length === 1 ? 'your mapping' : `${conflicts.length} of your mappings`;
    actions.change(`keep ${what}`, (scope) => conflicts.reduce(keep, scope));
  };
  const takeTheirs = ({ own }: BaselineConflict) => {
    actions.change(`take the crosswalk’s ${pairWords(own)}`, (scope) =>
      removeOwnMappings(scope, [mappingId(own.iso, own.tsc)]),
    );
    actions.offerUndo(`The crosswalk’s ${pairWords(own)} counts; yours is taken back.`);
  };
  return (
    <section className={styles.conflicts} aria-label="Conflicts with the crosswalk">
      <div className={styles.conflictHead}>
        <h3 className={styles.title}>
          The crosswalk moved <span>{conflicts.length}</span>
        </h3>
        {conflicts.length > 1 && !readOnly && (
          <SmallButton onClick={keepAll}>Keep all of mine</SmallButton>
        )}
      </div>
      <p className={styles.text}>Yours count until you choose.</p>
      <ul className={styles.rows}>
        {conflicts.map((conflict) => {
          const { own, now } = conflict;
          const pair = `${own.iso} with ${own.tsc}`;
          return (
            <li key={pair} className={styles.conflict}>
              <Pair iso={own.iso} tsc={own.tsc} />
              <p className={styles.reason}>
                {conflictWords(own.baseline, now)} {yoursWords(own)}
              </p>
              {!readOnly && (
                <div className={styles.tools}>
                  <SmallButton
                    aria-label={`Keep mine: ${pair}`}
                    onClick={() =>
                      actions.change(`keep your ${pairWords(own)}`, (scope) =>
                        keep(scope, conflict),
                      )
                    }
                  >
                    Keep mine
                  </SmallButton>
                  <SmallButton
                    aria-label={`Take the crosswalk’s: ${pair}`}
                    onClick={() => takeTheirs(conflict)}
                  >
                    Take the crosswalk’s
                  </SmallButton>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
