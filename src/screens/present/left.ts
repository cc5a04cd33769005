import type { Catalog } from '../../catalog';
import { decisionOn } from '../../model';
import type { Decision, Overlap, Scope } from '../../model';
import { missingWords } from '../../ui/missing-words';

/** What a room still owes its scope; identifiers in catalogue order. */
export interface Left {
  readonly undecided: readonly string[];
  readonly reasonMissing: readonly string[];
  readonly providerMissing: readonly string[];
  readonly questions: readonly string[];
}

/** What is left to decide, to say and to answer, of what the scope does not leave out. */
export function leftIn(catalog: Catalog, scope: Scope, overlap: Overlap): Left {
  const idsOf = (holds: (decision: Decision) => boolean) =>
    catalog.requirements
      .filter(({ id, kind }) => {
        const outside = overlap.standing.get(id)?.overlap === 'outside';
        return !outside && holds(decisionOn(scope, id, kind));
      })
      .map(({ id }) => id);
  return {
    undecided: idsOf(({ status }) => status === 'undecided'),
    reasonMissing: idsOf((decision) => missingWords(decision) === 'reason missing'),
    providerMissing: idsOf((decision) => missingWords(decision) === 'provider missing'),
    questions: idsOf(({ question }) => question !== ''),
  };
}
