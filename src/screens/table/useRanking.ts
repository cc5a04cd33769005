import { useMemo } from 'react';
import { rankBySupport } from '../../model';
import type { Support, Supporting } from '../../model';
import { useCatalog, useOverlap } from '../../state';

/** What serves the present scope, widest reach first. */
export function useRanking<T extends Supporting>(items: readonly T[]): readonly Support<T>[] {
  const catalog = useCatalog();
  const overlap = useOverlap();
  return useMemo(
    () => rankBySupport(items, overlap, (id) => catalog.requirement(id)?.kind !== 'criterion'),
    [items, overlap, catalog],
  );
}

/** Whether a text contains what was typed, whatever the case. */
export const contains = (text: string, typed: string): boolean =>
  text.toLowerCase().includes(typed.trim().toLowerCase());
