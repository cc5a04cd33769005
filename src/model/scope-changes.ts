/**
 * Producers of a changed scope: `(scope, ...) => scope`. Each returns the very scope it was given
 * when nothing changes, so that nothing is drawn, saved or offered for undo.
 */
import { BASES } from './mapping';
import type { Bar, Basis } from './mapping';
import { OPTIONAL_CATEGORIES } from './requirement';
import type { CategoryId } from './requirement';
import { decisionOn, defaultStatus } from './scope';
import type { DecidableKind, Decision, Scope, Status } from './scope';

/** A requirement that can be decided on; clauses cannot. */
export interface Decidable {
  readonly id: string;
  readonly kind: DecidableKind;
}

/** Merges a change into the decision on each requirement given. */
export function decide(
  scope: Scope,
  targets: readonly Decidable[],
  change: Partial<Decision>,
): Scope {
  const decisions = new Map(Object.entries(scope.decisions));
  let changed = false;
  for (const { id, kind } of targets) {
    const before = decisionOn(scope, id, kind);
    const after = { ...before, ...change };
    if (same(before, after)) continue;
    changed = true;
    if (isDefault(after, kind)) decisions.delete(id);
    else decisions.set(id, after);
  }
  return changed ? { ...scope, decisions: Object.fromEntries(decisions) } : scope;
}

/** Sets the status of each requirement given; their texts stay. */
export const setStatus = (scope: Scope, targets: readonly Decidable[], status: Status): Scope =>
  decide(scope, targets, { status });

/** Adds or removes an optional category. Security cannot be removed. */
export function setCategory(scope: Scope, category: CategoryId, chosen: boolean): Scope {
  if (category === 'security' || scope.categories.includes(category) === chosen) return scope;
  const categories = OPTIONAL_CATEGORIES.filter((id) =>
    id === category ? chosen : scope.categories.includes(id),
  );
  return { ...scope, categories };
}

export const setBar = (scope: Scope, bar: Bar): Scope =>
  scope.bar === bar ? scope : { ...scope, bar };

/** Adds or removes a basis. */
export function setBasis(scope: Scope, basis: Basis, chosen: boolean): Scope {
  if (scope.bases.includes(basis) === chosen) return scope;
  const bases = BASES.filter((id) => (id === basis ? chosen : scope.bases.includes(id)));
  return { ...scope, bases };
}

export const setCountClauses = (scope: Scope, countClauses: boolean): Scope =>
  scope.countClauses === countClauses ? scope : { ...scope, countClauses };

const same = (a: Decision, b: Decision): boolean =>
  a.status === b.status &&
  a.provider === b.provider &&
  a.justification === b.justification &&
  a.note === b.note;

const isDefault = (decision: Decision, kind: DecidableKind): boolean =>
  decision.status === defaultStatus(kind) &&
  decision.provider === '' &&
  decision.justification === '' &&
  decision.note === '';
