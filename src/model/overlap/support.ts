import { kindOfId } from '../scope/decision';
import type { Overlap } from './overlap';

/** Something written once and tagged with every requirement it supports: evidence, a practice. */
export interface Supporting {
  readonly id: string;
  readonly supports: readonly string[];
}

/** How much of the scope one of them serves. */
export interface Support<T extends Supporting> {
  readonly item: T;
  /** Controls and clauses in scope that it supports. */
  readonly iso: number;
  /** Criteria in scope that it supports. */
  readonly soc2: number;
}

/** Whether a requirement takes part in the scope: shared or only, not decided out or left out. */
export function isInScope(overlap: Overlap, id: string): boolean {
  const standing = overlap.standing.get(id)?.overlap;
  return standing === 'shared' || standing === 'only';
}

/** Whether an audit asks about a requirement: in scope, or a clause, counted or not. */
export const isAskedFor = (overlap: Overlap, id: string): boolean =>
  kindOfId(id) === 'clause' || isInScope(overlap, id);

/**
 * Ranks by reach in the present scope: what serves both frameworks first, then by how many
 * requirements of both it serves. What serves nothing in scope is left out. Ties keep their order.
 *
 * @param isIso whether an identifier belongs to ISO 27001
 */
export function rankBySupport<T extends Supporting>(
  items: readonly T[],
  overlap: Overlap,
  isIso: (id: string) => boolean,
): readonly Support<T>[] {
  const serves = ({ iso, soc2 }: Support<T>) => (iso > 0 && soc2 > 0 ? 1 : 0);
  return items
    .map((item) => {
      const inScope = item.supports.filter((id) => isInScope(overlap, id));
      const iso = inScope.filter(isIso).length;
      return { item, iso, soc2: inScope.length - iso };
    })
    .filter(({ iso, soc2 }) => iso + soc2 > 0)
    .sort((a, b) => serves(b) - serves(a) || b.iso + b.soc2 - (a.iso + a.soc2));
}

/** Requirements in scope that none of the items supports, in the order given. */
export function unsupported(
  ids: readonly string[],
  items: readonly Supporting[],
  overlap: Overlap,
): readonly string[] {
  const supported = new Set(items.flatMap((item) => item.supports));
  return ids.filter((id) => isInScope(overlap, id) && !supported.has(id));
}
