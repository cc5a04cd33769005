import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useShortcuts } from '../../src/app/useShortcuts';
import type { DialogName } from '../../src/app/dialogs/useDialogs';
import { SearchBox } from '../../src/screens/search/SearchBox';
import { renderApp } from './render';

function Page({ show }: { readonly show: (dialog: DialogName) => void }) {
  useShortcuts(show);
  return (
    <>
      <SearchBox />
      <label>
        Notes <textarea />
      </label>
      <label>
        Tick <input type="checkbox" />
      </label>
    </>
  );
}

function open(setting: Parameters<typeof renderApp>[1] = {}) {
  const show = vi.fn<(dialog: DialogName) => void>();
  const app = renderApp(<Page show={show} />, setting);
  act(() => app.actions.setBar('strong'));
  return { ...app, show };
}

const search = () => screen.getByRole('combobox');
const notes = () => screen.getByRole('textbox', { name: 'Notes' });

describe('shortcuts', () => {
  it.each(['{Control>}z{/Control}', '{Meta>}z{/Meta}'])('undo with %s', async (keys) => {
    const { user, scope } = open();
    await user.keyboard(keys);
    expect(scope().bar).toBe('moderate');
  });

  it.each(['{Control>}{Shift>}z{/Shift}{/Control}', '{Control>}y{/Control}'])(
    'redo with %s',
    async (keys) => {
      const { user, actions, scope } = open();
      act(() => actions.undo());
      await user.keyboard(keys);
      expect(scope().bar).toBe('strong');
    },
  );

  it('leave undo to the text while one is typed', async () => {
    const { user, scope } = open();
    await user.type(notes(), 'abc');
    await user.keyboard('{Control>}z{/Control}');
    expect(scope().bar).toBe('strong');
  });

  it('undo while the focus is on a tick box', async () => {
    const { user, scope } = open();
    await user.click(screen.getByRole('checkbox', { name: 'Tick' }));
    await user.keyboard('{Control>}z{/Control}');
    expect(scope().bar).toBe('moderate');
  });

  it.each(['/', '{Control>}k{/Control}'])('lead to the search with %s', async (keys) => {
    const { user } = open();
    await user.keyboard(keys);
    expect(search()).toHaveFocus();
    expect(search()).toHaveValue('');
  });

  it('list themselves on a question mark', async () => {
    const { user, show } = open();
    await user.keyboard('?');
    expect(show.mock.calls).toEqual([['shortcuts']]);
  });

  it('of a single key never work while something is typed', async () => {
    const { user, show } = open();
    await user.type(notes(), 'and/or?');
    expect(notes()).toHaveValue('and/or?');
    expect(notes()).toHaveFocus();
    expect(show).not.toHaveBeenCalled();
  });

  it('of a single key can be switched off, the others stay', async () => {
    const { user, show, scope } = open({ state: { singleKeys: false } });
    await user.keyboard('?/');
    expect(show).not.toHaveBeenCalled();
    expect(search()).not.toHaveFocus();
    await user.keyboard('{Control>}z{/Control}');
    expect(scope().bar).toBe('moderate');
  });
});
