import type { Catalog } from '../../catalog';
import { decisionOn } from '../../model';
import type { Decision, Overlap, Requirement, Scope } from '../../model';

/** What a room still owes its scope; identifiers in catalogue order. */
export interface Left {
  readonly undecided: readonly string[];
  readonly reasonMissing: readonly string[];
  readonly providerMissing: readonly string[];
  readonly questions: readonly string[];
}

/** The word that a decision lacks; nothing when it is whole. */
export function missingIn({ status, justification, provider }: Decision): string | undefined {
  if (status === 'inherited' && provider === '') return 'provider missing';
  const out = status === 'excluded' || status === 'not-relevant';
  return out && justification === '' ? 'reason missing' : undefined;
}

/** What is left to decide, to say and to answer, of what the scope does not leave out. */
export function leftIn(catalog: Catalog, scope: Scope, overlap: Overlap): Left {
  const idsOf = (holds: (decision: Decision, requirement: Requirement) => boolean) =>
    catalog.requirements
      .filter((requirement) => {
        const { id, kind } = requirement;
        const outside = overlap.standing.get(id)?.overlap === 'outside';
        return !outside && holds(decisionOn(scope, id, kind), requirement);
      })
      .map(({ id }) => id);
  return {
    undecided: idsOf(({ status }) => status === 'undecided'),
    reasonMissing: idsOf((decision) => missingIn(decision) === 'reason missing'),
    providerMissing: idsOf((decision) => missingIn(decision) === 'provider missing'),
    questions: idsOf(({ question }) => question !== ''),
  };
}
