// @vitest-environment node
/** What the browser holds, written over by others: scopes, notes, preferences, steps of undo. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../../src/catalog';
import { createStorage, serializeScope, unfiledChanges } from '../../../src/state';
import { extrasOf } from '../../../src/state/arrivals';
import { frozenOf } from '../../../src/state/frozen';
import { savePointsOf } from '../../../src/state/save-points';
import { keepUndo } from '../../../src/state/undo-history';
import { FakeStorage } from '../../fixtures/fake-storage';
import {
  CASES,
  Depths,
  expectClear,
  expectUnpolluted,
  mutated,
  mutations,
  scribbled,
  scribbles,
  SEED,
} from '../../fixtures/hostile';
import {
  expectSound,
  expectUntouched,
  MINE,
  openPage,
  sampleProjects,
} from '../../fixtures/own-work';
import { workspaceWith } from '../../fixtures/workspaces';

const samples = sampleProjects(40, SEED + 2);
const stored = samples.map((project) => JSON.parse(serializeScope(project)) as unknown);
const keyOf = (which: number) => `common-ground:scope:${samples[which]!.id}`;
const PREFERENCES = {
  ...{ theme: 'dark', singleKeys: true, platforms: ['aws'], openSections: ['mappings'] },
  ...{ author: 'Ada', role: 'CISO' },
};

it(`stored states lose nothing but what cannot be read, ${CASES.stored} times`, () => {
  const depths = new Depths('stored', ['set aside', 'unknown set aside', 'read']);
  fc.assert(
    fc.property(
      fc.nat(samples.length - 1),
      mutations,
      mutations,
      fc.nat(),
      scribbles,
      (which, changes, others, at, scribble) => {
        const { id, saves, frozen, scope } = samples[which]!;
        const whole = JSON.stringify(mutated(stored[which], changes));
        const text = scribble === '' ? whole : scribbled(whole, at, scribble);
        const { area } = openPage();
        area.setItem(keyOf(which), text);
        const note = (name: string, value: unknown) =>
          area.setItem(`common-ground:${name}:${MINE.id}`, JSON.stringify(mutated(value, others)));
        note('saves', saves);
        note('frozen', frozen);
        note('extras', { reviewer: ['Ada'] });
        note('filed', { entries: 1, at: MINE.scope.log[0]!.at });
        area.setItem('common-ground:preferences', JSON.stringify(mutated(PREFERENCES, others)));
        const storage = createStorage(area);
        const { scopes, current, problems, preferences } = storage.load(catalog);
        expectUnpolluted();
        problems.forEach(expectClear);
        expect(current).toEqual({ id: MINE.id, name: MINE.name, scope: MINE.scope });
        const { workspace } = openPage();
        expectUntouched(workspace, area);
        for (const one of scopes) expectSound(one.scope);
        for (const one of savePointsOf(storage, MINE.id, scope.log, catalog))
          expectSound(one.scope);
        for (const one of frozenOf(storage, MINE.id, catalog)) expectSound(one.scope);
        expect(Number.isInteger(unfiledChanges(storage, MINE.id, MINE.scope))).toBe(true);
        expect(Array.isArray(extrasOf(storage, MINE.id))).toBe(false);
        expect(typeof preferences.author).toBe('string');
        // Whatever was not read is still there, word for word.
        const kept = area.entries().filter(([key]) => key.includes('set-aside'));
        const isRead = scopes.some((one) => one.id === id);
        if (problems.length > 0) expect(kept.map(([, held]) => held)).toEqual([text]);
        else expect(isRead).toBe(true);
        depths.count(problems.length === 0 ? 'read' : isRead ? 'unknown set aside' : 'set aside');
      },
    ),
    { numRuns: CASES.stored, seed: SEED },
  );
  depths.report(40);
}, 120_000);

/** A tab's session with some steps in it, each in a record of its own. */
function sessionWithSteps() {
  const session = new FakeStorage();
  const workspace = workspaceWith({ scopeId: MINE.id, scope: MINE.scope });
  const stop = keepUndo(workspace.store, session, catalog);
  const { actions } = workspace;
  actions.setStatus(['A.5.1', 'A.5.2'], 'applicable');
  actions.setText(['A.7.4'], 'note', 'Said twice');
  actions.setStatus(['A.5.2'], 'inherited');
  actions.setText(['A.5.2'], 'provider', 'Example Cloud');
  actions.setCategory('privacy', true);
  actions.undo();
  stop();
  return { session, scope: workspace.store.getState().scope };
}

it(`steps of undo lead to sound scopes only, ${CASES.undo} times`, () => {
  const depths = new Depths('undo', ['dropped', 'shorter', 'whole']);
  const { session, scope } = sessionWithSteps();
  const entries = session.entries();
  const whole = { past: 4, future: 1 };
  fc.assert(
    fc.property(fc.nat(entries.length - 1), mutations, (which, changes) => {
      const area = new FakeStorage(Object.fromEntries(entries));
      const [key, text] = entries[which]!;
      area.setItem(key, JSON.stringify(mutated(JSON.parse(text) as unknown, changes)));
      const workspace = workspaceWith({ scopeId: MINE.id, scope });
      const stop = keepUndo(workspace.store, area, catalog);
      stop();
      expectUnpolluted();
      const state = workspace.store.getState();
      expect(state.scope).toBe(scope);
      expect(typeof state.lastChange).toBe('string');
      const { pastStates, futureStates } = workspace.store.temporal.getState();
      for (const stop of [...pastStates, ...futureStates]) {
        expectSound(stop.scope!);
        expect(typeof stop.lastChange).toBe('string');
      }
      const steps = pastStates.length + futureStates.length;
      const isWhole = pastStates.length === whole.past && futureStates.length === whole.future;
      depths.count(isWhole ? 'whole' : steps === 0 ? 'dropped' : 'shorter');
    }),
    { numRuns: CASES.undo, seed: SEED },
  );
  depths.report(10);
}, 60_000);
