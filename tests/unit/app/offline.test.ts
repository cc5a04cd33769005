import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepOffline } from '../../../src/app/offline';
import { PRESENT_OVERVIEW } from '../../../src/state';
import { workspaceWith } from '../../fixtures/workspaces';

/** A browser's service worker container, with a new version waiting or none. */
function container(isControlled: boolean, isWaiting: boolean) {
  const waiting = isWaiting ? { state: 'installed', postMessage: vi.fn() } : null;
  const active = { postMessage: vi.fn() };
  const registration = { waiting, active, installing: null, addEventListener: vi.fn() };
  return {
    waiting,
    controller: isControlled ? active : null,
    register: vi.fn(() => Promise.resolve(registration)),
    addEventListener: vi.fn(),
  };
}

function start(serviceWorker: object) {
  vi.stubGlobal('navigator', { serviceWorker });
  const workspace = workspaceWith();
  keepOffline(workspace.store, workspace.actions);
  return workspace;
}
const begun = () => vi.advanceTimersByTimeAsync(60_000);

describe('a new version', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubEnv('PROD', true);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });

  it('is said to be ready, and taken when asked for', async () => {
    const worker = container(true, true);
    const { store } = start(worker);
    await begun();
    const [notice] = store.getState().notices;
    expect(notice).toMatchObject({ tone: 'news', text: 'A new version is ready.' });
    expect(worker.waiting?.postMessage).not.toHaveBeenCalled();
    notice?.action?.run();
    expect(worker.waiting?.postMessage).toHaveBeenCalledWith('take-over');
  });

  it('waits until a presentation is over', async () => {
    const { store, actions } = start(container(true, true));
    actions.present(PRESENT_OVERVIEW);
    await begun();
    expect(store.getState().notices).toEqual([]);
    actions.present('');
    expect(store.getState().notices).toHaveLength(1);
    actions.present(PRESENT_OVERVIEW);
    actions.present('');
    expect(store.getState().notices).toHaveLength(1);
  });

  it.each([
    ['at the first visit', container(false, true)],
    ['while there is none', container(true, false)],
    ['where registering is refused', { register: () => Promise.reject(new TypeError('no')) }],
  ])('is not spoken of %s', async (_, worker) => {
    const { store } = start(worker);
    await begun();
    expect(store.getState().notices).toEqual([]);
  });

  it('is not looked for by the development server', async () => {
    vi.stubEnv('PROD', false);
    const worker = container(true, true);
    start(worker);
    await begun();
    expect(worker.register).not.toHaveBeenCalled();
  });
});
