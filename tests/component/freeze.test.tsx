import { act, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import VisitorChoice from '../../src/app/arrivals/VisitorChoice';
import { FreezeDialog } from '../../src/app/dialogs/FreezeDialog';
import { dayOf, fingerprintOf } from '../../src/model';
import WhatIf from '../../src/screens/scope/what-if/WhatIf';
import { useApp } from '../../src/state';
import { frozenOf } from '../../src/state/frozen';
import { decision, scopeOf } from '../fixtures/examples';
import { FakeStorage } from '../fixtures/fake-storage';
import { smallCatalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const today = dayOf(new Date());
const AGREED = { decisions: { 'A.5.1': decision('excluded', { justification: 'Not ours' }) } };

function Screen() {
  const visitor = useApp((state) => state.visitor);
  const [open, setOpen] = useState(true);
  return (
    <>
      {visitor && <VisitorChoice visitor={visitor} />}
      {open && <FreezeDialog onClose={() => setOpen(false)} />}
    </>
  );
}
const open = (setting: Parameters<typeof renderApp>[1] = {}) => {
  const app = renderApp(<Screen />, { catalog: smallCatalog, scope: AGREED, ...setting });
  return { ...app, kept: () => frozenOf(app.storage, 'mine0001', smallCatalog) };
};
const name = () => screen.getByRole('textbox', { name: 'Name of the version' });
const freeze = () => screen.getByRole('button', { name: 'Freeze' });
const list = () => screen.getByRole('list', { name: 'Frozen versions' });
const shown = () =>
  within(list())
    .getAllByRole('listitem')
    .map((item) => within(item).getByText(/^agreed|^Signed/).textContent);

describe('freezing', () => {
  it('proposes a name with the date, and shows what was kept with its fingerprint', async () => {
    const app = open();
    expect(screen.getByText(/None yet/)).toBeVisible();
    expect(name()).toHaveValue(`agreed ${today}`);
    await app.user.click(freeze());
    expect(shown()).toEqual([`agreed ${today}`]);
    expect(list()).toHaveTextContent(`fingerprint ${fingerprintOf(app.scope())}`);
    expect(app.kept()).toMatchObject([{ name: `agreed ${today}`, scope: AGREED }]);
    expect(app.store.temporal.getState().pastStates).toEqual([]);
  });

  it('takes another name, and proposes one that is free', async () => {
    const app = open();
    await app.user.click(freeze());
    expect(name()).toHaveValue(`agreed ${today} (2)`);
    await app.user.clear(name());
    await app.user.click(freeze());
    expect(app.kept()).toHaveLength(1);
    await app.user.type(name(), 'Signed by both');
    await app.user.click(freeze());
    expect(shown().toSorted()).toEqual(['Signed by both', `agreed ${today}`].toSorted());
  });

  it('deletes one, and brings it back', async () => {
    const app = open();
    await app.user.click(freeze());
    const before = app.kept();
    await app.user.click(screen.getByRole('button', { name: `Delete agreed ${today}` }));
    expect(app.kept()).toEqual([]);
    expect(screen.getByRole('status')).toHaveTextContent(`Deleted “agreed ${today}”.`);
    await app.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(app.kept()).toEqual(before);
    expect(shown()).toEqual([`agreed ${today}`]);
  });

  it('says when nothing is kept', async () => {
    const app = open({ storage: null });
    await app.user.click(freeze());
    expect(screen.getByRole('status')).toHaveTextContent(/storage is full or blocked/);
  });

  it('freezes only one’s own scope', () => {
    open({ state: { visitor: { id: 'theirs01', name: 'Theirs', scope: scopeOf(AGREED) } } });
    expect(screen.queryByRole('button', { name: 'Freeze' })).toBeNull();
    expect(screen.getByText(/Go back to yours to freeze it/)).toBeVisible();
  });
});

describe('opening a frozen version', () => {
  const opened = async () => {
    const app = open();
    await app.user.click(freeze());
    act(() => app.actions.setStatus(['A.5.1'], 'applicable'));
    await app.user.click(screen.getByRole('button', { name: `Open agreed ${today}` }));
    expect(screen.queryByRole('dialog')).toBeNull();
    return { ...app, banner: () => screen.queryByRole('region', { name: 'Frozen version' }) };
  };

  it('shows it read-only, says what it is, and leads back', async () => {
    const app = await opened();
    const { visitor } = app.store.getState();
    expect(visitor?.scope.decisions).toEqual(AGREED.decisions);
    expect(app.banner()).toHaveTextContent(`“agreed ${today}” is a frozen version of`);
    expect(app.banner()).toHaveTextContent(`Fingerprint ${fingerprintOf(visitor!.scope)}.`);
    act(() => app.actions.setStatus(['A.5.2'], 'excluded'));
    expect(app.scope().decisions['A.5.2']).toBeUndefined();
    await app.user.click(screen.getByRole('button', { name: 'Back to my scope' }));
    expect(app.banner()).toBeNull();
    expect(app.scope().decisions['A.5.1']?.status).toBe('applicable');
  });

  it('takes its place in one step to undo', async () => {
    const app = await opened();
    await app.user.click(screen.getByRole('button', { name: 'Replace mine' }));
    expect(app.scope().decisions['A.5.1']?.status).toBe('excluded');
    expect(app.store.getState().lastChange).toBe(
      'replace the scope with the one from the frozen version',
    );
    act(() => app.actions.undo());
    expect(app.scope().decisions['A.5.1']?.status).toBe('applicable');
    expect(app.kept()).toHaveLength(1);
  });

  it('opens as a scope of its own beside the one it came from', async () => {
    const app = await opened();
    await app.user.click(screen.getByRole('button', { name: 'Open as new' }));
    expect(app.store.getState()).toMatchObject({ scopeName: `agreed ${today}`, visitor: null });
    expect(app.store.getState().scopeId).not.toBe('mine0001');
    const { scopes } = app.storage.load(smallCatalog);
    expect(scopes.map(({ id }) => id)).toContain('mine0001');
  });
});

describe('two scopes side by side', () => {
  it('sets the scope beside what was frozen of it', async () => {
    const storage = new FakeStorage();
    const first = open({ storage });
    await first.user.click(freeze());
    const mark = fingerprintOf(first.scope());
    first.unmount();
    renderApp(<WhatIf />, { catalog: smallCatalog, storage });
    const other = screen.getByRole('combobox', { name: 'Compare with' });
    expect(other).toHaveDisplayValue(`Frozen: agreed ${today} (${mark})`);
    const take = screen.getByRole('button', { name: 'Take theirs: A.5.1 decision' });
    const cells = [...take.closest('tr')!.cells].map(({ textContent }) => textContent);
    expect(cells.slice(1, 3)).toEqual(['Undecided', 'Excluded']);
  });
});
