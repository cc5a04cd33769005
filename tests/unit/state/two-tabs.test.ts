import { afterEach, describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { createStorage, followStore, startStore } from '../../../src/state';
import type { Workspace } from '../../../src/state';
import { openAt } from '../../fixtures/browser';
import { FakeStorage } from '../../fixtures/fake-storage';
import { workspaceWith } from '../../fixtures/workspaces';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** A tab of a browser: all tabs have the same storage. */
function tab(area: FakeStorage): Workspace {
  openAt('');
  const workspace = workspaceWith({ scopeId: '' }, area);
  const { store, actions, catalog, storage } = workspace;
  startStore(store, actions, catalog, storage);
  stops.push(followStore(store, actions, catalog, storage));
  return workspace;
}

const decided = ({ store }: Workspace) => Object.keys(store.getState().scope.decisions).sort();

/** A browser tells the other tabs of a change a moment later. */
const tell = (id: string) =>
  window.dispatchEvent(new StorageEvent('storage', { key: `common-ground:scope:${id}` }));

function twoTabs() {
  const area = new FakeStorage();
  const one = tab(area);
  const two = tab(area);
  const { scopeId } = one.store.getState();
  expect(two.store.getState().scopeId).toBe(scopeId);
  const stored = () => createStorage(area).load(shippedCatalog).current!.scope;
  return { area, one, two, scopeId, stored };
}

describe('two tabs on one scope', () => {
  it('show each other’s changes', () => {
    const { one, two, scopeId } = twoTabs();
    one.actions.setStatus(['A.7.4'], 'excluded');
    tell(scopeId);
    expect(decided(two)).toEqual(['A.7.4']);
    two.actions.setText(['A.7.4'], 'justification', 'No rooms');
    tell(scopeId);
    expect(one.store.getState().scope).toEqual(two.store.getState().scope);
    expect(one.store.getState().announcement).toContain('Another tab');
  });

  it('lose nothing when both change before either hears of it', () => {
    const { one, two, stored } = twoTabs();
    one.actions.setStatus(['A.7.4'], 'excluded');
    two.actions.setStatus(['A.8.30'], 'excluded');
    two.actions.setCategory('privacy', true);
    expect(Object.keys(stored().decisions).sort()).toEqual(['A.7.4', 'A.8.30']);
    expect(stored().categories).toEqual(['privacy']);
    expect(stored().log).toHaveLength(3);
  });

  it('ask when both changed the same, and keep what is here until somebody chose', () => {
    const { one, two, stored } = twoTabs();
    one.actions.setStatus(['A.7.4'], 'excluded');
    two.actions.setStatus(['A.7.4'], 'inherited');
    const { clash } = two.store.getState();
    expect(clash?.conflicts).toMatchObject([
      { section: 'decision', item: 'A.7.4', base: null, mine: 'inherited', theirs: 'excluded' },
    ]);
    expect(stored().decisions['A.7.4']?.status).toBe('inherited');
    two.actions.settleClash(clash!.conflicts.map(({ key }) => key));
    expect(two.store.getState().clash).toBeNull();
    expect(stored().decisions['A.7.4']?.status).toBe('excluded');
    two.actions.undo();
    expect(stored().decisions['A.7.4']?.status).toBe('inherited');
  });

  it('do not answer each other for ever', () => {
    const { area, one, two, scopeId } = twoTabs();
    one.actions.setStatus(['A.7.4'], 'excluded');
    two.actions.setStatus(['A.8.30'], 'excluded');
    tell(scopeId);
    const before = area.entries();
    tell(scopeId);
    tell(scopeId);
    expect(area.entries()).toEqual(before);
    expect(decided(one)).toEqual(decided(two));
  });

  it('take a change from the other tab as a step that can be undone', () => {
    const { one, two, scopeId, stored } = twoTabs();
    one.actions.setStatus(['A.7.4'], 'excluded');
    tell(scopeId);
    expect(two.store.getState().lastChange).toBe('changes from another tab');
    two.actions.undo();
    expect(stored().decisions).toEqual({});
  });

  it('keep each other’s names', () => {
    const { one, two, scopeId } = twoTabs();
    one.actions.rename('Audit 2027');
    tell(scopeId);
    expect(two.store.getState().scopeName).toBe('Audit 2027');
  });
});

describe('a stored copy that was removed while the scope is open', () => {
  it('is stored again, and that is said', () => {
    const { area, one, scopeId, stored } = twoTabs();
    one.actions.setStatus(['A.7.4'], 'excluded');
    area.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(Object.keys(stored().decisions)).toEqual(['A.7.4']);
    expect(one.store.getState().notices.at(-1)?.text).toContain('stored again');
    expect(scopeId).toBe(one.store.getState().scopeId);
  });

  it('comes back with the next change where nobody heard of it, and with all that belongs to it', () => {
    const { area, one, scopeId, stored } = twoTabs();
    one.actions.setTheme('dark');
    one.storage.writeNote(scopeId, 'frozen', '["agreed"]');
    area.clear();
    one.actions.setStatus(['A.7.4'], 'excluded');
    one.actions.setStatus(['A.7.5'], 'excluded');
    expect(Object.keys(stored().decisions)).toEqual(['A.7.4', 'A.7.5']);
    expect(one.storage.note(scopeId, 'frozen')).toBe('["agreed"]');
    expect(createStorage(area).load(shippedCatalog).preferences.theme).toBe('dark');
    const removed = one.store.getState().notices.filter(({ text }) => /was removed/.test(text));
    expect(removed).toHaveLength(1);
  });
});

describe('what another tab wrote that cannot be read', () => {
  it('is set aside before anything is written over it', () => {
    const { area, one, scopeId, stored } = twoTabs();
    const newer = JSON.stringify({ version: 99, decisions: 'in a new shape' });
    area.setItem(`common-ground:scope:${scopeId}`, newer);
    one.actions.setStatus(['A.7.4'], 'excluded');
    expect(area.entries()).toContainEqual([expect.stringMatching(/:set-aside:/), newer]);
    expect(Object.keys(stored().decisions)).toEqual(['A.7.4']);
  });
});
