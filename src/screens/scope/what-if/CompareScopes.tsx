import { useId, useMemo, useState } from 'react';
import { useCatalog, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import { downloadSheet } from '../../table/download-sheet';
import { counted } from '../../../ui/counted';
import { comparisonSheet, differenceSections, figureDifference, figureLines } from './comparison';
import type { FigureLine } from './comparison';
import { Differences } from './Differences';
import { useOtherScopes } from './useOtherScopes';
import styles from './what-if.module.css';

/** The scope on screen beside another: figures, and what differs decision by decision. */
export function CompareScopes() {
  const catalog = useCatalog();
  const scope = useScope();
  const id = useId();
  const { shownName, others, refresh } = useOtherScopes();
  const [wanted, setWanted] = useState('');
  const other = others.find(({ key }) => key === wanted) ?? others[0];
  const theirs = other?.scope ?? scope;
  const figures = useMemo(() => figureLines(catalog, scope, theirs), [catalog, scope, theirs]);
  const sections = useMemo(
    () => differenceSections(catalog, scope, theirs),
    [catalog, scope, theirs],
  );
  if (!other) return null;
  const names = [`This scope: ${shownName}`, other.name] as const;
  const count = sections.reduce((sum, section) => sum + section.count, 0);
  return (
    <section className={styles.section} aria-labelledby="compare-title">
      <div className={styles.head}>
        <h2 id="compare-title">Two scopes side by side</h2>
        <label htmlFor={id}>Compare with</label>
        <select
          id={id}
          className={styles.select}
          value={other.key}
          onFocus={refresh}
          onChange={(event) => setWanted(event.target.value)}
        >
          {others.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
        <SmallButton
          onClick={() => downloadSheet('comparison', comparisonSheet(figures, sections, names))}
        >
          Comparison (CSV)
        </SmallButton>
      </div>
      {others.length === 1 && (
        <p className={styles.quiet}>
          This browser keeps no other scope yet. Begin one in the menu beside the scope’s name to
          set two drafts side by side.
        </p>
      )}
      <FigureTable lines={figures} names={names} />
      <p role="status" className={styles.verdict}>
        {count === 0
          ? 'The two scopes say the same.'
          : `They differ in ${counted(count, 'place')}.`}
      </p>
      {/* What is ticked belongs to the scope it is compared with. */}
      <Differences key={other.key} sections={sections} theirs={other} />
    </section>
  );
}

interface FigureTableProps {
  readonly lines: readonly FigureLine[];
  readonly names: readonly [string, string];
}

const FigureTable = ({ lines, names }: FigureTableProps) => (
  <table className={`${styles.table} ${styles.figures}`}>
    <thead>
      <tr>
        {['Figure', ...names, 'Difference in theirs'].map((title, index) => (
          <th key={index} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={line.title} data-differs={line.mine !== line.theirs || undefined}>
          <th scope="row">{line.title}</th>
          <td>{line.mine}</td>
          <td>{line.theirs}</td>
          <td>{figureDifference(line)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
