/** The providers of a scope by name: one provider is spelled one way. */
import { inProviderOrder } from '../cells/cells';
import type { Scope } from './scope';
import { namedProvider } from './statement';
import type { Provider } from './statement';

/** A name however its letters are written: equal for names that stand for one provider. */
export const providerKey = (name: string): string => name.trim().toLowerCase();

/** The provider of a name. */
export const providerNamed = (scope: Scope, name: string): Provider | undefined =>
  scope.providers.find((one) => providerKey(one.name) === providerKey(name));

/** Adds a provider of a name that is not there yet; an empty name adds none. */
export function addProvider(scope: Scope, name: string): Scope {
  if (name.trim() === '' || providerNamed(scope, name)) return scope;
  return {
    ...scope,
    providers: inProviderOrder([...scope.providers, namedProvider(name.trim())]),
  };
}
