import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { decision } from '../fixtures/examples';
import { cellOf, hasRow, justification, openTable, radio, rowIds, rowOf } from './working-table';

const chip = (name: string) =>
  within(screen.getByRole('group', { name: 'Show only' })).getByRole('button', {
    name: new RegExp(`^${name}`),
  });

describe('the rows', () => {
  it('are all requirements of the scope in catalogue order', () => {
    openTable({ scope: { categories: ['availability'] } });
    expect(rowIds()).toEqual([
      ...['A.5.1', 'A.5.2', 'A.5.9', 'A.5.10', 'A.7.4', 'A.8.30', '9.2'],
      ...['CC1.1', 'CC6.1', 'CC6.4', 'A1.2'],
    ]);
  });

  it('leave out categories that are not selected and clauses that do not count', () => {
    const { actions } = openTable();
    expect(hasRow('A1.2')).toBe(false);
    act(() => actions.setCountClauses(false));
    expect(hasRow('9\\.2')).toBe(false);
  });

  it('offer a control and a criterion their choices, and a clause none', () => {
    openTable();
    const names = (id: string) =>
      within(within(rowOf(id)).getByRole('radiogroup', { name: 'Decision' }))
        .getAllByRole('radio')
        .map((one) => one.closest('label')?.textContent);
    expect(names('A.5.1')).toEqual(['Applicable', 'Inherited', 'Excluded']);
    expect(names('CC6.1')).toEqual(['Applies', 'Not relevant']);
    expect(within(rowOf('9.2')).queryByRole('radiogroup')).toBeNull();
    expect(within(rowOf('9.2')).getByText('Always applies')).toBeInTheDocument();
    expect(justification('9.2')).toBeEnabled();
  });

  it('say how they overlap and how strongly', () => {
    const { actions } = openTable();
    expect(cellOf('A.5.1', 'overlap')).toHaveTextContent('SharedStrong 10');
    expect(cellOf('A.8.30', 'overlap')).toHaveTextContent('ISO 27001 only');
    act(() => actions.setStatus(['CC6.4'], 'not-relevant'));
    expect(cellOf('A.7.4', 'overlap')).toHaveTextContent('ISO 27001 only');
    expect(cellOf('CC6.4', 'overlap')).toHaveTextContent('Not applicable');
  });

  it('stand under headings that say how far they are decided', async () => {
    const { user } = openTable();
    const heading = () => screen.getByRole('row', { name: /^Group A\.5,/ });
    expect(heading()).toHaveAccessibleName('Group A.5, 0 of 4 decided');
    await user.click(radio('A.5.9', 'Applicable'));
    expect(heading()).toHaveAccessibleName('Group A.5, 1 of 4 decided');
    expect(screen.getByRole('progressbar', { name: 'Controls decided' })).toHaveAttribute(
      'aria-valuenow',
      '1',
    );
    expect(screen.getByText('1 of 6 controls decided')).toBeInTheDocument();
  });

  it('are decided on with the pointer, and cleared', async () => {
    const { user, scope } = openTable();
    await user.click(radio('A.7.4', 'Excluded'));
    expect(justification('A.7.4')).toHaveFocus();
    expect(justification('A.7.4')).toHaveAccessibleDescription('reason missing');
    await user.click(screen.getByRole('button', { name: 'Clear the decision on A.7.4' }));
    expect(scope().decisions).toEqual({});
  });

  it('open the details of their requirement', async () => {
    const { user, view } = openTable();
    await user.click(within(rowOf('A.7.4')).getByRole('button', { name: /^A\.7\.4/ }));
    expect(view().selection).toEqual(['A.7.4']);
  });

  it('follow undo', async () => {
    const { user, actions } = openTable();
    await user.click(radio('A.7.4', 'Applicable'));
    act(() => actions.undo());
    expect(radio('A.7.4', 'Applicable')).not.toBeChecked();
  });
});

describe('the chips', () => {
  const decisions = {
    'A.5.1': decision('applicable', { owner: 'Maria' }),
    'A.5.2': decision('excluded'),
    'A.5.9': decision('excluded', { justification: 'None' }),
    '9.2': decision('required', { question: 'Who audits?' }),
  };

  it('count what they would show', () => {
    openTable({ scope: { decisions } });
    expect(chip('Undecided')).toHaveTextContent('Undecided 3');
    expect(chip('Reason missing')).toHaveTextContent('Reason missing 1');
    expect(chip('No owner')).toHaveTextContent('No owner 7');
    expect(chip('Open question')).toHaveTextContent('Open question 1');
  });

  it('narrow the table, one at a time, and let go again', async () => {
    const { user } = openTable({ scope: { decisions } });
    await user.click(chip('Undecided'));
    expect(rowIds()).toEqual(['A.5.10', 'A.7.4', 'A.8.30']);
    await user.click(chip('Open question'));
    expect(rowIds()).toEqual(['9.2']);
    expect(chip('Undecided')).toHaveAttribute('aria-pressed', 'false');
    await user.click(chip('Open question'));
    expect(rowIds()).toHaveLength(10);
  });

  it('join with the text and the side', async () => {
    const { user } = openTable({ scope: { decisions } });
    await user.click(screen.getByRole('radio', { name: 'SOC 2' }));
    expect(rowIds()).toEqual(['CC1.1', 'CC6.1', 'CC6.4']);
    expect(chip('Undecided')).toHaveTextContent('Undecided 0');
    await user.click(screen.getByRole('radio', { name: 'ISO 27001' }));
    await user.type(screen.getByRole('searchbox', { name: 'Filter rows' }), 'maria');
    expect(rowIds()).toEqual(['A.5.1']);
    await user.click(chip('Undecided'));
    expect(rowIds()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show all rows' }));
    expect(rowIds()).toHaveLength(10);
  });

  it('keep a row that was just decided until the user goes on', async () => {
    const { user } = openTable();
    await user.click(chip('Undecided'));
    await user.click(radio('A.5.2', 'Applicable'));
    expect(rowIds()).toContain('A.5.2');
    await user.keyboard('{ArrowDown}');
    expect(rowIds()).toEqual(['A.5.1', 'A.5.9', 'A.5.10', 'A.7.4', 'A.8.30']);
    expect(cellOf('A.5.9', 'decision')).toHaveFocus();
  });

  it('lead Enter from one row without a reason to the next', async () => {
    const { user } = openTable({
      scope: { decisions: { 'A.5.2': decision('excluded'), 'A.7.4': decision('excluded') } },
    });
    await user.click(chip('Reason missing'));
    await user.type(justification('A.5.2'), 'None here{Enter}');
    expect(cellOf('A.7.4', 'decision')).toHaveFocus();
    expect(rowIds()).toEqual(['A.7.4']);
  });
});
