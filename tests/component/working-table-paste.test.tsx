import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { decision, scopeOf } from '../fixtures/examples';
import { cellOf, openTable } from './working-table';

/** Pastes into the cell that has the focus. */
const pasteAt = (id: string, column: string, text: string) => {
  const cell = cellOf(id, column);
  act(() => cell.focus());
  fireEvent.paste(cell, { clipboardData: { getData: () => text } });
};

describe('pasting into the working table', () => {
  it('fills one or two cells at once', () => {
    const { scope, store } = openTable();
    pasteAt('A.5.1', 'owner', 'Maria\nJo');
    expect(scope().decisions['A.5.2']?.owner).toBe('Jo');
    expect(store.getState().lastChange).toBe('paste 2 cells');
  });

  it('asks first when there are more, says what is not understood, and is one step', async () => {
    const { user, scope, actions } = openTable();
    pasteAt('A.5.1', 'decision', 'yes\nmaybe\nno\ni');
    expect(
      await screen.findByText('3 cells will change, 1 not understood: “maybe” at A.5.2.'),
    ).toBeVisible();
    expect(scope().decisions).toEqual({});
    await user.click(screen.getByRole('button', { name: 'Paste 3 cells' }));
    expect(scope().decisions).toEqual({
      'A.5.1': decision('applicable'),
      'A.5.9': decision('excluded'),
      'A.5.10': decision('inherited'),
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => actions.undo());
    expect(scope().decisions).toEqual({});
  });

  it('matches by identifier and can be called off', async () => {
    const { user, scope } = openTable();
    pasteAt('A.5.1', 'owner', 'A.7.4\tMaria\nCC6.1\tJo\nA.5.2\tAnn');
    expect(await screen.findByText(/matched by the identifiers/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(scope().decisions).toEqual({});
  });

  it('says what it could not read when it does not ask', () => {
    const { scope, store } = openTable();
    pasteAt('A.5.1', 'due', 'next week');
    expect(scope().decisions).toEqual({});
    expect(store.getState().notices.at(-1)?.text).toBe(
      'Not pasted: 1 not understood: “next week” at A.5.1.',
    );
  });

  it('fills only rows that are on screen', async () => {
    const { user, scope } = openTable({
      scope: { decisions: { 'A.5.2': decision('applicable') } },
    });
    await user.click(screen.getByRole('button', { name: /^Undecided/ }));
    pasteAt('A.5.1', 'owner', 'Maria\nJo');
    expect(scope().decisions['A.5.2']?.owner).toBe('');
    expect(scope().decisions['A.5.9']?.owner).toBe('Jo');
  });

  it('changes nothing of somebody else’s scope', () => {
    const { scope, store } = openTable({
      state: { visitor: { id: 'other001', name: 'From a link', scope: scopeOf() } },
    });
    pasteAt('A.5.1', 'owner', 'Maria');
    expect(scope().decisions).toEqual({});
    expect(store.getState().announcement).toMatch(/came with a link/);
  });
});
