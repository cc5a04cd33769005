import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SearchBox } from '../../src/screens/search/SearchBox';
import { renderApp } from './render';

const box = () => screen.getByRole('combobox', { name: 'Search controls and criteria' });
const options = () => screen.queryAllByRole('option');
const idsOf = (list: readonly HTMLElement[]) =>
  list.map((option) => option.querySelector('b')?.textContent);

const open = (setting: Parameters<typeof renderApp>[1] = {}) => renderApp(<SearchBox />, setting);

/** What is listed for a text, once what it takes to search is loaded. */
async function search({ user }: ReturnType<typeof open>, text: string) {
  await user.type(box(), text);
  return screen.findAllByRole('option');
}

describe('the search', () => {
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
    expect(idsOf(await search(open(), typed))[0]).toBe(id);
  });

  it('lists for a bare number the control, then the clause', async () => {
    expect(idsOf(await search(open(), '8.1')).slice(0, 2)).toEqual(['A.8.1', '8.1']);
  });

  it('finds words of titles, and says what it found', async () => {
    const [first] = await search(open(), 'cryptography');
    expect(first).toHaveTextContent('A.8.24Use of cryptographyTechnological · Shared');
    expect(box()).toHaveAttribute('aria-expanded', 'true');
  });

  it('finds words of the notes', async () => {
    const list = await search(open(), 'cameras');
    expect(idsOf(list)).toEqual(expect.arrayContaining(['A.7.4', 'CC6.4']));
  });

  it('says when nothing is found', async () => {
    const { user } = open();
    await user.type(box(), 'qqqq');
    expect(await screen.findByRole('status')).toHaveTextContent('Nothing found for “qqqq”');
    expect(options()).toEqual([]);
    expect(box()).toHaveAttribute('aria-expanded', 'false');
  });

  it('lists nothing before anything is typed, and nothing once it is left', async () => {
    const app = open();
    expect(options()).toEqual([]);
    await search(app, '8.24');
    await app.user.tab();
    expect(options()).toEqual([]);
    expect(box()).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('choosing a result', () => {
  it('selects the first with Enter, brings it into view and says so', async () => {
    const app = open({ view: { collapsed: ['A.8'], hidden: ['theme:A.8'] } });
    await search(app, '8.24');
    await app.user.keyboard('{Enter}');
    expect(app.view()).toMatchObject({ selection: ['A.8.24'], collapsed: [], hidden: [] });
    expect(app.store.getState().announcement).toBe('A.8.24 selected');
    expect(box()).toHaveValue('');
    expect(options()).toEqual([]);
  });

  it('works before the results are there', async () => {
    const { view } = open();
    fireEvent.focus(box());
    fireEvent.change(box(), { target: { value: 'cc 6.7' } });
    fireEvent.keyDown(box(), { key: 'Enter' });
    await waitFor(() => {
      expect(view().selection).toEqual(['CC6.7']);
    });
    expect(box()).toHaveValue('');
  });

  it('selects another with the arrow keys, in a circle', async () => {
    const app = open();
    const list = await search(app, '8.1');
    const active = () =>
      list.findIndex(({ id }) => id === box().getAttribute('aria-activedescendant'));
    expect(active()).toBe(0);
    await app.user.keyboard('{ArrowUp}');
    expect(active()).toBe(list.length - 1);
    await app.user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active()).toBe(1);
    expect(list[1]).toHaveAttribute('aria-selected', 'true');
    await app.user.keyboard('{Enter}');
    expect(app.view().selection).toEqual(['8.1']);
  });

  it('selects with a click', async () => {
    const app = open();
    const [first] = await search(app, 'CC6.7');
    await app.user.click(first!);
    expect(app.view().selection).toEqual(['CC6.7']);
    expect(box()).toHaveFocus();
  });

  it('begins again with the first result when another text is typed', async () => {
    const app = open();
    await search(app, '8.2');
    await app.user.keyboard('{ArrowDown}{ArrowDown}4{Enter}');
    expect(app.view().selection).toEqual(['A.8.24']);
  });

  it('can be done again', async () => {
    const app = open();
    await search(app, '8.24');
    await app.user.keyboard('{Enter}');
    app.actions.select([]);
    await app.user.keyboard('cc6.7{Enter}');
    expect(app.view().selection).toEqual(['CC6.7']);
  });

  it('does nothing on Enter while nothing is found', async () => {
    const { user, view } = open();
    await user.type(box(), 'qqqq');
    await screen.findByRole('status');
    await user.keyboard('{Enter}');
    expect(view().selection).toEqual([]);
    expect(box()).toHaveValue('qqqq');
  });

  it('is given up with Escape', async () => {
    const app = open();
    await search(app, '8.24');
    await app.user.keyboard('{Escape}');
    expect(box()).toHaveValue('');
    expect(options()).toEqual([]);
    expect(app.view().selection).toEqual([]);
  });
});
