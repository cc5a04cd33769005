// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { cellKey, INITIAL_SCOPE } from '../../../src/model';
import type { NamedScope } from '../../../src/state';
import { shownScope } from '../../../src/state';
import { decision, scopeOf } from '../../fixtures/examples';
import { workspaceWith } from '../../fixtures/workspaces';

const mine = scopeOf({
  decisions: { 'A.8.30': decision('excluded', { justification: 'nothing outsourced' }) },
});
const visitor: NamedScope = {
  id: 'other001',
  name: 'Scope from a link',
  scope: scopeOf({ categories: ['availability'], bar: 'strong' }),
};

describe('decisions', () => {
  it('are taken on controls and criteria together, each with its own statuses', () => {
    const { store, actions } = workspaceWith();
    const ids = ['A.7.4', 'CC6.4', '9.2', 'A.9.9', '__proto__'];
    actions.setStatus(ids, 'inherited');
    actions.setStatus(ids, 'not-relevant');
    actions.setText(ids, 'note', 'with the auditor');
    expect(store.getState().scope.decisions).toEqual({
      'A.7.4': decision('inherited', { note: 'with the auditor' }),
      'CC6.4': decision('not-relevant', { note: 'with the auditor' }),
      // Of a clause only the words can change.
      '9.2': decision('required', { note: 'with the auditor' }),
    });
  });

  it('keep when they were taken, by whom, and the value before', () => {
    const { store, actions } = workspaceWith({ author: 'Ada' });
    actions.setStatus(['A.7.4'], 'inherited');
    actions.setStatus(['A.7.4'], 'excluded');
    const { log } = store.getState().scope;
    expect(log.map(({ by, cell, before, after }) => [by, cell, before, after])).toEqual([
      ['Ada', cellKey('decision', 'A.7.4', 'status'), null, 'inherited'],
      ['Ada', cellKey('decision', 'A.7.4', 'status'), 'inherited', 'excluded'],
    ]);
    expect(log.every(({ at }) => !Number.isNaN(Date.parse(at)))).toBe(true);
    actions.undo();
    expect(store.getState().scope.log).toEqual(log.slice(0, 1));
  });

  it('put a provider that is not known yet on the list, and spell a known one its way', () => {
    const { store, actions } = workspaceWith();
    actions.setText(['A.7.4'], 'provider', 'Example Cloud');
    actions.setText(['A.7.5'], 'provider', 'example cloud');
    const { providers, decisions } = store.getState().scope;
    expect(providers.map(({ name }) => name)).toEqual(['Example Cloud']);
    expect(decisions['A.7.5']?.provider).toBe('Example Cloud');
  });

  it('keep their words when the status changes', () => {
    const { store, actions } = workspaceWith();
    actions.setStatus(['A.7.4'], 'inherited');
    actions.setText(['A.7.4'], 'provider', 'Example Cloud');
    actions.setText(['A.7.4'], 'justification', 'no rooms of our own');
    actions.setStatus(['A.7.4'], 'applicable');
    expect(store.getState().scope.decisions['A.7.4']).toEqual(
      decision('applicable', {
        provider: 'Example Cloud',
        justification: 'no rooms of our own',
      }),
    );
  });
});

describe('while somebody else’s scope is shown', () => {
  it('it is the scope on screen', () => {
    const { store } = workspaceWith({ scope: mine, visitor });
    expect(shownScope(store.getState())).toBe(visitor.scope);
  });

  it('neither scope can be changed, and why is said', () => {
    const { store, actions } = workspaceWith({ scope: mine, visitor });
    actions.setStatus(['A.7.4'], 'excluded');
    actions.setText(['A.7.4'], 'note', 'x');
    actions.setCategory('privacy', true);
    actions.setBar('any');
    actions.setBasis('guide', false);
    actions.setCountClauses(false);
    expect(store.getState().scope).toBe(mine);
    expect(store.getState().visitor).toBe(visitor);
    expect(store.getState().announcement).toContain('Choose what to do with it first');
    expect(store.temporal.getState().pastStates).toEqual([]);
  });

  it('undo and redo wait', () => {
    const { store, actions } = workspaceWith();
    actions.setBar('any');
    actions.setBar('strong');
    actions.undo();
    const { scope } = store.getState();
    store.setState({ visitor });
    actions.undo();
    actions.redo();
    expect(store.getState().scope).toBe(scope);
    actions.dropVisitor();
    actions.redo();
    expect(store.getState().scope.bar).toBe('strong');
  });

  it('it can be looked at from all sides', () => {
    const { store, actions } = workspaceWith({ scope: mine, visitor });
    actions.showTab('table');
    actions.goTo('A.5.30');
    expect(store.getState().view).toMatchObject({ tab: 'table', selection: ['A.5.30'] });
  });
});

