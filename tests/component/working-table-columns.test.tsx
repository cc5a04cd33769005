import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { decision } from '../fixtures/examples';
import { cellOf, openTable } from './working-table';

const head = (name: string) => screen.queryByRole('columnheader', { name });

async function addColumn(user: ReturnType<typeof openTable>['user'], name: string) {
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Add a column' }));
  await user.type(await screen.findByRole('textbox', { name: 'Column name' }), `${name}{Enter}`);
}

describe('own columns', () => {
  it('are added, written in, and taken back step by step', async () => {
    const { user, actions, scope } = openTable();
    await addColumn(user, 'Ticket');
    expect(head('Ticket')).not.toBeNull();
    const id = scope().columns[0]!.id;
    act(() => cellOf('A.5.1', `own:${id}`).focus());
    await user.keyboard('SEC-12{Enter}');
    expect(scope().decisions['A.5.1']?.own).toEqual({ [id]: 'SEC-12' });
    expect(cellOf('A.5.1', `own:${id}`)).toHaveTextContent('SEC-12');
    act(() => actions.undo());
    expect(scope().decisions).toEqual({});
    act(() => actions.undo());
    expect(head('Ticket')).toBeNull();
  });

  it('are renamed and removed with what was in them, and come back with undo', async () => {
    const { user, scope, store } = openTable({
      scope: {
        columns: [{ id: 'c1', title: 'Ticket' }],
        decisions: { 'A.5.1': decision('applicable', { own: { c1: 'SEC-12' } }) },
      },
    });
    await user.click(screen.getByRole('button', { name: 'Ticket' }));
    const name = await screen.findByRole('textbox', { name: 'Column name' });
    await user.clear(name);
    await user.type(name, 'Issue{Enter}');
    expect(scope().columns).toEqual([{ id: 'c1', title: 'Issue' }]);
    await user.click(screen.getByRole('button', { name: 'Issue' }));
    await user.click(await screen.findByRole('button', { name: 'Remove the column' }));
    expect(scope().columns).toEqual([]);
    expect(scope().decisions['A.5.1']?.own).toEqual({});
    const notice = store.getState().notices.at(-1);
    expect(notice?.text).toBe('Removed the column Issue and what was in it.');
    act(() => notice?.action?.run());
    expect(scope().decisions['A.5.1']?.own).toEqual({ c1: 'SEC-12' });
  });

  it('are never more than there is room for', async () => {
    const columns = Array.from({ length: 20 }, (_, index) => ({
      id: `c${index + 1}`,
      title: `Own ${index + 1}`,
    }));
    const { user } = openTable({ scope: { columns } });
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    expect(await screen.findByRole('menuitem', { name: 'Add a column' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });
});

describe('hiding columns', () => {
  it('is a matter of the view', async () => {
    const { user, store } = openTable();
    const before = store.getState().scope;
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    expect(screen.queryByRole('menuitemcheckbox', { name: 'Decision' })).toBeNull();
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Owner' }));
    await user.keyboard('{Escape}');
    expect(head('Owner')).toBeNull();
    expect(store.getState().scope).toBe(before);
  });

  it('lets no letter lead to what is hidden', async () => {
    const { user, store } = openTable();
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Owner' }));
    await user.keyboard('{Escape}');
    act(() => cellOf('A.5.1', 'decision').focus());
    await user.keyboard('o');
    expect(store.getState().announcement).toBe('That column is hidden.');
    expect(cellOf('A.5.1', 'decision')).toHaveFocus();
  });
});
