import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../src/model';
import WhatIf from '../../src/screens/scope/what-if/WhatIf';
import { serializeScope } from '../../src/state';
import { bruteForceFigures } from '../fixtures/brute-force';
import { decision, scopeOf } from '../fixtures/examples';
import { FakeStorage } from '../fixtures/fake-storage';
import { smallCatalog } from '../fixtures/small-catalog';
import { catchDownloads } from './downloads';
import { renderApp } from './render';

const THEIRS = scopeOf({
  bar: 'strong',
  bases: ['guide'],
  providers: [
    {
      ...{ name: 'Data House', services: 'Hosting', regions: '', method: 'carve-out' },
      ...{ expectedControls: '', ours: '', report: '', reportFrom: '', reportTo: '', bridgeTo: '' },
    },
  ],
  decisions: {
    'A.7.4': decision('inherited', { provider: 'Data House', owner: 'Facilities' }),
    'A.5.1': decision('applicable'),
  },
});

/** A browser that keeps another scope, "Data centre", beside the one that is open. */
const storageWith = (theirs: Scope = THEIRS) =>
  new FakeStorage({
    'common-ground:scope:other001': serializeScope({
      id: 'other001',
      name: 'Data centre',
      scope: theirs,
    }),
  });

const open = (setting: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<WhatIf />, { catalog: smallCatalog, storage: storageWith(), ...setting });

const other = () => screen.getByRole('combobox', { name: 'Compare with' });
const figure = (title: string) =>
  [...screen.getByRole('rowheader', { name: title }).closest('tr')!.cells]
    .slice(1)
    .map(({ textContent }) => textContent);
const take = (title: string) => screen.getByRole('button', { name: `Take theirs: ${title}` });
const tick = (title: string) => screen.getByRole('checkbox', { name: `Tick ${title}` });
const line = (title: string) =>
  [...take(title).closest('tr')!.cells].slice(1, 3).map(({ textContent }) => textContent);

