import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inLibraryOrder } from '../../src/model';
import { Details } from '../../src/screens/details/Details';
// What loads when it is asked for is there, however slow the machine.
import '../../src/screens/details/sections/RequirementSections';
import '../../src/screens/scope/library/AttachField';
import '../../src/screens/scope/library/ControlForm';
import '../../src/screens/scope/library/NewControl';
import { ownControl } from '../fixtures/own-controls';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';
import { cellOf, openTable } from './working-table';

const LIBRARY = inLibraryOrder([
  ownControl('AC-01', { serves: ['A.5.1', 'CC6.1'], implementation: 'implemented', owner: 'CISO' }),
  ownControl('AC-02', { serves: ['A.5.1'], implementation: 'in-progress' }),
]);

const details = (id: string) =>
  renderApp(<Details />, { catalog, scope: { library: LIBRARY }, view: { selection: [id] } });

const section = async (name: RegExp) => within(await screen.findByRole('region', { name }));

describe('the details of a requirement', () => {
  it('list the own controls that serve it, with the lowest of their statuses', async () => {
    details('A.5.1');
    const own = await section(/^Own controls \(2, in progress\)/);
    expect(own.getByText('Statement of AC-01.')).toBeInTheDocument();
    expect(own.getByText('CISO')).toBeInTheDocument();
    expect(own.getByText('Implemented')).toBeInTheDocument();
  });

  it('say when none does, and attach one', async () => {
    const { user, scope, store } = details('A.5.2');
    const none = await section(/^Own controls \(0\)/);
    expect(none.getByText('No own control serves this yet.')).toBeInTheDocument();
    await user.click(none.getByRole('button', { name: 'Attach one' }));
    await user.type(
      await none.findByRole('combobox', { name: 'Own control that serves A.5.2' }),
      'ac-02{Enter}',
    );
    expect(scope().library['AC-02']?.serves).toEqual(['A.5.1', 'A.5.2']);
    expect(store.getState().lastChange).toBe('attach AC-02 to A.5.2');
    await section(/^Own controls \(1, in progress\)/);
    await user.click(screen.getByRole('button', { name: 'Detach AC-02' }));
    expect(scope().library['AC-02']?.serves).toEqual(['A.5.1']);
  });

  it('write one that serves it, and edit one in place', async () => {
    const { user, scope } = details('A.5.2');
    await user.click(await screen.findByRole('button', { name: 'Write one' }));
    const form = within(await screen.findByRole('form', { name: 'New own control' }));
    await user.type(form.getByRole('textbox', { name: 'Statement' }), 'Roles are named.');
    await user.click(form.getByRole('button', { name: 'Add AC-03' }));
    expect(scope().library['AC-03']).toMatchObject({
      statement: 'Roles are named.',
      serves: ['A.5.2'],
    });
    await user.click(screen.getByRole('button', { name: 'Edit AC-03' }));
    const fields = within(await screen.findByRole('group', { name: 'Fields of AC-03' }));
    await user.selectOptions(fields.getByRole('combobox', { name: 'Status' }), 'Not started');
    expect(scope().library['AC-03']?.implementation).toBe('not-started');
  });
});

describe('the working table', () => {
  it('has how many own controls serve a row and the lowest of their statuses', async () => {
    const { user, scope, view } = openTable({ scope: { library: LIBRARY } });
    expect(cellOf('A.5.1', 'controls')).toHaveTextContent('2 · in progress');
    expect(cellOf('CC6.1', 'controls')).toHaveTextContent('1 · implemented');
    expect(cellOf('A.5.2', 'controls')).toHaveTextContent('none');
    const before = scope();
    cellOf('A.5.2', 'controls').focus();
    await user.keyboard('{Enter}');
    expect(view().selection).toEqual(['A.5.2']);
    expect(scope()).toBe(before);
  });

  it('leaves the column out while there is no own control', () => {
    openTable();
    expect(screen.queryByRole('columnheader', { name: 'Own controls' })).toBeNull();
  });
});
