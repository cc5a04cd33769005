export const CONTROL_STATUSES = ['undecided', 'applicable', 'inherited', 'excluded'] as const;
export type ControlStatus = (typeof CONTROL_STATUSES)[number];

export const CRITERION_STATUSES = ['applies', 'not-relevant'] as const;
export type CriterionStatus = (typeof CRITERION_STATUSES)[number];

/** A clause cannot be decided on: a certificate allows no exclusion among them. */
export const CLAUSE_STATUSES = ['required'] as const;
export type ClauseStatus = (typeof CLAUSE_STATUSES)[number];

export type Status = ControlStatus | CriterionStatus | ClauseStatus;

/** Why a control is in the Statement of Applicability (ISO/IEC 27001, 6.1.3 d). */
export const INCLUSION_REASONS = ['risk', 'legal', 'contractual', 'business'] as const;
export type InclusionReason = (typeof INCLUSION_REASONS)[number];

/** How far a requirement has been put into practice; `unset` until somebody says. */
export const IMPLEMENTATIONS = ['unset', 'not-started', 'in-progress', 'implemented'] as const;
export type Implementation = (typeof IMPLEMENTATIONS)[number];

/** What was decided on one requirement, and everything else that the workshop says of it. */
export interface Decision {
  readonly status: Status;
  /** Who operates an inherited control, by name. Kept, though unused, while the status is another. */
  readonly provider: string;
  /** Why it is left out, or what makes it apply. */
  readonly justification: string;
  /** In the order of `INCLUSION_REASONS`. */
  readonly reasons: readonly InclusionReason[];
  readonly owner: string;
  readonly implementation: Implementation;
  /** ISO date, or empty. */
  readonly due: string;
  /** What the room could not answer yet. */
  readonly question: string;
  /** Where the evidence is: a name, a folder, a ticket. */
  readonly evidence: string;
  readonly note: string;
  /** The user's own columns, by column identifier; an empty text is not listed. */
  readonly own: Readonly<Record<string, string>>;
}

/** The fields of a decision that hold one line or several of text. */
export const DECISION_TEXTS = [
  'provider',
  'justification',
  'owner',
  'due',
  'question',
  'evidence',
  'note',
] as const satisfies readonly (keyof Decision)[];
export type DecisionText = (typeof DECISION_TEXTS)[number];

/** What a requirement stands at before anyone decides. */
export type DecidableKind = 'control' | 'criterion' | 'clause';
const DEFAULT_STATUS: Readonly<Record<DecidableKind, Status>> = {
  control: 'undecided',
  criterion: 'applies',
  clause: 'required',
};
export const defaultStatus = (kind: DecidableKind): Status => DEFAULT_STATUS[kind];

export const STATUSES_OF: Readonly<Record<DecidableKind, readonly Status[]>> = {
  control: CONTROL_STATUSES,
  criterion: CRITERION_STATUSES,
  clause: CLAUSE_STATUSES,
};

/** The kind that an identifier belongs to: `A.5.1` control, `CC6.1` criterion, `4.1` clause. */
export function kindOfId(id: string): DecidableKind {
  if (id.startsWith('A.')) return 'control';
  return /^\d/.test(id) ? 'clause' : 'criterion';
}

const BLANK: Omit<Decision, 'status'> = {
  provider: '',
  justification: '',
  reasons: [],
  owner: '',
  implementation: 'unset',
  due: '',
  question: '',
  evidence: '',
  note: '',
  own: {},
};

/** A status with no words to it. */
export const bareDecision = (status: Status): Decision => ({ status, ...BLANK });

/** Whether a decision says nothing that its default does not. */
export const isDefaultDecision = (decision: Decision, kind: DecidableKind): boolean =>
  sameDecision(decision, bareDecision(defaultStatus(kind)));

export const sameDecision = (a: Decision, b: Decision): boolean =>
  a.status === b.status &&
  a.implementation === b.implementation &&
  a.reasons.join() === b.reasons.join() &&
  DECISION_TEXTS.every((field) => a[field] === b[field]) &&
  sameTexts(a.own, b.own);

function sameTexts(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
