import type { Crosswalk } from '../crosswalk/crosswalk';
import { floorOf, groupByEnd } from '../crosswalk/mapping';
import type { Mapping } from '../crosswalk/mapping';
import { crosswalkIn } from '../scope/own-mapping';
import { countFigures } from './figures';
import type { Figures } from './figures';
import { createParticipation } from './participation';
import type { Participation } from './participation';
import { createReasons } from './reasons';
import type { Scope } from '../scope/scope';
import type { Standing } from './standing';

/** The split of everything in scope; every screen, figure and export reads this one result. */
export interface Overlap {
  /** Mappings that count, in crosswalk order. */
  readonly active: readonly Mapping[];
  /** Active mappings by requirement, strongest first; a requirement without any is not a key. */
  readonly activeOf: ReadonlyMap<string, readonly Mapping[]>;
  /** Every requirement of the crosswalk is a key. */
  readonly standing: ReadonlyMap<string, Standing>;
  readonly figures: Figures;
}

const NONE: readonly Mapping[] = [];

/** Active mappings of one requirement, strongest first. */
export const mappingsOf = (overlap: Overlap, id: string): readonly Mapping[] =>
  overlap.activeOf.get(id) ?? NONE;

/**
 * Applies a scope, and the user's own mappings in it, to a crosswalk (design, section 3). Cost is
 * linear in requirements and mappings, but for the sort of the mappings of each requirement.
 */
export function overlapOf(baseline: Crosswalk, scope: Scope): Overlap {
  const crosswalk = crosswalkIn(baseline, scope);
  const participation = createParticipation(crosswalk, scope);
  const active = keepActive(crosswalk, scope, participation);
  const activeOf = groupByEnd(active);
  for (const mappings of activeOf.values()) mappings.sort((a, b) => b.strength - a.strength);

  const standing = new Map<string, Standing>();
  const reasonFor = createReasons(crosswalk, scope, participation);
  for (const [id, part] of participation) {
    if (part !== 'in') {
      const outside = part === 'category-off' || part === 'clauses-off';
      standing.set(id, { overlap: outside ? 'outside' : 'not-applicable' });
    } else if (activeOf.has(id)) {
      standing.set(id, { overlap: 'shared' });
    } else {
      standing.set(id, { overlap: 'only', reason: reasonFor(id) });
    }
  }
  return { active, activeOf, standing, figures: countFigures(crosswalk, active, standing) };
}

/** The mappings that count in a scope, in crosswalk order. */
export const activeMappings = (crosswalk: Crosswalk, scope: Scope): readonly Mapping[] =>
  keepActive(crosswalkIn(crosswalk, scope), scope, createParticipation(crosswalk, scope));

/** Rule 3: both ends in scope, strong enough, and said by a chosen basis. */
function keepActive(
  crosswalk: Crosswalk,
  scope: Scope,
  participation: Participation,
): readonly Mapping[] {
  const floor = floorOf(scope.bar);
  return crosswalk.mappings.filter(
    ({ iso, tsc, strength, basis }) =>
      strength >= floor &&
      scope.bases.includes(basis) &&
      participation.get(iso) === 'in' &&
      participation.get(tsc) === 'in',
  );
}
