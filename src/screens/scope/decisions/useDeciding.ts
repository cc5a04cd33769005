import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import { decide, decideEach, decisionOn, withReason } from '../../../model';
import type { DecisionChange, InclusionReason, Status } from '../../../model';
import { statusChange, useWorkspace } from '../../../state';
import { cellText, textChange } from './columns';
import type { WorkColumn } from './columns';
import type { DecisionKey } from './keys';
import { lacksProvider, lacksReason, progressOf } from './rows';
import type { WorkRow } from './rows';
import type { Navigation } from './useNavigation';
import { decisionWords, STATUS_OF_KEY } from './words';

/** Decisions with what follows: the announcement, and the field that a decision asks for. */
export function useDeciding(navigation: Navigation) {
  const { store, actions, catalog } = useWorkspace();
  return useMemo(() => {
    const announce = (rows: readonly WorkRow[]): void => {
      const { visitor, scope } = store.getState();
      if (visitor) return;
      actions.announce(decisionWords(scope, rows, progressOf(catalog, scope)));
    };
    const readOnly = () => store.getState().visitor !== null;

    return {
      /** Decides on one row. @param goOn whether the focus may go to what the decision asks for */
      choose(row: WorkRow, status: Status, goOn: boolean): void {
        flushSync(() => actions.setStatus([row.id], status));
        announce([row]);
        if (readOnly() || !goOn) return;
        const decision = decisionOn(store.getState().scope, row.id, row.kind);
        if (lacksReason(decision) && navigation.visit(row.id, 'justification')) return;
        if (lacksProvider(decision)) navigation.visitProvider(row.id);
        else navigation.focusCell(row.id, 'decision');
      },
      /** Decides on several rows by a letter, as one step; rows it says nothing of are left alone. */
      chooseAll(rows: readonly WorkRow[], key: DecisionKey): void {
        const changes = rows.flatMap((row): readonly DecisionChange[] => {
          const status = STATUS_OF_KEY[key][row.kind];
          return status ? [{ target: row, change: { status } }] : [];
        });
        const [first] = changes;
        if (!first?.change.status) {
          actions.announce(notDecidable(rows[0]));
          return;
        }
        const ids = changes.map(({ target }) => target.id);
        flushSync(() =>
          actions.change(statusChange(first.change.status ?? 'undecided', ids), (scope) =>
            decideEach(scope, changes),
          ),
        );
        announce(rows.filter(({ id }) => ids.includes(id)));
        const field = { a: '', u: '', x: 'reason', i: 'provider' }[key];
        if (field) {
          document.querySelector<HTMLElement>(`[data-purpose="${field}"]`)?.focus();
        }
      },
      toggleReason(row: WorkRow, reason: InclusionReason): void {
        actions.change(`reasons for inclusion of ${row.id}`, (scope) => {
          const { reasons } = decisionOn(scope, row.id, row.kind);
          const isOne = !reasons.includes(reason);
          return decide(scope, [row], { reasons: withReason(reasons, reason, isOne) });
        });
      },
      /** Empties a cell that holds a text, a date, a status or reasons. */
      empty(row: WorkRow, column: WorkColumn): void {
        const { scope } = store.getState();
        if (cellText(decisionOn(scope, row.id, row.kind), column) === '') return;
        actions.change(`empty ${column.title.toLowerCase()} of ${row.id}`, (before) => {
          if (column.type === 'reasons') return decide(before, [row], { reasons: [] });
          if (column.type === 'implementation') {
            return decide(before, [row], { implementation: 'unset' });
          }
          return decide(before, [row], textChange(before, row, column, ''));
        });
        actions.announce(`${column.title} of ${row.id} emptied.`);
      },
      /** Says why a letter did nothing. */
      refuse: (row: WorkRow): void => actions.announce(notDecidable(row)),
    };
  }, [store, actions, catalog, navigation]);
}

export type Deciding = ReturnType<typeof useDeciding>;

function notDecidable(row: WorkRow | undefined): string {
  return row?.kind === 'criterion'
    ? 'A criterion applies or is not relevant; only a control is inherited.'
    : 'A clause always applies: a certificate allows no exclusion among them.';
}
