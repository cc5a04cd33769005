import { addProvider, decideEach, providerNamed } from '../../../model';
import type { DecisionChange, Scope } from '../../../model';

/** Decides, where one provider is spelled one way, and a new one joins the list. */
export function decideSpelled(scope: Scope, changes: readonly DecisionChange[]): Scope {
  const listed = changes.reduce(
    (before, { change }) => addProvider(before, change.provider ?? ''),
    scope,
  );
  return decideEach(
    listed,
    changes.map(({ target, change }) => {
      const provider = providerNamed(listed, change.provider ?? '')?.name;
      return { target, change: provider === undefined ? change : { ...change, provider } };
    }),
  );
}
