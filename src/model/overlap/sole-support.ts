import type { Crosswalk } from '../crosswalk/crosswalk';
import { floorOf } from '../crosswalk/mapping';
import type { Mapping } from '../crosswalk/mapping';
import type { Overlap } from './overlap';
import { crosswalkIn } from '../scope/own-mapping';
import type { Scope } from '../scope/scope';

/** An excluded control, and the criteria in scope that are left with nothing but excluded ones. */
export interface SoleSupport {
  readonly control: string;
  /** In catalogue order. */
  readonly criteria: readonly string[];
  /** Of the strongest mapping that is lost, 1 to 10. */
  readonly strength: number;
}

/**
 * Excluded controls on which a criterion alone depends: the criterion is in scope, and of the
 * mappings that the bar and the bases let through, all end in excluded controls. In catalogue order.
 */
export function soleSupports(
  crosswalk: Crosswalk,
  scope: Scope,
  overlap: Overlap,
): readonly SoleSupport[] {
  const floor = floorOf(scope.bar);
  const lost = new Map<string, Mapping[]>();
  for (const mapping of crosswalkIn(crosswalk, scope).mappings) {
    const { iso, tsc, strength, basis } = mapping;
    if (strength < floor || !scope.bases.includes(basis)) continue;
    if (overlap.standing.get(tsc)?.overlap !== 'only') continue;
    // A clause that is not counted stands outside; only an excluded control is not applicable.
    if (overlap.standing.get(iso)?.overlap !== 'not-applicable') continue;
    lost.set(iso, [...(lost.get(iso) ?? []), mapping]);
  }
  return crosswalk.controls.flatMap(({ id }) => {
    const mappings = lost.get(id);
    if (!mappings) return [];
    const ends = new Set(mappings.map(({ tsc }) => tsc));
    return {
      control: id,
      criteria: crosswalk.criteria.filter((one) => ends.has(one.id)).map((one) => one.id),
      strength: Math.max(...mappings.map(({ strength }) => strength)),
    };
  });
}
