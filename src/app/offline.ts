/** The app without a network, and its next version: kept in the background, taken when asked for. */
import type { Actions, AppState, AppStore } from '../state';
import { ownScript } from '../ui/own-script';
import { isSingleFile } from '../ui/single-file';

/** Milliseconds after the page has loaded: whoever is quick is not kept waiting by it. */
const PAUSE = 2_000;
/** Milliseconds between two looks for a new version while the page stays open. */
const CHECK_EVERY = 60 * 60_000;

/** A reload would end these: they wait for nobody and cannot be found again by the address. */
const isBusy = ({ view, visitor }: AppState): boolean => view.present !== '' || visitor !== null;

/** Keeps the app for use without a network. Where the browser does not allow it, nothing happens. */
export function keepOffline(store: AppStore, actions: Actions): void {
  if (!import.meta.env.PROD || isSingleFile || !('serviceWorker' in navigator)) return;
  const begin = () =>
    setTimeout(() => {
      register(store, actions).catch(() => undefined);
    }, PAUSE);
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
}

async function register(store: AppStore, actions: Actions): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(ownScript('./service-worker.js'), {
    updateViaCache: 'none',
  });
  registration.active?.postMessage('tidy');

  let offered: ServiceWorker | null = null;
  const offer = () => {
    const { waiting } = registration;
    // Without one in charge this is the first version, and it waits for nobody.
    if (!waiting || waiting === offered || !serviceWorker.controller) return;
    offered = waiting;
    whenFree(store, () => actions.notify('news', 'A new version is ready.', reloadWith(waiting)));
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });

  let checked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - checked < CHECK_EVERY) return;
    checked = Date.now();
    // Without a network there is nothing new.
    registration.update().catch(() => undefined);
  });
}

function whenFree(store: AppStore, act: () => void): void {
  if (!isBusy(store.getState())) return act();
  const stop = store.subscribe((state) => {
    if (isBusy(state)) return;
    stop();
    act();
  });
}

/** What is being typed is entered first; the rest was stored when it was done. */
const reloadWith = (waiting: ServiceWorker) => ({
  label: 'Reload',
  run: () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const reload = () => window.location.reload();
    if (waiting.state === 'installed') {
      navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
      waiting.postMessage('take-over');
    }
    // Another window has let it in already.
    else reload();
  },
});
