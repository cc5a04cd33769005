import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import OpenDialog from '../../src/app/dialogs/Dialogs';
import { DialogsContext } from '../../src/app/dialogs/useDialogs';
import type { DialogName } from '../../src/app/dialogs/useDialogs';
import { VisitorBanner } from '../../src/app/VisitorBanner';
import { INITIAL_SCOPE } from '../../src/model';
import { unfiledChanges } from '../../src/state';
import type { Arrival, SavePoint, Visitor } from '../../src/state';
import { rememberSaves, savePointsOf } from '../../src/state/save-points';
import { decision, scopeOf } from '../fixtures/examples';
import { renderApp } from './render';

const mine = scopeOf({
  decisions: { 'A.8.30': decision('excluded', { justification: 'Nothing outsourced' }) },
});
const theirs: Visitor = {
  id: 'other001',
  name: 'Scope from a link',
  scope: scopeOf({ categories: ['availability'] }),
};

const visit = async (visitor: Visitor | null = theirs, dialog: DialogName | null = null) => {
  const show = vi.fn<(name: DialogName) => void>();
  const close = vi.fn();
  const app = renderApp(
    <DialogsContext value={{ shown: dialog, show, close }}>
      <VisitorBanner />
      <OpenDialog />
    </DialogsContext>,
    {
      scope: mine,
      state: { scopeId: 'mine0001', scopeName: 'Audit 2027', visitor },
    },
  );
  if (visitor && !dialog) await screen.findByRole('region');
  return { ...app, show, close };
};

const choose = (name: string) => screen.getByRole('button', { name });

describe('a scope that came with a link', () => {
  it('is announced beside a choice', async () => {
    await visit();
    expect(screen.getByRole('region', { name: 'Scope from a link' })).toHaveTextContent(
      '“Scope from a link” came with the link and is read-only. Yours, “Audit 2027”, is untouched.',
    );
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Open as new',
      'Compare',
      'Merge',
      'Replace mine',
      'Keep mine',
    ]);
  });

  it('is not announced when there is none', async () => {
    await visit(null);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('is opened beside one’s own', async () => {
    const { user, store, storage, catalog } = await visit();
    storage.save({ id: 'mine0001', name: 'Audit 2027', scope: mine });
    await user.click(choose('Open as new'));
    expect(store.getState()).toMatchObject({
      scopeId: 'other001',
      scopeName: 'Scope from a link',
      scope: theirs.scope,
      visitor: null,
    });
    expect(storage.load(catalog).scopes).toMatchObject([{ id: 'mine0001', scope: mine }]);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('is opened under another identifier when its own is taken', async () => {
    const { user, store, storage } = await visit({ ...theirs, id: 'mine0001' });
    storage.save({ id: 'mine0001', name: 'Audit 2027', scope: mine });
    await user.click(choose('Open as new'));
    expect(store.getState().scopeId).not.toBe('mine0001');
    expect(store.getState().scopeId).toMatch(/^[a-z0-9]{8}$/);
    expect(store.getState().scope).toBe(theirs.scope);
  });

  it('replaces one’s own, which undo brings back', async () => {
    const { user, store, actions } = await visit();
    await user.click(choose('Replace mine'));
    expect(store.getState()).toMatchObject({
      scopeId: 'mine0001',
      scopeName: 'Audit 2027',
      scope: { ...theirs.scope, log: expect.any(Array) as unknown },
      visitor: null,
    });
    act(() => actions.undo());
    expect(store.getState().scope).toEqual(scopeOf(mine));
  });

  it('goes away when one’s own is kept', async () => {
    const { user, store, scope } = await visit();
    const before = scope();
    await user.click(choose('Keep mine'));
    expect(store.getState()).toMatchObject({ scopeId: 'mine0001', visitor: null });
    expect(scope()).toBe(before);
    expect(store.temporal.getState().pastStates).toEqual([]);
  });
});

const at = '2026-11-24T10:00:00.000Z';
const save: SavePoint = {
  saveId: 'save0001',
  savedAt: '2026-11-23T10:00:00.000Z',
  scope: scopeOf(),
};
const fromFile = (change: Partial<Arrival> = {}): Visitor => ({
  id: 'file0001',
  name: 'Ben’s copy',
  scope: scopeOf({
    categories: ['availability'],
    decisions: {
      'A.8.30': decision('applicable', { note: 'Ask legal' }),
      'A.7.4': decision('excluded'),
    },
    log: [{ at, by: 'Ben', cell: 'setting\tcategory\tavailability', before: null, after: 'in' }],
  }),
  arrival: {
    source: 'file',
    carries: 'everything',
    savedAt: at,
    saves: [save, { saveId: 'save0002', savedAt: at, scope: INITIAL_SCOPE }],
    leftOut: [],
    newer: false,
    extras: { reviewer: 'Ana' },
    ...change,
  },
});

describe('a scope that came with a file', () => {
  it('says what it holds, who made it, and how it differs', async () => {
    await visit(fromFile({ leftOut: ['A.9.99'], newer: true }));
    const region = screen.getByRole('region', { name: 'Scope from a file' });
    expect(region).toHaveTextContent('“Ben’s copy” came with the file');
    expect(region).toHaveTextContent(/Saved on 24 November 2026 at \d\d:\d\d\./);
    expect(region).toHaveTextContent('Last change by Ben on 24 November 2026');
    expect(region).toHaveTextContent('2 decisions and 1 text, on Security and Availability.');
    expect(region).toHaveTextContent('2 decisions, 2 texts and 1 other entry differ from yours.');
    expect(region).toHaveTextContent('A newer version of Common Ground wrote it');
    expect(region).toHaveTextContent('Left out, because this version does not know it: A.9.99.');
  });

  it('is compared only in what a link could carry', async () => {
    await visit({
      ...theirs,
      scope: scopeOf({ ...mine, decisions: { 'A.8.30': decision('excluded') } }),
    });
    expect(screen.getByRole('region')).toHaveTextContent('It says the same as yours.');
    expect(screen.getByRole('region')).toHaveTextContent('It carries no texts');
  });

  it('opens the dialogs that compare and merge', async () => {
    const { user, show } = await visit(fromFile());
    await user.click(choose('Compare'));
    await user.click(choose('Merge'));
    expect(show.mock.calls).toEqual([['compare'], ['merge']]);
  });

  it('is in a file already when it is opened as new, and knows its saves', async () => {
    const visitor = fromFile();
    const { user, store, storage, catalog } = await visit(visitor);
    await user.click(choose('Open as new'));
    const { scopeId, scope } = store.getState();
    expect(scopeId).toBe('file0001');
    expect(unfiledChanges(storage, scopeId, scope)).toBe(0);
    expect(savePointsOf(storage, scopeId, scope.log, catalog)).toHaveLength(2);
    expect(storage.note(scopeId, 'extras')).toBe('{"reviewer":"Ana"}');
  });
});

describe('comparing', () => {
  it('lists what differs in plain words', async () => {
    await visit(fromFile(), 'compare');
    const table = within(await screen.findByRole('table'));
    const rows = table.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'WhatYours, “Audit 2027”In the file, “Ben’s copy”',
      'A.8.30 decisionExcludedApplicable',
      'A.8.30 justificationNothing outsourcedEmpty',
      'AvailabilityNot chosenChosen',
      'A.8.30 notesEmptyAsk legal',
      'A.7.4 decisionUndecidedExcluded',
    ]);
  });
});

