import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { decision, scopeOf } from '../fixtures/examples';
import { cellOf, focusedCell, justification, openTable, radio, rowOf } from './working-table';

const start = (id: string, setting: Parameters<typeof openTable>[0] = {}) => {
  const table = openTable(setting);
  act(() => cellOf(id, 'decision').focus());
  return table;
};

describe('deciding with the keyboard', () => {
  it('takes a letter and stays where it is', async () => {
    const { user, scope, store } = start('A.5.1');
    await user.keyboard('a');
    expect(scope().decisions).toEqual({ 'A.5.1': decision('applicable') });
    expect(radio('A.5.1', 'Applicable')).toBeChecked();
    expect(focusedCell()).toBe('A.5.1 decision');
    expect(store.getState().announcement).toBe('A.5.1 applicable. 1 of 6 controls decided.');
    await user.keyboard('u');
    expect(scope().decisions).toEqual({});
  });

  it('asks for the reason of what is excluded, then goes on to the next undecided one', async () => {
    const { user, scope } = start('A.5.1', {
      scope: { decisions: { 'A.5.2': decision('applicable') } },
    });
    await user.keyboard('x');
    expect(radio('A.5.1', 'Excluded')).toBeChecked();
    expect(justification('A.5.1')).toHaveFocus();
    expect(justification('A.5.1')).toHaveAccessibleDescription('reason missing');
    await user.keyboard('No premises of our own{Enter}');
    expect(scope().decisions['A.5.1']).toEqual(
      decision('excluded', { justification: 'No premises of our own' }),
    );
    expect(focusedCell()).toBe('A.5.9 decision');
    expect(within(rowOf('A.5.1')).queryByText('reason missing')).toBeNull();
  });

  it('does not ask again for a reason that is there', async () => {
    const { user } = start('A.5.1', {
      scope: { decisions: { 'A.5.1': decision('applicable', { justification: 'Kept' }) } },
    });
    await user.keyboard('x');
    expect(focusedCell()).toBe('A.5.1 decision');
    expect(justification('A.5.1')).toHaveValue('Kept');
  });

  it('asks who operates what is inherited', async () => {
    const { user, scope } = start('A.5.1');
    await user.keyboard('i');
    const provider = within(rowOf('A.5.1')).getByRole('combobox', { name: 'Provider' });
    expect(provider).toHaveFocus();
    await user.keyboard('Example Cloud{Enter}');
    expect(scope().decisions['A.5.1']?.provider).toBe('Example Cloud');
    expect(scope().providers.map(({ name }) => name)).toEqual(['Example Cloud']);
    expect(focusedCell()).toBe('A.5.2 decision');
  });

  it('says what a letter cannot decide', async () => {
    const { user, scope, store } = start('9.2');
    await user.keyboard('x');
    expect(store.getState().announcement).toMatch(/clause always applies/);
    act(() => cellOf('CC6.1', 'decision').focus());
    await user.keyboard('i');
    expect(store.getState().announcement).toMatch(/only a control is inherited/);
    expect(scope().decisions).toEqual({});
  });

  it('decides on a criterion with the same letters', async () => {
    const { user, scope } = start('CC6.1');
    await user.keyboard('x');
    expect(scope().decisions['CC6.1']?.status).toBe('not-relevant');
    await user.keyboard('{Escape}a');
    expect(scope().decisions).toEqual({});
    expect(radio('CC6.1', 'Applies')).toBeChecked();
  });

  it('leaves letters alone when single keys are switched off', async () => {
    const { user, scope } = start('A.5.1', { state: { singleKeys: false } });
    await user.keyboard('ax');
    expect(scope().decisions).toEqual({});
    expect(screen.queryByText('next undecided')).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(focusedCell()).toBe('A.5.2 decision');
  });

  it('changes nothing of a scope that somebody else’s link brought', async () => {
    const { user, scope } = start('A.5.1', {
      state: { visitor: { id: 'other001', name: 'From a link', scope: scopeOf() } },
    });
    await user.keyboard('axq');
    expect(scope().decisions).toEqual({});
    expect(radio('A.5.1', 'Applicable')).toBeDisabled();
    expect(justification('A.5.1')).toBeDisabled();
    expect(focusedCell()).toBe('A.5.1 decision');
  });
});

