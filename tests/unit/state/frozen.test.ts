import { describe, expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../../src/catalog';
import { readProject, writeProject } from '../../../src/exchange/project-file';
import { fingerprintOf, setBar } from '../../../src/model';
import { followStore } from '../../../src/state';
import type { Arrival, FrozenVersion, Workspace } from '../../../src/state';
import { receive, replaceMine } from '../../../src/state/arrivals';
import {
  addFrozen,
  freeze,
  frozenOf,
  MOST_FROZEN,
  MOST_FROZEN_ROOM,
  readFrozen,
  removeFrozen,
} from '../../../src/state/frozen';
import { decision, scopeOf } from '../../fixtures/examples';
import { workspaceWith } from '../../fixtures/workspaces';

const SCOPE = scopeOf({ decisions: { 'A.7.4': decision('excluded', { note: 'No offices' }) } });

const version = (n: number, change: Partial<FrozenVersion> = {}): FrozenVersion => ({
  id: `frozen${String(n).padStart(2, '0')}`,
  name: `agreed ${n}`,
  frozenAt: `2027-01-${String(n).padStart(2, '0')}T10:00:00.000Z`,
  scope: scopeOf(),
  ...change,
});

const names = ({ storage }: Workspace) =>
  frozenOf(storage, 'mine0001', catalog).map(({ name }) => name);

const FROM_FILE: Arrival = {
  ...{ source: 'file', carries: 'everything', saves: [], leftOut: [], newer: false, extras: {} },
  frozen: [version(3), version(1)],
};

describe('freezing a scope', () => {
  it('keeps it as it was, whatever becomes of the scope', () => {
    const workspace = workspaceWith({ scope: SCOPE });
    const at = '2027-01-15T09:00:00.000Z';
    const scope = { ...SCOPE, log: [{ at, by: '', cell: 'x', before: null, after: null }] };
    expect(freeze(workspace, 'mine0001', { name: ' agreed 2027-01-15 ', scope, at })).toBe('kept');
    workspace.actions.setStatus(['A.7.4'], 'applicable');
    const [kept, ...others] = frozenOf(workspace.storage, 'mine0001', catalog);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ name: 'agreed 2027-01-15', frozenAt: at, scope: SCOPE });
    expect(fingerprintOf(kept!.scope)).toBe(fingerprintOf(SCOPE));
    expect(frozenOf(workspace.storage, 'other001', catalog)).toEqual([]);
  });

  it('never drops one to make room for another', () => {
    const workspace = workspaceWith();
    const all = Array.from({ length: MOST_FROZEN }, (_, index) => version(index + 1));
    expect(addFrozen(workspace.storage, 'mine0001', all, catalog)).toBe(0);
    const one = { name: 'one more', scope: SCOPE, at: '2027-06-01T10:00:00.000Z' };
    expect(freeze(workspace, 'mine0001', one)).toBe('full');
    expect(names(workspace)).toEqual(all.map(({ name }) => name));
    expect(removeFrozen(workspace.storage, 'mine0001', 'frozen07', catalog)).toBe(true);
    expect(freeze(workspace, 'mine0001', one)).toBe('kept');
    expect(names(workspace)).toHaveLength(MOST_FROZEN);
    expect(names(workspace)).not.toContain('agreed 7');
  });

  it('stops where the room ends', () => {
    const workspace = workspaceWith();
    const note = 'x'.repeat(4_000);
    const texts = { note, evidence: note, question: note };
    const decisions = Object.fromEntries(
      catalog.controls.map(({ id }) => [id, decision('applicable', texts)]),
    );
    const scope = scopeOf({ decisions });
    expect(JSON.stringify(scope).length).toBeGreaterThan(MOST_FROZEN_ROOM / 2);
    const outcomes = [1, 2, 3].map((n) =>
      freeze(workspace, 'mine0001', { name: `${n}`, scope, at: `2027-01-0${n}T10:00:00.000Z` }),
    );
    expect(outcomes).toEqual(['kept', 'full', 'full']);
    expect(names(workspace)).toEqual(['1']);
  });

  it('says when the browser keeps nothing', () => {
    const workspace = workspaceWith({}, null);
    const at = '2027-01-15T09:00:00.000Z';
    expect(freeze(workspace, 'mine0001', { name: 'agreed', scope: SCOPE, at })).toBe('not-kept');
  });
});

