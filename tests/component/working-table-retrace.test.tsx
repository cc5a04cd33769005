import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/model';
import { control, decision } from '../fixtures/examples';
import { cellOf, focusedCell, hasRow, openTable } from './working-table';

const focus = (id: string, column = 'decision') => act(() => cellOf(id, column).focus());

describe('the working table', () => {
  it('takes the focus when nothing else has it, so that the keys work at once', () => {
    openTable();
    expect(focusedCell()).toBe('A.5.1 decision');
  });

  it('leaves the focus where it is when it opens', () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    openTable();
    expect(button).toHaveFocus();
    button.remove();
  });

  it('closes the details on Escape, once no row is picked', async () => {
    const { user, view } = openTable();
    focus('A.5.1', 'requirement');
    await user.keyboard('{Enter}');
    expect(view().selection).toEqual(['A.5.1']);
    await user.keyboard(' {Escape}');
    expect(view().selection).toEqual(['A.5.1']);
    await user.keyboard('{Escape}');
    expect(view().selection).toEqual([]);
  });
});

describe('undo and redo in the working table', () => {
  it('lead to the cell that they change', () => {
    const { actions } = openTable();
    act(() => actions.setText(['A.5.1'], 'owner', 'Ada'));
    focus('CC6.1');
    act(() => actions.undo());
    expect(focusedCell()).toBe('A.5.1 owner');
    focus('CC6.1');
    act(() => actions.redo());
    expect(focusedCell()).toBe('A.5.1 owner');
  });

  it('leave the focus alone at a row that they change, and while it is elsewhere', () => {
    const { actions } = openTable();
    act(() =>
      actions.change('decide two', (scope) =>
        decide(scope, [control('A.5.1'), control('A.7.4')], { status: 'applicable' }),
      ),
    );
    focus('A.7.4', 'owner');
    act(() => actions.undo());
    expect(focusedCell()).toBe('A.7.4 owner');
    act(() => screen.getByRole('searchbox').focus());
    act(() => actions.redo());
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it('do not move on a new change, nor on one that is no decision', () => {
    const { actions } = openTable();
    focus('CC6.1');
    act(() => actions.setStatus(['A.5.1'], 'applicable'));
    expect(focusedCell()).toBe('CC6.1 decision');
    act(() => actions.setBar('strong'));
    act(() => actions.undo());
    expect(focusedCell()).toBe('CC6.1 decision');
  });

  it('bring back a row that the filter hides', async () => {
    const { user, actions } = openTable({
      scope: { decisions: { 'A.5.1': decision('undecided', { owner: 'Ada' }) } },
    });
    act(() => actions.setStatus(['A.5.1'], 'applicable'));
    act(() => actions.setText(['A.5.1'], 'owner', 'Bob'));
    await user.click(screen.getByRole('button', { name: /^Undecided/ }));
    focus('A.7.4');
    expect(hasRow('A.5.1')).toBe(false);
    act(() => actions.undo());
    expect(focusedCell()).toBe('A.5.1 owner');
  });
});
