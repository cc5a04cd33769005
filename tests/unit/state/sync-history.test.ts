import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  followStore,
  INITIAL_VIEW,
  readAddress,
  startStore,
  writeAddress,
} from '../../../src/state';
import type { Actions, NamedScope } from '../../../src/state';
import { goBack, goForward, openAt, typeAddress } from '../../fixtures/browser';
import { decision, scopeOf } from '../../fixtures/examples';
import { FakeStorage } from '../../fixtures/fake-storage';
import { workspaceWith } from '../../fixtures/workspaces';

const mine: NamedScope = {
  id: 'mine0001',
  name: 'Audit 2027',
  scope: scopeOf({ decisions: { 'A.8.30': decision('excluded') } }),
};
const theirs = scopeOf({ categories: ['privacy'] });
const link = writeAddress('other001', theirs, INITIAL_VIEW);

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  stop = undefined;
});

/** The app, started and following, with a scope of one's own. */
function run(fragment = '') {
  openAt(fragment);
  const area = new FakeStorage();
  const workspace = workspaceWith({ scopeId: '' }, area);
  const { store, actions, catalog, storage } = workspace;
  storage.save(mine);
  startStore(store, actions, catalog, storage);
  stop = followStore(store, actions, catalog, storage);
  return {
    store,
    actions,
    area,
    view: () => store.getState().view,
    /** Without its log, which is not part of an address. */
    scope: () => ({ ...store.getState().scope, log: [] }),
    address: () => readAddress(window.location.hash, catalog),
  };
}

/** How many entries the history grew by. */
function grows(act: () => void): number {
  const before = window.history.length;
  act();
  return window.history.length - before;
}

describe('the address', () => {
  it('is written at the start without a new entry', () => {
    openAt('');
    const before = window.history.length;
    run();
    expect(window.history.length).toBe(before);
    expect(window.location.hash).toBe(writeAddress(mine.id, mine.scope, INITIAL_VIEW));
  });

  it.each<[string, (actions: Actions) => void]>([
    ['tab', (actions) => actions.showTab('table')],
    ['selection', (actions) => actions.select(['A.5.1'])],
    ['search result', (actions) => actions.goTo('CC6.1')],
    ['collapsed group', (actions) => actions.toggleCollapsed('A.5')],
    ['unfolded group', (actions) => actions.toggleUnfolded('A.5')],
    ['overview', (actions) => actions.collapseAll()],
  ])('of another %s is a new entry', (_, act) => {
    const { actions, address, view } = run();
    expect(grows(() => act(actions))).toBe(1);
    expect(address().view).toEqual(view());
    expect(view()).not.toEqual(INITIAL_VIEW);
  });

  it.each<[string, (actions: Actions) => void]>([
    ['category', (actions) => actions.setCategory('availability', true)],
    ['strength', (actions) => actions.setBar('any')],
    ['basis', (actions) => actions.setBasis('editorial', false)],
    ['decision', (actions) => actions.setStatus(['A.7.4'], 'excluded')],
    ['count of clauses', (actions) => actions.setCountClauses(false)],
    ['view filter', (actions) => actions.toggleFacet('theme:A.6')],
    ['order', (actions) => actions.setOrder('crossings')],
  ])('of another %s replaces the entry after the frame that shows it', async (_, act) => {
    const { actions, address, view, scope } = run();
    const before = window.location.hash;
    const entries = window.history.length;
    act(actions);
    expect(window.location.hash).toBe(before);
    await vi.waitFor(() => expect(window.location.hash).not.toBe(before));
    expect(window.history.length).toBe(entries);
    expect(address().view).toEqual(view());
    expect(address().scope?.scope).toEqual(scope());
  });

  it('stays when nothing in it has changed', () => {
    const { actions } = run();
    actions.collapseAll();
    expect(
      grows(() => {
        actions.collapseAll();
        actions.showTab('graph');
        actions.setText(['A.8.30'], 'justification', 'nothing outsourced');
        actions.setTheme('dark');
      }),
    ).toBe(0);
    expect(window.location.hash).not.toContain('outsourced');
  });

  it('follows undo', async () => {
    const { actions, address } = run();
    const bar = () => address().scope?.scope.bar;
    actions.setBar('any');
    await vi.waitFor(() => expect(bar()).toBe('any'));
    actions.undo();
    await vi.waitFor(() => expect(bar()).toBe('moderate'));
  });

  it('is up to date before the page is left, and before another entry', async () => {
    const { actions, address } = run();
    actions.setBar('any');
    window.dispatchEvent(new Event('pagehide'));
    expect(address().scope?.scope.bar).toBe('any');
    actions.toggleFacet('theme:A.6');
    actions.showTab('table');
    expect(address().view).toMatchObject({ tab: 'table', hidden: ['theme:A.6'] });
    await goBack();
    expect(address().view).toMatchObject({ tab: 'graph', hidden: ['theme:A.6'] });
  });

  it('of an entry that was left is not written into another one', async () => {
    const { actions, address, view } = run();
    actions.showTab('table');
    actions.toggleFacet('theme:A.6');
    await goBack();
    await new Promise((done) => setTimeout(done, 600));
    expect(view()).toMatchObject({ tab: 'graph' });
    expect(address().view).toEqual(view());
  });

  it('no longer follows once stopped', () => {
    const { actions } = run();
    stop?.();
    const before = window.location.hash;
    actions.showTab('table');
    expect(window.location.hash).toBe(before);
  });
});

