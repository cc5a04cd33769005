import { useEffect, useState } from 'react';
import type { Load } from '../catalog';

/** What has been loaded, so that the next element that asks has it at once. */
const loaded = new WeakMap<Load<unknown>, unknown>();

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
