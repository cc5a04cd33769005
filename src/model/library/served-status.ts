import type { Decision, Implementation } from '../scope/decision';
import { lowestImplementation } from './own-control';
import type { OwnControl } from './own-control';

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
