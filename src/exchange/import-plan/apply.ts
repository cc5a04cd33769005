import {
  addProvider,
  blankOwnControl,
  decideEach,
  decisionOn,
  kindOfId,
  providerNamed,
  putOwnControls,
} from '../../model';
import type { Decision, OwnControl, Scope } from '../../model';
import type { Reading } from './reading';

/** The scope with what was read taken in. A provider that is named joins the list of them. */
export function applyChanges(
  scope: Scope,
  decisions: readonly Reading<Decision>[],
  controls: readonly Reading<OwnControl>[],
): Scope {
  const decided = new Map<string, Decision>();
  for (const { id, set } of decisions) {
    decided.set(id, set(decided.get(id) ?? decisionOn(scope, id, kindOfId(id))));
  }
  let listed = scope;
  for (const [id, { provider }] of decided) {
    if (provider !== scope.decisions[id]?.provider) listed = addProvider(listed, provider);
  }
  const next = decideEach(
    listed,
    [...decided].map(([id, decision]) => ({
      target: { id, kind: kindOfId(id) },
      // One provider is spelled one way.
      change: {
        ...decision,
        provider:
          decision.provider === scope.decisions[id]?.provider
            ? decision.provider
            : (providerNamed(listed, decision.provider)?.name ?? decision.provider),
      },
    })),
  );
  const library = new Map<string, OwnControl>();
  for (const { id, set } of controls) {
    library.set(id, set(library.get(id) ?? next.library[id] ?? blankOwnControl(id)));
  }
  return putOwnControls(next, [...library.values()]);
}
