import type { Crosswalk } from '../crosswalk/crosswalk';
import { floorOf, groupByEnd } from '../crosswalk/mapping';
import type { Basis, Mapping } from '../crosswalk/mapping';
import type { Part, Participation } from './participation';
import { isOwnInForce } from '../scope/own-mapping';
import type { Scope } from '../scope/scope';

/** Why a requirement in scope has no active mapping. */
export type OnlyReason =
  /** Linked to a partner in scope, but below the bar; `nearest` is the strongest such mapping. */
  | { readonly why: 'below-bar'; readonly nearest: Mapping }
  /** Linked, but the partner takes no part; `nearest` is the strongest such mapping. */
  | { readonly why: 'partner-out'; readonly nearest: Mapping; readonly part: Exclude<Part, 'in'> }
  /** Linked only on bases that are not chosen. */
  | {
      readonly why: 'basis-off';
      readonly bases: readonly Basis[];
      /** Those that are chosen. */
      readonly asked: readonly Basis[];
    }
  /** The user rejected every mapping it had; `partners` were the other ends. */
  | { readonly why: 'rejected'; readonly partners: readonly string[] }
  /** Nobody on the chosen bases has judged it; those bases are named. */
  | { readonly why: 'not-judged'; readonly bases: readonly Basis[] }
  /** Judged against every requirement of the other framework, and not linked to any. */
  | { readonly why: 'judged-not-linked' };

/**
 * Rule 5, for one scope: the function returned names the obstacle that is nearest to being removed
 * for a requirement in scope without an active mapping.
 */
export function createReasons(
  crosswalk: Crosswalk,
  scope: Scope,
  participation: Participation,
): (id: string) => OnlyReason {
  const mappingsOf = groupByEnd(crosswalk.mappings);
  const present = new Set(crosswalk.mappings.map((mapping) => mapping.basis));
  const asked = scope.bases.filter((basis) => present.has(basis));
  const floor = floorOf(scope.bar);
  const rejectedOf = rejectedPartners(scope);

  return (id) => {
    const partOf = (mapping: Mapping): Part =>
      participation.get(mapping.iso === id ? mapping.tsc : mapping.iso) ?? 'in';
    const mappings = mappingsOf.get(id) ?? [];
    const chosen = mappings.filter((mapping) => scope.bases.includes(mapping.basis));

    const below = strongest(chosen.filter((mapping) => partOf(mapping) === 'in'));
    if (below && below.strength < floor) return { why: 'below-bar', nearest: below };

    const out = strongest(chosen);
    const part = out ? partOf(out) : 'in';
    if (out && part !== 'in') return { why: 'partner-out', nearest: out, part };

    if (mappings.length > 0) {
      const bases = [...new Set(mappings.map((mapping) => mapping.basis))];
      return { why: 'basis-off', bases, asked };
    }
    const partners = rejectedOf.get(id);
    if (partners) return { why: 'rejected', partners };
    const judged = scope.bases.some((basis) => crosswalk.exhaustive.includes(basis));
    return judged ? { why: 'judged-not-linked' } : { why: 'not-judged', bases: asked };
  };
}

const strongest = (mappings: readonly Mapping[]): Mapping | undefined =>
  mappings.reduce<Mapping | undefined>(
    (best, mapping) => (best && best.strength >= mapping.strength ? best : mapping),
    undefined,
  );

/** The partners that the user's rejections took from each requirement. */
function rejectedPartners(scope: Scope): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>();
  if (!isOwnInForce(scope)) return partners;
  const add = (id: string, partner: string) =>
    partners.set(id, [...(partners.get(id) ?? []), partner]);
  for (const { iso, tsc, rejected } of Object.values(scope.yours)) {
    if (!rejected) continue;
    add(iso, tsc);
    add(tsc, iso);
  }
  return partners;
}
