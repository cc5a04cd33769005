import { cellsOf, scopeFrom, setCell } from './cells';
import { differencesBetween } from './compare';
import type { LogEntry, Scope } from '../scope/scope';

/** What leads from one scope to the next and back again; a few cells, however large the scope. */
export interface Delta {
  /** Key, value before, value after. */
  readonly cells: readonly (readonly [string, string | null, string | null])[];
  /** The logs have so many entries in common; after those, what each has alone. */
  readonly log: {
    readonly common: number;
    readonly before: readonly LogEntry[];
    readonly after: readonly LogEntry[];
  };
}

export function deltaBetween(before: Scope, after: Scope): Delta {
  const shorter = Math.min(before.log.length, after.log.length);
  let common = 0;
  while (common < shorter && before.log[common] === after.log[common]) common += 1;
  return {
    cells: differencesBetween(before, after).map(
      ({ key, before: was, after: is }) => [key, was, is] as const,
    ),
    log: { common, before: before.log.slice(common), after: after.log.slice(common) },
  };
}

/**
 * Goes a step forth or back.
 *
 * @returns null when the scope is not the one that the delta begins or ends at
 */
export function applyDelta(scope: Scope, delta: Delta, way: 'forth' | 'back'): Scope | null {
  const cells = new Map(cellsOf(scope));
  for (const [key, before, after] of delta.cells) {
    const [from, to] = way === 'forth' ? [before, after] : [after, before];
    if ((cells.get(key) ?? null) !== from) return null;
    setCell(cells, key, to);
  }
  const { common } = delta.log;
  const [from, to] =
    way === 'forth' ? [delta.log.before, delta.log.after] : [delta.log.after, delta.log.before];
  if (scope.log.length !== common + from.length) return null;
  return scopeFrom(cells, [...scope.log.slice(0, common), ...to]);
}
