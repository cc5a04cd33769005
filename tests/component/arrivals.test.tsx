import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Arrivals from '../../src/app/arrivals/Arrivals';
import { ProjectInput } from '../../src/app/arrivals/ProjectInput';
import { saveProject } from '../../src/app/arrivals/save';
import { Notices } from '../../src/app/Notices';
import { VisitorBanner } from '../../src/app/VisitorBanner';
import { packLink } from '../../src/exchange/share-link';
import { cellKey, cellPlace } from '../../src/model';
import { unfiledChanges } from '../../src/state';
import type { Workspace } from '../../src/state';
import { decision, scopeOf } from '../fixtures/examples';
import { renderApp } from './render';

const page = (
  <>
    <VisitorBanner />
    <ProjectInput />
    <Arrivals />
    <Notices />
  </>
);

const THEIRS = scopeOf({
  categories: ['availability'],
  decisions: { 'A.7.4': decision('excluded', { justification: 'No offices' }) },
});
const MINE = { decisions: { 'A.8.30': decision('excluded') } };

let saved: string[] = [];

beforeEach(() => {
  saved = [];
  vi.stubGlobal('Blob', function Blob([text]: string[]) {
    saved.push(text!);
  });
  URL.createObjectURL = () => 'blob:1';
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
});
afterEach(() => vi.unstubAllGlobals());

/** What saving a scope writes. */
function savedBy(workspace: Workspace): string {
  saveProject(workspace);
  return saved.at(-1)!;
}

const theirFile = () => {
  const { unmount, ...other } = renderApp(null, {
    scope: THEIRS,
    state: { scopeId: 'their001', scopeName: 'Ben’s copy' },
  });
  const text = savedBy(other);
  unmount();
  return text;
};

function choose(container: HTMLElement, text: string, name = 'one.json') {
  const input = container.querySelector<HTMLInputElement>('input[type=file]')!;
  const file = Object.assign(new File([], name), { text: () => Promise.resolve(text) });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
}

describe('a project file', () => {
  it('opens at once while nothing is at stake, and says so', async () => {
    const text = theirFile();
    const { container, store, scope, storage } = renderApp(page, {
      scope: { bases: ['guide', 'editorial', 'yours'] },
    });
    choose(container, text);
    expect(
      await screen.findByText(
        'Opened “Ben’s copy” from the file: 1 decision and 1 text, on Security and Availability.',
      ),
    ).toBeInTheDocument();
    expect(store.getState()).toMatchObject({ scopeId: 'their001', scopeName: 'Ben’s copy' });
    expect(scope().decisions).toEqual(THEIRS.decisions);
    expect(unfiledChanges(storage, 'their001', scope())).toBe(0);
  });

  it('waits beside one’s own work', async () => {
    const text = theirFile();
    const { container, scope } = renderApp(page, { scope: MINE });
    choose(container, text);
    expect(await screen.findByRole('region', { name: 'Scope from a file' })).toHaveTextContent(
      '“Ben’s copy” came with the file',
    );
    expect(scope().decisions).toEqual(MINE.decisions);
  });

  it('that holds the same is not asked about', async () => {
    const app = renderApp(page, { scope: MINE });
    choose(app.container, savedBy(app));
    expect(await screen.findByText('The file holds the same as what is open.')).toBeInTheDocument();
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('that is cut off is named, and nothing changes', async () => {
    const text = theirFile();
    const { container, store } = renderApp(page, { scope: MINE });
    const before = store.getState().scope;
    choose(container, text.slice(0, 900), 'cut.json');
    expect(await screen.findByText(/^“cut.json”: The file is cut off/)).toBeInTheDocument();
    expect(store.getState()).toMatchObject({ scope: before, visitor: null });
  });

  it('can be dropped on the window', async () => {
    const text = theirFile();
    renderApp(page, { scope: MINE });
    const file = Object.assign(new File([], 'one.json'), { text: () => Promise.resolve(text) });
    const drag = (type: string) => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { types: ['Files'], files: [file] } });
      act(() => void window.dispatchEvent(event));
      return event.defaultPrevented;
    };
    expect(drag('dragover')).toBe(true);
    expect(screen.getByText('Drop the project file anywhere')).toBeInTheDocument();
    expect(drag('drop')).toBe(true);
    expect(screen.queryByText('Drop the project file anywhere')).toBeNull();
    expect(await screen.findByRole('region', { name: 'Scope from a file' })).toBeInTheDocument();
  });

  it('holds all of the scope, and counts as kept until the next change', () => {
    const app = renderApp(page, { scope: MINE });
    act(() => app.actions.setBar('strong'));
    expect(unfiledChanges(app.storage, 'mine0001', app.scope())).toBe(1);
    let text = '';
    act(() => {
      text = savedBy(app);
    });
    expect(JSON.parse(text)).toMatchObject({ scopeId: 'mine0001', scope: app.scope(), saves: [] });
    expect(unfiledChanges(app.storage, 'mine0001', app.scope())).toBe(0);
    act(() => app.actions.setBar('any'));
    expect(unfiledChanges(app.storage, 'mine0001', app.scope())).toBe(1);
    act(() => app.actions.undo());
    act(() => app.actions.undo());
    expect(unfiledChanges(app.storage, 'mine0001', app.scope())).toBeGreaterThan(0);
    const again = JSON.parse(savedBy(app)) as { saves: unknown[] };
    expect(again.saves).toHaveLength(1);
  });
});

