import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadControlLibrary } from '../../src/catalog';
import { fromStarter, overlapOf, starterRows } from '../../src/model';
import ControlLibrary from '../../src/screens/scope/library/ControlLibrary';
import { scopeOf } from '../fixtures/examples';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const open = (scope = {}) =>
  renderApp(<ControlLibrary />, { catalog, scope, view: { tab: 'scope', part: 'library' } });

const starters = await loadControlLibrary();
const SCOPE = scopeOf({ bases: ['guide'] });
const forScope = starterRows(starters, overlapOf(catalog, SCOPE));

describe('a library without an own control', () => {
  it('offers the starter library with numbers, all of it as one step', async () => {
    const { user, scope, store, actions } = open();
    await user.click(await screen.findByRole('button', { name: `Take all (${starters.length})` }));
    expect(
      Object.values(scope().library)
        .map(({ starter }) => starter)
        .sort(),
    ).toEqual(starters.map(({ id }) => id).sort());
    expect(store.getState().lastChange).toBe(`take ${starters.length} starter controls`);
    act(() => actions.undo());
    expect(scope().library).toEqual({});
  });

  it('or those that serve this scope', async () => {
    const { user, scope } = open();
    await user.click(
      await screen.findByRole('button', {
        name: `Take those that serve this scope (${forScope.length})`,
      }),
    );
    expect(Object.keys(scope().library).sort()).toEqual(
      forScope.map(({ starter }) => starter.id).sort(),
    );
    expect(
      screen.getByText(/^\d+ own controls serve 6 Annex A controls and 3 criteria/),
    ).toBeInTheDocument();
  });
});

describe('the starter library', () => {
  const show = async (scope = {}) => {
    const app = open(scope);
    await app.user.click(await screen.findByRole('button', { name: /^Starter library \d/ }));
    return app;
  };
  const row = (id: string) => {
    const found = document.querySelector<HTMLElement>(`[data-starter="${id}"]`);
    if (!found) throw new Error(`no row ${id}`);
    return within(found);
  };
  const NOTHING = '0 own controls serve 0 Annex A controls and 0 criteria';

  it('is taken one by one, marks what is taken and leads to it', async () => {
    const { user, scope } = await show();
    expect(document.querySelectorAll('[data-starter]')).toHaveLength(starters.length);
    expect(screen.getByText(NOTHING)).toBeInTheDocument();
    const id = forScope[0]!.starter.id;
    await user.click(row(id).getByRole('button', { name: `Take: ${id}` }));
    expect(Object.keys(scope().library)).toEqual([id]);
    expect(screen.queryByText(NOTHING)).toBeNull();
    expect(row(id).queryByRole('button', { name: /^Take/ })).toBeNull();
    await user.click(row(id).getByRole('button', { name: id }));
    expect(screen.getByRole('group', { name: `Fields of ${id}` })).toBeInTheDocument();
  });

  it('does not bring back what was removed, unless it is asked for', async () => {
    const [one] = starters;
    const { library } = fromStarter(SCOPE, starters.slice(1));
    const { user, scope } = await show({ library, retired: [one!.id] });
    expect(screen.queryByText(/^Take (all|those)/)).toBeNull();
    await user.click(row(one!.id).getByRole('button', { name: `Take again: ${one!.id}` }));
    const again = Object.values(scope().library).find(({ starter }) => starter === one!.id);
    expect(again?.id).toMatch(/^[A-Z]+-\d+$/);
    expect(again?.id).not.toBe(one!.id);
  });
});