describe('merging', () => {
  const merge = () => screen.getByRole('button', { name: 'Merge' });
  const row = (name: string) => within(screen.getByRole('group', { name }));

  it('takes what one side changed, and mine where both did', async () => {
    const { user, scope, store, close } = await visit(fromFile(), 'merge');
    expect(screen.getByText(/have no saved file in common/)).toBeInTheDocument();
    expect(screen.getByText('3 entries come from theirs')).toBeInTheDocument();
    expect(screen.getByText('1 entry was changed on both sides')).toBeInTheDocument();
    expect(row('A.8.30 decision').getByRole('radio', { name: 'Mine: Excluded' })).toBeChecked();
    await user.click(merge());
    expect(close).toHaveBeenCalled();
    expect(scope().categories).toEqual(['availability']);
    expect(scope().decisions).toEqual({
      'A.8.30': decision('excluded', { justification: 'Nothing outsourced', note: 'Ask legal' }),
      'A.7.4': decision('excluded'),
    });
    expect(store.getState()).toMatchObject({ lastChange: 'merge Ben’s copy', visitor: null });
    expect(scope().log[0]).toMatchObject({ by: 'Ben' });
  });

  it('takes theirs where that is chosen, and is one step that can be undone', async () => {
    const { user, scope, actions } = await visit(fromFile(), 'merge');
    const before = scope();
    await user.click(row('A.8.30 decision').getByRole('radio', { name: 'Theirs: Applicable' }));
    await user.click(merge());
    expect(scope().decisions['A.8.30']?.status).toBe('applicable');
    act(() => actions.undo());
    expect(scope()).toBe(before);
  });

  it('goes by what both had in common when that is known', async () => {
    const visitor = fromFile();
    const taken = { ...visitor, scope: save.scope };
    const { user, scope, store, storage, catalog, unmount } = await visit(null);
    rememberSaves(storage, 'mine0001', [save], catalog);
    act(() => store.setState({ visitor: taken }));
    unmount();
    // Theirs has nothing that the save had not: nothing of mine is undone by it.
    const { mergeWith, mergeIn, commonPoint } = await import('../../src/state/arrivals');
    const workspace = { ...(await visit(taken)), catalog, store, storage };
    expect(commonPoint(workspace, taken)?.saveId).toBe('save0001');
    expect(mergeWith(workspace, taken)).toMatchObject({ conflicts: [], taken: 0 });
    mergeIn(workspace, new Set());
    expect(scope().decisions).toEqual(mine.decisions);
    expect(user).toBeDefined();
  });
});
