import { useState } from 'react';
import type { ClipboardEvent } from 'react';
import { useWorkspace } from '../../../state';
import { cellsWords, puzzlingWords } from './paste-words';
import { PASTE_LIMITS, planPaste } from './paste';
import type { PastePlan } from './paste';
import type { Rows } from './useRows';

/** So few cells are pasted without asking. */
const ASK_FROM = 3;

/** Pastes a block of cells, from the current one on. */
export function usePasting(rows: Rows) {
  const { store, actions, catalog } = useWorkspace();
  const [asked, setAsked] = useState<PastePlan | null>(null);

  const apply = (plan: PastePlan): void => {
    setAsked(null);
    actions.change(`paste ${cellsWords(plan.changing)}`, plan.apply);
    actions.announce(`Pasted ${cellsWords(plan.changing)}.`);
  };

  const onPaste = (event: ClipboardEvent): void => {
    if (event.target instanceof Element && event.target.closest('textarea, input')) return;
    const text = event.clipboardData.getData('text/plain');
    if (text.trim() === '') return;
    event.preventDefault();
    const { visitor, scope } = store.getState();
    if (visitor) {
      // Says that it is read-only.
      actions.change('paste', (before) => ({ ...before }));
      return;
    }
    if (text.length > PASTE_LIMITS.text) {
      actions.notify('problem', 'That is too much to paste at once. Paste fewer rows.');
      return;
    }
    const { shown, columns, allColumns, cursor } = rows;
    const plan = planPaste(
      text,
      {
        below: startingAt(shown, cursor.id),
        all: rows.rows,
        across: startingAt(columns, cursor.column),
        columns: allColumns,
      },
      catalog,
      scope,
    );
    const cells = plan.changing + plan.puzzling.length;
    if (cells >= ASK_FROM || plan.unplaced.length > 0) setAsked(plan);
    else if (plan.changing > 0) apply(plan);
    if (cells < ASK_FROM && plan.puzzling.length > 0) {
      actions.notify('problem', `Not pasted: ${puzzlingWords(plan)}.`);
    }
  };

  return { onPaste, asked, apply, cancel: () => setAsked(null) };
}

/** What of a list stands from one of it on; all of it when that one is not there. */
const startingAt = <T extends { readonly id: string }>(
  list: readonly T[],
  start: string,
): readonly T[] =>
  list.slice(
    Math.max(
      0,
      list.findIndex(({ id }) => id === start),
    ),
  );
