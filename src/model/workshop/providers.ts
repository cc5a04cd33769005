/** What a scope says of its providers taken together. */
import type { Scope } from '../scope/scope';
import { providerKey, providerNamed } from '../scope/provider-list';
import { byText } from '../basics/text-order';

/** The controls inherited from a provider, in the order given. */
export const inheritedFrom = (
  scope: Scope,
  name: string,
  controls: readonly { readonly id: string }[],
): readonly string[] =>
  controls
    .map(({ id }) => id)
    .filter((id) => {
      const decision = scope.decisions[id];
      return (
        decision?.status === 'inherited' && providerKey(decision.provider) === providerKey(name)
      );
    });

/** Names on inherited controls that are not on the list of providers, each once, by name. */
export function unlistedProviders(scope: Scope): readonly string[] {
  const names = new Map<string, string>();
  for (const { status, provider } of Object.values(scope.decisions)) {
    if (status !== 'inherited' || provider.trim() === '' || providerNamed(scope, provider))
      continue;
    if (!names.has(providerKey(provider))) names.set(providerKey(provider), provider.trim());
  }
  return [...names.values()].sort(byText);
}
