import { lazy, Suspense, useId, useMemo, useRef, useState } from 'react';
import type { OwnColumn } from '../../../model';
import { useCopyRequirements } from '../../table/useCopyRequirements';
import { BulkBar } from './BulkBar';
import { GridContext } from './grid';
import { Suggestions } from './Suggestions';
import { progressOf } from './rows';
import { KeyLine, NoRows, Tools } from './Tools';
import styles from './decisions.module.css';
import { Table } from './Table';
import { useDeciding } from './useDeciding';
import { useGridApi } from './useGridApi';
import { useNavigation } from './useNavigation';
import { usePasting } from './usePasting';
import { useRetrace } from './useRetrace';
import { useRows } from './useRows';
import { useTableKeys } from './useTableKeys';

const ColumnDialog = lazy(() => import('./ColumnDialog'));
const PasteDialog = lazy(() => import('./PasteDialog'));

/** The heart of the workshop: every requirement of the scope, decided with the keyboard. */
export default function WorkingTable() {
  const rows = useRows();
  const element = useRef<HTMLDivElement>(null);
  const navigation = useNavigation(rows, element);
  useRetrace(rows, navigation);
  const deciding = useDeciding(navigation);
  const pasting = usePasting(rows);
  const keys = useTableKeys(rows, navigation, deciding);
  const lists = useId();
  const grid = useGridApi(rows, navigation, deciding, keys.byArrow, lists);
  const copy = useCopyRequirements();
  /** Null while a column is added. */
  const [column, setColumn] = useState<OwnColumn | null | 'none'>('none');
  const { catalog, scope, shown, columns, cursor, picked } = rows;
  const progress = useMemo(() => progressOf(catalog, scope), [catalog, scope]);
  const pickedRows = useMemo(() => shown.filter(({ id }) => picked.has(id)), [shown, picked]);
  const current = columns.find(({ id }) => id === cursor.column);
  return (
    <GridContext value={grid}>
      <div className={styles.screen}>
        <Tools
          progress={progress}
          among={rows.among}
          columns={rows.allColumns}
          hidden={rows.hidden}
          onHide={rows.hide}
          filter={rows.filter}
          onFilter={rows.setFilter}
          onAddColumn={() => setColumn(null)}
        />
        {current && (
          <KeyLine
            progress={progress}
            column={current}
            editing={cursor.editing}
            several={pickedRows.length}
          />
        )}
        <Table
          ref={element}
          rows={rows}
          onKeyDown={keys.onKeyDown}
          onPaste={pasting.onPaste}
          onFocus={navigation.onFocus}
          onBlur={navigation.onBlur}
          onEdit={navigation.edit}
          onPointer={keys.onPointer}
          onColumn={setColumn}
        />
        {shown.length === 0 && <NoRows filter={rows.filter} onFilter={rows.setFilter} />}
        {pickedRows.length > 0 && (
          <BulkBar
            rows={pickedRows}
            onCopy={() => void copy(pickedRows.flatMap(({ id }) => catalog.requirement(id) ?? []))}
            onClear={() => rows.setPicked(new Set())}
          />
        )}
        <Suggestions owners={grid.ownersList} providers={grid.providersList} />
      </div>
      <Suspense>
        {column !== 'none' && <ColumnDialog column={column} onClose={() => setColumn('none')} />}
        {pasting.asked && (
          <PasteDialog
            plan={pasting.asked}
            onPaste={() => pasting.asked && pasting.apply(pasting.asked)}
            onClose={pasting.cancel}
          />
        )}
      </Suspense>
    </GridContext>
  );
}