describe('replacing one’s own scope with the visitor’s', () => {
  it('is one step that can be undone and done again', () => {
    const { store, actions } = workspaceWith({ scope: mine, visitor });
    actions.replaceWithVisitor();
    expect(store.getState()).toMatchObject({
      scopeId: 'mine0001',
      scope: { ...visitor.scope, log: expect.anything() as unknown },
      visitor: null,
      lastChange: 'replace the scope with the one from the link',
    });
    actions.undo();
    expect(store.getState().scope).toBe(mine);
    expect(store.getState().visitor).toBeNull();
    actions.redo();
    expect({ ...store.getState().scope, log: [] }).toEqual(visitor.scope);
  });

  it('is not the only thing that can be undone', () => {
    const { store, actions } = workspaceWith();
    actions.setBar('any');
    store.setState({ visitor });
    actions.replaceWithVisitor();
    actions.undo();
    actions.undo();
    expect(store.getState().scope).toBe(INITIAL_SCOPE);
  });
});

describe('keeping one’s own scope', () => {
  it('leaves it as it is', () => {
    const { store, actions } = workspaceWith({ scope: mine, visitor });
    actions.dropVisitor();
    expect(store.getState().visitor).toBeNull();
    expect(shownScope(store.getState())).toBe(mine);
    actions.setBar('any');
    expect(store.getState().scope.bar).toBe('any');
  });
});

describe('opening another scope', () => {
  it('shows it as the user’s own', () => {
    const { store, actions } = workspaceWith({ scope: mine, visitor });
    actions.openScope(visitor.id, visitor.name, visitor.scope);
    expect(store.getState()).toMatchObject({
      scopeId: visitor.id,
      scopeName: visitor.name,
      scope: visitor.scope,
      visitor: null,
      lastChange: '',
    });
  });
});

describe('notices', () => {
  it('are dismissed one by one, whichever order they came in', () => {
    const { store, actions } = workspaceWith();
    actions.notify('info', 'one');
    actions.notify('problem', 'two');
    actions.notify('problem', 'two');
    const [first, second, third] = store.getState().notices;
    actions.dismiss(second!.id);
    expect(store.getState().notices).toEqual([first, third]);
    actions.notify('info', 'four');
    const ids = store.getState().notices.map(({ id }) => id);
    expect(new Set([...ids, second!.id]).size).toBe(4);
  });
});

describe('a notice that offers Undo', () => {
  const removed = () => {
    const workspace = workspaceWith();
    workspace.actions.setStatus(['A.7.4'], 'excluded');
    workspace.actions.setStatus(['A.7.4'], 'inherited');
    workspace.actions.offerUndo('A.7.4 is inherited.');
    const notice = () => workspace.store.getState().notices.at(-1);
    return { ...workspace, notice, undo: notice()?.action?.run };
  };

  it('takes back the step it was shown for', () => {
    const { store, undo } = removed();
    undo?.();
    expect(store.getState().scope.decisions['A.7.4']?.status).toBe('excluded');
  });

  it('takes back nothing once other changes came after it, and says so', () => {
    const { store, actions, notice, undo } = removed();
    actions.setBar('strong');
    const before = store.getState().scope;
    undo?.();
    expect(store.getState().scope).toBe(before);
    expect(notice()?.text).toMatch(/^Other changes came after that one/);
  });

  it('takes back nothing once that step is undone', () => {
    const { store, actions, undo } = removed();
    actions.undo();
    const before = store.getState().scope;
    undo?.();
    expect(store.getState().scope).toBe(before);
  });
});
