import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { decisionOn, kindOfId } from '../../../model';
import { useWorkspace } from '../../../state';
import type { Leaving } from './grid';
import { nextOpen } from './rows';
import type { Rows } from './useRows';

type Latest = Pick<Rows, 'shown' | 'columns' | 'filter' | 'cursor' | 'setCursor' | 'setStay'>;

/** Moves focus through the cells; the current cell follows the focus. */
export function useNavigation(rows: Rows, grid: RefObject<HTMLDivElement | null>) {
  const { store, actions } = useWorkspace();
  const latest = useRef<Latest>(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  });
  // Set while a cell is written that a letter led to: Enter then goes back to deciding.
  const visiting = useRef(false);

  const navigation = useMemo(() => {
    const cellAt = (id: string, column: string) =>
      grid.current?.querySelector<HTMLElement>(`[data-row="${id}"] [data-cell="${column}"]`);

    const focusCell = (id: string, column: string): void => {
      const cell = cellAt(id, column);
      if (!cell) return;
      visiting.current = false;
      cell.focus({ preventScroll: true });
      reveal(cell);
    };

    const focusEditor = (id: string, column: string, within = ''): boolean => {
      const cell = cellAt(id, column);
      const editor =
        cell?.querySelector<HTMLElement>(`${within} [data-editor]:checked`) ??
        cell?.querySelector<HTMLElement>(`${within} [data-editor]`);
      if (!cell || !editor) return false;
      editor.focus({ preventScroll: true });
      reveal(cell);
      if (editor instanceof HTMLTextAreaElement || isTextInput(editor)) {
        editor.setSelectionRange(editor.value.length, editor.value.length);
      }
      // What is not drawn, as on a phone, cannot take the focus.
      return document.activeElement === editor;
    };

    /** Opens the editor of a cell and puts the focus into it. */
    const edit = (id: string, column: string): boolean => {
      flushSync(() => latest.current.setCursor({ id, column, editing: true }));
      return focusEditor(id, column);
    };

    /** Moves by rows and columns, as far as there are any. */
    const move = (id: string, column: string, rowsBy: number, columnsBy: number): string => {
      const { shown, columns } = latest.current;
      const row = shown[clamp(indexOf(shown, id) + rowsBy, shown.length)];
      const to = columns[clamp(indexOf(columns, column) + columnsBy, columns.length)];
      if (row && to) focusCell(row.id, to.id);
      return row?.id ?? id;
    };

    /** Goes on to the next row that is undecided, or that the chip asks for. */
    const goOn = (id: string): void => {
      const { shown, filter } = latest.current;
      const { scope } = store.getState();
      const next = nextOpen(scope, shown, id, filter.chip);
      if (next) {
        focusCell(next.id, 'decision');
        if (indexOf(shown, next.id) < indexOf(shown, id)) {
          actions.announce(`From the top again: ${next.id}`);
        }
        return;
      }
      focusCell(id, 'decision');
      actions.announce(filter.chip ? 'No other row is left here.' : 'Nothing is left undecided.');
    };

    const leave = (id: string, column: string, how: Leaving): void => {
      const back = visiting.current;
      latest.current.setCursor({ id, column, editing: false });
      if (how === 'escape') focusCell(id, back ? 'decision' : column);
      else if (how === 'enter') {
        // A row that is still undecided is itself the next to decide on.
        const { scope } = store.getState();
        const open = back && column !== 'justification' && column !== 'decision';
        if (open && decisionOn(scope, id, kindOfId(id)).status === 'undecided') {
          focusCell(id, 'decision');
        } else if (back || column === 'justification' || column === 'decision') goOn(id);
        else move(id, column, 1, 0);
      } else {
        const { shown, columns } = latest.current;
        const by = how === 'tab' ? 1 : -1;
        const edge = how === 'tab' ? columns.length - 1 : 0;
        const wraps = indexOf(columns, column) === edge && shown.at(-1)?.id !== id;
        if (wraps && how === 'tab') move(id, columns[0]?.id ?? column, 1, 0);
        else move(id, column, 0, by);
      }
    };

    return {
      cellAt,
      focusCell,
      edit,
      move,
      goOn,
      leave,
      /** Brings a cell into view, whatever the filter says of its row; the focus goes along. */
      show: (id: string, column: string): void => {
        const { setCursor, setStay } = latest.current;
        flushSync(() => {
          setStay(new Set([id]));
          setCursor({ id, column, editing: false });
        });
        const cell = cellAt(id, column) ?? cellAt(id, 'decision');
        if (!cell) return;
        if (grid.current?.contains(document.activeElement)) cell.focus({ preventScroll: true });
        reveal(cell);
      },
      /** Opens a cell from which Enter goes back to deciding and Escape to this decision. */
      visit: (id: string, column: string): boolean => {
        const opened = edit(id, column);
        visiting.current = opened;
        return opened;
      },
      visitProvider: (id: string): void => {
        visiting.current = focusEditor(id, 'decision', '[data-provider]');
      },
      /** The current cell follows the focus, and what no longer matches the filter goes. */
      onFocus: (target: Element): void => {
        const id = target.closest('[data-row]')?.getAttribute('data-row');
        const column = target.closest('[data-cell]')?.getAttribute('data-cell');
        const { cursor, setCursor, setStay } = latest.current;
        if (!id || !column) return;
        if (id === cursor.id && column === cursor.column) {
          // The first focus makes the row one that the user is at.
          setStay((stay) => (stay.has(id) ? stay : new Set([id])));
          return;
        }
        visiting.current = false;
        setCursor((before) => ({
          id,
          column,
          // A justification is a field at all times.
          editing:
            target instanceof HTMLTextAreaElement ||
            (before.editing && before.id === id && before.column === column),
        }));
        setStay((stay) => (stay.size === 1 && stay.has(id) ? stay : new Set([id])));
      },
      onBlur: (target: Element, to: EventTarget | null): void => {
        if (!target.closest('[data-editor]')) return;
        const cell = target.closest('[data-cell]');
        if (to instanceof Node && cell?.contains(to)) return;
        latest.current.setCursor((before) =>
          before.editing ? { ...before, editing: false } : before,
        );
      },
    };
  }, [grid, store, actions]);

  // What is selected elsewhere is brought into view here, without taking the focus.
  const { selected, cursor } = rows;
  const mounted = useRef(false);
  useEffect(() => {
    const first = !mounted.current;
    mounted.current = true;
    const cell = navigation.cellAt(selected ?? cursor.id, 'decision');
    if (!cell) return;
    if (first || selected !== undefined) reveal(cell);
    // What led here went with its screen, or the page has just been loaded: the keys work at once.
    const nowhere = document.activeElement === document.body;
    if (first && nowhere && !store.getState().visitor) cell.focus({ preventScroll: true });
    // Moving the cursor scrolls by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected, navigation]);

  // Rows above have come or gone: the row that the user is at stays in view.
  const { shown } = rows;
  const bulk = rows.picked.size > 0;
  useEffect(() => {
    const at = document.activeElement?.closest('[data-cell]');
    if (at instanceof HTMLElement && grid.current?.contains(at)) reveal(at);
  }, [shown, bulk, grid]);

  return navigation;
}

export type Navigation = ReturnType<typeof useNavigation>;

/** Scrolls a cell into view, with its whole row; a decision with all that stands before it. */
function reveal(cell: HTMLElement): void {
  if (cell.dataset['cell'] === 'decision') {
    const scroller = cell.closest<HTMLElement>('[data-scroller]');
    if (scroller) scroller.scrollLeft = 0;
  }
  cell.closest('[data-row]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const isTextInput = (element: HTMLElement): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'text';

const indexOf = (list: readonly { readonly id: string }[], id: string): number =>
  list.findIndex((one) => one.id === id);

const clamp = (index: number, length: number): number => Math.max(0, Math.min(index, length - 1));
