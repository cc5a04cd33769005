import { cellPlace, cellsOf } from './cells';
import type { CellPlace } from './cells';
import type { Scope } from '../scope/scope';

/** A cell on which two scopes differ; null where one has nothing in it. */
export interface CellDifference extends CellPlace {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Every cell on which two scopes differ, those of the first in their order, then what came. */
export function differencesBetween(before: Scope, after: Scope): readonly CellDifference[] {
  if (before === after) return [];
  const [was, is] = [cellsOf(before), cellsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const difference = { before: was.get(key) ?? null, after: is.get(key) ?? null };
    if (difference.before === difference.after) return [];
    return [{ key, ...cellPlace(key), ...difference }];
  });
}

/** Whether two scopes that grew out of one say the same, and have the same to tell of how. */
export const saySame = (a: Scope, b: Scope): boolean =>
  a.log.length === b.log.length && differencesBetween(a, b).length === 0;
