import type { Crosswalk } from '../crosswalk/crosswalk';
import { hasCategory } from '../scope/scope';
import type { Scope } from '../scope/scope';

/** Whether a requirement takes part in a scope, or why it does not. */
export type Part = 'in' | 'excluded' | 'not-relevant' | 'category-off' | 'clauses-off';

export type Participation = ReadonlyMap<string, Part>;

/** Rules 1 and 2 of overlap, for every requirement of the crosswalk in catalogue order. */
export function createParticipation(crosswalk: Crosswalk, scope: Scope): Participation {
  const parts = new Map<string, Part>();
  for (const { id } of crosswalk.controls) {
    parts.set(id, scope.decisions[id]?.status === 'excluded' ? 'excluded' : 'in');
  }
  for (const { id } of crosswalk.clauses) {
    parts.set(id, scope.countClauses ? 'in' : 'clauses-off');
  }
  for (const { id, category } of crosswalk.criteria) {
    if (!hasCategory(scope, category)) parts.set(id, 'category-off');
    else parts.set(id, scope.decisions[id]?.status === 'not-relevant' ? 'not-relevant' : 'in');
  }
  return parts;
}
