/** Producers of a changed scope statement: like those of `scope-changes.ts`. */
import { inColumnOrder, inProviderOrder } from '../cells/cells';
import type { Decision } from './decision';
import type { Scope } from './scope';
import { providerKey, providerNamed } from './provider-list';
import type { Provider, ScopeStatement } from './statement';

export function setStatement(scope: Scope, change: Partial<ScopeStatement>): Scope {
  const statement = { ...scope.statement, ...change };
  return JSON.stringify(statement) === JSON.stringify(scope.statement)
    ? scope
    : { ...scope, statement };
}

/**
 * Changes a provider. A new name goes to every control that is inherited from it; one that another
 * provider has, or none at all, changes nothing.
 */
export function changeProvider(scope: Scope, name: string, change: Partial<Provider>): Scope {
  const before = scope.providers.find((one) => one.name === name);
  if (!before) return scope;
  const after = { ...before, ...change, name: (change.name ?? name).trim() };
  const namesake = providerNamed(scope, after.name);
  if (after.name === '' || (namesake && namesake !== before)) return scope;
  if (JSON.stringify(after) === JSON.stringify(before)) return scope;
  const providers = inProviderOrder(scope.providers.map((one) => (one === before ? after : one)));
  const renamed = after.name !== name;
  return {
    ...scope,
    providers,
    decisions: renamed ? renameIn(scope.decisions, name, after.name) : scope.decisions,
  };
}

/** Takes a provider off the list. Controls that name it keep the name, and are warned of. */
export function removeProvider(scope: Scope, name: string): Scope {
  const providers = scope.providers.filter((one) => one.name !== name);
  return providers.length === scope.providers.length ? scope : { ...scope, providers };
}

/**
 * Adds a column to the working table, after those that are there. Its identifier is the time at
 * which it was added, so that two copies of a scope never use one for two columns.
 *
 * @param now milliseconds since 1970
 */
export function addColumn(scope: Scope, title: string, now: number): Scope {
  const used = [
    ...scope.columns.map(({ id }) => Number(id.slice(1))),
    // A removed column may have left its texts behind.
    ...Object.values(scope.decisions).flatMap(({ own }) =>
      Object.keys(own).map((id) => Number(id.slice(1))),
    ),
  ];
  const id = `c${Math.max(now, ...used.map((number) => number + 1))}`;
  return { ...scope, columns: inColumnOrder([...scope.columns, { id, title }]) };
}

export function renameColumn(scope: Scope, id: string, title: string): Scope {
  if (!scope.columns.some((one) => one.id === id && one.title !== title)) return scope;
  return { ...scope, columns: scope.columns.map((one) => (one.id === id ? { id, title } : one)) };
}

/** Removes a column and what was written in it. */
export function removeColumn(scope: Scope, id: string): Scope {
  if (!scope.columns.some((one) => one.id === id)) return scope;
  const decisions = Object.entries(scope.decisions).map(([key, decision]) => {
    const { [id]: _, ...own } = decision.own;
    return [key, { ...decision, own }] as const;
  });
  return {
    ...scope,
    columns: scope.columns.filter((one) => one.id !== id),
    decisions: Object.fromEntries(decisions),
  };
}

function renameIn(
  decisions: Scope['decisions'],
  before: string,
  after: string,
): Readonly<Record<string, Decision>> {
  return Object.fromEntries(
    Object.entries(decisions).map(([id, decision]) => [
      id,
      providerKey(decision.provider) === providerKey(before)
        ? { ...decision, provider: after }
        : decision,
    ]),
  );
}
