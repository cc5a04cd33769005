import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { useActions, useApp, useCatalog, useScope, useVisible } from '../../state';
import { useSize } from '../../graph/useViewport';
import { SmallButton } from '../../ui';
import { cellId, moved, settled } from './cell';
import type { Place } from './cell';
import { ColumnHeaders } from './ColumnHeaders';
import { crossingsOf, sectionsOf } from './lines';
import styles from './matrix.module.css';
import { MatrixBar } from './MatrixBar';
import { Bar, Cursor } from './MatrixMarks';
import { MatrixRows } from './MatrixRows';
import { lineAt, MEASURES, planOf } from './plan';
import type { Plan } from './plan';
import { servedPairs } from './served';

/** Controls by criteria: the tone of a cell is the strength, and an empty place is a gap. */
export default function MatrixScreen() {
  const catalog = useCatalog();
  const visible = useVisible();
  const actions = useActions();
  const collapsed = useApp(({ view }) => view.collapsed);
  const selection = useApp(({ view }) => view.selection);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const room = useSize(frame)?.width ?? 840;
  const scroller = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<Place | null>(null);
  const [active, setActive] = useState<Place | null>(null);

  const plan = useMemo(
    () =>
      planOf(
        sectionsOf(catalog, visible, collapsed, 'iso'),
        sectionsOf(catalog, visible, collapsed, 'soc2'),
        room,
      ),
    [catalog, visible, collapsed, room],
  );
  const crossings = useMemo(
    () => crossingsOf(visible.mappings, (id) => catalog.requirement(id)?.group ?? id),
    [catalog, visible],
  );
  const { library } = useScope();
  const served = useMemo(() => servedPairs(library), [library]);
  const largest = useMemo(() => {
    const groups = catalog.groups.map(({ id }) => id);
    const counts = groups.flatMap((row) =>
      groups.map((column) => crossings.get(row)?.get(column)?.length ?? 0),
    );
    return Math.max(1, ...counts);
  }, [catalog, crossings]);

  const inside = (place: Place | null) => placeInside(place, plan);
  const cursor = settledInside(active, plan);
  const pointed = inside(hover) ?? cursor;

  const placeOf = (event: MouseEvent): Place | null => {
    const box = scroller.current?.getBoundingClientRect();
    if (!box || !scroller.current) return null;
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    const column =
      x < plan.head ? -1 : lineAt(plan.columns, x - plan.head + scroller.current.scrollLeft);
    const row =
      y < plan.headers ? -1 : lineAt(plan.rows, y - plan.headers + scroller.current.scrollTop);
    const beside = (row === -1 && y >= plan.headers) || (column === -1 && x >= plan.head);
    return beside ? null : { row, column };
  };

  const choose = (place: Place | null): void => {
    if (!place) return;
    const row = plan.rows[place.row];
    const column = plan.columns[place.column];
    // The totals of a group belong to the group of the column, too.
    const columnId = column && (row?.isTotal ? column.section.group.id : column.id);
    const ids = [row?.id, columnId].filter((id) => id !== undefined);
    if (ids.length > 0) actions.select(ids);
  };

  /** Folds the group at a place, and stays with it: its totals are there either way. */
  const fold = ({ row, column }: Place): void => {
    const section = plan.rows[row]?.section ?? plan.columns[column]?.section;
    if (!section) return;
    actions.toggleCollapsed(section.group.id);
    const first = (lines: readonly { readonly section: unknown }[]) =>
      lines.findIndex((line) => line.section === section);
    setActive(row >= 0 ? { row: first(plan.rows), column } : { row, column: first(plan.columns) });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // A focused button of a header has keys of its own.
    if (event.target !== event.currentTarget) return;
    const from = inside(active) ?? { row: 0, column: 0 };
    const to = moved(from, event, plan);
    if (to) {
      setActive(active ? to : from);
      setHover(null);
    } else if (event.key === 'Enter') {
      choose(from);
    } else if (event.key === ' ') {
      fold(from);
    } else if (event.key === 'Escape') {
      actions.select([]);
    } else {
      return;
    }
    event.preventDefault();
  };

  useEffect(() => {
    const box = scroller.current;
    if (!box || !active) return;
    // A header is beside the first line.
    const row = plan.rows[Math.max(0, active.row)];
    const column = plan.columns[Math.max(0, active.column)];
    if (row) {
      const bottom = row.at + row.size + plan.headers;
      if (row.at < box.scrollTop) box.scrollTop = row.at;
      else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
    }
    if (column) {
      const right = column.at + column.size + plan.head;
      if (column.at < box.scrollLeft) box.scrollLeft = column.at;
      else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
    }
  }, [active, plan]);

  // A selected own control marks what it serves.
  const chosen = selection.flatMap((id) =>
    Object.hasOwn(library, id) ? (library[id]?.serves ?? []) : [id],
  );
  const bars = [
    ...plan.rows.flatMap((line, row) => (chosen.includes(line.id) ? [{ row, column: -1 }] : [])),
    ...plan.columns.flatMap((line, column) =>
      chosen.includes(line.id) ? [{ row: -1, column }] : [],
    ),
  ];
  return (
    <div className={styles.screen} ref={setFrame}>
      <div
        ref={scroller}
        className={styles.scroll}
        role="grid"
        tabIndex={0}
        aria-label="Crosswalk matrix: ISO 27001 by SOC 2"
        aria-rowcount={plan.rows.length + 1}
        aria-colcount={plan.columns.length + 1}
        aria-activedescendant={cursor ? cellId(cursor.row, cursor.column) : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => setActive((before) => before ?? { row: 0, column: 0 })}
        onPointerMove={(event: PointerEvent) => {
          if (event.pointerType !== 'mouse') return;
          const place = placeOf(event);
          setHover((before) =>
            before?.row === place?.row && before?.column === place?.column ? before : place,
          );
        }}
        onPointerLeave={() => setHover(null)}
        onClick={(event) => {
          const place = placeOf(event);
          setActive(place);
          choose(place);
        }}
      >
        <div
          className={styles.plane}
          style={{ width: plan.head + plan.width, height: plan.headers + plan.height }}
        >
          <ColumnHeaders plan={plan} onToggle={actions.toggleCollapsed} />
          <div role="presentation" className={styles.body} style={{ top: plan.headers }}>
            {plan.columnSections.map(({ section, at, size }) => (
              <div
                key={section.group.id}
                role="presentation"
                className={styles.field}
                style={{
                  left: plan.head + at,
                  width: size,
                  height: plan.height,
                  backgroundSize: `${size / section.lines.length}px ${plan.rows[0]?.size ?? MEASURES.rowHeight}px`,
                }}
              />
            ))}
            {bars.map(({ row, column }) => (
              <Bar key={`${row}~${column}`} plan={plan} row={row} column={column} chosen />
            ))}
            {pointed && <Bar plan={plan} row={pointed.row} column={-1} />}
            {pointed && <Bar plan={plan} row={-1} column={pointed.column} />}
            <MatrixRows
              plan={plan}
              crossings={crossings}
              served={served}
              largest={largest}
              onToggle={actions.toggleCollapsed}
            />
            {cursor && <Cursor plan={plan} place={cursor} crossings={crossings} />}
          </div>
        </div>
      </div>
      {plan.rows.length === 0 && (
        <p className={styles.empty}>
          The view filters hide every row.{' '}
          <SmallButton onClick={actions.showEverything}>Show everything</SmallButton>
        </p>
      )}
      <MatrixBar plan={plan} pointed={pointed} crossings={crossings} served={served} />
    </div>
  );
}

/** A place outlives what stood there when a filter takes rows away. */
const placeInside = (place: Place | null, { rows, columns }: Plan): Place | null =>
  place && place.row < rows.length && place.column < columns.length ? place : null;

function settledInside(place: Place | null, plan: Plan): Place | null {
  const there = placeInside(place, plan);
  return there && settled(there, plan);
}
