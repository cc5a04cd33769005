import { act, screen } from '@testing-library/react';
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

vi.mock('../../src/screens/search/SearchCombobox', async (importOriginal) => {
  await slow.loaded;
  return importOriginal();
});

const box = () => screen.getByRole('combobox', { name: 'Search controls and criteria' });

// One test for the whole way: a part is loaded once.
describe('what is typed while the search is loading', () => {
  it('goes on in the same field and is there when the list comes', async () => {
    const { user, view } = renderApp(<SearchBox />);
    await user.click(box());
    expect(box()).toHaveFocus();
    await user.keyboard('8.2');
    expect(box()).toHaveValue('8.2');
    await act(async () => {
      slow.finish();
      await slow.loaded;
    });
    await screen.findByRole('listbox', { name: 'Results' });
    expect(box()).toHaveFocus();
    expect(box()).toHaveValue('8.2');
    await user.keyboard('4{Enter}');
    expect(view().selection).toEqual(['A.8.24']);
  });
});
