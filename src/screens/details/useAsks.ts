import { useEffect, useState } from 'react';
import { explanationLoader, explanationLoaders } from '../../catalog';
import type { Requirement } from '../../model';
import { loadAhead, useLoaded } from '../../ui';

/** Nobody who wants to decide waits longer than this for an explanation. Milliseconds. */
const PATIENCE = 3_000;

interface Asks {
  /** What the requirement asks, in plain words, or what became of them. */
  readonly words: string;
  /** Whether the words stand, so that what is below them keeps its place under the pointer. */
  readonly settled: boolean;
}

export function useAsks(requirement: Requirement | undefined): Asks {
  const { value, failed } = useLoaded(explanationLoader(requirement?.group ?? ''));
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const words = value?.[requirement?.id ?? '']?.asks ?? 'Loading the explanation…';
  return failed
    ? {
        words: 'The explanation could not be loaded. Reload the page to try again.',
        settled: true,
      }
    : { words, settled: value !== undefined || late };
}

/** So that hardly anybody meets a requirement whose words are still on their way. */
export const loadExplanations = async (): Promise<void> => {
  await Promise.all(explanationLoaders.map(loadAhead));
};
