import { INCLUSION_REASONS } from './decision';
import type { InclusionReason } from './decision';

/** Reasons for inclusion with one among them or not, in their order. */
export const withReason = (
  reasons: readonly InclusionReason[],
  reason: InclusionReason,
  isOne: boolean,
): readonly InclusionReason[] =>
  INCLUSION_REASONS.filter((one) => (one === reason ? isOne : reasons.includes(one)));
