import type { Requirement } from '../crosswalk/requirement';
import type { Overlap } from '../overlap/overlap';
import { isAskedFor } from '../overlap/support';
import type { Decision, Implementation } from '../scope/decision';
import { decisionOn } from '../scope/scope';
import type { Scope } from '../scope/scope';
import { lowestImplementation } from './own-control';
import type { OwnControl } from './own-control';
import { servingOf } from './serving';

/** Whether something shows an own control: an artefact, or where the record is. */
export const hasEvidence = ({ evidence, evidenceReference }: OwnControl): boolean =>
  evidence.length > 0 || evidenceReference.trim() !== '';

/**
 * How far a requirement is put into practice: as far as the last of the own controls that serve it.
 * Where none does, or none of them says, the word of the decision stands.
 */
export function implementationOf(
  { implementation }: Pick<Decision, 'implementation'>,
  controls: readonly OwnControl[],
): Implementation {
  const lowest = lowestImplementation(controls.map((one) => one.implementation));
  return lowest === 'unset' ? implementation : lowest;
}

/** Whether something shows a requirement: its own reference, or evidence of each that serves it. */
export const isEvidenced = (
  { evidence }: Pick<Decision, 'evidence'>,
  controls: readonly OwnControl[],
): boolean => evidence !== '' || (controls.length > 0 && controls.every(hasEvidence));

/** How many of some requirements have been put into practice how far, and how many there are. */
export interface ImplementationCounts {
  readonly total: number;
  readonly counts: Readonly<Record<Implementation, number>>;
}

/** Of those among some requirements that an audit of the scope asks about. */
export function implementationCounts(
  requirements: readonly Requirement[],
  scope: Scope,
  overlap: Overlap,
): ImplementationCounts {
  const serving = servingOf(scope.library);
  const asked = requirements.filter(({ id }) => isAskedFor(overlap, id));
  const counts = { unset: 0, 'not-started': 0, 'in-progress': 0, implemented: 0 };
  for (const { id, kind } of asked) {
    counts[implementationOf(decisionOn(scope, id, kind), serving.get(id) ?? [])] += 1;
  }
  return { total: asked.length, counts };
}
