import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { VisitorBanner } from '../../src/app/VisitorBanner';
import type { NamedScope } from '../../src/state';
import { decision, scopeOf } from '../fixtures/examples';
import { renderApp } from './render';

const mine = scopeOf({
  decisions: { 'A.8.30': decision('excluded', { justification: 'Nothing outsourced' }) },
});
const theirs: NamedScope = {
  id: 'other001',
  name: 'Scope from a link',
  scope: scopeOf({ categories: ['availability'] }),
};

const visit = (visitor: NamedScope | null = theirs) =>
  renderApp(<VisitorBanner />, {
    scope: mine,
    state: { scopeId: 'mine0001', scopeName: 'Audit 2027', visitor },
  });

const choose = (name: string) => screen.getByRole('button', { name });

describe('a scope that came with a link', () => {
  it('is announced beside a choice', () => {
    visit();
    expect(screen.getByRole('region', { name: 'Scope from a link' })).toHaveTextContent(
      'This scope came with the link and is read-only. Yours, “Audit 2027”, is untouched.',
    );
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Open as new',
      'Replace mine',
      'Keep mine',
    ]);
  });

  it('is not announced when there is none', () => {
    visit(null);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('is opened beside one’s own', async () => {
    const { user, store, storage, catalog } = visit();
    storage.save({ id: 'mine0001', name: 'Audit 2027', scope: mine });
    await user.click(choose('Open as new'));
    expect(store.getState()).toMatchObject({
      scopeId: 'other001',
      scopeName: 'Scope from a link',
      scope: theirs.scope,
      visitor: null,
    });
    expect(storage.load(catalog).scopes).toMatchObject([{ id: 'mine0001', scope: mine }]);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('is opened under another identifier when its own is taken', async () => {
    const { user, store, storage } = visit({ ...theirs, id: 'mine0001' });
    storage.save({ id: 'mine0001', name: 'Audit 2027', scope: mine });
    await user.click(choose('Open as new'));
    expect(store.getState().scopeId).not.toBe('mine0001');
    expect(store.getState().scopeId).toMatch(/^[a-z0-9]{8}$/);
    expect(store.getState().scope).toBe(theirs.scope);
  });

  it('replaces one’s own, which undo brings back', async () => {
    const { user, store, actions } = visit();
    await user.click(choose('Replace mine'));
    expect(store.getState()).toMatchObject({
      scopeId: 'mine0001',
      scopeName: 'Audit 2027',
      scope: theirs.scope,
      visitor: null,
    });
    act(() => actions.undo());
    expect(store.getState().scope).toEqual(scopeOf(mine));
  });

  it('goes away when one’s own is kept', async () => {
    const { user, store, scope } = visit();
    const before = scope();
    await user.click(choose('Keep mine'));
    expect(store.getState()).toMatchObject({ scopeId: 'mine0001', visitor: null });
    expect(scope()).toBe(before);
    expect(store.temporal.getState().pastStates).toEqual([]);
  });
});
