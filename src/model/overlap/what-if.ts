import type { Crosswalk } from '../crosswalk/crosswalk';
import { BARS } from '../crosswalk/mapping';
import type { Bar } from '../crosswalk/mapping';
import { activeMappings, overlapOf } from './overlap';
import type { Overlap } from './overlap';
import type { CategoryId } from '../crosswalk/requirement';
import type { Scope } from '../scope/scope';
import { setBar, setCategory } from '../scope/scope-changes';
import { isInScope } from './support';

/** What a scope not yet chosen would add to the present one (rule 7). Counts are never negative. */
export interface Effect {
  /** Criteria that would come into scope. */
  readonly criteria: number;
  /** How many of those would be linked at once. */
  readonly criteriaLinked: number;
  /** Controls not shared now that would become shared. */
  readonly controlsShared: number;
}

/** Compares two results of the same crosswalk. */
export function effectOf(crosswalk: Crosswalk, now: Overlap, then: Overlap): Effect {
  const came = crosswalk.criteria.filter(({ id }) => isInScope(then, id) && !isInScope(now, id));
  return {
    criteria: came.length,
    criteriaLinked: came.filter(({ id }) => then.activeOf.has(id)).length,
    controlsShared: crosswalk.controls.filter(
      ({ id }) => then.activeOf.has(id) && !now.activeOf.has(id),
    ).length,
  };
}

/** What a scope not yet chosen would add to the present one and take from it. */
export interface ScopeEffect extends Effect {
  /** Criteria that would leave the scope. */
  readonly criteriaOut: number;
  /** Controls shared now that would no longer be. */
  readonly controlsNotShared: number;
}

/** Compares two results of the same crosswalk both ways; the figures of both are in themselves. */
export function effectOfScope(crosswalk: Crosswalk, now: Overlap, then: Overlap): ScopeEffect {
  const back = effectOf(crosswalk, then, now);
  return {
    ...effectOf(crosswalk, now, then),
    criteriaOut: back.criteria,
    controlsNotShared: back.controlsShared,
  };
}

/** What an optional category would add to the scope; `now` is the overlap of that scope. */
export const effectOfCategory = (
  crosswalk: Crosswalk,
  scope: Scope,
  now: Overlap,
  category: CategoryId,
): Effect => effectOf(crosswalk, now, overlapOf(crosswalk, setCategory(scope, category, true)));

/** Mappings that would be active at each bar, all else as in the scope. */
export function mappingsAtEachBar(
  crosswalk: Crosswalk,
  scope: Scope,
): Readonly<Record<Bar, number>> {
  const counts: Record<Bar, number> = { any: 0, moderate: 0, strong: 0 };
  for (const bar of BARS) counts[bar] = activeMappings(crosswalk, setBar(scope, bar)).length;
  return counts;
}

/**
 * How many mappings there are at each strength with the bar taken away, all else as in the scope.
 * Index 0 is strength 1, index 9 is strength 10.
 */
export function strengthHistogram(crosswalk: Crosswalk, scope: Scope): readonly number[] {
  const bars = new Array<number>(10).fill(0);
  for (const { strength } of activeMappings(crosswalk, setBar(scope, 'any'))) {
    bars[strength - 1] = (bars[strength - 1] ?? 0) + 1;
  }
  return bars;
}
