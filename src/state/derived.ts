import type { Catalog } from '../catalog';
import {
  crosswalkIn,
  effectOfCategory,
  groupByEnd,
  mappingsAtEachBar,
  overlapOf,
  strengthHistogram,
} from '../model';
import type { Bar, CategoryId, Effect, Mapping, Overlap, Scope } from '../model';
import type { Facet } from './view';
import { visibleIn } from './visible';
import type { Visible } from './visible';

/** The mappings of a scope, the user's own in force, whether or not they are active. */
export interface InForce {
  readonly mapping: (id: string) => Mapping | undefined;
  readonly mappingsOf: (requirementId: string) => readonly Mapping[];
}

/** Everything that follows from a scope, each computed when asked for and remembered for a while. */
export interface Derived {
  readonly overlap: (scope: Scope) => Overlap;
  readonly inForce: (scope: Scope) => InForce;
  /** What choosing a category would add. */
  readonly categoryEffect: (scope: Scope, category: CategoryId) => Effect;
  readonly histogram: (scope: Scope) => readonly number[];
  readonly atEachBar: (scope: Scope) => Readonly<Record<Bar, number>>;
  readonly visible: (scope: Scope, hidden: readonly Facet[]) => Visible;
}

export function createDerived(catalog: Catalog): Derived {
  const overlap = remembered((scope: Scope) => overlapOf(catalog, scope));
  const visibleByHidden = remembered((scope: Scope) =>
    remembered((hidden: readonly Facet[]) => visibleIn(catalog, overlap(scope), hidden)),
  );
  const effects = remembered((scope: Scope) =>
    remembered((category: CategoryId) =>
      effectOfCategory(catalog, scope, overlap(scope), category),
    ),
  );
  return {
    overlap,
    inForce: remembered((scope) => {
      const { mappings } = crosswalkIn(catalog, scope);
      const byId = new Map(mappings.map((mapping) => [mapping.id, mapping]));
      const byEnd = groupByEnd(mappings);
      return { mapping: (id) => byId.get(id), mappingsOf: (id) => byEnd.get(id) ?? [] };
    }),
    categoryEffect: (scope, category) => effects(scope)(category),
    histogram: remembered((scope) => strengthHistogram(catalog, scope)),
    atEachBar: remembered((scope) => mappingsAtEachBar(catalog, scope)),
    visible: (scope, hidden) => visibleByHidden(scope)(hidden),
  };
}

/** Scopes that may be on screen at once, beside one another or in turn, and some to spare. */
const REMEMBERED = 8;

/**
 * Remembers the results of the latest arguments, which are never mutated. Not of all that still live:
 * undo holds every scope there was, and would hold what follows from each of them with it.
 */
function remembered<TArgument, TResult>(
  compute: (argument: TArgument) => TResult,
): (argument: TArgument) => TResult {
  const results = new Map<TArgument, { readonly value: TResult }>();
  return (argument) => {
    const result = results.get(argument) ?? { value: compute(argument) };
    // The latest is the last.
    results.delete(argument);
    results.set(argument, result);
    for (const oldest of results.keys()) {
      if (results.size <= REMEMBERED) break;
      results.delete(oldest);
    }
    return result.value;
  };
}
