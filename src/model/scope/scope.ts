import { bareDecision, defaultStatus } from './decision';
import type { DecidableKind, Decision } from './decision';
import type { Bar, Basis } from '../crosswalk/mapping';
import type { ControlLibrary } from '../library/own-control';
import type { OwnMappings } from './own-mapping';
import type { CategoryId } from '../crosswalk/requirement';
import { EMPTY_STATEMENT } from './statement';
import type { OwnColumn, Provider, ScopeStatement } from './statement';

/** The two orders of a combined programme. */
export const FIRST_FRAMEWORKS = ['soc2', 'iso'] as const;

/** What the user set in the plan; a duration that is not listed stands at its default. */
export interface PlanChoices {
  /** ISO date, or empty until chosen. */
  readonly start: string;
  readonly first: (typeof FIRST_FRAMEWORKS)[number];
  /** Whole weeks by phase of `data/plan.yaml`. */
  readonly weeks: Readonly<Record<string, number>>;
}

/** One change of one cell of the scope (`cells.ts`): when, by whom, and the value before. */
export interface LogEntry {
  /** ISO date and time. */
  readonly at: string;
  /** The name typed once, or empty. */
  readonly by: string;
  /** Key of the cell. */
  readonly cell: string;
  /** Values as cells hold them; null where there was or is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What the combined audit covers, and all that the workshop said of it. */
export interface Scope {
  /** Optional SOC 2 categories chosen. Security is always part and never listed. */
  readonly categories: readonly CategoryId[];
  readonly bar: Bar;
  readonly bases: readonly Basis[];
  readonly countClauses: boolean;
  /** By identifier. A requirement that is not listed stands at its default and has no text. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly statement: ScopeStatement;
  /** By name. */
  readonly providers: readonly Provider[];
  /** By number. */
  readonly columns: readonly OwnColumn[];
  /** By mapping identifier. */
  readonly yours: OwnMappings;
  /** Requirements that the organisation already has in place, in catalogue order. */
  readonly held: readonly string[];
  readonly plan: PlanChoices;
  readonly library: ControlLibrary;
  /** Identifiers of own controls that were removed, and are not used again. */
  readonly retired: readonly string[];
  /** Oldest first. */
  readonly log: readonly LogEntry[];
}

/** The scope of a first visit: Security only, everything undecided, Moderate and up, all bases. */
export const INITIAL_SCOPE: Scope = {
  categories: [],
  bar: 'moderate',
  bases: ['guide', 'editorial', 'yours'],
  countClauses: true,
  decisions: {},
  statement: EMPTY_STATEMENT,
  providers: [],
  columns: [],
  yours: {},
  held: [],
  plan: { start: '', first: 'soc2', weeks: {} },
  library: {},
  retired: [],
  log: [],
};

/** The decision on a requirement, with the default filled in. */
export const decisionOn = (scope: Scope, id: string, kind: DecidableKind): Decision =>
  scope.decisions[id] ?? bareDecision(defaultStatus(kind));

/** Whether a category is part of the scope; Security always is. */
export const hasCategory = (scope: Scope, category: CategoryId): boolean =>
  category === 'security' || scope.categories.includes(category);
