/** What a preset proposes, held against what was decided, and what confirming it would change. */
import type { Crosswalk } from '../crosswalk/crosswalk';
import type { DecidableKind, Decision, InclusionReason, Status } from '../scope/decision';
import { defaultStatus, sameDecision } from '../scope/decision';
import type { Figures } from '../overlap/figures';
import { overlapOf } from '../overlap/overlap';
import { decisionOn } from '../scope/scope';
import type { Scope } from '../scope/scope';
import { decideEach } from '../scope/scope-changes';
import type { Decidable, DecisionChange } from '../scope/scope-changes';
import { addProvider, providerNamed } from '../scope/provider-list';

/** One decision proposed for several requirements, with the reason prepared for it. */
export interface Proposal {
  readonly requirements: readonly string[];
  readonly status: Status;
  /** A justification, ready to be used. */
  readonly reason: string;
  /** Why the controls are needed; none where they are left out. */
  readonly inclusion: readonly InclusionReason[];
}

export interface Proposals<T extends Proposal = Proposal> {
  readonly proposals: readonly T[];
}

/**
 * How a proposal stands to what was decided: nobody decided yet; decided so already, but without the
 * words; the same in all it would set; or against a decision that somebody made.
 */
export type ProposalKind = 'new' | 'words' | 'same' | 'different';

/** What is proposed for one requirement. */
export interface ProposalRow<T extends Proposal = Proposal> {
  readonly target: Decidable;
  readonly proposal: T;
  readonly present: Decision;
  readonly proposed: Decision;
  readonly kind: ProposalKind;
}

/** Reasons that no person wrote: those of all presets, word for word. */
export type PreparedReasons = ReadonlySet<string>;

export const preparedReasons = (presets: readonly Proposals[]): PreparedReasons =>
  new Set(presets.flatMap(({ proposals }) => proposals.map(({ reason }) => reason)));

export interface ProposalOptions {
  /** Named by what is inherited and names nobody yet. Empty where that is left open. */
  readonly provider?: string;
  readonly prepared?: PreparedReasons;
}

/**
 * A row for each requirement that a preset speaks of, in its order.
 *
 * @param kindOf the kind of a requirement; undefined for one that is unknown or takes no part, which
 *   gets no row
 */
export function proposalDiff<T extends Proposal>(
  scope: Scope,
  { proposals }: Proposals<T>,
  kindOf: (id: string) => DecidableKind | undefined,
  options: ProposalOptions = {},
): readonly ProposalRow<T>[] {
  const name = listedName(scope, options);
  return proposals.flatMap((proposal) =>
    proposal.requirements.flatMap((id): ProposalRow<T>[] => {
      const kind = kindOf(id);
      if (!kind) return [];
      const present = decisionOn(scope, id, kind);
      const proposed = { ...present, ...changeOf(present, proposal, name, options.prepared) };
      const row = { target: { id, kind }, proposal, present, proposed };
      return [{ ...row, kind: proposalKind(present, proposed, kind) }];
    }),
  );
}

function proposalKind(present: Decision, proposed: Decision, kind: DecidableKind): ProposalKind {
  if (present.status !== proposed.status) {
    return present.status === defaultStatus(kind) ? 'new' : 'different';
  }
  return sameDecision(present, proposed) ? 'same' : 'words';
}

/**
 * Words that somebody wrote stay, whatever is proposed, and so do reasons that somebody ticked. What
 * another preset prepared for another status does not fit any more and gives way.
 */
function changeOf(
  present: Decision,
  { status, reason, inclusion }: Proposal,
  providerName: string,
  prepared: PreparedReasons | undefined,
): Pick<Decision, 'status' | 'justification' | 'reasons' | 'provider'> {
  const { justification, reasons, provider } = present;
  const gives = status !== present.status && prepared?.has(justification) === true;
  return {
    status,
    justification: justification === '' || gives ? reason : justification,
    reasons: gives || (reasons.length === 0 && inclusion.length > 0) ? inclusion : reasons,
    provider: status === 'inherited' && provider === '' ? providerName : provider,
  };
}

/** Rows that confirming would change without going against anybody. */
export const newRows = <T extends Proposal>(
  rows: readonly ProposalRow<T>[],
): readonly ProposalRow<T>[] => rows.filter(({ kind }) => kind === 'new');

/** A provider as it is spelled on the list, where a new one stands as it was typed. */
const listedName = (scope: Scope, { provider = '' }: ProposalOptions): string =>
  providerNamed(scope, provider)?.name ?? provider.trim();

/**
 * Confirms proposals; all that is not confirmed stays as it was. The status is set; a justification,
 * inclusion reasons and a provider only where nobody gave any. A new provider joins the list.
 */
export function confirmProposals(
  scope: Scope,
  rows: readonly Pick<ProposalRow, 'target' | 'proposal'>[],
  options: ProposalOptions = {},
): Scope {
  const name = listedName(scope, options);
  const changes = rows.map(({ target, proposal }): DecisionChange => {
    const present = decisionOn(scope, target.id, target.kind);
    return { target, change: changeOf(present, proposal, name, options.prepared) };
  });
  const named = changes.some(({ change }) => change.provider === name);
  return decideEach(named ? addProvider(scope, name) : scope, changes);
}

/** The figures of the overlap once proposals are confirmed, all else as in the scope. */
export const figuresAfter = (
  crosswalk: Crosswalk,
  scope: Scope,
  rows: readonly ProposalRow[],
): Figures => overlapOf(crosswalk, confirmProposals(scope, rows)).figures;
