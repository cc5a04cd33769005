/**
 * The user's own word on a pair of the crosswalk: added, changed or rejected. The baseline is never
 * written to; what counts is worked out from both (design, rule 3).
 */
import type { Crosswalk } from '../crosswalk/crosswalk';
import { mappingId } from '../crosswalk/mapping';
import type { Basis, Mapping, Rationale, Relationship } from '../crosswalk/mapping';
import type { Scope } from './scope';

/** What a mapping says, without whose word it is. */
export interface MappingValues {
  readonly relationship: Relationship;
  /** 1 to 10. */
  readonly strength: number;
  readonly rationale: Rationale;
}

export interface OwnMapping extends MappingValues {
  readonly iso: string;
  readonly tsc: string;
  /** The pair is not linked, the user says; the values are those it was rejected with. */
  readonly rejected: boolean;
  readonly reason: string;
  readonly author: string;
  readonly role: string;
  /** ISO date of the last change. */
  readonly date: string;
  /** Agreed with the auditor. */
  readonly agreed: boolean;
  /** The baseline's pair as it was when the user changed it; null where it had none. */
  readonly baseline: (MappingValues & { readonly basis: Basis }) | null;
}

export type OwnMappings = Readonly<Record<string, OwnMapping>>;

/** What the user did to the baseline. */
export type OwnChange = 'added' | 'changed' | 'rejected';

export const ownChange = ({ rejected, baseline }: OwnMapping): OwnChange =>
  rejected ? 'rejected' : baseline ? 'changed' : 'added';

export const isOwnInForce = (scope: Scope): boolean =>
  scope.bases.includes('yours') && Object.keys(scope.yours).length > 0;

/**
 * The crosswalk with the user's mappings in force: a changed pair counts once, as `yours`, a
 * rejected one not at all, an added one besides. With `yours` switched off, or nothing of the
 * user's own, the crosswalk itself. Own mappings whose ends it does not know are left out.
 *
 * @returns the rules' view of it only, for what a catalog looks up by index is the baseline's
 */
export function crosswalkIn(crosswalk: Crosswalk, scope: Scope): Crosswalk {
  if (!isOwnInForce(scope)) return crosswalk;
  const known = resultsOf.get(scope.yours)?.get(crosswalk);
  if (known) return known;
  const { controls, clauses, criteria, exhaustive } = crosswalk;
  const mappings = mappingsWith(crosswalk, scope.yours);
  const result: Crosswalk = { controls, clauses, criteria, exhaustive, mappings };
  const results = resultsOf.get(scope.yours) ?? new WeakMap<Crosswalk, Crosswalk>();
  results.set(crosswalk, result);
  resultsOf.set(scope.yours, results);
  return result;
}

/** The same record of own mappings gives the same list, so that nothing is worked out twice. */
const resultsOf = new WeakMap<OwnMappings, WeakMap<Crosswalk, Crosswalk>>();

function mappingsWith(crosswalk: Crosswalk, yours: OwnMappings): readonly Mapping[] {
  const kept = crosswalk.mappings.flatMap((mapping) => {
    const own = yours[mapping.id];
    if (!own) return [mapping];
    return own.rejected ? [] : [asMapping(own)];
  });
  const baseline = new Set(crosswalk.mappings.map(({ id }) => id));
  const isoIds = new Set([...crosswalk.controls, ...crosswalk.clauses].map(({ id }) => id));
  const tscIds = new Set(crosswalk.criteria.map(({ id }) => id));
  const added = Object.values(yours).filter(
    ({ iso, tsc, rejected }) =>
      !rejected && !baseline.has(mappingId(iso, tsc)) && isoIds.has(iso) && tscIds.has(tsc),
  );
  return [...kept, ...added.map(asMapping)];
}

/** An own mapping as the crosswalk would list it. */
export const asMapping = ({
  iso,
  tsc,
  relationship,
  strength,
  rationale,
}: OwnMapping): Mapping => ({
  id: mappingId(iso, tsc),
  iso,
  tsc,
  relationship,
  strength,
  rationale,
  basis: 'yours',
});

/** What an own mapping remembers of the baseline's pair. */
export const baselineOf = (mapping: Mapping | undefined): OwnMapping['baseline'] =>
  mapping
    ? {
        relationship: mapping.relationship,
        strength: mapping.strength,
        rationale: mapping.rationale,
        basis: mapping.basis,
      }
    : null;
