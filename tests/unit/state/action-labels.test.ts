// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Actions } from '../../../src/state';
import { scopeOf } from '../../fixtures/examples';
import { workspaceWith } from '../../fixtures/workspaces';

const started = () =>
  workspaceWith({ scope: scopeOf({ categories: ['privacy'], countClauses: true }) });

describe('a step is called', () => {
  it.each<[string, (actions: Actions) => void]>([
    ['exclude A.7.4', (actions) => actions.setStatus(['A.7.4'], 'excluded')],
    ['mark A.7.4 inherited', (actions) => actions.setStatus(['A.7.4'], 'inherited')],
    ['mark A.7.4 applicable', (actions) => actions.setStatus(['A.7.4'], 'applicable')],
    ['mark CC6.4 not relevant', (actions) => actions.setStatus(['CC6.4'], 'not-relevant')],
    ['exclude 2 requirements', (actions) => actions.setStatus(['A.7.4', 'A.7.5'], 'excluded')],
    // A criterion cannot be excluded and a clause cannot be decided on.
    ['exclude A.7.4', (actions) => actions.setStatus(['CC6.4', 'A.7.4', '9.2'], 'excluded')],
    ['justification of A.7.4', (actions) => actions.setText(['A.7.4'], 'justification', 'x')],
    ['provider of A.7.4', (actions) => actions.setText(['A.7.4'], 'provider', 'x')],
    ['notes of CC6.4', (actions) => actions.setText(['CC6.4'], 'note', 'x')],
    ['add Availability', (actions) => actions.setCategory('availability', true)],
    ['remove Privacy', (actions) => actions.setCategory('privacy', false)],
    ['add Processing Integrity', (actions) => actions.setCategory('processing-integrity', true)],
    ['set strength to Strong', (actions) => actions.setBar('strong')],
    ['set strength to Any', (actions) => actions.setBar('any')],
    ['remove basis guide', (actions) => actions.setBasis('guide', false)],
    ['leave out ISMS clauses', (actions) => actions.setCountClauses(false)],
  ])('%s', (label, act) => {
    const { store, actions } = started();
    act(actions);
    expect(store.getState().lastChange).toBe(label);
    expect(store.temporal.getState().pastStates).toHaveLength(1);
  });

  it('by what it does, when it takes back something that was chosen', () => {
    const { store, actions } = started();
    actions.setCountClauses(false);
    actions.setCountClauses(true);
    expect(store.getState().lastChange).toBe('count ISMS clauses');
    actions.setStatus(['A.7.4'], 'excluded');
    actions.setStatus(['A.7.4'], 'undecided');
    expect(store.getState().lastChange).toBe('clear the decision on A.7.4');
    actions.setStatus(['CC6.4'], 'not-relevant');
    actions.setStatus(['CC6.4'], 'applies');
    expect(store.getState().lastChange).toBe('mark CC6.4 as applying');
  });
});
