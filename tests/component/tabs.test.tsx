import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Tabs } from '../../src/app/header/Tabs';
import { renderApp } from './render';

const tab = (name: string) => screen.getByRole('tab', { name });

describe('the tabs', () => {
  it('are one stop for the Tab key, at the screen that is open', async () => {
    const { user } = renderApp(<Tabs onNear={() => undefined} />);
    expect(tab('Graph')).toHaveAttribute('aria-selected', 'true');
    expect(tab('Table')).toHaveAttribute('aria-selected', 'false');
    await user.tab();
    expect(tab('Graph')).toHaveFocus();
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it('open a screen with a click', async () => {
    const { user, view } = renderApp(<Tabs onNear={() => undefined} />);
    await user.click(tab('Table'));
    expect(view().tab).toBe('table');
    expect(tab('Table')).toHaveAttribute('aria-selected', 'true');
  });

  it('open the next and the last screen with the arrow keys, in a circle', async () => {
    const { user, view } = renderApp(<Tabs onNear={() => undefined} />);
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(view().tab).toBe('matrix');
    expect(tab('Matrix')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(view().tab).toBe('table');
    expect(tab('Table')).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(view().tab).toBe('plan');
    expect(tab('Plan')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(view().tab).toBe('graph');
    expect(tab('Graph')).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(view().tab).toBe('plan');
    expect(tab('Plan')).toHaveFocus();
  });

  it('leave other keys to the page', async () => {
    const { user, view } = renderApp(<Tabs onNear={() => undefined} />);
    await user.tab();
    await user.keyboard('{ArrowDown}{End}x');
    expect(view().tab).toBe('graph');
    expect(tab('Graph')).toHaveFocus();
  });

  it('follow the view', () => {
    const { actions } = renderApp(<Tabs onNear={() => undefined} />);
    act(() => actions.showTab('table'));
    expect(tab('Table')).toHaveAttribute('aria-selected', 'true');
    expect(tab('Table')).toHaveAttribute('tabindex', '0');
    expect(tab('Graph')).toHaveAttribute('tabindex', '-1');
  });
});
