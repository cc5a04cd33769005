import type { Overlap } from './overlap';
import type { Requirement } from '../crosswalk/requirement';

/** Active mappings between one ISO 27001 group and one SOC 2 series. */
export interface GroupPair {
  readonly iso: string;
  readonly soc2: string;
  readonly mappings: number;
}

/** How much of one group in scope is linked. */
export interface GroupShare {
  readonly group: string;
  readonly linked: number;
  /** Requirements of the group that are in scope. */
  readonly total: number;
}

/** Pairs of groups with at least one active mapping, most mappings first. */
export function groupPairs(
  overlap: Overlap,
  groupOf: (requirementId: string) => string,
): readonly GroupPair[] {
  const pairs = new Map<string, { iso: string; soc2: string; mappings: number }>();
  for (const { iso, tsc } of overlap.active) {
    const ends = { iso: groupOf(iso), soc2: groupOf(tsc) };
    const key = `${ends.iso}~${ends.soc2}`;
    const pair = pairs.get(key);
    if (pair) pair.mappings += 1;
    else pairs.set(key, { ...ends, mappings: 1 });
  }
  return [...pairs.values()].sort((a, b) => b.mappings - a.mappings);
}

/** Linked and total of every group that has something in scope, in the order given. */
export function groupShares(
  overlap: Overlap,
  requirements: readonly Requirement[],
): readonly GroupShare[] {
  const shares = new Map<string, { group: string; linked: number; total: number }>();
  for (const { id, group } of requirements) {
    const standing = overlap.standing.get(id)?.overlap;
    if (standing !== 'shared' && standing !== 'only') continue;
    const share = shares.get(group) ?? { group, linked: 0, total: 0 };
    share.total += 1;
    if (standing === 'shared') share.linked += 1;
    shares.set(group, share);
  }
  return [...shares.values()];
}
