/** What is read on demand: shapes of the prose in `data/`. */
import type { PlannedPhase, Proposal, Proposals, Side, Starter, Supporting } from '../model';

/** One requirement in plain words. */
export interface Explanation {
  /** What it asks. */
  readonly asks: string;
  /** What done looks like at a cloud company of thirty. */
  readonly done: string;
  /** What an auditor of its framework asks to see. */
  readonly auditor: string;
  readonly mistake: string;
  /** Criteria only: what their points of focus revolve around, not a checklist. */
  readonly considerations?: readonly string[];
}
export type Explanations = Readonly<Record<string, Explanation>>;

export const PRIORITIES = ['high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** An artefact that an auditor asks for. */
export interface Evidence extends Supporting {
  readonly name: string;
  readonly shows: string;
  readonly source: string;
  readonly produced: string;
  /** Shown as of a date (Type I, Stage 1) or by population and sample over a period (Type II). */
  readonly kind: 'point' | 'period';
  readonly population?: string;
  readonly sample?: string;
  readonly owner: string;
  readonly priority: Priority;
}

export const PLATFORMS = ['aws', 'azure', 'gcp', 'kubernetes'] as const;
export type Platform = (typeof PLATFORMS)[number];

export const PLATFORM_TITLES: Readonly<Record<Platform, string>> = {
  aws: 'AWS',
  azure: 'Azure',
  gcp: 'GCP',
  kubernetes: 'Kubernetes',
};

export const EFFORTS = ['S', 'M', 'L'] as const;
export type Effort = (typeof EFFORTS)[number];

/** Kubernetes is run by somebody, and the practice differs with who it is. */
export const DISTRIBUTIONS = ['eks', 'aks', 'gke', 'self-managed'] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];

/** One job on one platform, written once and tagged with all it serves. */
export interface Practice extends Supporting {
  readonly platform: Platform;
  readonly title: string;
  readonly effort: Effort;
  readonly steps: readonly string[];
  readonly snippet?: { readonly language: string; readonly code: string };
  readonly checks?: {
    readonly prowler?: readonly string[];
    readonly 'azure-policy'?: readonly string[];
  };
  readonly record: string;
  readonly retention: string;
  readonly yours: string;
  readonly warning?: string;
  readonly differs?: Readonly<Record<Distribution, string>>;
  /** ISO date on which the text was last reviewed. */
  readonly checked: string;
  /** Why it serves each requirement, by identifier. */
  readonly serves: Readonly<Record<string, string>>;
}

export interface Guidance {
  readonly platform: Platform;
  readonly practices: readonly Practice[];
  /** Requirements for which the platform has nothing to offer, with the reason. */
  readonly nothing: Readonly<Record<string, string>>;
}

/** Where the emphasis of the two frameworks differs. */
export interface Difference {
  readonly id: string;
  readonly side: Side;
  readonly title: string;
  readonly what: string;
  readonly do: string;
  readonly requirements: readonly string[];
}

export const ANSWERS = ['yes', 'no'] as const;

/** What a preset proposes, with the question that decides whether it holds. */
export interface PresetProposal extends Proposal {
  /** Unique in its preset. */
  readonly id: string;
  readonly question: string;
  /** The answer with which the proposal holds. */
  readonly answer: (typeof ANSWERS)[number];
  /** What an auditor would raise. */
  readonly caution?: string;
}

/** Proposals for one kind of company. */
export interface Preset extends Proposals<PresetProposal> {
  readonly id: string;
  readonly title: string;
  /** Who it is for, in a sentence. */
  readonly for: string;
  /** From whom the controls are inherited, in words; absent where none are. */
  readonly provider?: string;
}

/**
 * A statement of the starter library, worded so that it can be tested. Numbers in it, such as days,
 * are the company's own choice.
 */
export interface StarterControl extends Starter {
  readonly title: string;
  /** Why it stands although others serve all that it serves; absent where none do. */
  readonly kept?: string;
}

/** Whose work a phase is. */
export const LANES = ['shared', 'iso', 'soc2'] as const;
export type Lane = (typeof LANES)[number];

/** Up to the first certificate and reports, and the rhythm that follows. */
export const STRETCHES = ['programme', 'years-after'] as const;

export const PARTIES = ['organisation', 'certification-body', 'cpa-firm'] as const;
export type Party = (typeof PARTIES)[number];

/** Where a duration comes from: a published rule, what is usual, or this project's judgement. */
export const DURATION_SOURCES = ['rule', 'convention', 'editorial'] as const;

/** One phase, window, milestone or lead time of the combined programme. */
export interface Phase extends PlannedPhase {
  readonly title: string;
  readonly lane: Lane;
  readonly stretch: (typeof STRETCHES)[number];
  readonly what: string;
  readonly who: readonly Party[];
  /** Why the duration and its range are what they are; there is one wherever there is a duration. */
  readonly because?: {
    readonly source: (typeof DURATION_SOURCES)[number];
    readonly text: string;
  };
  /** Identifiers of the differences it has to do with. */
  readonly differences: readonly string[];
  readonly requirements: readonly string[];
}
