/** The working table with a user at it. */
import { screen, within } from '@testing-library/react';
// So that its dialogs are there as soon as they are opened.
import '../../src/screens/scope/decisions/ColumnDialog';
import '../../src/screens/scope/decisions/PasteDialog';
import WorkingTable from '../../src/screens/scope/decisions/WorkingTable';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

export const openTable = (setting: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<WorkingTable />, { catalog, ...setting });

export const rowOf = (id: string) => screen.getByRole('row', { name: new RegExp(`^${id} `) });

export const hasRow = (id: string): boolean =>
  screen.queryByRole('row', { name: new RegExp(`^${id} `) }) !== null;

/** Identifiers of the rows on screen, in order. */
export const rowIds = (): readonly (string | null)[] =>
  [...document.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row'));

export const radio = (id: string, name: string) => within(rowOf(id)).getByRole('radio', { name });

export const justification = (id: string) =>
  within(rowOf(id)).getByRole('textbox', { name: 'Justification' });

/** The cell of a row under a column, as `owner`. */
export function cellOf(id: string, column: string): HTMLElement {
  const cell = rowOf(id).querySelector<HTMLElement>(`[data-cell="${column}"]`);
  if (!cell) throw new Error(`no cell ${column} in ${id}`);
  return cell;
}

/** The row and column that has the focus, as "A.5.1 decision". */
export function focusedCell(): string {
  const at = document.activeElement;
  const row = at?.closest('[data-row]')?.getAttribute('data-row') ?? '';
  return `${row} ${at?.closest('[data-cell]')?.getAttribute('data-cell') ?? ''}`;
}
