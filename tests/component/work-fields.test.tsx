import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Details } from '../../src/screens/details/Details';
import { decision } from '../fixtures/examples';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const open = (id: string, setting: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<Details />, {
    catalog,
    view: { selection: [id] },
    state: { openSections: ['more'] },
    ...setting,
  });

describe('the work on a requirement', () => {
  it('is folded until asked for, and says in a line what it holds', async () => {
    const { user } = open('A.5.1', {
      state: { openSections: [] },
      scope: {
        decisions: {
          'A.5.1': decision('applicable', {
            owner: 'Ana',
            implementation: 'in-progress',
            due: '2027-01-31',
            reasons: ['risk', 'legal'],
          }),
        },
      },
    });
    expect(screen.queryByRole('combobox', { name: 'Owner' })).toBeNull();
    expect(
      screen.getByText('owner Ana · in progress · due 2027-01-31 · included for 2 reasons'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.getByLabelText('Owner')).toHaveValue('Ana');
  });

  it.each(['A.5.1', 'CC6.1', '9.2'])('is written down for %s, each field a step', async (id) => {
    const { user, scope, store } = open(id);
    await user.type(screen.getByLabelText('Owner'), 'Ana{Enter}');
    expect(store.getState().lastChange).toBe(`owner of ${id}`);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Implemented');
    expect(store.getState().lastChange).toBe(`status of ${id}`);
    fireEvent.change(screen.getByLabelText('Due date'), { target: { value: '2027-01-31' } });
    fireEvent.blur(screen.getByLabelText('Due date'));
    await user.type(screen.getByRole('textbox', { name: 'Open question' }), 'Who?{Enter}');
    await user.type(screen.getByRole('textbox', { name: 'Evidence reference' }), 'T-1{Enter}');
    await user.type(screen.getByRole('textbox', { name: 'Notes' }), 'A note{Enter}');
    expect(scope().decisions[id]).toMatchObject({
      owner: 'Ana',
      implementation: 'implemented',
      due: '2027-01-31',
      question: 'Who?',
      evidence: 'T-1',
      note: 'A note',
    });
  });

  it('on a control has the reasons for its inclusion, in their own order', async () => {
    const { user, scope } = open('A.5.1');
    const reasons = within(screen.getByRole('group', { name: 'Reasons for inclusion' }));
    await user.click(reasons.getByRole('checkbox', { name: 'Contractual' }));
    await user.click(reasons.getByRole('checkbox', { name: 'Risk assessment' }));
    expect(scope().decisions['A.5.1']?.reasons).toEqual(['risk', 'contractual']);
    await user.click(reasons.getByRole('checkbox', { name: 'Contractual' }));
    expect(scope().decisions['A.5.1']?.reasons).toEqual(['risk']);
  });

  it('on a clause comes without a decision', () => {
    open('9.2');
    expect(screen.queryByRole('radiogroup', { name: 'Decision' })).toBeNull();
    expect(screen.queryByRole('group', { name: 'Reasons for inclusion' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Justification' })).toBeNull();
  });

  it('suggests the owners named so far, each once', () => {
    const { container } = open('A.5.1', {
      scope: {
        decisions: {
          'A.5.2': decision('applicable', { owner: 'Zoe' }),
          'A.5.9': decision('applicable', { owner: 'Ana' }),
          'CC6.1': decision('applies', { owner: 'Ana' }),
        },
      },
    });
    const list = screen.getByLabelText('Owner').getAttribute('list')!;
    const options = container.querySelectorAll(`datalist[id="${list}"] option`);
    expect([...options].map((one) => one.getAttribute('value'))).toEqual(['Ana', 'Zoe']);
  });
});
