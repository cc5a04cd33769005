import type { Bar, Basis } from './mapping';
import type { CategoryId } from './requirement';

export const CONTROL_STATUSES = ['undecided', 'applicable', 'inherited', 'excluded'] as const;
export type ControlStatus = (typeof CONTROL_STATUSES)[number];

export const CRITERION_STATUSES = ['applies', 'not-relevant'] as const;
export type CriterionStatus = (typeof CRITERION_STATUSES)[number];

export type Status = ControlStatus | CriterionStatus;

/** What was decided on one control or criterion, with the words that go with it. */
export interface Decision {
  readonly status: Status;
  /** Who operates an inherited control. Kept, though unused, while the status is another. */
  readonly provider: string;
  readonly justification: string;
  readonly note: string;
}

/** What the combined audit covers. */
export interface Scope {
  /** Optional SOC 2 categories chosen. Security is always part and never listed. */
  readonly categories: readonly CategoryId[];
  readonly bar: Bar;
  readonly bases: readonly Basis[];
  readonly countClauses: boolean;
  /** By identifier. A requirement that is not listed stands at its default and has no text. */
  readonly decisions: Readonly<Record<string, Decision>>;
}

/** The scope of a first visit: Security only, everything undecided, Moderate and up, all bases. */
export const INITIAL_SCOPE: Scope = {
  categories: [],
  bar: 'moderate',
  bases: ['guide', 'editorial', 'yours'],
  countClauses: true,
  decisions: {},
};

/** What a requirement stands at before anyone decides. */
export type DecidableKind = 'control' | 'criterion';
export const defaultStatus = (kind: DecidableKind): Status =>
  kind === 'control' ? 'undecided' : 'applies';

/** The decision on a requirement, with the default filled in. */
export function decisionOn(scope: Scope, id: string, kind: DecidableKind): Decision {
  return (
    scope.decisions[id] ?? {
      status: defaultStatus(kind),
      provider: '',
      justification: '',
      note: '',
    }
  );
}

/** Whether a category is part of the scope; Security always is. */
export const hasCategory = (scope: Scope, category: CategoryId): boolean =>
  category === 'security' || scope.categories.includes(category);
