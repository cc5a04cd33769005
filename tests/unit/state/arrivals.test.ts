import { afterEach, describe, expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../../src/catalog';
import { INITIAL_SCOPE, setBar } from '../../../src/model';
import {
  followStore,
  INITIAL_VIEW,
  startStore,
  unfiledChanges,
  writeLink,
} from '../../../src/state';
import type { Arrival, SavePoint, Visitor, Workspace } from '../../../src/state';
import { commonPoint, mergeIn, mergeWith, receive, replaceMine } from '../../../src/state/arrivals';
import { carriedPart } from '../../../src/state/carried';
import { markFiled } from '../../../src/state/filed';
import {
  MOST_SAVES,
  newestCommon,
  rememberSaves,
  savePointsOf,
} from '../../../src/state/save-points';
import { goBack, goForward, openAt, typeAddress } from '../../fixtures/browser';
import { decision, scopeOf } from '../../fixtures/examples';
import { workspaceWith } from '../../fixtures/workspaces';

const point = (n: number, scope = scopeOf()): SavePoint => ({
  saveId: `save000${n}`,
  savedAt: `2026-11-1${n}T10:00:00.000Z`,
  scope,
});

const FILE: Arrival = {
  source: 'file',
  carries: 'everything',
  saves: [],
  leftOut: [],
  newer: false,
  extras: {},
};

const MINE = scopeOf({ decisions: { 'A.8.30': decision('excluded', { note: 'Asked Ben' }) } });

const visitorWith = (scope: Visitor['scope'], arrival: Partial<Arrival> = {}): Visitor => ({
  id: 'their001',
  name: 'Theirs',
  scope,
  arrival: { ...FILE, ...arrival },
});

const remembered = ({ storage, store, catalog: known }: Workspace) =>
  savePointsOf(storage, 'mine0001', store.getState().scope.log, known).map(({ saveId }) => saveId);

describe('the saves that a scope remembers', () => {
  it('are the newest few, in the order of time, each once', () => {
    const { storage } = workspaceWith();
    rememberSaves(storage, 'mine0001', [point(3), point(1)], catalog);
    rememberSaves(
      storage,
      'mine0001',
      [2, 3, 4, 5, 6, 7, 8, 9].map((n) => point(n)),
      catalog,
    );
    const saves = savePointsOf(storage, 'mine0001', [], catalog);
    expect(saves).toHaveLength(MOST_SAVES);
    expect(saves.map(({ saveId }) => saveId.at(-1)).join('')).toBe('23456789');
  });

  it('survive a damaged note', () => {
    const { storage } = workspaceWith();
    storage.writeNote('mine0001', 'saves', '[{"saveId":"save0001","savedAt":"soon"},7');
    expect(savePointsOf(storage, 'mine0001', [], catalog)).toEqual([]);
    expect(rememberSaves(storage, 'mine0001', [point(1)], catalog)).toBe(true);
    expect(savePointsOf(storage, 'mine0001', [], catalog)).toEqual([point(1)]);
  });

  it('lead to the newest that two copies have in common', () => {
    expect(newestCommon([point(1), point(2)], [point(1), point(2), point(3)])).toEqual(point(2));
    expect(newestCommon([point(1)], [point(2)])).toBeNull();
  });

  it('count what was merged in, until that is undone', () => {
    const workspace = workspaceWith({ scope: MINE });
    const theirs = scopeOf({ categories: ['privacy'] });
    const visitor = visitorWith(theirs, { saves: [point(1), point(2, theirs)] });
    receive(workspace, visitor);
    mergeIn(workspace, new Set());
    expect(remembered(workspace)).toEqual(['save0001', 'save0002']);
    workspace.actions.undo();
    expect(remembered(workspace)).toEqual([]);
    workspace.actions.redo();
    expect(remembered(workspace)).toEqual(['save0001', 'save0002']);
  });
});

describe('merging two copies of one file', () => {
  const common = scopeOf({ decisions: { 'A.5.1': decision('applicable') } });

  const setting = (mine: Visitor['scope'], theirs: Visitor['scope']) => {
    const workspace = workspaceWith({ scope: mine });
    rememberSaves(workspace.storage, 'mine0001', [point(1, common)], catalog);
    const visitor = visitorWith(theirs, { saves: [point(1, common), point(2, theirs)] });
    receive(workspace, visitor);
    return { ...workspace, visitor };
  };

  it('takes back what one side took back since', () => {
    const workspace = setting(scopeOf({ ...common, categories: ['privacy'] }), scopeOf());
    expect(commonPoint(workspace, workspace.visitor)?.saveId).toBe('save0001');
    mergeIn(workspace, new Set());
    expect(workspace.store.getState().scope).toMatchObject({
      categories: ['privacy'],
      decisions: {},
    });
  });

  it('asks about what both changed, and about nothing else', () => {
    const workspace = setting(
      scopeOf({ decisions: { 'A.5.1': decision('excluded') } }),
      scopeOf({ decisions: { 'A.5.1': decision('inherited'), 'A.5.2': decision('excluded') } }),
    );
    const { conflicts } = mergeWith(workspace, workspace.visitor);
    expect(conflicts).toMatchObject([
      { item: 'A.5.1', base: 'applicable', mine: 'excluded', theirs: 'inherited' },
    ]);
    mergeIn(workspace, new Set(conflicts.map(({ key }) => key)));
    expect(workspace.store.getState().scope.decisions).toEqual({
      'A.5.1': decision('inherited'),
      'A.5.2': decision('excluded'),
    });
  });

  it('keeps every text of mine when a link without texts is merged', () => {
    const workspace = workspaceWith({ scope: MINE });
    const link = carriedPart(scopeOf({ ...MINE, categories: ['privacy'] }), 'choices');
    receive(workspace, visitorWith(link, { source: 'link', carries: 'choices' }));
    mergeIn(workspace, new Set());
    expect(workspace.store.getState().scope.decisions).toEqual(MINE.decisions);
    expect(workspace.store.getState().scope.categories).toEqual(['privacy']);
  });
});

describe('changes that are in no file', () => {
  it('are counted from the last file, also when they were undone', () => {
    const { storage, store, actions } = workspaceWith();
    const count = () => unfiledChanges(storage, 'mine0001', store.getState().scope);
    expect(count()).toBe(0);
    actions.setBar('any');
    actions.setBar('strong');
    expect(count()).toBe(2);
    markFiled(storage, 'mine0001', store.getState().scope);
    expect(count()).toBe(0);
    actions.undo();
    expect(count()).toBe(1);
  });

  it('are all that a scope without a log says', () => {
    const { storage } = workspaceWith();
    expect(unfiledChanges(storage, 'mine0001', MINE)).toBe(2);
    storage.writeNote('mine0001', 'filed', '{"entries":"many"}');
    expect(unfiledChanges(storage, 'mine0001', MINE)).toBe(2);
  });
});

describe('a scope that comes in', () => {
  it('replaces mine in one step, and both logs stay', () => {
    const workspace = workspaceWith();
    workspace.actions.setBar('any');
    const [mine] = workspace.store.getState().scope.log;
    receive(workspace, visitorWith(setBar(INITIAL_SCOPE, 'strong')));
    replaceMine(workspace);
    expect(workspace.store.getState()).toMatchObject({
      lastChange: 'replace the scope with the one from the file',
      scope: { bar: 'strong', log: [mine, { after: 'strong' }] },
    });
  });

  it('gets an identifier when it brings none', () => {
    const workspace = workspaceWith({ scope: MINE });
    receive(workspace, { ...visitorWith(INITIAL_SCOPE), id: '' });
    expect(workspace.store.getState().visitor?.id).toMatch(/^[a-z0-9]{8}$/);
  });

  it('leaves no empty scope behind where nothing was at stake', () => {
    const workspace = workspaceWith();
    workspace.storage.save({ id: 'mine0001', name: 'Combined audit', scope: INITIAL_SCOPE });
    expect(receive(workspace, visitorWith(MINE))).toBe('opened');
    expect(workspace.storage.peek('mine0001')).toBeNull();
    expect(workspace.store.getState()).toMatchObject({ scopeId: 'their001', scope: MINE });
  });
});

describe('a share link in the address', () => {
  let stop = (): void => undefined;
  afterEach(() => stop());
  const PACKED = '1.abc-_9';
  const start = (fragment: string) => {
    openAt(fragment);
    const workspace = workspaceWith({ scope: MINE });
    const { store, actions, storage } = workspace;
    storage.save({ id: 'mine0001', name: 'Mine', scope: MINE });
    startStore(store, actions, catalog, storage);
    stop = followStore(store, actions, catalog, storage);
    return workspace;
  };
  const link = writeLink(PACKED, INITIAL_VIEW);
  const visitor = visitorWith(scopeOf({ bar: 'any' }), { source: 'link', link: PACKED });

  it('waits to be unpacked, at the start and when it is typed', async () => {
    const { store } = start(link);
    expect(store.getState()).toMatchObject({ arriving: PACKED, visitor: null, notices: [] });
    store.setState({ arriving: null });
    await typeAddress(link);
    expect(store.getState().arriving).toBe(PACKED);
  });

  it('stays in the address while its scope is looked at, over Back and Forward', async () => {
    const { store, actions } = start('');
    await typeAddress(link);
    store.setState({ arriving: null, visitor });
    expect(window.location.hash).toBe(link);
    actions.showTab('table');
    expect(window.location.hash).toBe(writeLink(PACKED, { ...INITIAL_VIEW, tab: 'table' }));
    await goBack();
    await goBack();
    expect(store.getState().visitor).toBeNull();
    expect(window.location.hash).toContain('scope=mine0001');
    await goForward();
    expect(store.getState().arriving).toBe(PACKED);
  });

  it('has no place for a file: Back leaves it open, a reload leads to one’s own', async () => {
    const { store, actions } = start('');
    store.setState({ visitor: visitorWith(scopeOf({ bar: 'any' })) });
    actions.showTab('table');
    expect(window.location.hash).toContain('scope=mine0001');
    await goBack();
    expect(store.getState().visitor).not.toBeNull();
  });
});
