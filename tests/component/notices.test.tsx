import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Notices } from '../../src/app/Notices';
import { renderApp } from './render';

afterEach(() => {
  vi.useRealTimers();
});

const region = () => screen.getByRole('status', { name: 'Notices' });
/** Lets time pass. Milliseconds. */
const wait = (time: number) =>
  act(() => {
    vi.advanceTimersByTime(time);
  });

describe('notices', () => {
  it('are shown in a region that is there before they come', () => {
    const { actions } = renderApp(<Notices />);
    expect(region()).toBeEmptyDOMElement();
    act(() => actions.notify('problem', 'The storage is full.'));
    expect(within(region()).getByText('The storage is full.')).toBeInTheDocument();
  });

  it('are dismissed one by one', () => {
    const { actions } = renderApp(<Notices />);
    act(() => {
      actions.notify('problem', 'First.');
      actions.notify('problem', 'Second.');
    });
    fireEvent.click(screen.getAllByRole('button', { name: 'Dismiss' })[0]!);
    expect(screen.queryByText('First.')).toBeNull();
    expect(screen.getByText('Second.')).toBeInTheDocument();
  });

  it('that are news go by themselves, what went wrong stays', () => {
    vi.useFakeTimers();
    const { actions } = renderApp(<Notices />);
    act(() => {
      actions.notify('info', 'Copied 3 rows.');
      actions.notify('problem', 'The storage is full.');
    });
    expect(screen.getByText('Copied 3 rows.')).toBeInTheDocument();
    wait(60_000);
    expect(screen.queryByText('Copied 3 rows.')).toBeNull();
    expect(screen.getByText('The storage is full.')).toBeInTheDocument();
  });

  it('that are news have their own time each', () => {
    vi.useFakeTimers();
    const { actions } = renderApp(<Notices />);
    act(() => actions.notify('info', 'First.'));
    wait(6_000);
    act(() => actions.notify('info', 'Second.'));
    wait(2_000);
    expect(screen.queryByText('First.')).toBeNull();
    expect(screen.getByText('Second.')).toBeInTheDocument();
  });
});
