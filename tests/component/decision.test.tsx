import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Details } from '../../src/screens/details/Details';
import type { Decision } from '../../src/model';
import { decision } from '../fixtures/examples';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const decideOn = (id: string, decisions: Record<string, Decision> = {}) =>
  renderApp(<Details />, { catalog, view: { selection: [id] }, scope: { decisions } });

const radios = () => within(screen.getByRole('radiogroup', { name: 'Decision' }));
const radio = (name: string) => radios().getByRole('radio', { name });
const justification = () => screen.getByRole('textbox', { name: 'Justification' });

describe('the decision on a control', () => {
  it('is one of three, none of them before anyone decides', () => {
    decideOn('A.7.4');
    const names = radios()
      .getAllByRole('radio')
      .map((one) => one.closest('label')?.textContent);
    expect(names).toEqual(['Applicable', 'Inherited', 'Excluded']);
    for (const one of radios().getAllByRole('radio')) expect(one).not.toBeChecked();
    expect(screen.getByRole('heading', { name: 'Decision · Undecided' })).toBeInTheDocument();
  });

  it('takes effect at once', async () => {
    const { user, scope } = decideOn('A.7.4');
    await user.click(radio('Excluded'));
    expect(radio('Excluded')).toBeChecked();
    expect(scope().decisions).toEqual({ 'A.7.4': decision('excluded') });
    expect(screen.getByText('Not applicable: excluded')).toBeInTheDocument();
  });

  it('is asked for a reason as long as it excludes without one', async () => {
    const { user } = decideOn('A.7.4');
    expect(screen.queryByText('reason missing')).toBeNull();
    await user.click(radio('Excluded'));
    expect(justification()).toHaveAccessibleDescription('reason missing');
    await user.type(justification(), 'No premises of our own');
    await user.tab();
    expect(screen.queryByText('reason missing')).toBeNull();
    expect(justification()).not.toHaveAccessibleDescription();
    await user.clear(justification());
    await user.tab();
    expect(justification()).toHaveAccessibleDescription('reason missing');
  });

  it('keeps its words when it is taken back', async () => {
    const { user, scope } = decideOn('A.7.4', {
      'A.7.4': decision('excluded', { justification: 'No premises of our own' }),
    });
    await user.click(radio('Applicable'));
    expect(justification()).toHaveValue('No premises of our own');
    expect(scope().decisions['A.7.4']).toEqual(
      decision('applicable', { justification: 'No premises of our own' }),
    );
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    for (const one of radios().getAllByRole('radio')) expect(one).not.toBeChecked();
    expect(justification()).toHaveValue('No premises of our own');
    expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull();
  });

  it('follows undo and redo', async () => {
    const { user, actions } = decideOn('A.7.4');
    await user.click(radio('Excluded'));
    await user.type(justification(), 'No premises{Enter}');
    act(() => actions.undo());
    expect(justification()).toHaveValue('');
    expect(radio('Excluded')).toBeChecked();
    act(() => actions.undo());
    expect(radio('Excluded')).not.toBeChecked();
    act(() => actions.redo());
    act(() => actions.redo());
    expect(justification()).toHaveValue('No premises');
  });

  it('is made with the arrow keys, too', async () => {
    const { user, scope } = decideOn('A.7.4', { 'A.7.4': decision('applicable') });
    radio('Applicable').focus();
    await user.keyboard('{ArrowRight}');
    expect(scope().decisions['A.7.4']?.status).toBe('inherited');
    await user.keyboard('{ArrowRight}');
    expect(scope().decisions['A.7.4']?.status).toBe('excluded');
  });
});

describe('an inherited control', () => {
  it('asks who operates it', async () => {
    const { user, scope } = decideOn('A.7.4');
    expect(screen.queryByLabelText('Provider')).toBeNull();
    await user.click(radio('Inherited'));
    const provider = screen.getByLabelText('Provider');
    expect(provider).toHaveAccessibleDescription('provider missing');
    await user.type(provider, 'Example Cloud{Enter}');
    expect(scope().decisions['A.7.4']?.provider).toBe('Example Cloud');
    expect(provider).not.toHaveAccessibleDescription();
  });

  it('suggests the providers named so far, each once', () => {
    const { container } = decideOn('A.7.4', {
      'A.7.4': decision('inherited'),
      'A.5.1': decision('inherited', { provider: 'Zeta Hosting' }),
      'A.5.2': decision('inherited', { provider: 'Example Cloud' }),
      'A.5.9': decision('applicable', { provider: 'Example Cloud' }),
      'A.8.30': decision('excluded'),
    });
    const list = screen.getByLabelText('Provider').getAttribute('list')!;
    const options = container.querySelectorAll(`datalist[id="${list}"] option`);
    expect([...options].map((one) => one.getAttribute('value'))).toEqual([
      'Example Cloud',
      'Zeta Hosting',
    ]);
  });

  it('forgets no provider while it is something else', async () => {
    const { user } = decideOn('A.7.4', {
      'A.7.4': decision('inherited', { provider: 'Example Cloud' }),
    });
    await user.click(radio('Excluded'));
    expect(screen.queryByLabelText('Provider')).toBeNull();
    await user.click(radio('Inherited'));
    expect(screen.getByLabelText('Provider')).toHaveValue('Example Cloud');
  });
});

describe('the decision on a criterion', () => {
  it('is that it applies, unless it is not relevant', async () => {
    const { user, scope } = decideOn('CC6.4');
    expect(radios().getAllByRole('radio')).toHaveLength(2);
    expect(radio('Applies')).toBeChecked();
    await user.click(radio('Not relevant'));
    expect(scope().decisions).toEqual({ 'CC6.4': decision('not-relevant') });
    expect(justification()).toHaveAccessibleDescription('reason missing');
    expect(screen.getByText('Not applicable: not relevant')).toBeInTheDocument();
    await user.click(radio('Applies'));
    expect(scope().decisions).toEqual({});
  });

  it('warns when a common criterion is not relevant', async () => {
    const { user } = decideOn('CC6.4');
    expect(screen.queryByText(/almost never accepted/)).toBeNull();
    await user.click(radio('Not relevant'));
    expect(screen.getByText(/almost never accepted/)).toBeInTheDocument();
  });

  it('does not warn of a criterion of an optional category', async () => {
    const { user } = renderApp(<Details />, {
      catalog,
      view: { selection: ['A1.2'] },
      scope: { categories: ['availability'] },
    });
    await user.click(radio('Not relevant'));
    expect(screen.queryByText(/almost never accepted/)).toBeNull();
  });
});
