/** What is missing between a control library, the scope and the evidence, from either end. */
import { requirementsIn } from '../crosswalk/crosswalk';
import type { Crosswalk } from '../crosswalk/crosswalk';
import { servesInScope } from './reach';
import type { Overlap } from '../overlap/overlap';
import type { ControlLibrary, OwnControl } from './own-control';
import { hasEvidence } from './served-status';
import { isInScope } from '../overlap/support';
import type { Supporting } from '../overlap/support';

export interface LibraryGaps<T extends Supporting> {
  /** Requirements in scope that no own control serves, in catalogue order. */
  readonly unserved: readonly string[];
  /** Own controls that serve nothing in scope, in the order of the library. */
  readonly idle: readonly OwnControl[];
  /** Own controls with neither an artefact nor a reference, in the order of the library. */
  readonly withoutEvidence: readonly OwnControl[];
  /** Evidence for something in scope that no own control asks for, in the order given. */
  readonly unasked: readonly T[];
}

/** @param evidence what there is to ask for; none while it has not been loaded */
export function libraryGaps<T extends Supporting>(
  crosswalk: Crosswalk,
  library: ControlLibrary,
  overlap: Overlap,
  evidence: readonly T[],
): LibraryGaps<T> {
  const controls = Object.values(library);
  const served = new Set(controls.flatMap(({ serves }) => serves));
  const asked = new Set(controls.flatMap((control) => control.evidence));
  return {
    unserved: requirementsIn(crosswalk)
      .map(({ id }) => id)
      .filter((id) => isInScope(overlap, id) && !served.has(id)),
    idle: controls.filter((control) => !servesInScope(control, overlap)),
    withoutEvidence: controls.filter((control) => !hasEvidence(control)),
    unasked: evidence.filter(
      ({ id, supports }) => !asked.has(id) && supports.some((one) => isInScope(overlap, one)),
    ),
  };
}
