import type { Crosswalk } from '../crosswalk/crosswalk';
import { mappingId } from '../crosswalk/mapping';
import type { Mapping } from '../crosswalk/mapping';
import type { OwnMapping, OwnMappings } from './own-mapping';

/** The user's mappings on which the baseline has moved since, with what it says now. */
export interface BaselineConflict {
  readonly own: OwnMapping;
  /** Null where the baseline has dropped the pair. */
  readonly now: Mapping | null;
}

/** Own mappings whose baseline is no longer what it was when the user disagreed with it. */
export const baselineConflicts = (
  crosswalk: Crosswalk,
  yours: OwnMappings,
): readonly BaselineConflict[] => {
  const baseline = new Map(crosswalk.mappings.map((mapping) => [mapping.id, mapping]));
  return Object.values(yours).flatMap((own) => {
    const now = baseline.get(mappingId(own.iso, own.tsc)) ?? null;
    return sameBaseline(own.baseline, now) ? [] : [{ own, now }];
  });
};

function sameBaseline(before: OwnMapping['baseline'], now: Mapping | null): boolean {
  if (!before || !now) return before === now;
  return (
    before.relationship === now.relationship &&
    before.strength === now.strength &&
    before.rationale === now.rationale &&
    before.basis === now.basis
  );
}
