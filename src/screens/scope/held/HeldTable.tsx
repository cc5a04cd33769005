import { useState } from 'react';
import { HELD_STANDINGS } from '../../../model';
import type { HeldResult, HeldRow, HeldStanding, Side } from '../../../model';
import { useCatalog } from '../../../state';
import {
  RequirementLink,
  RequirementLinks,
  Segmented,
  SmallButton,
  StrengthTag,
  TickBox,
} from '../../../ui';
import { FilterField } from '../../table/FilterField';
import { downloadSheet } from '../../table/download-sheet';
import { useCopySheet } from '../../table/useCopySheet';
import { contains } from '../../table/useRanking';
import styles from './held.module.css';
import { heldSheet } from './sheet';
import { STANDING_TITLES } from './words';

interface HeldTableProps {
  readonly side: Side;
  readonly result: HeldResult;
}

/** Every requirement of the other framework in scope, with what of it is linked from what is held. */
export function HeldTable({ side, result }: HeldTableProps) {
  const catalog = useCatalog();
  const copy = useCopySheet();
  const [filter, setFilter] = useState('');
  const [only, setOnly] = useState<HeldStanding | 'all'>('all');
  const [leftFirst, setLeftFirst] = useState(true);
  const ordered = leftFirst ? leftBefore(result.rows) : result.rows;
  const rows = ordered.filter(
    ({ standing, requirement, links }) =>
      (only === 'all' || only === standing) &&
      contains(
        [
          requirement.id,
          requirement.title,
          requirement.group,
          STANDING_TITLES[standing],
          ...links.map((link) => partner(link, side)),
        ].join(' '),
        filter,
      ),
  );
  const standings = HELD_STANDINGS.filter((one) =>
    result.rows.some(({ standing }) => standing === one),
  );
  return (
    <section className={styles.answer} aria-labelledby="held-table">
      <h2 id="held-table">
        {side === 'soc2' ? 'SOC 2 criteria in scope' : 'ISO 27001 requirements in scope'}
      </h2>
      <div className={styles.tools}>
        <FilterField label="Filter requirements" value={filter} onChange={setFilter} />
        <Segmented
          label="Requirements shown"
          options={[
            { value: 'all' as const, title: 'All' },
            ...standings.map((value) => ({ value, title: STANDING_TITLES[value] })),
          ]}
          value={only}
          onChange={setOnly}
        />
        <label className={styles.tick}>
          <TickBox checked={leftFirst} onChange={(event) => setLeftFirst(event.target.checked)} />
          <span>Left and weakest first</span>
        </label>
        <span className={styles.count} role="status">
          {rows.length} of {result.rows.length}
        </span>
        <SmallButton onClick={() => void copy(heldSheet(catalog, rows), `${rows.length} rows`)}>
          Copy as a table
        </SmallButton>
        <SmallButton
          onClick={() => downloadSheet('what-is-left', heldSheet(catalog, leftBefore(result.rows)))}
        >
          What is left (CSV)
        </SmallButton>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            {['ID', 'Title', 'From what you hold', 'Strongest', 'Linked'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.requirement.id} row={row} side={side} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && (
        <p className={styles.empty}>
          No requirement passes these filters.{' '}
          <SmallButton
            onClick={() => {
              setFilter('');
              setOnly('all');
            }}
          >
            Show all requirements
          </SmallButton>
        </p>
      )}
    </section>
  );
}

/** How many partners a row names before it is opened. */
const NAMED = 6;

function Row({ row, side }: { readonly row: HeldRow; readonly side: Side }) {
  const { requirement, standing, links } = row;
  const [open, setOpen] = useState(false);
  const ids = links.map((link) => partner(link, side));
  const more = ids.length - NAMED;
  return (
    <tr aria-label={`${requirement.id} ${requirement.title}`} data-standing={standing}>
      <th scope="row">
        <RequirementLink id={requirement.id} />
      </th>
      <td>{requirement.title}</td>
      <td>
        <RequirementLinks ids={open ? ids : ids.slice(0, NAMED)} />
        {more > 0 && (
          <>
            {' '}
            <button
              type="button"
              className={styles.more}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {open ? 'fewer' : `${more} more`}
            </button>
          </>
        )}
        {ids.length === 0 && <span className={styles.quiet}>nothing held</span>}
      </td>
      <td>
        {links[0] ? <StrengthTag strength={links[0].strength} /> : <span aria-label="none">–</span>}
      </td>
      <td>
        <span className={styles.standing} data-side={side} data-part={standing}>
          {STANDING_TITLES[standing]}
        </span>
      </td>
    </tr>
  );
}

const partner = (link: { readonly iso: string; readonly tsc: string }, side: Side): string =>
  side === 'soc2' ? link.iso : link.tsc;

/** Left, then in part, in full and held; the weakest link first in each. */
const leftBefore = (rows: readonly HeldRow[]): readonly HeldRow[] =>
  [...rows].sort(
    (a, b) =>
      HELD_STANDINGS.indexOf(a.standing) - HELD_STANDINGS.indexOf(b.standing) ||
      (a.links[0]?.strength ?? 0) - (b.links[0]?.strength ?? 0),
  );
