import type { AppStore } from './store';

/**
 * Asks the browser once, at the first change of a scope, to keep what it stores even when space
 * runs short. Some browsers ask the user, so it is not asked of somebody who only looks around.
 *
 * @param manager undefined where the browser has no such promise to give
 */
export function askForDurability(
  store: AppStore,
  manager: Pick<StorageManager, 'persist' | 'persisted'> | undefined = storageManager(),
): void {
  const tell = (durable: boolean) => store.setState({ durable });
  const ask = (): void => {
    unsubscribe();
    if (!manager) tell(false);
    else void manager.persist().then(tell, () => tell(false));
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.scope !== before.scope && state.scopeId === before.scopeId) ask();
  });
  void manager?.persisted().then(
    (already) => {
      if (already) {
        unsubscribe();
        tell(true);
      }
    },
    () => undefined,
  );
}

/** Absent on an insecure origin and in older browsers, whatever the types say. */
const storageManager = (): StorageManager | undefined =>
  (navigator as { readonly storage?: StorageManager }).storage;
