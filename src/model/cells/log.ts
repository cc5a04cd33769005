import { differencesBetween } from './compare';
import type { Scope } from '../scope/scope';

/**
 * Adds to the log of a changed scope what was changed, an entry a cell.
 *
 * @param at ISO date and time of the change
 * @param by who made it, or empty
 */
export function logged(before: Scope, after: Scope, at: string, by: string): Scope {
  const entries = differencesBetween(before, after).map(({ key, before: was, after: is }) => ({
    at,
    by,
    cell: key,
    before: was,
    after: is,
  }));
  return entries.length === 0 ? after : { ...after, log: [...after.log, ...entries] };
}
