import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createStage } from '../../src/graph/stage';
import { Legend } from '../../src/screens/graph/Legend';
import { drawingOf, ROOM } from '../fixtures/drawings';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

function open(setting: Parameters<typeof renderApp>[1] = {}) {
  const stage = createStage();
  stage.draw(drawingOf(catalog, { size: ROOM }), ROOM, []);
  const app = renderApp(<Legend stage={stage} />, { catalog, ...setting });
  return { ...app, stage, zoom: () => screen.getByRole('status', { name: 'Zoom' }).textContent };
}

const band = (name: RegExp) =>
  within(screen.getByRole('group', { name: 'Legend and view filter' })).getByRole('checkbox', {
    name,
  });

describe('the legend', () => {
  it('explains the bands, strongest first, and shows them all at first', () => {
    open();
    const boxes = within(
      screen.getByRole('group', { name: 'Legend and view filter' }),
    ).getAllByRole('checkbox');
    expect(boxes.map((box) => box.closest('label')?.textContent)).toEqual([
      'Strong 7–10',
      'Moderate 4–6',
      'Weak 1–3',
    ]);
    for (const box of boxes) expect(box).toBeChecked();
  });

  it('hides a band, says what is hidden, and changes no figure', async () => {
    const { user, view, scope } = open();
    const before = scope();
    expect(screen.queryByText(/^Hidden by view filters/)).toBeNull();
    await user.click(band(/^Moderate/));
    expect(view().hidden).toEqual(['band:moderate']);
    expect(
      screen.getByText(/^Hidden by view filters: 0 rows and 2 mappings\./),
    ).toBeInTheDocument();
    expect(scope()).toBe(before);
  });

  it('counts what every view filter hides, and shows it all again', async () => {
    const { user, view } = open({ view: { hidden: ['theme:A.7', 'band:moderate'] } });
    expect(screen.getByText(/^Hidden by view filters: 1 row and 3 mappings\./)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(view().hidden).toEqual([]);
    expect(screen.queryByText(/^Hidden by view filters/)).toBeNull();
  });
});

describe('the buttons of the graph', () => {
  it('collapse and expand all groups', async () => {
    const { user, view } = open();
    await user.click(screen.getByRole('button', { name: 'Collapse all' }));
    expect(view().collapsed).toEqual(catalog.groups.map(({ id }) => id));
    await user.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(view().collapsed).toEqual([]);
    expect(screen.getByRole('button', { name: 'Collapse all' })).toBeInTheDocument();
  });

  it('order rows for fewest crossings, and by identifier again', async () => {
    const { user, view } = open();
    const button = screen.getByRole('button', { name: 'Fewest crossings' });
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(view().order).toBe('crossings');
    await user.click(button);
    expect(view().order).toBe('identifier');
  });

  it('zoom in and out and back to the whole drawing', async () => {
    const { user, zoom } = open();
    expect(zoom()).toBe('100%');
    await user.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(zoom()).toBe('120%');
    await user.click(screen.getByRole('button', { name: 'Zoom out' }));
    await user.click(screen.getByRole('button', { name: 'Zoom out' }));
    expect(zoom()).toBe('83%');
    await user.click(screen.getByRole('button', { name: 'Fit' }));
    expect(Number.parseInt(zoom(), 10)).toBeLessThanOrEqual(100);
  });

  it('have keys, unless these are switched off or something is typed', async () => {
    const { user, store, zoom } = open();
    await user.keyboard('+');
    expect(zoom()).toBe('120%');
    await user.keyboard('-');
    expect(zoom()).toBe('100%');
    const field = document.createElement('textarea');
    document.body.append(field);
    await user.type(field, '++');
    expect(zoom()).toBe('100%');
    field.remove();
    act(() => store.setState({ singleKeys: false }));
    await user.keyboard('+');
    expect(zoom()).toBe('100%');
  });
});
