import type { Catalog } from '../catalog';
import { defaultStatus } from '../model';
import type { Scope, Status } from '../model';

/** A decision that has a mark; a criterion that applies stands as it came. */
export type MarkedStatus = Exclude<Status, 'applies' | 'required'>;

export const isMarked = (status: Status | undefined): status is MarkedStatus =>
  status !== undefined && status !== 'applies' && status !== 'required';

/** How a requirement is decided on, or stands before; nothing for what is no requirement. */
export function statusIn(catalog: Catalog, scope: Scope, id: string): Status | undefined {
  const requirement = catalog.requirement(id);
  return requirement && (scope.decisions[id]?.status ?? defaultStatus(requirement.kind));
}