describe('moving', () => {
  it('goes through rows and columns and stops at the ends', async () => {
    const { user } = start('A.5.1');
    await user.keyboard('{ArrowUp}');
    expect(focusedCell()).toBe('A.5.1 decision');
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(focusedCell()).toBe('A.5.2 justification');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(focusedCell()).toBe('A.5.2 requirement');
    await user.keyboard('{End}{ArrowRight}');
    expect(focusedCell()).toBe('A.5.2 note');
    await user.keyboard('{PageDown}');
    expect(focusedCell()).toBe('CC6.4 note');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(focusedCell()).toBe('A.5.1 note');
  });

  it('has one stop for Tab, which is the current cell', async () => {
    const { user, container } = start('A.5.1');
    await user.keyboard('{ArrowDown}');
    const stops = container.querySelectorAll('[role=grid] [tabindex="0"]');
    expect([...stops]).toEqual([cellOf('A.5.2', 'decision')]);
  });

  it('starts at the first undecided control', () => {
    const { container } = openTable({
      scope: { decisions: { 'A.5.1': decision('applicable') } },
    });
    expect(container.querySelector('[role=grid] [tabindex="0"]')).toBe(cellOf('A.5.2', 'decision'));
  });

  it('goes with Enter from a decision to the next undecided one, and around the end', async () => {
    const { user } = start('A.8.30', {
      scope: { decisions: { 'A.5.1': decision('applicable') } },
    });
    await user.keyboard('a{Enter}');
    expect(focusedCell()).toBe('A.5.2 decision');
  });

  it('says when nothing is left undecided', async () => {
    const all = ['A.5.1', 'A.5.2', 'A.5.9', 'A.5.10', 'A.7.4'];
    const { user, store } = start('A.8.30', {
      scope: { decisions: Object.fromEntries(all.map((id) => [id, decision('applicable')])) },
    });
    await user.keyboard('a{Enter}');
    expect(store.getState().announcement).toBe('Nothing is left undecided.');
    expect(screen.getByText('All 6 controls decided')).toBeInTheDocument();
  });

  it('follows what is selected elsewhere', () => {
    const { actions } = openTable();
    act(() => actions.goTo('CC6.4'));
    expect(cellOf('CC6.4', 'decision')).toHaveAttribute('tabindex', '0');
  });
});

describe('writing in a cell', () => {
  it('starts with a letter in a cell of words, even one that decides elsewhere', async () => {
    const { user, scope } = start('A.5.1');
    await user.keyboard('{ArrowRight}axe{Enter}');
    expect(scope().decisions['A.5.1']).toEqual(decision('undecided', { justification: 'axe' }));
  });

  it('is dropped with Escape', async () => {
    const { user, scope } = start('A.5.1');
    act(() => cellOf('A.5.1', 'question').focus());
    await user.keyboard('{Enter}Who signs?{Escape}');
    expect(scope().decisions).toEqual({});
    expect(focusedCell()).toBe('A.5.1 question');
    await user.keyboard('{F2}Who signs?{Enter}');
    expect(scope().decisions['A.5.1']?.question).toBe('Who signs?');
    expect(focusedCell()).toBe('A.5.2 question');
  });

  it('is entered with Tab, which goes to the next cell', async () => {
    const { user, scope } = start('A.5.1');
    act(() => cellOf('A.5.1', 'owner').focus());
    await user.keyboard('Maria{Tab}');
    expect(scope().decisions['A.5.1']?.owner).toBe('Maria');
    expect(focusedCell()).toBe('A.5.1 implementation');
  });

  it('is entered when the field is left', async () => {
    const { user, scope } = openTable();
    await user.type(justification('A.7.4'), 'Said in the room');
    await user.click(screen.getByRole('searchbox', { name: 'Filter rows' }));
    expect(scope().decisions['A.7.4']?.justification).toBe('Said in the room');
  });

  it('comes back to an undecided row from a cell that a letter led to', async () => {
    const { user, scope } = start('A.5.1');
    await user.keyboard('o');
    expect(screen.getByRole('combobox', { name: 'Owner' })).toHaveFocus();
    await user.keyboard('Maria{Enter}');
    expect(scope().decisions['A.5.1']?.owner).toBe('Maria');
    expect(focusedCell()).toBe('A.5.1 decision');
  });

  it('opens with a click, as a list of statuses and of reasons too', async () => {
    const { user, scope } = openTable();
    await user.click(cellOf('A.5.1', 'implementation'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'In progress');
    await user.click(cellOf('A.5.1', 'reasons'));
    await user.click(screen.getByRole('checkbox', { name: 'Contractual' }));
    await user.click(screen.getByRole('checkbox', { name: 'Risk assessment' }));
    expect(scope().decisions['A.5.1']).toEqual(
      decision('undecided', { implementation: 'in-progress', reasons: ['risk', 'contractual'] }),
    );
  });

  it('toggles reasons with their letters and empties a cell', async () => {
    const { user, scope } = start('A.5.1');
    act(() => cellOf('A.5.1', 'reasons').focus());
    await user.keyboard('lr');
    expect(scope().decisions['A.5.1']?.reasons).toEqual(['risk', 'legal']);
    await user.keyboard('{Delete}');
    expect(scope().decisions).toEqual({});
  });

  it('takes a due date', async () => {
    const { user, scope } = openTable();
    await user.click(cellOf('A.5.1', 'due'));
    await user.type(screen.getByLabelText('Due date'), '2027-01-31');
    await user.keyboard('{Enter}');
    expect(scope().decisions['A.5.1']?.due).toBe('2027-01-31');
  });
});
