import type { Crosswalk } from '../crosswalk/crosswalk';
import type { Mapping } from '../crosswalk/mapping';
import type { Standing } from './standing';

/**
 * The figures of an overlap. Controls never include clauses:
 * `controls = sharedControls + isoOnly + controlsNotApplicable` and
 * `criteria = sharedCriteria + soc2Only + criteriaNotRelevant`.
 */
export interface Figures {
  /** Active mappings, those of counted clauses among them. */
  readonly mappings: number;
  /** All Annex A controls, whatever was decided on them. */
  readonly controls: number;
  readonly sharedControls: number;
  readonly isoOnly: number;
  readonly controlsNotApplicable: number;
  /** Criteria of the selected categories. */
  readonly criteria: number;
  readonly sharedCriteria: number;
  /** How many of the shared criteria have active mappings with clauses only. */
  readonly sharedThroughClausesOnly: number;
  readonly soc2Only: number;
  readonly criteriaNotRelevant: number;
}

export function countFigures(
  crosswalk: Crosswalk,
  active: readonly Mapping[],
  standing: ReadonlyMap<string, Standing>,
): Figures {
  const count = (list: readonly { readonly id: string }[], overlap: Standing['overlap']) =>
    list.filter(({ id }) => standing.get(id)?.overlap === overlap).length;
  const { controls, criteria, clauses } = crosswalk;

  const clauseIds = new Set(clauses.map(({ id }) => id));
  const linkedToControl = new Set(
    active.filter(({ iso }) => !clauseIds.has(iso)).map(({ tsc }) => tsc),
  );
  const sharedCriteria = count(criteria, 'shared');
  return {
    mappings: active.length,
    controls: controls.length,
    sharedControls: count(controls, 'shared'),
    isoOnly: count(controls, 'only'),
    controlsNotApplicable: count(controls, 'not-applicable'),
    criteria: criteria.length - count(criteria, 'outside'),
    sharedCriteria,
    sharedThroughClausesOnly: sharedCriteria - linkedToControl.size,
    soc2Only: count(criteria, 'only'),
    criteriaNotRelevant: count(criteria, 'not-applicable'),
  };
}
