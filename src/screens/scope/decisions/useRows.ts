import { useMemo, useState } from 'react';
import type { Scope } from '../../../model';
import { useApp, useCatalog, useScope } from '../../../state';
import { columnsOf } from './columns';
import { askedRows, byGroup, NO_FILTER, nextOpen, rowsAmong, workRows } from './rows';
import type { RowFilter } from './rows';

const NONE: ReadonlySet<string> = new Set();

/** Own controls are shown where there are some, and room beside the decision. */
const hiddenAtFirst = ({ library }: Scope): readonly string[] =>
  Object.keys(library).length === 0 || window.matchMedia('(max-width: 1600px)').matches
    ? ['controls']
    : [];

/** The cell that keys act on. */
export interface Cursor {
  readonly id: string;
  readonly column: string;
  /** Whether its editor is open, where a cell has one that opens. */
  readonly editing: boolean;
}

/** What of the table is on screen: rows, columns, the current cell, the rows that are picked. */
export function useRows() {
  const catalog = useCatalog();
  const scope = useScope();
  const { categories, countClauses } = scope;
  const [filter, setFilter] = useState(NO_FILTER);
  const [hidden, setHidden] = useState<readonly string[]>(() => hiddenAtFirst(scope));
  const [picked, setPicked] = useState(NONE);
  /** Rows that stay on screen until the user goes on, whatever the filter says of them by then. */
  const [stay, setStay] = useState(NONE);
  const selected = useApp(({ view }) => view.selection.at(-1));

  const rows = useMemo(
    () => workRows(catalog, { categories, countClauses }),
    [catalog, categories, countClauses],
  );
  const allColumns = useMemo(() => columnsOf(scope.columns), [scope.columns]);
  const columns = useMemo(
    () => allColumns.filter(({ id }) => !hidden.includes(id)),
    [allColumns, hidden],
  );
  const among = useMemo(
    () => rowsAmong(catalog, scope, rows, filter),
    [catalog, scope, rows, filter],
  );
  // A text, so that the rows are the same list whatever is decided on them while they stay.
  const ids = useMemo(() => {
    const matching = new Set(askedRows(scope, among, filter.chip));
    const there = rows.filter((row) => matching.has(row) || stay.has(row.id) || picked.has(row.id));
    return there.map(({ id }) => id).join(' ');
  }, [scope, rows, among, filter.chip, stay, picked]);
  const shown = useMemo(() => {
    const there = new Set(ids.split(' '));
    return rows.filter(({ id }) => there.has(id));
  }, [rows, ids]);
  const groups = useMemo(() => byGroup(shown), [shown]);

  const [cursor, setCursor] = useState<Cursor>(() => ({
    // The workshop goes on where it stopped.
    id: selected ?? nextOpen(scope, rows, '', null)?.id ?? '',
    column: 'decision',
    editing: false,
  }));
  const [seen, setSeen] = useState(selected);
  if (seen !== selected) {
    setSeen(selected);
    if (
      selected !== undefined &&
      selected !== cursor.id &&
      rows.some(({ id }) => id === selected)
    ) {
      setCursor({ id: selected, column: 'decision', editing: false });
      setStay(new Set([selected]));
    }
  }
  // The current cell is always one that is there.
  const id = shown.some((row) => row.id === cursor.id) ? cursor.id : (shown[0]?.id ?? '');
  const column = columns.some((one) => one.id === cursor.column) ? cursor.column : 'decision';

  return {
    catalog,
    scope,
    rows,
    /** Of the side and with the text asked for, whatever the chip. */
    among,
    shown,
    groups,
    allColumns,
    columns,
    hidden,
    hide: (which: string, hide: boolean) =>
      setHidden(hide ? [...hidden, which] : hidden.filter((one) => one !== which)),
    filter,
    setFilter: (next: RowFilter) => {
      setFilter(next);
      setStay(NONE);
      if (picked.size === 0) return;
      const of = rows.filter((row) => picked.has(row.id));
      const kept = askedRows(scope, rowsAmong(catalog, scope, of, next), next.chip);
      if (kept.length < picked.size) setPicked(new Set(kept.map((row) => row.id)));
    },
    picked,
    setPicked,
    togglePick: (which: string) => {
      const next = new Set(picked);
      if (!next.delete(which)) next.add(which);
      setPicked(next);
    },
    cursor: { id, column, editing: cursor.editing && id === cursor.id && column === cursor.column },
    setCursor,
    setStay,
    selected,
  };
}

export type Rows = ReturnType<typeof useRows>;
