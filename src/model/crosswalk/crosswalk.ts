import type { Mapping, Basis } from './mapping';
import type { Clause, Control, Criterion, Requirement } from './requirement';

/** Everything the rules of overlap reason about. Lists are in catalogue order. */
export interface Crosswalk {
  readonly controls: readonly Control[];
  readonly clauses: readonly Clause[];
  readonly criteria: readonly Criterion[];
  /** Every end is one of the requirements above; no pair occurs twice. */
  readonly mappings: readonly Mapping[];
  /**
   * The bases whose authors judged every pair. A requirement without a mapping on such a basis was
   * looked at and found not linked; on any other basis nobody has judged it.
   */
  readonly exhaustive: readonly Basis[];
}

/** Every requirement of a crosswalk, in catalogue order. */
export const requirementsIn = ({
  controls,
  clauses,
  criteria,
}: Pick<Crosswalk, 'controls' | 'clauses' | 'criteria'>): readonly Requirement[] => [
  ...controls,
  ...clauses,
  ...criteria,
];
