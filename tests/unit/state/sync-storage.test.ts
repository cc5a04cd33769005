import { afterEach, describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { createStorage, followStore, serializeScope, startStore } from '../../../src/state';
import { localStorageArea } from '../../../src/state/storage';
import { openAt } from '../../fixtures/browser';
import { decision, scopeOf } from '../../fixtures/examples';
import { FakeStorage } from '../../fixtures/fake-storage';
import { workspaceWith } from '../../fixtures/workspaces';

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  stop = undefined;
});

function run(area: FakeStorage | null) {
  openAt('');
  const { store, actions, catalog, storage } = workspaceWith({ scopeId: '' }, area);
  startStore(store, actions, catalog, storage);
  stop = followStore(store, actions, catalog, storage);
  return { store, actions, notices: () => store.getState().notices };
}

const stored = (area: FakeStorage) => createStorage(area).load(shippedCatalog);

describe('what is kept', () => {
  it('is the scope from the first moment on', () => {
    const area = new FakeStorage();
    const { store } = run(area);
    const { scopeId: id, scopeName: name, scope } = store.getState();
    expect(stored(area)).toMatchObject({ scopes: [{ id, name, scope }], current: { id } });
  });

  it('is each change of the scope, at once', () => {
    const area = new FakeStorage();
    const { store, actions } = run(area);
    const changes = [
      () => actions.setStatus(['A.7.4'], 'inherited'),
      () => actions.setText(['A.7.4'], 'provider', 'Example Cloud'),
      () => actions.setCategory('availability', true),
      () => actions.setBar('any'),
      () => actions.undo(),
      () => actions.redo(),
    ];
    for (const change of changes) {
      const before = store.getState().scope;
      change();
      expect(store.getState().scope).not.toBe(before);
      expect(stored(area).current?.scope).toEqual(store.getState().scope);
    }
  });

  it('is the name, at once', () => {
    const area = new FakeStorage();
    const { actions } = run(area);
    actions.rename('Audit 2027');
    expect(stored(area).current?.name).toBe('Audit 2027');
  });

  it('is every scope that was opened, and the last one as the current', () => {
    const area = new FakeStorage();
    const { store, actions } = run(area);
    const first = store.getState().scopeId;
    actions.openScope('other001', 'Other', scopeOf({ bar: 'any' }));
    const { scopes, current } = stored(area);
    expect(scopes.map(({ id }) => id).toSorted()).toEqual([first, 'other001'].toSorted());
    expect(current).toMatchObject({ id: 'other001', scope: { bar: 'any' } });
  });

  it('is each preference, at once', () => {
    const area = new FakeStorage();
    const { actions } = run(area);
    actions.setTheme('dark');
    expect(stored(area).preferences).toMatchObject({ theme: 'dark', singleKeys: true });
    actions.setSingleKeys(false);
    expect(stored(area).preferences).toMatchObject({ theme: 'dark', singleKeys: false });
  });

  it('is not what is looked at', () => {
    const area = new FakeStorage();
    const { actions } = run(area);
    const before = area.entries();
    actions.select(['A.5.1']);
    actions.toggleFacet('theme:A.6');
    actions.collapseAll();
    expect(area.entries()).toEqual(before);
  });
});

describe('storage that does not keep the scope', () => {
  it('is spoken of once', () => {
    const area = new FakeStorage();
    const { actions, notices } = run(area);
    expect(notices()).toEqual([]);
    area.fill();
    actions.setStatus(['A.7.4'], 'excluded');
    expect(notices()).toMatchObject([
      { tone: 'problem', text: expect.stringContaining('not keeping your scope') },
    ]);
    actions.setStatus(['A.7.5'], 'excluded');
    actions.setCategory('availability', true);
    expect(notices()).toHaveLength(1);
  });

  it('is spoken of again when it worked in between', () => {
    const area = new FakeStorage();
    const { actions, notices } = run(area);
    area.fill();
    actions.setStatus(['A.7.4'], 'excluded');
    area.makeRoom();
    actions.setStatus(['A.7.5'], 'excluded');
    area.fill();
    actions.setStatus(['A.7.6'], 'excluded');
    expect(notices()).toHaveLength(2);
  });

  it('because the browser blocks it is spoken of at the start, and everything works', () => {
    const { store, actions, notices } = run(null);
    expect(notices()).toHaveLength(1);
    actions.setStatus(['A.7.4'], 'excluded');
    actions.setTheme('dark');
    expect(notices()).toHaveLength(1);
    expect(store.getState().scope.decisions['A.7.4']).toEqual(decision('excluded'));
  });

  it('never costs the only copy of what this version cannot read', () => {
    const original = serializeScope({
      id: 'mine0001',
      name: 'From elsewhere',
      scope: scopeOf({
        decisions: { 'A.9.1': decision('excluded', { justification: 'worth keeping' }) },
      }),
    });
    const area = new FakeStorage({
      'common-ground:scope:mine0001': original,
      'common-ground:current': 'mine0001',
    });
    area.fill();
    const { actions, notices } = run(area);
    const texts = () => area.entries().map(([, text]) => text);
    expect(texts()).toContain(original);
    expect(notices()).toMatchObject([
      { text: expect.stringContaining('it stays as it was until there is room') },
      { text: expect.stringContaining('not keeping your scope') },
    ]);
    area.makeRoom();
    actions.setStatus(['A.7.4'], 'excluded');
    expect(texts()).toContain(original);
    expect(stored(area).current?.scope.decisions).toHaveProperty(['A.7.4']);
  });
});

describe('the browser’s own storage', () => {
  it('is used where there is one', () => {
    expect(localStorageArea()).toBe(window.localStorage);
  });

  it('is left alone where touching it throws', () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    expect(localStorageArea()).toBeUndefined();
    if (own) Object.defineProperty(window, 'localStorage', own);
    else Reflect.deleteProperty(window, 'localStorage');
    expect(localStorageArea()).toBeDefined();
  });
});