describe('two scopes side by side', () => {
  it('sets the scope beside another that the browser keeps', () => {
    const app = open({ scope: { decisions: { 'A.5.1': decision('excluded') } } });
    expect(other()).toHaveDisplayValue('Data centre');
    const [mine, theirs] = [app.scope(), THEIRS].map((scope) =>
      bruteForceFigures(smallCatalog, scope),
    );
    const [m, t] = [mine!.sharedControls, theirs!.sharedControls];
    const sign = t - m === 0 ? '–' : t > m ? `+${t - m}` : `−${m - t}`;
    expect(figure('Shared controls')).toEqual([String(m), String(t), sign]);
    expect(figure('Controls decided')).toEqual(['1', '2', '+1']);
    expect(line('A.5.1 decision')).toEqual(['Excluded', 'Applicable']);
    expect(line('A.7.4 owner')).toEqual(['Empty', 'Facilities']);
    expect(line('Overlap strength')).toEqual(['Moderate and up', 'Strong']);
  });

  it('offers the scope of a first visit, whatever the browser keeps', async () => {
    const app = open({
      storage: new FakeStorage(),
      scope: { decisions: { 'A.5.1': decision('excluded') } },
    });
    expect(other()).toHaveDisplayValue('As it was at the start');
    expect(screen.getByText(/keeps no other scope yet/)).toBeVisible();
    expect(line('A.5.1 decision')).toEqual(['Excluded', 'Undecided']);
    await app.user.click(take('A.5.1 decision'));
    expect(app.scope().decisions).toEqual({});
  });

  it('takes theirs for one row, in one step to undo', async () => {
    const app = open({ scope: { decisions: { 'A.5.1': decision('excluded') } } });
    const before = app.scope();
    await app.user.click(take('A.5.1 decision'));
    expect(app.scope().decisions['A.5.1']?.status).toBe('applicable');
    expect(app.scope().decisions['A.7.4']).toBeUndefined();
    expect(app.store.getState().lastChange).toBe('take A.5.1 decision from “Data centre”');
    expect(screen.queryByRole('button', { name: 'Take theirs: A.5.1 decision' })).toBeNull();
    app.actions.undo();
    expect(app.scope()).toEqual(before);
  });

  it('takes all rows that are ticked, in one step', async () => {
    const app = open();
    await app.user.click(tick('A.7.4 decision'));
    await app.user.click(tick('Overlap strength'));
    await app.user.click(screen.getByRole('button', { name: 'Take theirs for 2 ticked' }));
    expect(app.scope().decisions['A.7.4']?.status).toBe('inherited');
    expect(app.scope().bar).toBe('strong');
    app.actions.undo();
    expect(app.scope()).toMatchObject({ decisions: {}, bar: 'moderate' });
  });

  it('brings along the provider that a row names', async () => {
    const app = open();
    await app.user.click(take('A.7.4 provider'));
    expect(app.scope().decisions['A.7.4']?.provider).toBe('Data House');
    expect(app.scope().providers.map(({ name, services }) => [name, services])).toEqual([
      ['Data House', 'Hosting'],
    ]);
  });

  it('ends in two that say the same when everything is taken', async () => {
    const app = open();
    for (const all of screen.getAllByRole('button', { name: /^Tick all/ })) {
      await app.user.click(all);
    }
    await app.user.click(screen.getByRole('button', { name: /^Take theirs for/ }));
    expect(screen.getByText('The two scopes say the same.')).toBeVisible();
    expect({ ...app.scope(), log: [] }).toEqual(THEIRS);
  });

  it('follows a decision', async () => {
    const app = open();
    expect(figure('Controls decided')).toEqual(['0', '2', '+2']);
    app.actions.setStatus(['A.5.1', 'A.5.2'], 'applicable');
    await waitFor(() => expect(figure('Controls decided')).toEqual(['2', '2', '–']));
    expect(screen.queryByRole('button', { name: 'Take theirs: A.5.1 decision' })).toBeNull();
    expect(line('A.5.2 decision')).toEqual(['Applicable', 'Undecided']);
  });

  it('sets a scope that came with a link beside one’s own, and changes neither', () => {
    open({
      storage: new FakeStorage(),
      scope: { decisions: { 'A.5.1': decision('excluded') } },
      state: {
        scopeName: 'Mine',
        visitor: { id: 'theirs01', name: 'From a link', scope: THEIRS },
      },
    });
    expect(other()).toHaveDisplayValue('Mine');
    expect(screen.getByRole('columnheader', { name: 'This scope: From a link' })).toBeVisible();
    expect(line('A.5.1 decision')).toEqual(['Applicable', 'Excluded']);
    expect(take('A.5.1 decision')).toBeDisabled();
  });

  it('finds a scope that another tab has stored meanwhile', async () => {
    const storage = new FakeStorage();
    const app = open({ storage });
    for (const [key, text] of storageWith().entries()) storage.setItem(key, text);
    await app.user.click(other());
    await app.user.selectOptions(other(), 'Data centre');
    expect(line('A.5.1 decision')).toEqual(['Undecided', 'Applicable']);
  });

  it('folds a long list of decisions', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `A.5.${index + 1}`);
    const theirs = scopeOf({
      bases: ['guide'],
      decisions: Object.fromEntries(ids.map((id) => [id, decision('applicable')])),
    });
    const app = renderApp(<WhatIf />, { storage: storageWith(theirs) });
    const rows = () =>
      within(screen.getByRole('table', { name: 'What differs: Decisions' })).getAllByRole(
        'checkbox',
      );
    expect(rows()).toHaveLength(12);
    await app.user.click(screen.getByRole('button', { name: 'Show the other 8' }));
    expect(rows()).toHaveLength(20);
  });

  it('is handed over as a file', async () => {
    const { files } = catchDownloads();
    const app = open();
    await app.user.click(screen.getByRole('button', { name: 'Comparison (CSV)' }));
    const text = await files[0]!.content.text();
    expect(text).toContain('Section,What,This scope: Combined audit,Data centre,');
    expect(text).toContain('Figures,Controls decided,0,2,2');
    expect(text).toContain('Decisions,A.7.4 owner,Empty,Facilities,');
  });
});
