import { useMemo } from 'react';
import { rankInScope } from '../../catalog';
import type { Support, Supporting } from '../../model';
import { useCatalog, useOverlap } from '../../state';

/** What serves the present scope, widest reach first. */
export function useRanking<T extends Supporting>(items: readonly T[]): readonly Support<T>[] {
  const catalog = useCatalog();
  const overlap = useOverlap();
  return useMemo(() => rankInScope(catalog, overlap, items), [catalog, overlap, items]);
}

/** Whether a text contains what was typed, whatever the case. */
export const contains = (text: string, typed: string): boolean =>
  text.toLowerCase().includes(typed.trim().toLowerCase());
