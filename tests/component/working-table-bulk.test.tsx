import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { decision } from '../fixtures/examples';
import { cellOf, openTable, rowOf } from './working-table';

const bar = () => within(screen.getByRole('region', { name: 'Selected rows' }));
const focus = (id: string, column = 'decision') => act(() => cellOf(id, column).focus());

describe('selecting rows in the working table', () => {
  it('extends from the current row with Shift and arrows, and ends with Escape', async () => {
    const { user, view } = openTable();
    focus('A.5.2');
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}');
    expect(bar().getByText('2 selected')).toBeInTheDocument();
    expect(rowOf('A.5.2')).toHaveAttribute('aria-selected', 'true');
    expect(rowOf('A.5.9')).toHaveAttribute('aria-selected', 'true');
    expect(rowOf('A.5.10')).toHaveAttribute('aria-selected', 'false');
    // The details do not open for it: the table keeps its width.
    expect(view().selection).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Selected rows' })).toBeNull();
  });

  it('takes single rows with Space or their box, a range with Shift, and all', async () => {
    const { user } = openTable();
    focus('A.5.1');
    await user.keyboard(' ');
    await user.click(screen.getByRole('checkbox', { name: 'Select A.7.4' }));
    expect(bar().getByText('2 selected')).toBeInTheDocument();
    focus('A.5.2');
    await user.keyboard('{Control>}a{/Control}');
    expect(bar().getByText('10 selected')).toBeInTheDocument();
  });
});

describe('deciding on the selected rows', () => {
  const three = async () => {
    const table = openTable();
    focus('A.5.1');
    await table.user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    return table;
  };

  it('takes one letter, one reason, one step each', async () => {
    const { user, scope, store, actions } = await three();
    await user.keyboard('x');
    expect(store.getState().lastChange).toBe('exclude 3 requirements');
    const reason = bar().getByRole('textbox', { name: 'Reason for the 3 without one' });
    expect(reason).toHaveFocus();
    await user.keyboard('None here{Enter}');
    const excluded = decision('excluded', { justification: 'None here' });
    expect(scope().decisions).toEqual({
      'A.5.1': excluded,
      'A.5.2': excluded,
      'A.5.9': excluded,
    });
    act(() => actions.undo());
    act(() => actions.undo());
    expect(scope().decisions).toEqual({});
  });

  it('writes no reason over another', async () => {
    const { user, scope } = openTable({
      scope: { decisions: { 'A.5.1': decision('excluded', { justification: 'Its own' }) } },
    });
    focus('A.5.1');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}x');
    await user.keyboard('None here{Enter}');
    expect(scope().decisions['A.5.1']?.justification).toBe('Its own');
    expect(scope().decisions['A.5.2']?.justification).toBe('None here');
  });

  it('asks for one provider', async () => {
    const { user, scope } = await three();
    await user.keyboard('iExample Cloud{Enter}');
    expect(scope().decisions['A.5.9']).toEqual(
      decision('inherited', { provider: 'Example Cloud' }),
    );
    expect(scope().providers).toHaveLength(1);
  });

  it('sets owner, status, reasons and due date', async () => {
    const { user, scope } = await three();
    await user.type(bar().getByRole('combobox', { name: 'Owner for all' }), 'Maria{Enter}');
    await user.selectOptions(
      bar().getByRole('combobox', { name: 'Status for all' }),
      'Implemented',
    );
    await user.click(bar().getByRole('button', { name: 'Contractual' }));
    const due = bar().getByLabelText('Due date');
    fireEvent.change(due, { target: { value: '2027-03-01' } });
    fireEvent.keyDown(due, { key: 'Enter' });
    const every = decision('undecided', {
      owner: 'Maria',
      implementation: 'implemented',
      reasons: ['contractual'],
      due: '2027-03-01',
    });
    expect(scope().decisions).toEqual({ 'A.5.1': every, 'A.5.2': every, 'A.5.9': every });
    await user.click(bar().getByRole('button', { name: 'Contractual' }));
    expect(scope().decisions['A.5.2']?.reasons).toEqual([]);
  });

  it('decides on controls and criteria together and leaves clauses alone', async () => {
    const { user, scope, store } = openTable();
    focus('A.8.30');
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}x');
    expect(Object.keys(scope().decisions)).toEqual(['A.8.30', 'CC1.1']);
    expect(store.getState().lastChange).toBe('exclude 2 requirements');
  });
});
