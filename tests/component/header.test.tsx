import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Header } from '../../src/app/header/Header';
import { LiveRegion } from '../../src/app/LiveRegion';
import { scopeOf } from '../fixtures/examples';
import { renderApp } from './render';

const header = (
  <Header panelOpen={false} onTogglePanel={() => undefined} onNearTab={() => undefined} />
);

const undo = () => screen.getByRole('button', { name: /^Undo/ });
const redo = () => screen.getByRole('button', { name: /^Redo/ });

describe('undo and redo', () => {
  it('have nothing to do at first', () => {
    renderApp(header);
    expect(undo()).toHaveAccessibleName('Undo');
    expect(undo()).toBeDisabled();
    expect(redo()).toHaveAccessibleName('Redo');
    expect(redo()).toBeDisabled();
  });

  it('are called what they would do', async () => {
    const { user, actions, scope } = renderApp(header);
    act(() => actions.setStatus(['A.7.4'], 'excluded'));
    expect(undo()).toHaveAccessibleName('Undo exclude A.7.4');
    act(() => actions.setCategory('availability', true));
    expect(undo()).toHaveAccessibleName('Undo add Availability');

    await user.click(undo());
    expect(scope().categories).toEqual([]);
    expect(undo()).toHaveAccessibleName('Undo exclude A.7.4');
    expect(redo()).toHaveAccessibleName('Redo add Availability');

    await user.click(undo());
    expect(scope().decisions).toEqual({});
    expect(undo()).toBeDisabled();
    expect(redo()).toHaveAccessibleName('Redo exclude A.7.4');

    await user.click(redo());
    expect(scope().decisions).toHaveProperty(['A.7.4', 'status'], 'excluded');
    expect(undo()).toHaveAccessibleName('Undo exclude A.7.4');
  });

  it('say to assistive technology what they have done', async () => {
    const { user, actions, container } = renderApp(
      <>
        {header}
        <LiveRegion />
      </>,
    );
    const spoken = () => container.querySelector('[aria-live="polite"]')?.textContent;
    act(() => actions.setBar('strong'));
    await user.click(undo());
    expect(spoken()).toBe('Undone: set strength to Strong');
    await user.click(redo());
    expect(spoken()).toBe('Done again: set strength to Strong');
  });

  it('do not count looking around', () => {
    const { actions } = renderApp(header);
    act(() => actions.select(['A.5.1']));
    act(() => actions.collapseAll());
    act(() => actions.toggleFacet('theme:A.5'));
    expect(undo()).toBeDisabled();
  });

  it('wait while somebody else’s scope is shown', () => {
    const { actions, store } = renderApp(header);
    act(() => actions.setStatus(['A.7.4'], 'excluded'));
    act(() =>
      store.setState({ visitor: { id: 'other001', name: 'Scope from a link', scope: scopeOf() } }),
    );
    expect(undo()).toBeDisabled();
  });
});

describe('the name of the scope', () => {
  it('is that of the scope on screen', () => {
    const { actions, store } = renderApp(header, { state: { scopeName: 'Audit 2027' } });
    expect(screen.getByRole('button', { name: 'Audit 2027' })).toBeInTheDocument();
    act(() =>
      store.setState({ visitor: { id: 'other001', name: 'Scope from a link', scope: scopeOf() } }),
    );
    expect(screen.getByRole('button', { name: 'Scope from a link' })).toBeInTheDocument();
    act(() => actions.dropVisitor());
    act(() => actions.rename('Audit 2028'));
    expect(screen.getByRole('button', { name: 'Audit 2028' })).toBeInTheDocument();
  });
});
