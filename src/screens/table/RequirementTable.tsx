import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useActions, useApp, useCatalog, useOverlap, useScope, useVisible } from '../../state';
import { BulkDecision, SmallButton, TickBox } from '../../ui';
import { HeaderCell } from './HeaderCell';
import { RequirementTableRow } from './RequirementTableRow';
import { tableRows } from './rows';
import type { TableRow } from './rows';
import { FilterField } from './FilterField';
import { RowsSwitch } from './RowsSwitch';
import styles from './table.module.css';
import { useCopyRequirements } from './useCopyRequirements';

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString },
  sortFns: { basic: sortFn_basic, text: sortFn_text },
});
const column = createColumnHelper<typeof features, TableRow>();
const columns = column.columns([
  column.accessor('order', { id: 'id', header: 'ID', sortFn: 'basic', sortDescFirst: false }),
  column.accessor('title', { header: 'Title', sortFn: 'text' }),
  column.accessor('group', { header: 'Group', sortFn: 'text' }),
  column.accessor('overlap', { header: 'Overlap', sortFn: 'text' }),
  column.accessor('decision', { header: 'Decision', sortFn: 'text' }),
  column.accessor('strongest', {
    header: 'Strongest link',
    sortFn: 'basic',
    sortDescFirst: true,
  }),
  column.accessor((row) => row.partners.length, {
    id: 'partners',
    header: 'Mapped to',
    sortFn: 'basic',
    sortDescFirst: true,
  }),
  column.accessor((row) => row.own.length, {
    id: 'own',
    header: 'Own controls',
    sortFn: 'basic',
    sortDescFirst: false,
  }),
  // Not drawn: the text that the filter looks at.
  column.accessor('text', { header: 'Text', enableSorting: false }),
]);

/** Everything the graph says, as a table: sort, filter, select many and decide together. */
export function RequirementTable() {
  const catalog = useCatalog();
  const scope = useScope();
  const overlap = useOverlap();
  const visible = useVisible();
  const actions = useActions();
  const selection = useApp(({ view }) => view.selection);
  const hasOwn = Object.keys(scope.library).length > 0;
  const isDrawn = (columnId: string) => columnId !== 'text' && (columnId !== 'own' || hasOwn);
  const copy = useCopyRequirements();
  const [filter, setFilter] = useState('');
  const data = useMemo(
    () => [...tableRows(catalog, scope, overlap, visible)],
    [catalog, scope, overlap, visible],
  );
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.id,
    globalFilterFn: 'includesString',
    getColumnCanGlobalFilter: ({ id }) => id === 'text',
    state: { globalFilter: filter.trim() },
  });
  const rows = table.getRowModel().rows.map(({ original }) => original);
  const shownIds = rows.map(({ id }) => id);
  const selectedHere = shownIds.filter((id) => selection.includes(id));
  const allSelected = rows.length > 0 && selectedHere.length === rows.length;

  return (
    <>
      <div className={styles.tools}>
        <RowsSwitch />
        <FilterField label="Filter rows" value={filter} onChange={setFilter} />
        <span className={styles.count} role="status">
          {rows.length} of {data.length} rows
        </span>
        <SmallButton onClick={() => void copy(rows.map(({ requirement }) => requirement))}>
          Copy rows
        </SmallButton>
      </div>
      {selectedHere.length > 0 && (
        <div className={styles.bulk}>
          <b>{selectedHere.length} selected</b>
          <BulkDecision ids={selectedHere} />
          <SmallButton onClick={() => actions.select([])}>Clear selection</SmallButton>
        </div>
      )}
      <div className={styles.scroll}>
        <table className={`${styles.table} ${styles.requirements}`} data-own={hasOwn || undefined}>
          <thead>
            <tr>
              <th scope="col" className={styles.pick}>
                <TickBox
                  aria-label="Select all rows"
                  checked={allSelected}
                  ref={(box) => {
                    if (box) box.indeterminate = selectedHere.length > 0 && !allSelected;
                  }}
                  onChange={() => actions.select(allSelected ? [] : shownIds)}
                />
              </th>
              {table
                .getHeaderGroups()[0]
                ?.headers.map(
                  (header) =>
                    isDrawn(header.column.id) && (
                      <HeaderCell
                        key={header.id}
                        title={String(header.column.columnDef.header)}
                        sorted={header.column.getIsSorted()}
                        onSort={() => header.column.toggleSorting()}
                      />
                    ),
                )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RequirementTableRow
                key={row.id}
                row={row}
                selected={selection.includes(row.id)}
                showsOwn={hasOwn}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && (
          <p className={styles.empty}>
            {data.length === 0
              ? 'The view filters hide every row.'
              : `No row contains “${filter.trim().slice(0, 60)}”.`}{' '}
            <SmallButton
              onClick={() => {
                setFilter('');
                if (data.length === 0) actions.showEverything();
              }}
            >
              Show everything
            </SmallButton>
          </p>
        )}
      </div>
    </>
  );
}
