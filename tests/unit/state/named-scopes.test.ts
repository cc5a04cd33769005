// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { beginScope, deleteScope, duplicateScope } from '../../../src/state';
import { decision, scopeOf } from '../../fixtures/examples';
import { FakeStorage } from '../../fixtures/fake-storage';
import { workspaceWith } from '../../fixtures/workspaces';

const scope = scopeOf({ decisions: { 'A.7.4': decision('excluded') } });

function run() {
  const area = new FakeStorage();
  const workspace = workspaceWith({ scopeId: 'mine0001', scopeName: 'Audit 2027', scope }, area);
  const { store, storage } = workspace;
  storage.save({ id: 'mine0001', name: 'Audit 2027', scope });
  const names = () => storage.load(shippedCatalog).scopes.map(({ name }) => name);
  /** Saves what is open, as the app does. */
  const keep = () => {
    const { scopeId, scopeName, scope: open } = store.getState();
    storage.save({ id: scopeId, name: scopeName, scope: open });
  };
  return { ...workspace, area, names, keep };
}

describe('a new scope', () => {
  it('is empty, has a name of its own, and leaves the others', () => {
    const here = run();
    beginScope(here);
    here.keep();
    beginScope(here);
    here.keep();
    expect(here.names()).toEqual(['Audit 2027', 'Combined audit', 'Combined audit 2']);
    expect(here.store.getState().scope).toEqual(scopeOf());
  });
});

describe('a duplicate', () => {
  it('has everything of the original under another name', () => {
    const here = run();
    duplicateScope(here);
    here.keep();
    expect(here.store.getState()).toMatchObject({ scopeName: 'Audit 2027 (copy)', scope });
    here.actions.setStatus(['A.7.4'], 'applicable');
    here.keep();
    const original = here.storage.load(shippedCatalog).scopes.find(({ id }) => id === 'mine0001');
    expect(original?.scope).toEqual(scope);
  });

  it('is not opened while the original cannot be kept', () => {
    const here = run();
    here.area.clear();
    here.area.fill();
    expect(duplicateScope(here)).toBe(false);
    expect(here.store.getState().scopeId).toBe('mine0001');
  });
});

describe('deleting a scope', () => {
  it('opens another one and can be taken back', () => {
    const here = run();
    beginScope(here);
    here.keep();
    here.actions.openScope('mine0001', 'Audit 2027', scope);
    deleteScope(here);
    here.keep();
    expect(here.names()).toEqual(['Combined audit']);
    expect(here.store.getState().scopeName).toBe('Combined audit');
    const [notice] = here.store.getState().notices;
    expect(notice?.text).toContain('“Audit 2027”');
    notice?.action?.run();
    here.keep();
    expect(here.names()).toEqual(['Audit 2027', 'Combined audit']);
    expect(here.store.getState()).toMatchObject({ scopeId: 'mine0001', scope });
  });

  it('takes with it all that belonged to it, and brings all of it back', () => {
    const here = run();
    here.storage.writeNote('mine0001', 'frozen', '["agreed"]');
    const own = () => here.area.entries().filter(([key]) => key.endsWith(':mine0001'));
    const before = own();
    expect(before).toHaveLength(2);
    deleteScope(here);
    here.keep();
    expect(own()).toEqual([]);
    here.store.getState().notices[0]?.action?.run();
    here.keep();
    expect(own().toSorted()).toEqual(before.toSorted());
  });

  it('leaves an empty one when it was the last', () => {
    const here = run();
    deleteScope(here);
    here.keep();
    expect(here.names()).toEqual(['Combined audit']);
    expect(here.store.getState().scope).toEqual(scopeOf());
  });
});
