/** Producers of a changed plan: like those of `scope-changes.ts`. */
import type { Scope } from '../scope/scope';

/** Sets the weeks of a phase; undefined goes back to the usual ones. */
export function setWeeks(scope: Scope, phase: string, weeks: number | undefined): Scope {
  const { [phase]: before, ...others } = scope.plan.weeks;
  if (before === weeks) return scope;
  const changed = weeks === undefined ? others : { ...others, [phase]: weeks };
  return { ...scope, plan: { ...scope.plan, weeks: changed } };
}

/** Takes every chosen duration back. */
export const resetWeeks = (scope: Scope): Scope =>
  Object.keys(scope.plan.weeks).length === 0
    ? scope
    : { ...scope, plan: { ...scope.plan, weeks: {} } };
