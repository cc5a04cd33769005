/** Producers that change own controls one field at a time, or make one from another. */
import { freeControlId, putOwnControls } from './changes';
import { prefixOf } from './own-control';
import type { OwnControl } from './own-control';
import type { Scope } from '../scope/scope';

export type OwnControlChange = Partial<Omit<OwnControl, 'id'>>;

/** Gives the same change to each of some own controls; those that are not there are passed over. */
export const editOwnControls = (
  scope: Scope,
  ids: readonly string[],
  change: OwnControlChange,
): Scope =>
  putOwnControls(
    scope,
    ids.flatMap((id) => {
      const before = scope.library[id];
      return before ? [{ ...before, ...change }] : [];
    }),
  );

/** Lets an own control serve more requirements, beside those it serves already. */
export function serveAlso(scope: Scope, id: string, requirements: readonly string[]): Scope {
  const before = scope.library[id];
  return before
    ? editOwnControls(scope, [id], { serves: [...before.serves, ...requirements] })
    : scope;
}

/** Lets an own control no longer serve a requirement. */
export function serveNoMore(scope: Scope, id: string, requirement: string): Scope {
  const before = scope.library[id];
  return before
    ? editOwnControls(scope, [id], { serves: before.serves.filter((one) => one !== requirement) })
    : scope;
}

/**
 * A copy under the next identifier of the same prefix. What holds of the first alone is not copied:
 * how far it is put into practice, and which statement of the starter library it came from.
 */
export function duplicateOwnControl(scope: Scope, id: string): Scope {
  const before = scope.library[id];
  if (!before) return scope;
  const copy: OwnControl = {
    ...before,
    id: freeControlId(scope, prefixOf(id)),
    implementation: 'unset',
    starter: '',
  };
  return putOwnControls(scope, [copy]);
}
