import { rankBySupport } from '../model';
import type { Overlap, Support, Supporting } from '../model';
import type { Catalog } from './catalog';

/** Ranks evidence or practices by how much of the present scope they serve. */
export const rankInScope = <T extends Supporting>(
  catalog: Catalog,
  overlap: Overlap,
  items: readonly T[],
): readonly Support<T>[] =>
  rankBySupport(items, overlap, (id) => catalog.requirement(id)?.kind !== 'criterion');
