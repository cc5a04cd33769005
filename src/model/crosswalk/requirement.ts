/** The two sides of the crosswalk. */
export type Side = 'iso' | 'soc2';

export const otherSide = (side: Side): Side => (side === 'iso' ? 'soc2' : 'iso');

/** The five SOC 2 categories in the order of the Trust Services Criteria. */
export const CATEGORIES = [
  'security',
  'availability',
  'confidentiality',
  'processing-integrity',
  'privacy',
] as const;
export type CategoryId = (typeof CATEGORIES)[number];

/** The categories a scope may add; Security is in every SOC 2 report. */
export const OPTIONAL_CATEGORIES: readonly CategoryId[] = CATEGORIES.slice(1);

/** An Annex A control, `A.5.1` to `A.8.34`; its group is its theme. */
export interface Control {
  readonly kind: 'control';
  readonly id: string;
  readonly title: string;
  readonly group: string;
}

/** An ISMS requirement of clauses 4 to 10. A certificate allows no exclusion among them. */
export interface Clause {
  readonly kind: 'clause';
  readonly id: string;
  readonly title: string;
  readonly group: string;
}

/** One of the Trust Services Criteria; its group is its series. */
export interface Criterion {
  readonly kind: 'criterion';
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly category: CategoryId;
}

export type Requirement = Control | Clause | Criterion;

export const sideOf = (requirement: Requirement): Side =>
  requirement.kind === 'criterion' ? 'soc2' : 'iso';
