import { cellPlace, cellsOf } from './cells';
import type { CellPlace, Cells } from './cells';
import type { Scope } from './scope';

/** A cell on which two scopes differ; null where one has nothing in it. */
export interface CellDifference extends CellPlace {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Every cell on which two scopes differ, those of the first in their order, then what came. */
export const differencesBetween = (before: Scope, after: Scope): readonly CellDifference[] =>
  before === after ? [] : compareCells(cellsOf(before), cellsOf(after));

export function compareCells(before: Cells, after: Cells): readonly CellDifference[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  const differences: CellDifference[] = [];
  for (const key of keys) {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    if (was !== is) differences.push({ key, ...cellPlace(key), before: was, after: is });
  }
  return differences;
}