describe('Back and Forward', () => {
  it('go through the views', async () => {
    const { actions, view } = run();
    actions.select(['A.5.1']);
    actions.showTab('table');
    actions.toggleCollapsed('A.5');
    await goBack();
    expect(view()).toEqual({ ...INITIAL_VIEW, selection: ['A.5.1'], tab: 'table' });
    await goBack();
    expect(view()).toEqual({ ...INITIAL_VIEW, selection: ['A.5.1'] });
    await goBack();
    expect(view()).toEqual(INITIAL_VIEW);
    await goForward();
    await goForward();
    expect(view()).toEqual({ ...INITIAL_VIEW, selection: ['A.5.1'], tab: 'table' });
  });

  it('never undo a change of the scope, and bring the address up to date', async () => {
    const { actions, view, scope, address, store } = run();
    actions.select(['A.7.4']);
    actions.setStatus(['A.7.4'], 'excluded');
    actions.setCategory('availability', true);
    const changed = scope();
    await goBack();
    expect(view()).toEqual(INITIAL_VIEW);
    expect(scope()).toEqual(changed);
    expect(address()).toMatchObject({ view: INITIAL_VIEW, scope: { scope: changed } });
    expect(store.getState().visitor).toBeNull();
    expect(store.temporal.getState().pastStates).toHaveLength(2);
  });

  it('add no entries themselves', async () => {
    const { actions } = run();
    actions.select(['A.7.4']);
    actions.showTab('table');
    const before = window.history.length;
    await goBack();
    await goBack();
    await goForward();
    expect(window.history.length).toBe(before);
  });

  it('stay in the scope that is open now', async () => {
    const { actions, store } = run();
    actions.select(['A.7.4']);
    actions.openScope('newer001', 'Newer', theirs);
    await goBack();
    expect(store.getState()).toMatchObject({ scopeId: 'newer001', scope: theirs, visitor: null });
  });
});

describe('an address typed by hand', () => {
  it('changes the view and leaves the scope when it names none', async () => {
    const { view, scope, store } = run();
    await typeAddress('#/table?sel=CC6.1');
    expect(view()).toEqual({ ...INITIAL_VIEW, tab: 'table', selection: ['CC6.1'] });
    expect(scope()).toEqual(mine.scope);
    expect(store.getState()).toMatchObject({ scopeId: mine.id, visitor: null });
    expect(window.location.hash).toContain('scope=mine0001');
  });

  it('with another scope shows that one and leaves one’s own', async () => {
    const { store, scope, area } = run();
    const before = area.entries();
    await typeAddress(link);
    expect(store.getState().visitor?.scope).toEqual(theirs);
    expect(scope()).toEqual(mine.scope);
    expect(area.entries()).toEqual(before);
  });

  it('with another scope is left by Back, and offered again by Forward', async () => {
    const { store } = run();
    await typeAddress(link);
    await goBack();
    expect(store.getState()).toMatchObject({ scopeId: mine.id, visitor: null });
    expect(window.location.hash).toBe(writeAddress(mine.id, mine.scope, INITIAL_VIEW));
    await goForward();
    expect(store.getState().visitor?.scope).toEqual(theirs);
  });

  it('that cannot be read is said and set aside', async () => {
    const { store, area } = run();
    await typeAddress('#/table?sel=A.9.9');
    expect(store.getState().notices).toMatchObject([
      { tone: 'problem', text: expect.stringContaining('"A.9.9"') },
    ]);
    expect(area.entries()).toContainEqual([
      expect.stringMatching(/^common-ground:set-aside:/),
      expect.stringContaining('sel=A.9.9'),
    ]);
  });
});

describe('while somebody else’s scope is shown', () => {
  it('the address stays theirs, so that a reload asks again', () => {
    const { actions } = run(link);
    expect(window.location.hash).toBe(link);
    actions.showTab('table');
    expect(window.location.hash).toBe(link.replace('#/graph', '#/table'));
    expect(window.history.state).toEqual({ commonGround: 'other001', visiting: true });
  });

  it('Back goes through the views of it', async () => {
    const { actions, store, view } = run(link);
    actions.showTab('table');
    await goBack();
    expect(view()).toEqual(INITIAL_VIEW);
    expect(store.getState().visitor?.scope).toEqual(theirs);
  });

  it('keeping one’s own writes one’s own address', () => {
    const { actions } = run(link);
    actions.dropVisitor();
    expect(window.location.hash).toBe(writeAddress(mine.id, mine.scope, INITIAL_VIEW));
    expect(window.history.state).toEqual({ commonGround: mine.id, visiting: false });
  });

  it.each<[string, (actions: Actions) => void]>([
    ['keeping one’s own', (actions) => actions.dropVisitor()],
    ['replacing one’s own', (actions) => actions.replaceWithVisitor()],
    ['opening it as new', (actions) => actions.openScope('other001', 'New', theirs)],
  ])('Back does not ask again after %s', async (_, answer) => {
    const { actions, store, view, scope } = run(link);
    actions.showTab('table');
    answer(actions);
    const chosen = scope();
    await goBack();
    expect(view()).toEqual(INITIAL_VIEW);
    expect(scope()).toEqual(chosen);
    expect(store.getState().visitor).toBeNull();
  });
});
