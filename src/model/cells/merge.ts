/** Three-way merge of scopes, cell by cell: nothing that only one side changed is ever lost. */
import { cellPlace, cellsOf, scopeFrom, setCell } from './cells';
import type { CellPlace } from './cells';
import type { LogEntry, Scope } from '../scope/scope';
import { byText } from '../basics/text-order';

/** A cell that both sides changed, and differently. */
export interface MergeConflict extends CellPlace {
  readonly key: string;
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
}

export interface Merge {
  /** Where both sides changed a cell it has mine, or theirs where that was chosen. */
  readonly scope: Scope;
  readonly conflicts: readonly MergeConflict[];
  /** How many cells come from theirs without a conflict. */
  readonly taken: number;
}

/**
 * Merges two scopes that began as one.
 *
 * @param base what both had in common; `INITIAL_SCOPE` when that is not known
 * @param takeTheirs keys of the conflicts in which theirs wins
 */
export function mergeScopes(
  base: Scope,
  mine: Scope,
  theirs: Scope,
  takeTheirs: ReadonlySet<string> = new Set(),
): Merge {
  const [ours, their, common] = [cellsOf(mine), cellsOf(theirs), cellsOf(base)] as const;
  const merged = new Map<string, string>();
  const conflicts: MergeConflict[] = [];
  let taken = 0;
  for (const key of new Set([...ours.keys(), ...their.keys(), ...common.keys()])) {
    const own = ours.get(key) ?? null;
    const other = their.get(key) ?? null;
    const was = common.get(key) ?? null;
    let value = own;
    if (own !== other) {
      if (own === was) {
        value = other;
        taken += 1;
      } else if (other !== was) {
        conflicts.push({ key, ...cellPlace(key), base: was, mine: own, theirs: other });
        if (takeTheirs.has(key)) value = other;
      }
    }
    setCell(merged, key, value);
  }
  return { scope: scopeFrom(merged, mergeLogs(mine.log, theirs.log)), conflicts, taken };
}

/** Puts theirs in the place of mine in the conflicts given. */
export function takeCells(scope: Scope, conflicts: readonly MergeConflict[]): Scope {
  if (conflicts.length === 0) return scope;
  const cells = new Map(cellsOf(scope));
  for (const { key, theirs } of conflicts) setCell(cells, key, theirs);
  return scopeFrom(cells, scope.log);
}

/** Both logs, oldest first; an entry that is in both is there once. */
export function mergeLogs(
  mine: readonly LogEntry[],
  theirs: readonly LogEntry[],
): readonly LogEntry[] {
  if (theirs.length === 0) return mine;
  const known = new Set(mine.map(entryKey));
  const added = theirs.filter((entry) => !known.has(entryKey(entry)));
  if (added.length === 0) return mine;
  return [...mine, ...added].sort((a, b) => byText(a.at, b.at));
}

const entryKey = ({ at, by, cell, before, after }: LogEntry): string =>
  JSON.stringify([at, by, cell, before, after]);
