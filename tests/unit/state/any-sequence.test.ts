// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addColumn,
  addProvider,
  changeProvider,
  IMPLEMENTATIONS,
  INCLUSION_REASONS,
  decide,
  kindOfId,
  overlapOf,
  putOwnMapping,
  RELATIONSHIPS,
  removeColumn,
  removeOwnMappings,
  removeProvider,
  setHeld,
  setOwnText,
  setPlan,
  setStatement,
} from '../../../src/model';
import type { Scope } from '../../../src/model';
import { scopeActs } from '../../fixtures/acts';
import type { Act } from '../../fixtures/acts';
import { MANY_RUNS, TIME_FOR_MANY } from '../../fixtures/arbitraries';
import { ownMapping } from '../../fixtures/examples';
import { smallCatalog } from '../../fixtures/small-catalog';
import { workspaceWith } from '../../fixtures/workspaces';

const IDS = smallCatalog.requirements.map(({ id }) => id);
const ids = fc.subarray(IDS, { minLength: 1, maxLength: 3 });
const word = fc.constantFrom('', 'one', 'two', 'Example Cloud', '=1+1');
const targetsOf = (list: readonly string[]) => list.map((id) => ({ id, kind: kindOfId(id) }));
const produce =
  (label: string, producer: (scope: Scope) => Scope): Act =>
  (actions) =>
    actions.change(label, producer);

/** Everything that changes a scope, one kind after the other. */
const acts: fc.Arbitrary<Act> = fc.oneof(
  ...scopeActs(ids, word),
  fc
    .tuple(ids, fc.subarray([...INCLUSION_REASONS]), fc.constantFrom(...IMPLEMENTATIONS))
    .map(([list, reasons, implementation]) =>
      produce('say more', (scope) => decide(scope, targetsOf(list), { reasons, implementation })),
    ),
  word.map((organisation) => produce('name', (scope) => setStatement(scope, { organisation }))),
  word.map((name) => produce('add a provider', (scope) => addProvider(scope, name))),
  fc
    .tuple(word, word)
    .map(([name, next]) =>
      produce('rename', (scope) => changeProvider(scope, name, { name: next })),
    ),
  word.map((name) => produce('remove a provider', (scope) => removeProvider(scope, name))),
  fc.constant(produce('add a column', (scope) => addColumn(scope, 'Risk', 1))),
  fc.constant(produce('remove a column', (scope) => removeColumn(scope, 'c1'))),
  fc
    .tuple(ids, word)
    .map(([list, text]) =>
      produce('fill a column', (scope) => setOwnText(scope, targetsOf(list), 'c1', text)),
    ),
  fc
    .tuple(
      fc.constantFrom('A.5.1', 'A.7.4', '9.2'),
      fc.constantFrom('CC1.1', 'CC6.4', 'A1.2'),
      fc.constantFrom(...RELATIONSHIPS),
      fc.integer({ min: 1, max: 10 }),
      fc.boolean(),
    )
    .map(([iso, tsc, relationship, strength, rejected]) =>
      produce('map', (scope) =>
        putOwnMapping(scope, ownMapping(iso, tsc, { relationship, strength, rejected })),
      ),
    ),
  fc.constant(produce('unmap', (scope) => removeOwnMappings(scope, Object.keys(scope.yours)))),
  ids.map((list) => produce('hold', (scope) => setHeld(scope, list))),
  fc
    .integer({ min: 1, max: 52 })
    .map((weeks) => produce('plan', (scope) => setPlan(scope, { weeks: { window: weeks } }))),
);

const sequences = fc.array(acts, { maxLength: 12 });

describe('any sequence of actions', () => {
  it(
    'followed by undoing all of them is the identity, and doing them again the sequence',
    () => {
      fc.assert(
        fc.property(sequences, (sequence) => {
          const { store, actions } = workspaceWith({}, undefined, smallCatalog);
          const first = store.getState().scope;
          for (const act of sequence) act(actions);
          const last = store.getState().scope;
          for (let n = 0; n < sequence.length; n += 1) actions.undo();
          expect(store.getState().scope).toBe(first);
          for (let n = 0; n < sequence.length; n += 1) actions.redo();
          expect(store.getState().scope).toBe(last);
        }),
        MANY_RUNS,
      );
    },
    TIME_FOR_MANY,
  );

  it(
    'leaves the overlap that the same scope has when it is computed from scratch',
    () => {
      fc.assert(
        fc.property(sequences, (sequence) => {
          const { store, actions, derived } = workspaceWith({}, undefined, smallCatalog);
          for (const act of sequence) {
            act(actions);
            derived.overlap(store.getState().scope);
          }
          const { scope } = store.getState();
          const anew = JSON.parse(JSON.stringify(scope)) as Scope;
          expect(derived.overlap(scope)).toEqual(overlapOf(smallCatalog, anew));
        }),
        MANY_RUNS,
      );
    },
    TIME_FOR_MANY,
  );
});
