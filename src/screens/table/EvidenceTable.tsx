import { useState } from 'react';
import { loadEvidence } from '../../catalog';
import type { Evidence } from '../../catalog';
import { evidenceRequests } from '../../exchange';
import { unsupported } from '../../model';
import type { Support } from '../../model';
import { useCatalog, useOverlap, useScope } from '../../state';
import { RequirementLinks, Segmented, SmallButton, TickBox, useLoaded } from '../../ui';
import { FilterField } from './FilterField';
import { ListTable } from './ListTable';
import { RowsSwitch } from './RowsSwitch';
import { Served } from './Served';
import styles from './table.module.css';
import { useCopySheet } from './useCopySheet';
import { contains, useRanking } from './useRanking';

const NOTHING: readonly Evidence[] = [];
const COLUMNS = ['Evidence', 'Serves in this scope', 'Shown', 'Owner', 'Priority'] as const;
const KINDS = [
  { value: 'all', title: 'All' },
  { value: 'point', title: 'As of a date' },
  { value: 'period', title: 'Over the period' },
] as const;
type KindFilter = (typeof KINDS)[number]['value'];

/** Evidence by how much of the scope it serves, and what in the scope no evidence supports. */
export function EvidenceTable() {
  const catalog = useCatalog();
  const scope = useScope();
  const overlap = useOverlap();
  const copy = useCopySheet();
  const { value, failed } = useLoaded(loadEvidence);
  const evidence = value ?? NOTHING;
  const ranking = useRanking(evidence);
  const [filter, setFilter] = useState('');
  const [kind, setKind] = useState<KindFilter>('all');
  const [bothOnly, setBothOnly] = useState(false);
  const rows = ranking.filter(
    ({ item, iso, soc2 }) =>
      (kind === 'all' || item.kind === kind) &&
      (!bothOnly || (iso > 0 && soc2 > 0)) &&
      contains(
        [item.name, item.shows, item.owner, item.source, ...item.supports].join(' '),
        filter,
      ),
  );
  const gaps = value
    ? unsupported(
        catalog.requirements.map(({ id }) => id),
        value,
        overlap,
      )
    : [];
  const showAll = () => {
    setFilter('');
    setKind('all');
    setBothOnly(false);
  };
  const empty = !value
    ? failed
      ? 'The evidence could not be loaded. Reload to try again.'
      : 'Loading…'
    : rows.length === 0 && (
        <>
          No evidence passes these filters.{' '}
          <SmallButton onClick={showAll}>Show all evidence</SmallButton>
        </>
      );
  return (
    <>
      <div className={styles.tools}>
        <RowsSwitch />
        <FilterField label="Filter evidence" value={filter} onChange={setFilter} />
        <Segmented label="Kind of evidence" options={KINDS} value={kind} onChange={setKind} />
        <label className={styles.toggle}>
          <TickBox checked={bothOnly} onChange={(event) => setBothOnly(event.target.checked)} />
          <span>Serves both frameworks</span>
        </label>
        <span className={styles.count} role="status">
          {rows.length} of {ranking.length} artefacts that serve the scope
        </span>
        <SmallButton
          onClick={() =>
            void copy(
              evidenceRequests({ catalog, scope, overlap }, evidence, rows),
              `${rows.length} evidence requests`,
            )
          }
        >
          Copy rows
        </SmallButton>
      </div>
      {value && (
        <p className={styles.gaps}>
          {gaps.length === 0 ? (
            'Every requirement in scope is supported by some evidence of this list.'
          ) : (
            <>
              No evidence of this list supports <RequirementLinks ids={gaps} />.
            </>
          )}
        </p>
      )}
      <ListTable columns={COLUMNS} empty={empty}>
        {rows.map((support) => (
          <EvidenceRow key={support.item.id} support={support} />
        ))}
      </ListTable>
    </>
  );
}

function EvidenceRow({ support }: { readonly support: Support<Evidence> }) {
  const { item } = support;
  return (
    <tr>
      <th scope="row" className={styles.artefact}>
        {item.name}
        <small>{item.shows}</small>
        {item.kind === 'period' && (
          <details className={styles.sampling}>
            <summary>Population and sample</summary>
            <p>
              <b>Population:</b> {item.population}
            </p>
            <p>
              <b>Sample:</b> {item.sample}
            </p>
          </details>
        )}
      </th>
      <td className={styles.reach}>
        <Served support={support} />
      </td>
      <td>
        {item.kind === 'point' ? 'as of a date' : 'over the period'}
        <small>{item.produced}</small>
      </td>
      <td>
        {item.owner}
        <small>{item.source}</small>
      </td>
      <td>{item.priority}</td>
    </tr>
  );
}