describe('reading frozen versions', () => {
  it('passes over what is none, whatever it is given', () => {
    const good = version(2);
    const list = [
      ...[null, 7, 'agreed', {}, { ...good, id: 'A B' }, { ...good, frozenAt: 'yesterday' }],
      ...[
        { ...good, name: ' ' },
        { ...good, name: 'x'.repeat(121) },
        { ...good, scope: {} },
      ],
      ...[good, { ...good, name: 'the same again' }, version(1)],
    ];
    expect(readFrozen(list, catalog)).toEqual([version(1), good]);
    for (const value of [null, undefined, 'x', 3, { length: 2 }]) {
      expect(readFrozen(value, catalog)).toEqual([]);
    }
  });

  it('leaves out what it does not know, and the log', () => {
    const scope = {
      ...scopeOf(),
      decisions: { 'A.9.99': decision('excluded') },
      log: [{ at: '2027-01-01T00:00:00.000Z', by: '', cell: 'x', before: null, after: null }],
    };
    expect(readFrozen([version(1, { scope })], catalog)).toEqual([version(1)]);
  });

  it('survives damage in the storage', () => {
    const { storage } = workspaceWith();
    storage.writeNote('mine0001', 'frozen', '[{"id": ');
    expect(frozenOf(storage, 'mine0001', catalog)).toEqual([]);
  });
});

describe('frozen versions in a project file', () => {
  const project = {
    ...{ id: 'abc12345', name: 'Audit', saveId: 'save0001', saves: [], extras: {} },
    savedAt: '2027-01-20T10:00:00.000Z',
    scope: SCOPE,
    frozen: [version(1), version(2, { scope: SCOPE })],
  };

  it('come back as they were', () => {
    const read = readProject(writeProject(project, catalog), catalog);
    expect(read).toMatchObject({ ok: true, leftOut: [], project: { frozen: project.frozen } });
  });

  it('are kept with the scope that is opened, and beside those that are there', () => {
    const workspace = workspaceWith({ scope: SCOPE });
    addFrozen(workspace.storage, 'mine0001', [version(2), version(3, { name: 'mine' })], catalog);
    const theirs = setBar(SCOPE, 'strong');
    const visitor = { id: 'their001', name: 'Theirs', scope: theirs, arrival: FROM_FILE };
    expect(receive(workspace, visitor)).toBe('waiting');
    expect(names(workspace)).toEqual(['agreed 2', 'mine']);
    replaceMine(workspace);
    expect(names(workspace)).toEqual(['agreed 1', 'agreed 2', 'mine']);
  });

  it('are kept when the scope itself says the same', () => {
    const workspace = workspaceWith({ scope: SCOPE });
    const visitor = { id: 'their001', name: 'Theirs', scope: SCOPE, arrival: FROM_FILE };
    expect(receive(workspace, visitor)).toBe('same');
    expect(names(workspace)).toEqual(['agreed 1', 'agreed 3']);
  });

  it('are counted when there is no room for all', () => {
    const workspace = workspaceWith({ scope: SCOPE });
    const all = Array.from({ length: MOST_FROZEN - 1 }, (_, index) => version(index + 4));
    addFrozen(workspace.storage, 'mine0001', all, catalog);
    receive(workspace, { id: 'their001', name: 'Theirs', scope: SCOPE, arrival: FROM_FILE });
    expect(names(workspace)).toHaveLength(MOST_FROZEN);
    expect(names(workspace)).toContain('agreed 3');
    const { notices } = workspace.store.getState();
    expect(notices.map(({ text }) => text)).toEqual([
      'There was no room for 1 frozen version from the file. The file still has them.',
    ]);
  });
});

describe('a frozen version that is looked at', () => {
  it('stays out of the address: a reload leads back to one’s own scope', () => {
    const { store, actions, storage } = workspaceWith({ scope: SCOPE });
    const stop = followStore(store, actions, catalog, storage);
    const own = window.location.hash;
    store.setState({
      visitor: {
        id: 'frozen01',
        name: 'agreed',
        scope: setBar(SCOPE, 'strong'),
        arrival: { ...FROM_FILE, source: 'frozen version', frozen: [] },
      },
    });
    expect(window.location.hash).toBe(own);
    stop();
  });
});
