import { lazy, Suspense } from 'react';
import { barWords, basesWords } from '../../catalog';
import { groupPairs, groupShares } from '../../model';
import { useActions, useCatalog, useOverlap, useScope } from '../../state';
import styles from './overview.module.css';
import { Reach } from './Reach';

const Differences = lazy(() => import('./sections/Differences'));

const WIDEST = 5;
const LEAST = 4;

/** Where the two frameworks have most in common, and where least. */
export function NothingSelected() {
  const catalog = useCatalog();
  const scope = useScope();
  const overlap = useOverlap();
  const actions = useActions();
  const { figures } = overlap;
  const groupOf = (id: string) => catalog.requirement(id)?.group ?? id;
  const title = (id: string) => catalog.group(id)?.title ?? id;
  const pairs = groupPairs(overlap, groupOf).slice(0, WIDEST);
  const shares = groupShares(overlap, [...catalog.controls, ...catalog.criteria])
    .filter(({ linked, total }) => linked < total)
    .sort((a, b) => a.linked / a.total - b.linked / b.total || b.total - a.total)
    .slice(0, LEAST);
  return (
    <>
      <p className={styles.kicker}>Nothing selected</p>
      <h2 className={styles.heading}>What the two share</h2>
      <p className={styles.text}>
        {figures.sharedControls} of {figures.controls} Annex A controls and {figures.sharedCriteria}{' '}
        of {figures.criteria} criteria are linked at {barWords(scope.bar)},{' '}
        {basesWords(catalog, scope)}. A link says that the same evidence can serve both; it does not
        say that either requirement is met.
      </p>
      {pairs.length > 0 && (
        <>
          <h3 className={styles.title}>Widest common ground</h3>
          <ul className={styles.lines}>
            {pairs.map(({ iso, soc2, mappings }) => (
              <li key={`${iso}~${soc2}`}>
                <button
                  type="button"
                  className={styles.line}
                  onClick={() => actions.select([iso, soc2])}
                >
                  <span>
                    {title(iso)} <span aria-label="and">↔</span> {title(soc2)}
                  </span>
                  <span className={styles.figure}>
                    {mappings} {mappings === 1 ? 'mapping' : 'mappings'}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {shares.length > 0 && (
        <>
          <h3 className={styles.title}>Least common ground</h3>
          <ul className={styles.lines}>
            {shares.map(({ group, linked, total }) => (
              <li key={group}>
                <button
                  type="button"
                  className={styles.line}
                  onClick={() => actions.select([group])}
                >
                  <span>
                    {title(group)} ({group})
                  </span>
                  <span className={styles.figure}>
                    {linked} of {total} linked
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Reach />
      <Suspense>
        <Differences />
      </Suspense>
      <p className={styles.source}>
        The pairs with basis Guide come from a published mapping guide, which calls them a starting
        point; the others, and every number, relationship and note, are this project’s judgement.
        Your auditor decides the final mapping.
      </p>
    </>
  );
}
