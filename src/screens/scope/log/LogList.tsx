import { useDeferredValue, useMemo, useState } from 'react';
import { decisionLogSheet } from '../../../exchange';
import { useCatalog, useScope } from '../../../state';
import { Segmented, SmallButton } from '../../../ui';
import { downloadSheet } from '../../table/download-sheet';
import { FilterField } from '../../table/FilterField';
import { entriesLeft, peopleIn } from './entries';
import { LogRow } from './LogRow';
import styles from './log.module.css';

/** So many entries are drawn at a time. */
const PAGE = 200;

const SHOWN = [
  { value: 'decisions', title: 'Decisions only' },
  { value: 'everything', title: 'Everything' },
] as const;

const EVERYBODY = 'everybody';
const byName = (name: string) => `by ${name}`;

/** Every change of the scope, newest first. */
export function LogList() {
  const catalog = useCatalog();
  const scope = useScope();
  const [text, setText] = useState('');
  const [who, setWho] = useState(EVERYBODY);
  const [shown, setShown] = useState<(typeof SHOWN)[number]['value']>('everything');
  const [pages, setPages] = useState(1);
  const needle = useDeferredValue(text);
  const people = useMemo(() => peopleIn(scope.log), [scope.log]);
  // A name that undo took out of the log is no filter any more.
  const by = people.find((name) => byName(name) === who);
  const left = useMemo(
    () => entriesLeft(scope, catalog, { text: needle, by, decisionsOnly: shown === 'decisions' }),
    [scope, catalog, needle, by, shown],
  );
  const drawn = left.slice(0, pages * PAGE);
  return (
    <section className={styles.part} aria-labelledby="log-title">
      <div className={styles.head}>
        <h2 className={styles.heading} id="log-title">
          Decision log
        </h2>
        <span className={styles.count} role="status">
          {left.length === scope.log.length
            ? scope.log.length
            : `${left.length} of ${scope.log.length}`}
        </span>
        {left.length > 0 && (
          <SmallButton
            onClick={() =>
              downloadSheet(
                'decision-log',
                decisionLogSheet(
                  left.map(({ entry }) => entry),
                  catalog,
                  scope,
                ),
              )
            }
          >
            Decision log (CSV)
          </SmallButton>
        )}
      </div>
      {scope.log.length > 0 && (
        <div className={styles.filters}>
          <FilterField label="Filter by requirement" value={text} onChange={setText} />
          <select
            className={styles.select}
            aria-label="Changes by"
            value={by === undefined ? EVERYBODY : who}
            onChange={(event) => setWho(event.target.value)}
          >
            <option value={EVERYBODY}>By everybody</option>
            {people.map((name) => (
              <option key={name} value={byName(name)}>
                {name === '' ? 'No name given' : `By ${name}`}
              </option>
            ))}
          </select>
          <Segmented label="Log shows" options={SHOWN} value={shown} onChange={setShown} />
        </div>
      )}
      {drawn.length === 0 ? (
        <p className={styles.empty}>
          {scope.log.length === 0
            ? 'Nothing has been decided yet. Every change of the scope is listed here, with the value before.'
            : 'No entry matches the filter.'}
        </p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">By</th>
              <th scope="col">What</th>
              <th scope="col">Before and after</th>
            </tr>
          </thead>
          <tbody>
            {drawn.map(({ entry, number }) => (
              <LogRow key={number} entry={entry} columns={scope.columns} />
            ))}
          </tbody>
        </table>
      )}
      {drawn.length < left.length && (
        <div>
          <SmallButton onClick={() => setPages(pages + 1)}>Show older</SmallButton>{' '}
          <span className={styles.facts}>
            {drawn.length} of {left.length} shown
          </span>
        </div>
      )}
    </section>
  );
}
