import { useEffect, useState } from 'react';
import type { Load } from '../catalog';

/** What has been loaded, so that the next element that asks has it at once. */
const loaded = new WeakMap<Load<unknown>, unknown>();

/**
 * Loads before anything asks, so that what asks later has it at once.
 *
 * @returns when it is there, or failed to come, which whatever asks will then find out by itself
 */
export const loadAhead = (load: Load<unknown>): Promise<void> =>
  load().then(
    (value) => void loaded.set(load, value),
    () => undefined,
  );

interface Loaded<T> {
  readonly value: T | undefined;
  readonly failed: boolean;
}

/**
 * The value of a loader of the catalog.
 *
 * @param load the same function for the same content; undefined asks for nothing
 */
export function useLoaded<T>(load: Load<T> | undefined): Loaded<T> {
  const [settled, setSettled] = useState<{ load: Load<T>; failed: boolean } | null>(null);
  const value = load && (loaded.get(load) as T | undefined);
  useEffect(() => {
    if (!load || loaded.has(load)) return;
    let gone = false;
    load().then(
      (result) => {
        loaded.set(load, result);
        if (!gone) setSettled({ load, failed: false });
      },
      () => {
        if (!gone) setSettled({ load, failed: true });
      },
    );
    return () => {
      gone = true;
    };
  }, [load]);
  return {
    value,
    failed: value === undefined && settled?.load === load && settled?.failed === true,
  };
}
