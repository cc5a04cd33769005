import type { Crosswalk } from './crosswalk';
import { BARS, floorOf } from './mapping';
import type { Bar, Basis } from './mapping';

/** How many Annex A controls the crosswalk links to the Common Criteria at one bar. */
export interface Reach {
  readonly bar: Bar;
  readonly controls: number;
  /** All Annex A controls. */
  readonly of: number;
}

/**
 * Annex A controls with at least one Common Criterion at each bar, whatever a scope decides: the
 * figure behind "about 80% of Annex A overlaps". It is an outcome of the crosswalk, never a target.
 */
export function reachOfAnnexA(
  { controls, criteria, mappings }: Crosswalk,
  bases: readonly Basis[],
): readonly Reach[] {
  const ids = new Set(controls.map(({ id }) => id));
  const common = new Set(
    criteria.filter(({ category }) => category === 'security').map(({ id }) => id),
  );
  const counted = mappings.filter(
    ({ iso, tsc, basis }) => bases.includes(basis) && ids.has(iso) && common.has(tsc),
  );
  return BARS.map((bar) => {
    const linked = counted.filter(({ strength }) => strength >= floorOf(bar));
    return { bar, controls: new Set(linked.map(({ iso }) => iso)).size, of: ids.size };
  });
}
