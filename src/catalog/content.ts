/** What is read on demand: shapes of the prose in `data/`. */
import type { Side, Supporting } from '../model';

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
