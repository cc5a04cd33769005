// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { INITIAL_SCOPE } from '../../../src/model';
import { scopeActs } from '../../fixtures/acts';
import type { Act } from '../../fixtures/acts';
import { scopesOver, texts } from '../../fixtures/arbitraries';
import { decision, scopeOf } from '../../fixtures/examples';
import { workspaceWith } from '../../fixtures/workspaces';

const RUNS = { numRuns: 100 } as const;
// Few, so that one action often meets what another has left.
const IDS = ['A.5.1', 'A.7.4', 'A.8.30', 'CC1.1', 'CC6.4', 'A1.2', '9.2', 'A.9.9'];
const someIds = fc.subarray(IDS, { minLength: 1, maxLength: 3 });

const viewActs: fc.Arbitrary<Act> = fc.oneof(
  someIds.map(
    (ids): Act =>
      (actions) =>
        actions.select(ids),
  ),
  fc.constantFrom<Act>(
    (actions) => actions.showTab('table'),
    (actions) => actions.collapseAll(),
    (actions) => actions.toggleFacet('band:strong'),
    (actions) => actions.goTo('A.8.24'),
    (actions) => actions.setTheme('dark'),
    (actions) => actions.rename('Another name'),
  ),
);

/** Mostly changes of the scope, with looking around between them. */
const acts = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.oneof(...scopeActs(someIds, texts)) },
    { weight: 1, arbitrary: viewActs },
  ),
  { maxLength: 25 },
);

describe('undo and redo', () => {
  it('go step by step through every state of the scope, back to the first and on to the last', () => {
    fc.assert(
      fc.property(scopesOver(shippedCatalog), acts, (scope, sequence) => {
        const { store, actions } = workspaceWith({ scope });
        const history = [scope];
        for (const act of sequence) {
          act(actions);
          const { scope: now } = store.getState();
          if (now !== history.at(-1)) history.push(now);
        }
        for (const before of history.slice(0, -1).reverse()) {
          actions.undo();
          expect(store.getState().scope).toBe(before);
        }
        actions.undo();
        expect(store.getState().scope).toBe(scope);
        for (const after of history.slice(1)) {
          actions.redo();
          expect(store.getState().scope).toBe(after);
        }
        actions.redo();
        expect(store.getState().scope).toBe(history.at(-1));
      }),
      RUNS,
    );
  });

  it('leave the view, the theme and the name alone', () => {
    fc.assert(
      fc.property(acts, (sequence) => {
        const { store, actions } = workspaceWith();
        for (const act of sequence) act(actions);
        const { view, theme, scopeName } = store.getState();
        sequence.forEach(() => actions.undo());
        sequence.forEach(() => actions.redo());
        expect(store.getState().view).toBe(view);
        expect(store.getState()).toMatchObject({ theme, scopeName });
      }),
      RUNS,
    );
  });

  it('do not count looking around as steps', () => {
    fc.assert(
      fc.property(fc.array(viewActs), (sequence) => {
        const { store, actions } = workspaceWith();
        actions.setBar('strong');
        for (const act of sequence) act(actions);
        actions.undo();
        expect(store.getState().scope).toBe(INITIAL_SCOPE);
      }),
      RUNS,
    );
  });

  it('do not count as a step what changes nothing', () => {
    const { store, actions } = workspaceWith();
    actions.setBar('moderate');
    actions.setCategory('security', false);
    actions.setStatus(['9.2'], 'excluded');
    actions.setStatus(['CC6.1'], 'excluded');
    actions.setText(['A.5.1'], 'justification', '');
    expect(store.temporal.getState().pastStates).toEqual([]);
    expect(store.getState()).toMatchObject({ scope: INITIAL_SCOPE, lastChange: '' });
  });

  it('forget what was undone as soon as something else is done', () => {
    const { store, actions } = workspaceWith();
    actions.setBar('strong');
    actions.undo();
    actions.setBar('any');
    actions.redo();
    expect(store.getState().scope.bar).toBe('any');
    actions.undo();
    expect(store.getState().scope).toBe(INITIAL_SCOPE);
  });

  it('say what they have done', () => {
    const { store, actions } = workspaceWith();
    actions.setStatus(['A.7.4'], 'excluded');
    actions.setBar('any');
    actions.undo();
    expect(store.getState().announcement).toBe('Undone: set strength to Any');
    actions.undo();
    expect(store.getState().announcement).toBe('Undone: exclude A.7.4');
    actions.redo();
    expect(store.getState().announcement).toBe('Done again: exclude A.7.4');
  });

  it('say nothing when there is nothing to do', () => {
    const { store, actions } = workspaceWith();
    actions.undo();
    actions.redo();
    expect(store.getState()).toMatchObject({ scope: INITIAL_SCOPE, announcement: '' });
  });

  it('do not cross from one scope to another', () => {
    const { store, actions } = workspaceWith();
    actions.setBar('strong');
    const other = scopeOf({ decisions: { 'A.5.1': decision('excluded') } });
    actions.openScope('other001', 'Other', other);
    actions.undo();
    expect(store.getState()).toMatchObject({ scopeId: 'other001', scopeName: 'Other' });
    expect(store.getState().scope).toBe(other);
  });
});
