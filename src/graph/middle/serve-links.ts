import { isOwnControlId, kindOfId } from '../../model';
import type { OwnControl } from '../../model';
import type { Link, ServeLink } from '../links';

/**
 * A link from each requirement that is drawn to each own control that serves it: controls and
 * clauses stand left of it, criteria right.
 */
export function serveLinks(
  controls: readonly OwnControl[],
  isDrawn: (requirementId: string) => boolean,
): readonly ServeLink[] {
  return controls.flatMap(({ id, serves }) =>
    serves.filter(isDrawn).map((requirement): ServeLink => {
      const isRight = kindOfId(requirement) === 'criterion';
      return isRight
        ? { id: `own:${id}~${requirement}`, iso: id, tsc: requirement, serves: true }
        : { id: `${requirement}~own:${id}`, iso: requirement, tsc: id, serves: true };
    }),
  );
}

/**
 * From an own control one reaches all that it serves; from a requirement the own controls that
 * serve it, and across them what they serve of the other framework.
 */
export function reachOf(links: readonly ServeLink[]) {
  return (ids: readonly string[]): ((link: Link) => boolean) => {
    const from = new Set(ids);
    const fromLeft = new Set(links.filter(({ iso }) => from.has(iso)).map(({ tsc }) => tsc));
    const fromRight = new Set(links.filter(({ tsc }) => from.has(tsc)).map(({ iso }) => iso));
    return ({ iso, tsc }) =>
      from.has(iso) ||
      from.has(tsc) ||
      (isOwnControlId(iso) && fromLeft.has(iso)) ||
      (isOwnControlId(tsc) && fromRight.has(tsc));
  };
}
