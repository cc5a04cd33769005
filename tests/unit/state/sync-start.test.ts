import { describe, expect, it } from 'vitest';
import { INITIAL_SCOPE } from '../../../src/model';
import { INITIAL_VIEW, serializeScope, startStore, writeAddress } from '../../../src/state';
import type { NamedScope } from '../../../src/state';
import { openAt } from '../../fixtures/browser';
import { decision, scopeOf } from '../../fixtures/examples';
import { FakeStorage } from '../../fixtures/fake-storage';
import { workspaceWith } from '../../fixtures/workspaces';

const mine: NamedScope = {
  id: 'mine0001',
  name: 'Audit 2027',
  scope: scopeOf({
    decisions: { 'A.8.30': decision('excluded', { justification: 'nothing outsourced' }) },
  }),
};
const other = scopeOf({ categories: ['privacy'] });
const looking = { ...INITIAL_VIEW, tab: 'table', selection: ['A.5.15'] } as const;

const areaWith = (...scopes: readonly NamedScope[]) =>
  new FakeStorage(
    Object.fromEntries(scopes.map((one) => [`common-ground:scope:${one.id}`, serializeScope(one)])),
  );

/** Starts the app at an address. */
function startAt(fragment: string, area: FakeStorage, mark: unknown = null) {
  openAt(fragment, mark);
  const { store, actions, catalog, storage } = workspaceWith({ scopeId: '' }, area);
  startStore(store, actions, catalog, storage);
  return store;
}

const texts = (store: ReturnType<typeof startAt>) =>
  store.getState().notices.map(({ tone, text }) => `${tone}: ${text}`);

describe('starting', () => {
  it('on a first visit begins an untouched scope under a new identifier', () => {
    const { scopeId, scopeName, scope, visitor, view, notices } = startAt(
      '',
      areaWith(),
    ).getState();
    expect(scopeId).toMatch(/^[a-z0-9]{8}$/);
    expect(scopeName).toBe('Combined audit');
    expect(scope).toEqual(INITIAL_SCOPE);
    expect({ visitor, view, notices }).toEqual({ visitor: null, view: INITIAL_VIEW, notices: [] });
  });

  it('after a reload has scope, words and view again', () => {
    const address = writeAddress(mine.id, mine.scope, looking);
    const store = startAt(address, areaWith(mine), { commonGround: mine.id });
    expect(store.getState()).toMatchObject({
      scopeId: mine.id,
      scopeName: mine.name,
      scope: mine.scope,
      visitor: null,
      view: looking,
      notices: [],
    });
  });

  it('in a new window opens the scope that was open last', () => {
    expect(startAt('', areaWith(mine)).getState()).toMatchObject({
      scopeId: mine.id,
      scope: mine.scope,
      view: INITIAL_VIEW,
    });
  });

  it('with somebody else’s link shows theirs and keeps one’s own', () => {
    const area = areaWith(mine);
    const before = area.entries();
    const store = startAt(writeAddress('other001', other, looking), area);
    expect(store.getState()).toMatchObject({
      scopeId: mine.id,
      scope: mine.scope,
      visitor: { id: 'other001', scope: other },
      view: looking,
    });
    expect(area.entries()).toEqual(before);
  });

  it('with somebody else’s link does not trust a mark for another scope', () => {
    const address = writeAddress('other001', other, looking);
    const store = startAt(address, areaWith(mine), { commonGround: mine.id });
    expect(store.getState().visitor?.scope).toEqual(other);
  });

  it.each([null, 'text', 7, {}, { commonGround: 7 }])(
    'does not stumble over a history entry that holds %j',
    (mark) => {
      const store = startAt(writeAddress('other001', other, looking), areaWith(mine), mark);
      expect(store.getState().visitor?.scope).toEqual(other);
    },
  );

  it('is not a step to undo', () => {
    const store = startAt('', areaWith(mine));
    expect(store.temporal.getState().pastStates).toEqual([]);
  });

  it('brings back the preferences', () => {
    const area = areaWith(mine);
    area.setItem('common-ground:preferences', '{"theme":"dark","singleKeys":false}');
    expect(startAt('', area).getState()).toMatchObject({ theme: 'dark', singleKeys: false });
  });
});

describe('what cannot be read', () => {
  it('in the address is said and set aside, and the rest is opened', () => {
    const area = areaWith(mine);
    const store = startAt('#/graph?sel=A.5.1,A.9.9', area);
    expect(store.getState().view.selection).toEqual(['A.5.1']);
    expect(texts(store)).toEqual([
      'problem: The address names what this version does not know: "A.9.9".',
    ]);
    const kept = area.entries().filter(([key]) => key.startsWith('common-ground:set-aside:'));
    expect(kept.map(([, text]) => text)).toEqual([expect.stringContaining('sel=A.5.1,A.9.9')]);
  });

  it('in storage is said, and what can be read is opened', () => {
    const area = areaWith(mine);
    area.setItem('common-ground:scope:broken01', '{"version":1');
    const store = startAt('', area);
    expect(store.getState().scopeId).toBe(mine.id);
    expect(texts(store)).toEqual([
      expect.stringMatching(/^problem: A stored scope could not be read: it is damaged\./),
    ]);
  });

  it('is said apart from news', () => {
    const store = startAt(writeAddress('other001', other, INITIAL_VIEW), areaWith());
    expect(texts(store)).toEqual(['info: Opened the scope from the link.']);
  });
});
