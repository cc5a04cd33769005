import { useState } from 'react';
import { bothFirst, libraryReach, servedInScope, servesBoth } from '../../model';
import type { Overlap, OwnControl } from '../../model';
import { IMPLEMENTATION_TITLES, useActions, useApp, useOverlap, useScope } from '../../state';
import { RequirementLink, RequirementLinks, SmallButton, TickBox } from '../../ui';
import { FilterField } from './FilterField';
import { ListTable } from './ListTable';
import own from './own-controls.module.css';
import { RowsSwitch } from './RowsSwitch';
import styles from './table.module.css';
import { useCopySheet } from './useCopySheet';
import { contains } from './useRanking';

const COLUMNS = ['ID', 'Statement', 'Serves ISO 27001', 'Serves SOC 2', 'Status', 'Owner'] as const;

/** The organisation's own controls, those that serve both frameworks first. */
export default function OwnControlTable() {
  const { library } = useScope();
  const overlap = useOverlap();
  const actions = useActions();
  const copy = useCopySheet();
  const [filter, setFilter] = useState('');
  const [bothOnly, setBothOnly] = useState(false);
  const controls = bothFirst(Object.values(library), overlap);
  const rows = controls.filter(
    (control) =>
      (!bothOnly || servesBoth(control, overlap)) &&
      contains(
        [
          control.id,
          control.statement,
          control.owner,
          control.systems,
          IMPLEMENTATION_TITLES[control.implementation],
          ...control.serves,
        ].join(' '),
        filter,
      ),
  );
  const reach = libraryReach(controls, overlap);
  const empty =
    controls.length === 0 ? (
      <>
        There are no own controls yet. Take statements from the starter library, or write your own.{' '}
        <SmallButton onClick={() => actions.showPart('library')}>
          Open the control library
        </SmallButton>
      </>
    ) : (
      rows.length === 0 && (
        <>
          No own control passes these filters.{' '}
          <SmallButton
            onClick={() => {
              setFilter('');
              setBothOnly(false);
            }}
          >
            Show all own controls
          </SmallButton>
        </>
      )
    );
  return (
    <>
      <div className={styles.tools}>
        <RowsSwitch />
        {controls.length > 0 && (
          <>
            <FilterField label="Filter own controls" value={filter} onChange={setFilter} />
            <label className={styles.toggle}>
              <TickBox checked={bothOnly} onChange={(event) => setBothOnly(event.target.checked)} />
              <span>Serves both frameworks</span>
            </label>
            <span className={styles.count} role="status">
              {rows.length} of {controls.length} own controls
            </span>
            <SmallButton
              onClick={() =>
                void copy(
                  { columns: COLUMNS, rows: rows.map((control) => cellsOf(control, overlap)) },
                  `${rows.length} own controls`,
                )
              }
            >
              Copy rows
            </SmallButton>
          </>
        )}
      </div>
      {controls.length > 0 && (
        <p className={styles.gaps}>
          In this scope they serve {reach.controls} Annex A{' '}
          {reach.controls === 1 ? 'control' : 'controls'}, {reach.clauses}{' '}
          {reach.clauses === 1 ? 'clause' : 'clauses'} and {reach.criteria}{' '}
          {reach.criteria === 1 ? 'criterion' : 'criteria'}; {reach.both} of {controls.length} serve
          both frameworks.
        </p>
      )}
      <ListTable columns={COLUMNS} empty={empty}>
        {rows.map((control) => (
          <OwnControlRow key={control.id} control={control} />
        ))}
      </ListTable>
    </>
  );
}

function cellsOf(control: OwnControl, overlap: Overlap): readonly string[] {
  const { iso, soc2 } = servedInScope(control, overlap);
  return [
    control.id,
    control.statement,
    iso.join('; '),
    soc2.join('; '),
    IMPLEMENTATION_TITLES[control.implementation],
    control.owner,
  ];
}

function OwnControlRow({ control }: { readonly control: OwnControl }) {
  const overlap = useOverlap();
  const { id, statement, implementation, owner } = control;
  const selected = useApp(({ view }) => view.selection.includes(id));
  const { iso, soc2 } = servedInScope(control, overlap);
  const idle = iso.length + soc2.length === 0;
  return (
    <tr
      aria-label={`${id} ${statement}`}
      aria-selected={selected}
      data-selected={selected || undefined}
    >
      <th scope="row" className={`${styles.artefact} ${own.id}`}>
        <RequirementLink id={id} />
      </th>
      <td className={own.statement}>
        {statement || 'No statement yet'}
        {idle && <small className={styles.warning}>serves nothing in scope</small>}
      </td>
      <td className={own.served}>
        <Served title="ISO 27001" ids={iso} />
      </td>
      <td className={own.served}>
        <Served title="SOC 2" ids={soc2} />
      </td>
      <td>{IMPLEMENTATION_TITLES[implementation]}</td>
      <td>{owner || <span aria-label="no owner">–</span>}</td>
    </tr>
  );
}

/** On a phone there is no head above the cells, so each says what it is of. */
const Served = ({ title, ids }: { readonly title: string; readonly ids: readonly string[] }) => (
  <>
    <span className={own.inline}>{title}: </span>
    {ids.length > 0 ? <RequirementLinks ids={ids} /> : <span aria-label="none">–</span>}
  </>
);
