import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Explanations } from '../../src/catalog';
import { Details } from '../../src/screens/details/Details';
import { renderApp } from './render';

/** An explanation that comes when a test says so. */
const { arrive, fail, load } = vi.hoisted(() => {
  let settle: { resolve: (value: Explanations) => void; reject: (why: Error) => void };
  return {
    load: () =>
      new Promise<Explanations>((resolve, reject) => {
        settle = { resolve, reject };
      }),
    arrive: (value: Explanations) => settle.resolve(value),
    fail: () => settle.reject(new Error('offline')),
  };
});

vi.mock(import('../../src/catalog/load'), async (original) => ({
  ...(await original()),
  explanationLoader: (group) => (group === 'A.8' ? load : () => Promise.resolve({})),
  explanationLoaders: [],
}));

afterEach(() => void vi.useRealTimers());

const form = () => screen.queryByRole('radiogroup', { name: 'Decision' });

// What stands below words that grow moves away under the pointer, and a click on it misses.
it('what is decided is drawn with the explanation above it, not before', async () => {
  renderApp(<Details />, { view: { selection: ['A.8.30'] } });
  expect(screen.getByText('Loading the explanation…')).toBeInTheDocument();
  expect(form()).toBeNull();
  fail();
  expect(await screen.findByText(/^The explanation could not be loaded/)).toBeInTheDocument();
  expect(form()).toBeInTheDocument();
});

it('but is not kept from anybody by a line that hangs', async () => {
  vi.useFakeTimers();
  renderApp(<Details />, { view: { selection: ['A.8.30'] } });
  expect(form()).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  expect(form()).toBeInTheDocument();
  const asks = 'Somebody else develops for you, and you watch it.';
  vi.useRealTimers();
  await act(async () => {
    arrive({ 'A.8.30': { asks } } as unknown as Explanations);
    await Promise.resolve();
  });
  expect(await screen.findByText(asks)).toBeInTheDocument();
  expect(form()).toBeInTheDocument();
});
