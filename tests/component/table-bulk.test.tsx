import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import TableScreen from '../../src/screens/table/TableScreen';
import { decision, scopeOf } from '../fixtures/examples';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const open = (setting: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<TableScreen />, { catalog, ...setting });

const pick = (id: string) => screen.getByRole('checkbox', { name: `Select ${id}` });
const all = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all rows' });
const decideOn = (what: 'controls' | 'criteria') =>
  within(screen.getByRole('group', { name: new RegExp(`^Decide on ${what.slice(0, 5)}`) }));

describe('selecting rows', () => {
  it('adds to and takes from what is selected', async () => {
    const { user, view } = open();
    await user.click(pick('A.7.4'));
    await user.click(pick('CC6.1'));
    expect(view().selection).toEqual(['A.7.4', 'CC6.1']);
    expect(pick('A.7.4')).toBeChecked();
    expect(screen.getByText('2 selected')).toBeInTheDocument();
    await user.click(pick('A.7.4'));
    expect(view().selection).toEqual(['CC6.1']);
    await user.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect(view().selection).toEqual([]);
    expect(screen.queryByText(/^\d+ selected$/)).toBeNull();
  });

  it('takes all of them, and none again', async () => {
    const { user, view } = open();
    await user.click(all());
    expect(view().selection).toHaveLength(10);
    expect(all()).toBeChecked();
    expect(all().indeterminate).toBe(false);
    await user.click(all());
    expect(view().selection).toEqual([]);
    expect(all()).not.toBeChecked();
  });

  it('shows that some are selected', () => {
    const { actions } = open({ view: { selection: ['A.7.4'] } });
    expect(all().indeterminate).toBe(true);
    expect(all()).not.toBeChecked();
    act(() => actions.select([]));
    expect(all().indeterminate).toBe(false);
  });

  it('takes all that the filter leaves, and no others', async () => {
    const { user, view } = open();
    await user.type(screen.getByRole('searchbox', { name: 'Filter rows' }), 'group a.5');
    await user.click(all());
    expect(view().selection).toEqual(['A.5.1', 'A.5.2', 'A.5.9', 'A.5.10']);
  });
});

describe('deciding on several together', () => {
  it('is one step to undo', async () => {
    const { user, actions, store, scope } = open();
    await user.click(pick('A.7.4'));
    await user.click(pick('A.8.30'));
    await user.click(decideOn('controls').getByRole('button', { name: 'Excluded' }));
    expect(scope().decisions).toEqual({
      'A.7.4': decision('excluded'),
      'A.8.30': decision('excluded'),
    });
    expect(store.getState().lastChange).toBe('exclude 2 requirements');
    act(() => actions.undo());
    expect(scope().decisions).toEqual({});
    expect(store.temporal.getState().pastStates).toEqual([]);
  });

  it('keeps controls and criteria apart and leaves clauses alone', async () => {
    const { user, scope } = open({ view: { selection: ['A.7.4', 'CC6.4', '9.2'] } });
    expect(decideOn('controls').getAllByRole('button')).toHaveLength(4);
    expect(decideOn('criteria').getAllByRole('button')).toHaveLength(2);
    await user.click(decideOn('criteria').getByRole('button', { name: 'Not relevant' }));
    await user.click(decideOn('controls').getByRole('button', { name: 'Inherited' }));
    expect(scope().decisions).toEqual({
      'CC6.4': decision('not-relevant'),
      'A.7.4': decision('inherited'),
    });
  });

  it('has groups that are called what they decide on', () => {
    open({ view: { selection: ['A.7.4', 'A.8.30', 'CC6.4', 'CC6.1'] } });
    expect(screen.getByRole('group', { name: 'Decide on controls' })).toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'Decide on criteria' })).toBeInTheDocument();
  });

  it('decides on what is seen: a selected row that the filter hides is left alone', async () => {
    const { user, scope } = open({ view: { selection: ['A.7.4', 'A.8.30'] } });
    await user.type(screen.getByRole('searchbox', { name: 'Filter rows' }), 'A.8.30');
    expect(screen.getByText('1 selected')).toBeInTheDocument();
    await user.click(decideOn('controls').getByRole('button', { name: 'Excluded' }));
    expect(scope().decisions).toEqual({ 'A.8.30': decision('excluded') });
  });

  it('waits while somebody else’s scope is shown', () => {
    open({
      view: { selection: ['A.7.4', 'CC6.4'] },
      state: { visitor: { id: 'other001', name: 'Scope from a link', scope: scopeOf() } },
    });
    for (const button of decideOn('controls').getAllByRole('button')) {
      expect(button).toBeDisabled();
    }
  });
});
