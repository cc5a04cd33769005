import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Details } from '../../src/screens/details/Details';
import { decision } from '../fixtures/examples';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const START = { 'A.7.4': decision('excluded') };

const open = () =>
  renderApp(<Details />, {
    catalog,
    view: { selection: ['A.7.4'] },
    scope: { decisions: START },
  });
const field = () => screen.getByRole('textbox', { name: 'Justification' });

describe('a justification', () => {
  it('counts as entered when the field is left', async () => {
    const { user, scope } = open();
    await user.type(field(), 'No premises');
    expect(scope().decisions).toBe(START);
    await user.tab();
    expect(scope().decisions['A.7.4']?.justification).toBe('No premises');
  });

  it('counts as entered with Enter, which adds no line', async () => {
    const { user, scope } = open();
    await user.type(field(), 'No premises{Enter}');
    expect(scope().decisions['A.7.4']?.justification).toBe('No premises');
    expect(field()).toHaveValue('No premises');
    expect(field()).toHaveFocus();
  });

  it('may have several lines, with Shift and Enter', async () => {
    const { user, scope } = open();
    await user.type(field(), 'No premises{Shift>}{Enter}{/Shift}of our own');
    expect(scope().decisions).toBe(START);
    await user.keyboard('{Enter}');
    expect(scope().decisions['A.7.4']?.justification).toBe('No premises\nof our own');
  });

  it('is not entered by the Enter that ends the input of a character', () => {
    const { scope } = open();
    fireEvent.change(field(), { target: { value: 'かんじ' } });
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect(scope().decisions).toBe(START);
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(scope().decisions['A.7.4']?.justification).toBe('かんじ');
  });

  it('is one step to undo, however long it took to type', async () => {
    const { user, store, actions, scope } = open();
    await user.type(field(), 'No premises{Enter}');
    await user.type(field(), ' of our own');
    await user.tab();
    expect(store.temporal.getState().pastStates).toHaveLength(2);
    expect(store.getState().lastChange).toBe('justification of A.7.4');
    act(() => actions.undo());
    expect(scope().decisions['A.7.4']?.justification).toBe('No premises');
    expect(field()).toHaveValue('No premises');
  });

  it('is not entered again when nothing was changed', async () => {
    const { user, store } = open();
    await user.click(field());
    await user.tab();
    await user.type(field(), '   ');
    await user.tab();
    expect(store.temporal.getState().pastStates).toEqual([]);
    expect(field()).toHaveValue('');
  });

  it('has no white space around it', async () => {
    const { user, scope } = open();
    await user.type(field(), '  No premises {Enter}');
    expect(scope().decisions['A.7.4']?.justification).toBe('No premises');
    expect(field()).toHaveValue('No premises');
  });

  it('is not lost when something else is selected while it is typed', async () => {
    const { user, actions, scope } = open();
    await user.type(field(), 'No premises');
    act(() => actions.select(['A.5.1']));
    expect(field()).toHaveValue('');
    expect(scope().decisions).toEqual({
      'A.7.4': decision('excluded', { justification: 'No premises' }),
    });
  });

  it('is not lost when the page is closed while it is typed', async () => {
    const { user, scope } = open();
    await user.type(field(), 'No premises');
    act(() => {
      window.dispatchEvent(new Event('pagehide'));
    });
    expect(scope().decisions['A.7.4']?.justification).toBe('No premises');
  });

  it('cannot be longer than what is read back', () => {
    open();
    expect(field()).toHaveAttribute('maxlength', '4000');
  });
});
