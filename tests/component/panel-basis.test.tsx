import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../src/catalog';
import { BasisSection } from '../../src/screens/panel/BasisSection';
import { scopeOf } from '../fixtures/examples';
import { smallCatalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const TITLES = { guide: 'Guide', editorial: 'Editorial' } as const;
const group = () => screen.getByRole('group', { name: 'Basis' });
const box = (name: string) => within(group()).getByRole('checkbox', { name });
/** How many mappings of the shipped crosswalk have a basis. */
const countOf = (basis: string) =>
  shippedCatalog.mappings.filter((mapping) => mapping.basis === basis).length;

describe('the bases', () => {
  it('are those of the crosswalk, each with the number of its pairs', () => {
    renderApp(<BasisSection />);
    expect(within(group()).getAllByRole('checkbox')).toEqual([box('Guide'), box('Editorial')]);
    for (const basis of ['guide', 'editorial'] as const) {
      expect(countOf(basis)).toBeGreaterThan(0);
      const item = box(TITLES[basis]).closest('div')!;
      expect(within(item).getByText(countOf(basis))).toBeInTheDocument();
    }
  });

  it('say in a few words whose pairs they are', () => {
    renderApp(<BasisSection />);
    expect(box('Guide')).toHaveAccessibleDescription(/guide/);
    expect(box('Editorial')).toHaveAccessibleDescription(/this project/);
  });

  it('are ticked as the scope has them', () => {
    renderApp(<BasisSection />, { scope: { bases: ['editorial'] } });
    expect(box('Guide')).not.toBeChecked();
    expect(box('Editorial')).toBeChecked();
  });

  it('are not shown while there is one only', () => {
    renderApp(<BasisSection />, { catalog: smallCatalog });
    expect(screen.queryByRole('group')).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('choosing a basis', () => {
  it('changes the scope and keeps the order of the bases', async () => {
    const { user, scope } = renderApp(<BasisSection />, { scope: { bases: ['editorial'] } });
    await user.click(box('Guide'));
    expect(scope().bases).toEqual(['guide', 'editorial']);
    await user.click(box('Editorial'));
    expect(scope().bases).toEqual(['guide']);
    expect(box('Guide')).toBeChecked();
    expect(box('Editorial')).not.toBeChecked();
  });

  it('is a step that can be undone and done again', async () => {
    const { user, scope, actions, store } = renderApp(<BasisSection />);
    await user.click(box('Editorial'));
    expect(store.getState().lastChange).toBe('add basis editorial');
    act(() => actions.undo());
    expect(scope().bases).toEqual(['guide']);
    expect(box('Editorial')).not.toBeChecked();
    act(() => actions.redo());
    expect(scope().bases).toEqual(['guide', 'editorial']);
    expect(box('Editorial')).toBeChecked();
  });

  it('may leave none', async () => {
    const { user, scope } = renderApp(<BasisSection />);
    await user.click(box('Guide'));
    expect(scope().bases).toEqual([]);
    for (const one of within(group()).getAllByRole('checkbox')) expect(one).not.toBeChecked();
  });
});

describe('while somebody else’s scope is shown', () => {
  it('theirs are told and cannot be changed', async () => {
    const { user, store } = renderApp(<BasisSection />, {
      state: {
        visitor: {
          id: 'other001',
          name: 'Scope from a link',
          scope: scopeOf({ bases: ['editorial'] }),
        },
      },
    });
    expect(box('Guide')).toBeDisabled();
    expect(box('Guide')).not.toBeChecked();
    expect(box('Editorial')).toBeDisabled();
    expect(box('Editorial')).toBeChecked();
    await user.click(box('Guide'));
    expect(store.getState().visitor?.scope.bases).toEqual(['editorial']);
  });
});
