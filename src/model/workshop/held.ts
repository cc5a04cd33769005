/** What an organisation already has in place of one framework, seen from the other. */
import { kindOfId } from '../scope/decision';
import type { Crosswalk } from '../crosswalk/crosswalk';
import type { Mapping } from '../crosswalk/mapping';
import { mappingsOf } from '../overlap/overlap';
import type { Overlap } from '../overlap/overlap';
import { otherSide } from '../crosswalk/requirement';
import type { Requirement, Side } from '../crosswalk/requirement';
import { isInScope } from '../overlap/support';

/**
 * How a requirement in scope stands to what is held: not linked from it, linked in part, linked in
 * full, or held itself. None of them says that the requirement is fulfilled.
 */
export const HELD_STANDINGS = ['left', 'part', 'full', 'held'] as const;
export type HeldStanding = (typeof HELD_STANDINGS)[number];

/** One requirement in scope of the framework looked at. */
export interface HeldRow {
  readonly requirement: Requirement;
  readonly standing: HeldStanding;
  /** Active mappings with what is held, strongest first. */
  readonly links: readonly Mapping[];
}

/** Something held that does not count, because it takes no part in the scope. */
export interface NotCounted {
  readonly id: string;
  /** `excluded`: decided out; `outside`: its category, or the clauses, are not part of the scope. */
  readonly why: 'excluded' | 'outside';
}

export interface HeldResult {
  /** In catalogue order. */
  readonly rows: readonly HeldRow[];
  /** What is held of the other framework and in scope, in catalogue order. */
  readonly counted: readonly string[];
  readonly notCounted: readonly NotCounted[];
}

/** How many rows stand where; `total = held + linked + left` and `linked = full + part`. */
export interface HeldFigures {
  readonly total: number;
  readonly linked: number;
  readonly full: number;
  readonly part: number;
  readonly left: number;
  readonly held: number;
}

/** The figures of one theme, of the clauses, or of one series. */
export interface HeldGroup extends HeldFigures {
  readonly group: string;
}

/** The requirements of one side: controls then clauses, or criteria, in catalogue order. */
export const requirementsOf = (crosswalk: Crosswalk, side: Side): readonly Requirement[] =>
  side === 'iso' ? [...crosswalk.controls, ...crosswalk.clauses] : crosswalk.criteria;

/** The sides on which what is held has something to say, the one across from the most of it first. */
export function sidesAcross(held: readonly string[]): readonly Side[] {
  const criteria = held.filter((id) => kindOfId(id) === 'criterion').length;
  const across = [
    { side: 'soc2', held: held.length - criteria },
    { side: 'iso', held: criteria },
  ] as const;
  return across
    .filter((one) => one.held > 0)
    .sort((a, b) => b.held - a.held)
    .map(({ side }) => side);
}

/**
 * Sets what is held against the other framework. A held requirement that takes no part in the scope
 * counts for nothing.
 *
 * @param overlap of this crosswalk and the scope in force
 * @param held identifiers of either framework; those of `side` itself are marked as held
 * @param side the framework looked at
 */
export function setAgainst(
  crosswalk: Crosswalk,
  overlap: Overlap,
  held: readonly string[],
  side: Side,
): HeldResult {
  const has = new Set(held);
  const across = requirementsOf(crosswalk, otherSide(side)).filter(({ id }) => has.has(id));
  const counted = across.filter(({ id }) => isInScope(overlap, id)).map(({ id }) => id);
  const counts = new Set(counted);
  const rows = requirementsOf(crosswalk, side)
    .filter(({ id }) => isInScope(overlap, id))
    .map((requirement): HeldRow => {
      const links = mappingsOf(overlap, requirement.id).filter((mapping) =>
        counts.has(side === 'iso' ? mapping.tsc : mapping.iso),
      );
      if (has.has(requirement.id)) return { requirement, standing: 'held', links };
      if (links.length === 0) return { requirement, standing: 'left', links };
      const full = links.some((mapping) => isLinkedInFull(mapping, side));
      return { requirement, standing: full ? 'full' : 'part', links };
    });
  const notCounted = across
    .filter(({ id }) => !counts.has(id))
    .map(({ id }): NotCounted => {
      const decidedOut = overlap.standing.get(id)?.overlap === 'not-applicable';
      return { id, why: decidedOut ? 'excluded' : 'outside' };
    });
  return { rows, counted, notCounted };
}

/**
 * Whether the other end of a mapping holds all of the requirement looked at. A relationship reads
 * "control IS ... criterion" (NIST IR 8477): seen from a criterion the control has all of it when it
 * is `equal` or a `superset`; seen from a control the criterion has all of it when the control is
 * `equal` or a `subset`.
 *
 * @param side of the requirement looked at
 */
export const isLinkedInFull = ({ relationship }: Mapping, side: Side): boolean =>
  relationship === 'equal' || relationship === (side === 'soc2' ? 'superset' : 'subset');

export function heldFigures(rows: readonly HeldRow[]): HeldFigures {
  const count = (wanted: HeldStanding) => rows.filter(({ standing }) => standing === wanted).length;
  const [full, part] = [count('full'), count('part')];
  return {
    total: rows.length,
    linked: full + part,
    full,
    part,
    left: count('left'),
    held: count('held'),
  };
}

/** The figures group by group, in the order of the rows. */
export function heldGroups(rows: readonly HeldRow[]): readonly HeldGroup[] {
  const groups = new Map<string, HeldRow[]>();
  for (const row of rows) {
    const { group } = row.requirement;
    const members = groups.get(group);
    if (members) members.push(row);
    else groups.set(group, [row]);
  }
  return [...groups].map(([group, members]) => ({ group, ...heldFigures(members) }));
}
