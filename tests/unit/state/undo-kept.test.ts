// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { INITIAL_SCOPE, putOwnMapping } from '../../../src/model';
import type { Scope } from '../../../src/model';
import type { Workspace } from '../../../src/state';
import { restoreScope, serializeScope } from '../../../src/state/restore';
import { keepUndo } from '../../../src/state/undo-history';
import { scopeOf } from '../../fixtures/examples';
import { FakeStorage } from '../../fixtures/fake-storage';
import { workspaceWith } from '../../fixtures/workspaces';

type Act = (workspace: Workspace) => void;

/**
 * The tab as it is after a reload: the scope from storage, the steps from the session.
 *
 * @param meanwhile done before what keeps the steps was loaded
 */
function reload(scope: Scope, session: FakeStorage, meanwhile: readonly Act[] = []): Workspace {
  const text = serializeScope({ id: 'kept0001', name: 'Kept', scope });
  const stored = restoreScope(text, shippedCatalog);
  if (!stored.ok) throw new Error(stored.reason);
  const workspace = workspaceWith({ scope: stored.named.scope });
  for (const act of meanwhile) act(workspace);
  keepUndo(workspace.store, session, shippedCatalog);
  return workspace;
}

const scopeOfStore = ({ store }: Workspace): Scope => store.getState().scope;

