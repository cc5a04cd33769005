// @vitest-environment node
/** Stored states that somebody else wrote, one by one. */
import { describe, expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../../src/catalog';
import { createStorage, serializeScope, TEXT_LIMITS, unfiledChanges } from '../../../src/state';
import { rememberSaves, savePointsOf } from '../../../src/state/save-points';
import { keepUndo } from '../../../src/state/undo-history';
import { decision, scopeOf } from '../../fixtures/examples';
import { FakeStorage } from '../../fixtures/fake-storage';
import { expectClear, expectUnpolluted } from '../../fixtures/hostile';
import { MINE, openPage } from '../../fixtures/own-work';
import { workspaceWith } from '../../fixtures/workspaces';

function loaded(key: string, text: string) {
  const { area } = openPage();
  area.setItem(`common-ground:${key}`, text);
  const { scopes, current, problems, preferences } = createStorage(area).load(catalog);
  expectUnpolluted();
  problems.forEach(expectClear);
  expect(current).toEqual(MINE);
  return { area, scopes, problems, preferences };
}
const theirs = (change: object) =>
  JSON.stringify({
    ...(JSON.parse(serializeScope({ ...MINE, id: 'theirs01' })) as object),
    ...change,
  });
const setAside = (area: FakeStorage) =>
  area
    .entries()
    .filter(([key]) => key.includes('set-aside'))
    .map(([, text]) => text);

describe('a stored scope', () => {
  it.each([
    ['of a version to come', { version: 3 }],
    ['of no version', { version: '2' }],
    ['of a wrong name', { name: { toString: 'x' } }],
    ['of a wrong shape', { scope: [] }],
    ['under the name of another', { id: 'other001' }],
  ])('%s is set aside to the letter, and the one in use stays', (_, change) => {
    const text = theirs(change);
    const { area, scopes, problems } = loaded('scope:theirs01', text);
    expect(scopes).toHaveLength(1);
    expect(problems).toHaveLength(1);
    expect(setAside(area)).toEqual([text]);
  });

  it('with a key of a million letters is spoken of in a line', () => {
    const long = 'x'.repeat(1_000_000);
    const text = theirs({
      scope: { ...MINE.scope, decisions: { [long]: { status: 'excluded' } } },
    });
    expect(loaded('scope:theirs01', text).problems[0]?.length).toBeLessThan(300);
  });

  it('that could not be read again is not written over the one that can', () => {
    const { area } = openPage();
    const before = area.getItem('common-ground:scope:mine0001');
    const log = Array.from({ length: 300 }, () => ({
      ...{ at: '2026-11-24T10:00:00.000Z', by: '', cell: 'x', before: null },
      after: 'x'.repeat(15_000),
    }));
    const scope = { ...MINE.scope, log };
    expect(serializeScope({ ...MINE, scope }).length).toBeGreaterThan(TEXT_LIMITS.stored);
    expect(createStorage(area).save({ ...MINE, scope })).toBe(false);
    expect(area.getItem('common-ground:scope:mine0001')).toBe(before);
  });
});

describe('what belongs to a scope', () => {
  it('is as good as none when it is something else', () => {
    for (const text of [
      '[',
      '7',
      '"x"',
      '[[]]',
      '{"entries":-5,"at":""}',
      '{"entries":1e400,"at":""}',
    ]) {
      const { area } = openPage();
      for (const name of ['saves', 'frozen', 'extras', 'filed']) {
        area.setItem(`common-ground:${name}:${MINE.id}`, text);
      }
      const storage = createStorage(area);
      expect(savePointsOf(storage, MINE.id, MINE.scope.log, catalog)).toEqual([]);
      expect(unfiledChanges(storage, MINE.id, MINE.scope)).toBe(1);
    }
  });

  it('leaves room for the scope: a save that is larger than all may be is not remembered', () => {
    const { area } = openPage();
    const storage = createStorage(area);
    const note = 'x'.repeat(4_000);
    const own = Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`c${at}`, note]));
    const ids = catalog.controls.map(({ id }) => id);
    const scope = scopeOf({
      decisions: Object.fromEntries(ids.map((id) => [id, decision('applicable', { note, own })])),
    });
    const save = { saveId: 'save0001', savedAt: '2026-11-24T10:00:00.000Z', scope };
    rememberSaves(storage, MINE.id, [save], catalog);
    expect(storage.note(MINE.id, 'saves')).toBe('[]');
  });
});

describe('a step of undo', () => {
  const stepWith = (delta: unknown, label: unknown = 'a step') => {
    const area = new FakeStorage({
      'common-ground:undo:mine0001': '{"past":1,"future":0}',
      'common-ground:undo:mine0001:0': JSON.stringify({ label, delta }),
    });
    const workspace = workspaceWith({ scopeId: MINE.id, scope: MINE.scope });
    keepUndo(workspace.store, area, catalog)();
    return workspace.store.temporal.getState().pastStates.length;
  };
  const log = { common: 1, before: [], after: [] };

  it('that was written by the app leads back', () => {
    expect(stepWith({ cells: [['decision\tA.5.1\towner', 'Ada', null]], log })).toBe(1);
  });

  it.each([
    ['a provider that is none', [['provider\tEvil', '{"name":7}', null]]],
    ['a control that is none', [['control\tAC-01', 'null', null]]],
    ['a decision on a prototype', [['decision\t__proto__\towner', 'Eve', null]]],
    ['a decision on nothing', [['decision\tA.9.99\towner', 'Eve', null]]],
    ['a status that is none', [['decision\tA.5.1\tstatus', 'pwned', null]]],
    ['a day that is none', [['plan\tstart\t', '2027-02-30', null]]],
    ['weeks without end', [['plan\tweeks\ttype-1', '1e9', null]]],
    ['a text that is none', [['decision\tA.5.1\towner', { a: 1 }, null]]],
    ['no cells', 'x'],
  ])('to %s is dropped', (_, cells) => {
    expect(stepWith({ cells, log })).toBe(0);
    expectUnpolluted();
  });

  it('with a label that is no text, or a count without end, is dropped', () => {
    expect(stepWith({ cells: [], log }, { toString: 'x' })).toBe(0);
    const area = new FakeStorage({
      'common-ground:undo:mine0001': '{"past":1e300,"future":1e300}',
    });
    const workspace = workspaceWith({ scopeId: MINE.id, scope: MINE.scope });
    keepUndo(workspace.store, area, catalog)();
    expect(area.getItem('common-ground:undo:mine0001')).toBe('{"past":0,"future":0}');
  });
});
