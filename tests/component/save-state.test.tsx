import { screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { KeptDialog } from '../../src/app/dialogs/KeptDialog';
import { SaveState } from '../../src/app/header/SaveState';
import { BASES } from '../../src/model';
import { markFiled } from '../../src/state';
import { FakeStorage } from '../fixtures/fake-storage';
import { catchDownloads } from './downloads';
import { renderApp } from './render';

beforeAll(() => import('../../src/app/arrivals/save'));

const word = () => screen.getByRole('button').textContent;

describe('the word on whether the scope is kept', () => {
  it('is Saved while the browser keeps it, and says so when it does not', () => {
    const { store } = renderApp(<SaveState />);
    expect(word()).toBe('Saved');
    store.setState({ kept: 'not-kept' });
    return expect.poll(word).toBe('Not saved');
  });

  it('nudges to save a file when the browser may evict many changes that no file holds', async () => {
    const { store, storage, actions } = renderApp(<SaveState />, { state: { durable: false } });
    for (let n = 1; n <= 20; n += 1) {
      expect(word()).toBe('Saved');
      actions.setStatus([`A.5.${n}`], 'applicable');
    }
    await expect.poll(word).toBe('Save a file');
    markFiled(storage, store.getState().scopeId, store.getState().scope);
    actions.setStatus(['A.5.1'], 'excluded');
    await expect.poll(word).toBe('Saved');
  });

  it('does not nudge where the browser has promised to keep everything', async () => {
    const { actions, catalog } = renderApp(<SaveState />, { state: { durable: true } });
    for (const { id } of catalog.controls) actions.setStatus([id], 'applicable');
    await Promise.resolve();
    expect(word()).toBe('Saved');
  });
});

describe('where a scope is kept', () => {
  it('tells how many changes are in no file', async () => {
    const scope = { bases: BASES };
    const { store, storage, actions } = renderApp(<KeptDialog onClose={() => undefined} />, {
      scope,
    });
    expect(screen.getByText('No change is waiting for a project file.')).toBeVisible();
    actions.setStatus(['A.5.1', 'A.5.2'], 'applicable');
    expect(await screen.findByText('2 changes are in no project file yet.')).toBeVisible();
    markFiled(storage, store.getState().scopeId, store.getState().scope);
    actions.setStatus(['A.5.3'], 'applicable');
    expect(await screen.findByText('1 change is in no project file yet.')).toBeVisible();
  });

  it.each([
    [true, /has promised/],
    [false, /has not promised/],
    [null, /asked at the first change/],
  ])('says whether it can be evicted: %s', (durable, sentence) => {
    renderApp(<KeptDialog onClose={() => undefined} />, { state: { durable } });
    expect(screen.getByText(sentence)).toBeVisible();
  });

  it('hands over what was set aside', async () => {
    const { files } = catchDownloads();
    const storage = new FakeStorage({
      'common-ground:set-aside:2026-11-24T10:00:00.000Z': '{"version":99}',
      'common-ground:set-aside:2026-11-24T11:00:00.000Z': '{"cut of',
    });
    const { user } = renderApp(<KeptDialog onClose={() => undefined} />, { storage });
    expect(screen.getByText(/^2 texts that could not be read were set aside/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Download what was set aside' }));
    expect(JSON.parse(await files[0]!.content.text())).toEqual(['{"version":99}', '{"cut of']);
  });
});
