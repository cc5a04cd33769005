/** How much of a scope a set of statements serves, own controls or those of the starter library. */
import { kindOfId } from '../scope/decision';
import type { Overlap } from '../overlap/overlap';
import { isInScope } from '../overlap/support';

/** Something that serves requirements. */
export interface Serves {
  readonly serves: readonly string[];
}

/** What a set of statements serves in scope, each requirement counted once. */
export interface LibraryReach {
  /** Statements that serve anything in scope. */
  readonly statements: number;
  /** Of them, those that serve both frameworks. */
  readonly both: number;
  readonly controls: number;
  readonly clauses: number;
  readonly criteria: number;
}

/** What one statement serves in scope, in the order given. */
export interface ServedInScope {
  readonly iso: readonly string[];
  readonly soc2: readonly string[];
}

export function servedInScope({ serves }: Serves, overlap: Overlap): ServedInScope {
  const inScope = serves.filter((id) => isInScope(overlap, id));
  return {
    iso: inScope.filter((id) => kindOfId(id) !== 'criterion'),
    soc2: inScope.filter((id) => kindOfId(id) === 'criterion'),
  };
}

/** Whether a statement serves both frameworks in scope. */
export function servesBoth(statement: Serves, overlap: Overlap): boolean {
  const { iso, soc2 } = servedInScope(statement, overlap);
  return iso.length > 0 && soc2.length > 0;
}

export const servesInScope = ({ serves }: Serves, overlap: Overlap): boolean =>
  serves.some((id) => isInScope(overlap, id));

/** Those that serve both frameworks first; otherwise as given. */
export const bothFirst = <T extends Serves>(
  statements: readonly T[],
  overlap: Overlap,
): readonly T[] => [
  ...statements.filter((one) => servesBoth(one, overlap)),
  ...statements.filter((one) => !servesBoth(one, overlap)),
];

export function libraryReach(statements: readonly Serves[], overlap: Overlap): LibraryReach {
  const served = new Set<string>();
  for (const { serves } of statements) {
    for (const id of serves) if (isInScope(overlap, id)) served.add(id);
  }
  const kinds = [...served].map(kindOfId);
  const count = (kind: (typeof kinds)[number]) => kinds.filter((one) => one === kind).length;
  return {
    statements: statements.filter((one) => servesInScope(one, overlap)).length,
    both: statements.filter((one) => servesBoth(one, overlap)).length,
    controls: count('control'),
    clauses: count('clause'),
    criteria: count('criterion'),
  };
}
