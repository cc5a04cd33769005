/** Short lists that link the most of what is left: which to do first. */
import type { Crosswalk } from '../crosswalk/crosswalk';
import { requirementsOf, setAgainst } from './held';
import { mappingsOf, overlapOf } from '../overlap/overlap';
import { otherSide } from '../crosswalk/requirement';
import type { Side } from '../crosswalk/requirement';
import type { Scope } from '../scope/scope';
import { setBar } from '../scope/scope-changes';
import { isInScope } from '../overlap/support';
import type { Supporting } from '../overlap/support';

/** Something that could be chosen next. */
export interface CoverCandidate {
  readonly id: string;
  /** Place in the catalogue; decides between equals, so that the order of a list never does. */
  readonly order: number;
  /** What it links, with the strength of each link. */
  readonly links: ReadonlyMap<string, number>;
}

/** One choice of a greedy cover. */
export interface CoverStep {
  readonly id: string;
  /** What it links that no earlier step does; at least one. */
  readonly adds: readonly string[];
  /** How many the steps link together, this one included. */
  readonly total: number;
}

/** How long a list is that a workshop can act on. */
export const SHORT_LIST = 10;

/**
 * Chooses again and again what links the most of what is still unlinked, then the greatest sum of
 * strengths, then what comes first in the catalogue; ends when nothing adds any more. Greedy, and
 * said to be so: the best list of the same length may link more, but a greedy one always links at
 * least 1 - 1/e, 63 %, of what that links (Nemhauser, Wolsey and Fisher, "An analysis of
 * approximations for maximizing submodular set functions", Mathematical Programming 14, 1978).
 *
 * @param remaining what is to be linked
 * @param most length of the list
 */
export function greedyCover(
  candidates: readonly CoverCandidate[],
  remaining: readonly string[],
  most = SHORT_LIST,
): readonly CoverStep[] {
  const unlinked = new Set(remaining);
  const steps: CoverStep[] = [];
  let total = 0;
  while (steps.length < most) {
    let best: { readonly candidate: CoverCandidate; readonly gain: Gain } | undefined;
    for (const candidate of candidates) {
      const gain = gainOf(candidate, unlinked);
      if (gain.adds.length > 0 && (!best || isBetter(candidate, gain, best))) {
        best = { candidate, gain };
      }
    }
    if (!best) break;
    total += best.gain.adds.length;
    steps.push({ id: best.candidate.id, adds: best.gain.adds, total });
    for (const id of best.gain.adds) unlinked.delete(id);
  }
  return steps;
}

interface Gain {
  readonly adds: readonly string[];
  readonly strength: number;
}

function gainOf({ links }: CoverCandidate, unlinked: ReadonlySet<string>): Gain {
  const adds = [...unlinked].filter((id) => links.has(id));
  return { adds, strength: adds.reduce((sum, id) => sum + (links.get(id) ?? 0), 0) };
}

function isBetter(
  candidate: CoverCandidate,
  gain: Gain,
  best: { readonly candidate: CoverCandidate; readonly gain: Gain },
): boolean {
  if (gain.adds.length !== best.gain.adds.length) return gain.adds.length > best.gain.adds.length;
  if (gain.strength !== best.gain.strength) return gain.strength > best.gain.strength;
  return candidate.order < best.candidate.order;
}

export interface BestNext {
  /** What is not linked at Moderate and up from anything held, in catalogue order. */
  readonly remaining: readonly string[];
  readonly steps: readonly CoverStep[];
}

/**
 * Further requirements across from `side`, in scope and not yet held, that link the most of what
 * remains of it. Only Moderate and up counts, whatever bar the scope has: links
 * below it an auditor takes as corroboration only, and a bar above it would hide what helps.
 *
 * @param side the framework of which something remains
 */
export function bestNext(
  crosswalk: Crosswalk,
  scope: Scope,
  side: Side,
  most = SHORT_LIST,
): BestNext {
  const moderate = setBar(scope, 'moderate');
  const overlap = overlapOf(crosswalk, moderate);
  const { rows } = setAgainst(crosswalk, overlap, scope.held, side);
  const remaining = rows
    .filter(({ standing }) => standing === 'left')
    .map(({ requirement }) => requirement.id);
  const held = new Set(scope.held);
  const candidates = requirementsOf(crosswalk, otherSide(side))
    .map(({ id }, order): CoverCandidate => {
      const links = mappingsOf(overlap, id).map(
        ({ iso, tsc, strength }) => [side === 'iso' ? iso : tsc, strength] as const,
      );
      return { id, order, links: new Map(links) };
    })
    .filter(({ id }) => !held.has(id) && isInScope(overlap, id));
  return { remaining, steps: greedyCover(candidates, remaining, most) };
}

/** Artefacts that support the most of what remains; each support counts alike. */
export const evidenceFirst = (
  items: readonly Supporting[],
  remaining: readonly string[],
  most = SHORT_LIST,
): readonly CoverStep[] =>
  greedyCover(
    items.map(({ id, supports }, order) => ({
      id,
      order,
      links: new Map(supports.map((supported) => [supported, 1])),
    })),
    remaining,
    most,
  );
