import type { Catalog } from '../../catalog';
import { decisionOn } from '../../model';
import type { Overlap, Requirement, Scope } from '../../model';
import { PRESENT_LEFT, PRESENT_OVERVIEW } from '../../state';

/** The requirements of a group that the scope does not leave out, in catalogue order. */
export const membersIn = (
  catalog: Catalog,
  overlap: Overlap,
  groupId: string,
): readonly Requirement[] =>
  catalog
    .members(groupId)
    .filter(({ id }) => (overlap.standing.get(id)?.overlap ?? 'outside') !== 'outside');

/** The steps of a presentation: the whole, each group with something in scope, what is left. */
export const stepsIn = (catalog: Catalog, overlap: Overlap): readonly string[] => [
  PRESENT_OVERVIEW,
  ...catalog.groups.map(({ id }) => id).filter((id) => membersIn(catalog, overlap, id).length > 0),
  PRESENT_LEFT,
];

/** Whether somebody still has to decide on it; a criterion applies until it is said not to. */
export const isUndecided = (scope: Scope, { id, kind }: Requirement): boolean =>
  decisionOn(scope, id, kind).status === 'undecided';

/** The first row of a page that is undecided, else its first row. */
export function landingRow(
  scope: Scope,
  members: readonly Requirement[],
  page: number,
  pageSize: number,
): number {
  const first = page * pageSize;
  const undecided = members
    .slice(first, first + pageSize)
    .findIndex((member) => isUndecided(scope, member));
  return first + Math.max(0, undecided);
}

/**
 * Where the operator goes once a row is decided: the next undecided one of the page, from the top
 * again after its last row; the same row when the page is done.
 */
export function rowAfter(
  scope: Scope,
  members: readonly Requirement[],
  row: number,
  pageSize: number,
): number {
  const first = row - (row % pageSize);
  const rows = members.slice(first, first + pageSize).map((_, index) => first + index);
  const inTurn = [...rows.filter((other) => other > row), ...rows.filter((other) => other < row)];
  return inTurn.find((other) => members[other] && isUndecided(scope, members[other])) ?? row;
}
