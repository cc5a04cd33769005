import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { SearchBox } from '../../src/screens/search/SearchBox';
import { renderApp } from './render';

const slow = vi.hoisted(() => {
  let finish: () => void = () => undefined;
  const loaded = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { loaded, finish: () => finish() };
});

vi.mock('../../src/catalog/search', async (importOriginal) => {
  await slow.loaded;
  return importOriginal();
});

const box = () => screen.getByRole('combobox', { name: 'Search controls and criteria' });

describe('what is typed while the search is loading', () => {
  it('stays in the same field and is searched for once it can be', async () => {
    const { user, view } = renderApp(<SearchBox />);
    const field = box();
    await user.click(field);
    await user.keyboard('8.2');
    expect(field).toHaveValue('8.2');
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect(screen.queryByRole('status')).toBeNull();
    slow.finish();
    const [first] = await screen.findAllByRole('option');
    expect(first).toHaveTextContent(/^A\.8\.2Privileged access rights/);
    expect(box()).toBe(field);
    expect(field).toHaveFocus();
    await user.keyboard('4{Enter}');
    expect(view().selection).toEqual(['A.8.24']);
  });
});
