import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { blankOwnControl, inLibraryOrder } from '../../src/model';
// What loads when it is asked for is there, however slow the machine.
import '../../src/screens/scope/library/MergeDialog';
import '../../src/screens/scope/library/NewControl';
import '../../src/screens/scope/library/SplitDialog';
import ControlLibrary from '../../src/screens/scope/library/ControlLibrary';
import { scopeOf } from '../fixtures/examples';
import { ownControl } from '../fixtures/own-controls';
import { smallCatalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const LIBRARY = inLibraryOrder([
  ownControl('AC-01', { serves: ['A.5.18'], owner: 'IT manager' }),
  ownControl('AC-02', { serves: ['A.5.18', 'CC6.2'], evidence: ['access-review'] }),
  ownControl('HR-01', { serves: ['A1.1'], evidenceReference: 'HR folder' }),
]);

const open = (setting: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<ControlLibrary />, {
    view: { tab: 'scope', part: 'library' },
    ...setting,
    scope: { library: LIBRARY, ...setting.scope },
  });

const rowIds = () =>
  [...document.querySelectorAll('[data-own-control]')].map((row) =>
    row.getAttribute('data-own-control'),
  );

const row = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-own-control="${id}"]`);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const part = (name: string) =>
  within(screen.getByRole('navigation', { name: 'Control library' })).getByRole('button', {
    name: new RegExp(`^${name}`),
  });

describe('the list of own controls', () => {
  it('has those that serve both frameworks first, and counts what they serve in scope', () => {
    open();
    expect(rowIds()).toEqual(['AC-02', 'AC-01', 'HR-01']);
    expect(row('AC-02')).toHaveTextContent(/ISO 27001 1A\.5\.18SOC 2 1CC6\.2/);
    expect(row('HR-01')).toHaveTextContent('and 1 requirement out of scope');
    expect(
      screen.getByText('2 own controls serve 1 Annex A control and 1 criterion'),
    ).toBeInTheDocument();
  });

  it('is narrowed by words and by what is missing', async () => {
    const { user } = open();
    await user.type(screen.getByRole('searchbox', { name: 'Filter own controls' }), 'hr folder');
    expect(rowIds()).toEqual(['HR-01']);
    await user.clear(screen.getByRole('searchbox', { name: 'Filter own controls' }));
    await user.click(button('No evidence 1'));
    expect(rowIds()).toEqual(['AC-01']);
    await user.click(button('Serve nothing in scope 1'));
    expect(rowIds()).toEqual(['HR-01']);
  });

  it('is narrowed to what serves the requirement that is selected', async () => {
    const { user } = open({ view: { selection: ['A.5.18'] } });
    await user.click(button('Serve A.5.18 2'));
    expect(rowIds()).toEqual(['AC-02', 'AC-01']);
  });

  it('leads from what is served to its details', async () => {
    const { user, view } = open();
    await user.click(within(row('AC-02')).getByRole('button', { name: 'CC6.2' }));
    expect(view().selection).toEqual(['CC6.2']);
  });
});

describe('editing an own control', () => {
  it('changes each field as one step', async () => {
    const { user, scope, store, actions } = open();
    await user.click(button('Edit AC-01'));
    const fields = within(screen.getByRole('group', { name: 'Fields of AC-01' }));
    const statement = fields.getByRole('textbox', { name: 'Statement' });
    await user.clear(statement);
    await user.type(statement, 'Leavers lose access within a day.{Enter}');
    expect(scope().library['AC-01']?.statement).toBe('Leavers lose access within a day.');
    expect(store.getState().lastChange).toBe('statement of AC-01');
    await user.selectOptions(fields.getByRole('combobox', { name: 'Status' }), 'In progress');
    await user.selectOptions(fields.getByRole('combobox', { name: 'Frequency' }), 'Quarterly');
    await user.selectOptions(fields.getByRole('combobox', { name: 'Nature' }), 'Automated');
    await user.selectOptions(fields.getByRole('combobox', { name: 'Type' }), 'Detective');
    expect(scope().library['AC-01']).toMatchObject({
      implementation: 'in-progress',
      frequency: 'quarterly',
      nature: 'automated',
      type: 'detective',
    });
    act(() => actions.undo());
    expect(scope().library['AC-01']?.type).toBe('');
  });

  it('adds requirements by any spelling, a whole list at once, and takes them off', async () => {
    const { user, scope } = open();
    await user.click(button('Edit AC-01'));
    const field = screen.getByRole('combobox', { name: 'Add a requirement to AC-01' });
    await user.type(field, 'cc 6.3{Enter}');
    expect(scope().library['AC-01']?.serves).toEqual(['A.5.18', 'CC6.3']);
    fireEvent.paste(field, {
      clipboardData: { getData: () => 'A.5.15\r\nclause 9.2\r\nCC6.3\r\nCC99.9' },
    });
    const option = screen.getByRole('option', { name: /^Add all 2/ });
    expect(option).toHaveTextContent('Not known: CC99.9');
    await user.click(option);
    expect(scope().library['AC-01']?.serves).toEqual(['9.2', 'A.5.15', 'A.5.18', 'CC6.3']);
    await user.click(button('Take 9.2 off AC-01'));
    expect(scope().library['AC-01']?.serves).toEqual(['A.5.15', 'A.5.18', 'CC6.3']);
  });

  it('adds evidence, what supports the same first, and takes it off', async () => {
    const { user, scope } = open();
    await user.click(button('Edit AC-01'));
    await user.click(await screen.findByRole('combobox', { name: 'Add evidence to AC-01' }));
    const offered = within(screen.getByRole('listbox', { name: 'Add evidence to AC-01' }));
    const [first] = offered.getAllByRole('option');
    expect(first).toHaveTextContent(/Supports A\.5\.18/);
    await user.click(first!);
    const [added] = scope().library['AC-01']!.evidence;
    expect(added).toBeDefined();
    await user.click(
      within(screen.getByRole('group', { name: 'Evidence' })).getByRole('button', {
        name: / off AC-01$/,
      }),
    );
    expect(scope().library['AC-01']?.evidence).toEqual([]);
  });

  it('is a copy under the next identifier, or gone until it is undone', async () => {
    const { user, scope, store } = open();
    await user.click(button('Edit AC-02'));
    await user.click(button('Duplicate AC-02'));
    expect(scope().library['AC-03']).toEqual({ ...LIBRARY['AC-02'], id: 'AC-03' });
    expect(screen.getByRole('group', { name: 'Fields of AC-03' })).toBeInTheDocument();
    await user.click(button('Delete AC-03'));
    expect(scope().library['AC-03']).toBeUndefined();
    expect(scope().retired).toEqual(['AC-03']);
    const notice = store.getState().notices.at(-1);
    expect(notice?.text).toBe('AC-03 is deleted. Its identifier is not used again.');
    act(() => notice?.action?.run());
    expect(scope().library['AC-03']).toBeDefined();
  });
});

describe('a new own control', () => {
  it('gets the next free identifier of its prefix and opens for the rest', async () => {
    const { user, scope, store } = open({ scope: { retired: ['AC-03'] } });
    await user.click(button('New own control'));
    const form = within(await screen.findByRole('form', { name: 'New own control' }));
    expect(form.getByRole('status')).toHaveTextContent('It will be AC-04.');
    expect(form.getByRole('button', { name: /^Add/ })).toBeDisabled();
    const prefix = form.getByRole('combobox', { name: 'Prefix' });
    await user.clear(prefix);
    await user.type(prefix, 'ops');
    await user.type(form.getByRole('textbox', { name: 'Statement' }), 'Backups run daily.');
    await user.click(form.getByRole('button', { name: 'Add OPS-01' }));
    expect(scope().library['OPS-01']).toEqual({
      ...blankOwnControl('OPS-01'),
      statement: 'Backups run daily.',
    });
    expect(store.getState().lastChange).toBe('add own control OPS-01');
    expect(screen.getByRole('group', { name: 'Fields of OPS-01' })).toBeInTheDocument();
  });
});

describe('several own controls', () => {
  it('get an owner and a status together', async () => {
    const { user, scope, store } = open();
    await user.click(button('Select all 3'));
    const bulk = within(screen.getByRole('region', { name: 'Selected own controls' }));
    await user.type(bulk.getByRole('textbox', { name: 'Owner for all' }), 'CISO{Enter}');
    await user.selectOptions(bulk.getByRole('combobox', { name: 'Status for all' }), 'Implemented');
    for (const control of Object.values(scope().library)) {
      expect(control).toMatchObject({ owner: 'CISO', implementation: 'implemented' });
    }
    expect(store.getState().lastChange).toBe('status of 3 own controls');
  });

  it('that say the same are merged into the one that is chosen', async () => {
    const { user, scope, store, actions } = open();
    await user.click(screen.getByRole('checkbox', { name: 'Select AC-01' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select HR-01' }));
    await user.click(button('Merge 2…'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Merge 2 own controls' }));
    await user.click(dialog.getByRole('radio', { name: /^HR-01/ }));
    expect(dialog.getByText('2 requirements: A1.1, A.5.18')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Merge into HR-01' }));
    expect(Object.keys(scope().library)).toEqual(['AC-02', 'HR-01']);
    expect(scope().library['HR-01']).toMatchObject({
      statement: 'Statement of HR-01.',
      owner: 'IT manager',
      serves: ['A.5.18', 'A1.1'],
    });
    expect(scope().retired).toEqual(['AC-01']);
    expect(store.getState().lastChange).toBe('merge 2 own controls into HR-01');
    act(() => actions.undo());
    expect(scope().library).toEqual(LIBRARY);
  });

  it('come of one that says two things', async () => {
    const { user, scope, store } = open();
    await user.click(button('Edit AC-02'));
    await user.click(button('Split AC-02…'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Split AC-02' }));
    await user.type(dialog.getByRole('textbox', { name: 'Statement of AC-03' }), 'The second.');
    // One of the two always has it.
    expect(dialog.getByRole('checkbox', { name: 'CC6.2 for AC-02' })).toBeDisabled();
    await user.click(dialog.getByRole('checkbox', { name: 'CC6.2 for AC-03' }));
    await user.click(dialog.getByRole('checkbox', { name: 'CC6.2 for AC-02' }));
    await user.click(dialog.getByRole('button', { name: 'Split into AC-02 and AC-03' }));
    expect(scope().library['AC-02']?.serves).toEqual(['A.5.18']);
    expect(scope().library['AC-03']).toMatchObject({ statement: 'The second.', serves: ['CC6.2'] });
    expect(store.getState().lastChange).toBe('split AC-02');
  });
});

describe('gaps', () => {
  const gap = (title: string) => screen.getByLabelText(new RegExp(`^${title} [\\d]`));
  const library = inLibraryOrder([
    ownControl('AC-01', { serves: ['A.5.2', 'CC6.1'] }),
    ownControl('HR-01', { serves: ['A1.2'], evidence: ['security-policy'] }),
  ]);
  const openGaps = async () => {
    const app = open({ catalog: smallCatalog, scope: { library } });
    await app.user.click(part('Gaps'));
    return app;
  };

  it('are counted from either end and lead to what they are about', async () => {
    const { user, view } = await openGaps();
    const unserved = within(gap('Requirements without an own control'));
    expect(
      unserved.getAllByRole('button', { name: /\d\.\d/ }).map((one) => one.textContent),
    ).toEqual(['A.5.1', 'A.5.9', 'A.5.10', 'A.7.4', 'A.8.30', '9.2', 'CC1.1', 'CC6.4']);
    expect(gap('Requirements without an own control')).toHaveAccessibleName(/8$/);
    expect(gap('Own controls that serve nothing in scope')).toHaveTextContent('HR-01');
    expect(gap('Own controls without evidence')).toHaveTextContent('AC-01');
    await screen.findByText(/^Topic policies with approval history/);
    expect(gap('Evidence that no own control asks for')).not.toHaveTextContent(
      'Information security policy:',
    );
    await user.click(unserved.getByRole('button', { name: 'A.5.1' }));
    expect(view().selection).toEqual(['A.5.1']);
    const bare = within(gap('Own controls without evidence'));
    await user.click(bare.getByRole('button', { name: 'AC-01' }));
    expect(screen.getByRole('group', { name: 'Fields of AC-01' })).toBeInTheDocument();
  });

  it('are filled from the starter library', async () => {
    const { user, scope } = await openGaps();
    await user.click(await screen.findByText(/^Take these \d/));
    expect(gap('Requirements without an own control')).toHaveTextContent(
      'Every requirement in scope is served by an own control.',
    );
    expect(Object.values(scope().library).flatMap(({ serves }) => serves)).toContain('A.8.30');
  });
});

describe('somebody else’s scope', () => {
  it('is read, not changed', async () => {
    const theirs = scopeOf({ library: LIBRARY });
    const { user } = open({ state: { visitor: { id: 'theirs', name: 'Theirs', scope: theirs } } });
    expect(screen.queryByRole('button', { name: 'New own control' })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.click(button('Open AC-01'));
    expect(screen.getByRole('textbox', { name: 'Statement' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: /^(Duplicate|Split|Delete|Take)/ })).toBeNull();
  });
});
