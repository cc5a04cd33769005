import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SearchBox } from '../../src/screens/search/SearchBox';
import { renderApp } from './render';

const LABEL = 'Search controls and criteria';
const box = () => screen.getByRole('combobox', { name: LABEL });

/** The search once it is loaded and has the focus. */
async function open(setting: Parameters<typeof renderApp>[1] = {}) {
  const app = renderApp(<SearchBox />, setting);
  await app.user.click(box());
  await screen.findByRole('listbox', { name: 'Results' });
  expect(box()).toHaveFocus();
  return app;
}

const found = () =>
  within(screen.getByRole('listbox', { name: 'Results' }))
    .queryAllByRole('option')
    .map((option) => option.querySelector('b')?.textContent);

describe('the search', () => {
  it('is there before what it takes to search is loaded', () => {
    renderApp(<SearchBox />);
    expect(box()).toBeInTheDocument();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it.each([
    ['A.8.24', 'A.8.24'],
    ['a.8.24', 'A.8.24'],
    ['8.24', 'A.8.24'],
    ['A 8.24', 'A.8.24'],
    ['A8.24', 'A.8.24'],
    ['cc6.1', 'CC6.1'],
    ['CC 6.1', 'CC6.1'],
    ['cc_6_1', 'CC6.1'],
    ['pi 1.3', 'PI1.3'],
    ['ISO27001:2022-A.5.15', 'A.5.15'],
  ])('finds for %s first %s', async (typed, id) => {
    const { user } = await open();
    await user.type(box(), typed);
    expect(found()[0]).toBe(id);
  });

  it('lists for a bare number the control, then the clause', async () => {
    const { user } = await open();
    await user.type(box(), '8.1');
    expect(found().slice(0, 2)).toEqual(['A.8.1', '8.1']);
  });

  it('finds words of titles, and says what it found', async () => {
    const { user } = await open();
    await user.type(box(), 'cryptography');
    expect(found()[0]).toBe('A.8.24');
    expect(screen.getAllByRole('option')[0]).toHaveTextContent(
      'A.8.24Use of cryptographyTechnological · Shared',
    );
  });

  it('says when nothing is found', async () => {
    const { user } = await open();
    await user.type(box(), 'qqqq');
    expect(found()).toEqual([]);
    expect(screen.getByRole('status')).toHaveTextContent('Nothing found for “qqqq”');
  });

  it('lists nothing before anything is typed', async () => {
    await open();
    expect(found()).toEqual([]);
    expect(screen.queryByRole('status')).toBeNull();
    expect(box()).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('choosing a result', () => {
  it('selects the first with Enter, brings it into view and says so', async () => {
    const { user, view, store } = await open({
      view: { collapsed: ['A.8'], hidden: ['theme:A.8'] },
    });
    await user.type(box(), '8.24{Enter}');
    expect(view()).toMatchObject({ selection: ['A.8.24'], collapsed: [], hidden: [] });
    expect(store.getState().announcement).toBe('A.8.24 selected');
    expect(box()).toHaveValue('');
    expect(found()).toEqual([]);
  });

  it('selects another with the arrow keys', async () => {
    const { user, view } = await open();
    await user.type(box(), '8.1');
    const [first, second] = screen.getAllByRole('option');
    expect(box()).toHaveAttribute('aria-activedescendant', first!.id);
    await user.keyboard('{ArrowDown}');
    expect(box()).toHaveAttribute('aria-activedescendant', second!.id);
    await user.keyboard('{Enter}');
    expect(view().selection).toEqual(['8.1']);
  });

  it('selects with a click', async () => {
    const { user, view } = await open();
    await user.type(box(), 'CC6.7');
    await user.click(screen.getAllByRole('option')[0]!);
    expect(view().selection).toEqual(['CC6.7']);
  });

  it('selects the same again', async () => {
    const { user, view, actions } = await open();
    await user.type(box(), '8.24{Enter}');
    actions.select([]);
    await user.type(box(), '8.24{Enter}');
    expect(view().selection).toEqual(['A.8.24']);
  });

  it('does nothing on Enter while nothing is found', async () => {
    const { user, view } = await open();
    await user.type(box(), 'qqqq{Enter}');
    expect(view().selection).toEqual([]);
    expect(box()).toHaveValue('qqqq');
  });

  it('is given up with Escape', async () => {
    const { user, view } = await open();
    await user.type(box(), '8.24{Escape}');
    expect(box()).toHaveValue('');
    expect(found()).toEqual([]);
    expect(view().selection).toEqual([]);
  });
});