describe('a link', () => {
  const link = (carries: 'choices' | 'everything') =>
    packLink({ id: 'their001', name: 'Ben’s copy', scope: THEIRS }, carries);

  it('waits beside one’s own work, and is kept for the address', async () => {
    const packed = await link('everything');
    const { store } = renderApp(page, { scope: MINE, state: { arriving: packed } });
    expect(await screen.findByRole('region', { name: 'Scope from a link' })).toHaveTextContent(
      '“Ben’s copy” came with the link',
    );
    expect(store.getState()).toMatchObject({
      arriving: null,
      visitor: { id: 'their001', scope: THEIRS, arrival: { link: packed } },
    });
  });

  it('that is damaged is told, and nothing changes', async () => {
    const packed = (await link('choices')).slice(0, -9);
    const { store } = renderApp(page, { scope: MINE, state: { arriving: packed } });
    expect(await screen.findByText(/^The link is damaged or was cut off/)).toBeInTheDocument();
    expect(store.getState().visitor).toBeNull();
  });
});

describe('changes of another tab that conflict', () => {
  const key = cellKey('decision', 'A.8.30', 'status');
  const clash = {
    theirs: scopeOf(),
    conflicts: [{ key, ...cellPlace(key), base: null, mine: 'excluded', theirs: 'applicable' }],
  };

  it('are shown, and theirs is taken where it is chosen', async () => {
    const { user, scope, store } = renderApp(page, { scope: MINE, state: { clash } });
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Another tab changed the same' }),
    );
    await user.click(dialog.getByRole('radio', { name: 'Theirs: Applicable' }));
    await user.click(dialog.getByRole('button', { name: 'Use these' }));
    expect(scope().decisions['A.8.30']?.status).toBe('applicable');
    expect(store.getState().clash).toBeNull();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('stand as they are here when it is closed', async () => {
    const { user, scope, store } = renderApp(page, { scope: MINE, state: { clash } });
    await screen.findByRole('dialog');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(scope().decisions['A.8.30']?.status).toBe('excluded');
    expect(store.getState().clash).toBeNull();
  });

  it('wait while somebody else’s scope is looked at', () => {
    renderApp(page, {
      scope: MINE,
      state: { clash, visitor: { id: 'other001', name: 'Other', scope: THEIRS } },
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