describe('undo and redo after a reload', () => {
  const ACTS = {
    exclude: ({ actions }: Workspace) => actions.setStatus(['A.7.4'], 'excluded'),
    write: ({ actions }: Workspace) => actions.setText(['A.7.4'], 'justification', 'No rooms'),
    provide: ({ actions }: Workspace) => actions.setText(['A.5.1'], 'provider', 'Example Cloud'),
    many: ({ actions }: Workspace) => actions.setStatus(['A.5.1', 'A.8.1'], 'applicable'),
    strong: ({ actions }: Workspace) => actions.setBar('strong'),
    any: ({ actions }: Workspace) => actions.setBar('any'),
    // In the order in which its form sets the fields.
    map: ({ actions }: Workspace) =>
      actions.change('add a mapping', (scope) =>
        putOwnMapping(scope, {
          ...{ iso: 'A.5.1', tsc: 'CC9.2', rejected: false },
          ...{ relationship: 'intersects', strength: 5, rationale: 'functional' },
          ...{ reason: 'Ours', author: 'Ada', role: 'CISO', agreed: false, date: '2026-11-24' },
          baseline: null,
        }),
      ),
    add: ({ actions }: Workspace) => actions.setCategory('privacy', true),
    undo: ({ actions }: Workspace) => actions.undo(),
    redo: ({ actions }: Workspace) => actions.redo(),
  } as const;
  const names = Object.keys(ACTS) as (keyof typeof ACTS)[];

  it('go through the same scopes as before it, whatever was done', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names), { maxLength: 12 }),
        fc.array(fc.constantFrom(...names), { maxLength: 3 }),
        fc.array(fc.constantFrom(...names), { maxLength: 6 }),
        (before, meanwhile, after) => {
          const session = new FakeStorage();
          let here = reload(INITIAL_SCOPE, session);
          for (const name of before) ACTS[name](here);
          // Never reloaded, for comparison; times of log entries differ between the two.
          const twin = workspaceWith();
          for (const name of before) ACTS[name](twin);
          // Before the steps are back, there is nothing yet to undo or to do again.
          const made = meanwhile.filter((name) => !isRetrace(name));
          here = reload(
            scopeOfStore(here),
            session,
            made.map((name) => ACTS[name]),
          );
          for (const name of made) ACTS[name](twin);
          expect(steps(here)).toEqual(steps(twin));
          // And once more: what was made meanwhile is kept as well.
          here = reload(scopeOfStore(here), session);
          expect(here.store.getState().lastChange).toBe(twin.store.getState().lastChange);
          for (const name of after) {
            ACTS[name](here);
            ACTS[name](twin);
            expect(timeless(scopeOfStore(here))).toEqual(timeless(scopeOfStore(twin)));
          }
          expect(steps(here)).toEqual(steps(twin));
          for (let n = 0; n < 20; n += 1) here.actions.undo();
          expect(scopeOfStore(here)).toEqual(INITIAL_SCOPE);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are still there when something was changed and taken back before they were', () => {
    const session = new FakeStorage();
    const before = reload(INITIAL_SCOPE, session);
    ACTS.strong(before);
    ACTS.any(before);
    const after = reload(scopeOfStore(before), session, [ACTS.exclude, ACTS.undo]);
    expect(after.store.getState().lastChange).toBe('set strength to Any');
    after.actions.redo();
    expect(scopeOfStore(after).decisions).toHaveProperty(['A.7.4']);
    for (let n = 0; n < 3; n += 1) after.actions.undo();
    expect(scopeOfStore(after)).toEqual(INITIAL_SCOPE);
  });

  it('are kept again by the next step when somebody emptied the storage', () => {
    const session = new FakeStorage();
    const before = reload(INITIAL_SCOPE, session);
    ACTS.strong(before);
    ACTS.exclude(before);
    session.clear();
    ACTS.any(before);
    const after = reload(scopeOfStore(before), session);
    for (let n = 0; n < 3; n += 1) after.actions.undo();
    expect(scopeOfStore(after)).toEqual(INITIAL_SCOPE);
  });

  it('say what they undo', () => {
    const session = new FakeStorage();
    const before = reload(INITIAL_SCOPE, session);
    ACTS.exclude(before);
    ACTS.strong(before);
    const after = reload(scopeOfStore(before), session);
    expect(after.store.getState().lastChange).toBe('set strength to Strong');
    after.actions.undo();
    expect(after.store.getState().announcement).toBe('Undone: set strength to Strong');
    expect(after.store.getState().lastChange).toBe('exclude A.7.4');
  });

  it('leave off where the scope is no longer the one they led to', () => {
    const session = new FakeStorage();
    const before = reload(INITIAL_SCOPE, session);
    ACTS.strong(before);
    const elsewhere = scopeOf({ bar: 'any' });
    const after = reload(elsewhere, session);
    expect(after.store.temporal.getState().pastStates).toEqual([]);
    ACTS.exclude(after);
    after.actions.undo();
    expect({ ...scopeOfStore(after), log: [] }).toEqual(elsewhere);
  });

  it.each(['{', 'null', '{"past":-1}', '{"past":1e9,"future":"x"}', '[]'])(
    'are none when what was kept is %s',
    (text) => {
      const session = new FakeStorage({ 'common-ground:undo:mine0001': text });
      const { store } = reload(INITIAL_SCOPE, session);
      expect(store.temporal.getState()).toMatchObject({ pastStates: [], futureStates: [] });
    },
  );

  it('are none when a step was tampered with', () => {
    const session = new FakeStorage();
    const before = reload(INITIAL_SCOPE, session);
    ACTS.strong(before);
    session.setItem(
      'common-ground:undo:mine0001:0',
      '{"label":"x","delta":{"cells":[["__proto__"]]}}',
    );
    const after = reload(scopeOfStore(before), session);
    expect(after.store.temporal.getState().pastStates).toEqual([]);
    expect(scopeOfStore(after).bar).toBe('strong');
  });

  it('belong to each scope by itself', async () => {
    const session = new FakeStorage();
    const here = reload(INITIAL_SCOPE, session);
    ACTS.strong(here);
    const first = scopeOfStore(here);
    here.actions.openScope('other001', 'Other', scopeOf());
    await Promise.resolve();
    expect(here.store.temporal.getState().pastStates).toEqual([]);
    ACTS.any(here);
    here.actions.openScope('mine0001', 'Mine', first);
    await Promise.resolve();
    here.actions.undo();
    expect(scopeOfStore(here)).toEqual(INITIAL_SCOPE);
  });

  it('cost nothing but the steps when the session storage is full', () => {
    const session = new FakeStorage();
    const here = reload(INITIAL_SCOPE, session);
    session.fill();
    ACTS.exclude(here);
    expect(scopeOfStore(here).decisions).toHaveProperty(['A.7.4']);
    here.actions.undo();
    expect(scopeOfStore(here)).toEqual(INITIAL_SCOPE);
  });
});

const isRetrace = (name: string): boolean => name === 'undo' || name === 'redo';

/** How many steps can be undone, and how many done again. */
function steps({ store }: Workspace): readonly [number, number] {
  const { pastStates, futureStates } = store.temporal.getState();
  return [pastStates.length, futureStates.length];
}

const timeless = (scope: Scope) => ({
  ...scope,
  log: scope.log.map((entry) => ({ ...entry, at: '' })),
});
