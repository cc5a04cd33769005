/**
 * Producers of a changed scope: `(scope, ...) => scope`. Each returns the very scope it was given
 * when nothing changes, so that nothing is drawn, saved or offered for undo.
 */
import { inHeldOrder } from '../cells/cells';
import { isDefaultDecision, sameDecision } from './decision';
import type { DecidableKind, Decision, Status } from './decision';
import { BASES, mappingId } from '../crosswalk/mapping';
import type { Bar, Basis } from '../crosswalk/mapping';
import type { OwnMapping } from './own-mapping';
import { recordText } from './record-text';
import { OPTIONAL_CATEGORIES } from '../crosswalk/requirement';
import type { CategoryId } from '../crosswalk/requirement';
import { decisionOn } from './scope';
import type { PlanChoices, Scope } from './scope';

/** A requirement with its kind; of a clause only the words can change. */
export interface Decidable {
  readonly id: string;
  readonly kind: DecidableKind;
}

/** What changes on one requirement. */
export interface DecisionChange {
  readonly target: Decidable;
  readonly change: Partial<Decision>;
}

/** Merges a change of its own into the decision on each requirement given. */
export function decideEach(scope: Scope, changes: readonly DecisionChange[]): Scope {
  const decisions = new Map(Object.entries(scope.decisions));
  let changed = false;
  for (const { target, change } of changes) {
    const { id, kind } = target;
    const before = decisions.get(id) ?? decisionOn(scope, id, kind);
    const after = { ...before, ...change };
    if (sameDecision(before, after)) continue;
    changed = true;
    if (isDefaultDecision(after, kind)) decisions.delete(id);
    else decisions.set(id, after);
  }
  return changed ? { ...scope, decisions: Object.fromEntries(decisions) } : scope;
}

/** Merges the same change into the decision on each requirement given. */
export const decide = (
  scope: Scope,
  targets: readonly Decidable[],
  change: Partial<Decision>,
): Scope =>
  decideEach(
    scope,
    targets.map((target) => ({ target, change })),
  );

/** Sets the status of each requirement given; their texts stay. */
export const setStatus = (scope: Scope, targets: readonly Decidable[], status: Status): Scope =>
  decide(scope, targets, { status });

/** Writes into an own column of each requirement given; an empty text is not kept. */
export function setOwnText(
  scope: Scope,
  targets: readonly Decidable[],
  columnId: string,
  text: string,
): Scope {
  return decideEach(
    scope,
    targets.map((target) => {
      const { [columnId]: _, ...others } = decisionOn(scope, target.id, target.kind).own;
      return { target, change: { own: text === '' ? others : { ...others, [columnId]: text } } };
    }),
  );
}

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

/** Puts the user's word on a pair in the place of any earlier one. */
export function putOwnMapping(scope: Scope, own: OwnMapping): Scope {
  const id = mappingId(own.iso, own.tsc);
  const before = scope.yours[id];
  if (before && recordText(before) === recordText(own)) return scope;
  return { ...scope, yours: { ...scope.yours, [id]: own } };
}

/** Takes the user's words on pairs back; the baseline counts again. */
export function removeOwnMappings(scope: Scope, ids: readonly string[]): Scope {
  const kept = Object.entries(scope.yours).filter(([id]) => !ids.includes(id));
  if (kept.length === Object.keys(scope.yours).length) return scope;
  return { ...scope, yours: Object.fromEntries(kept) };
}

/** Sets what the organisation already has in place. */
export function setHeld(scope: Scope, ids: readonly string[]): Scope {
  const held = inHeldOrder([...new Set(ids)]);
  return held.join() === scope.held.join() ? scope : { ...scope, held };
}

/** Changes the plan; weeks given replace those of their phases. */
export function setPlan(scope: Scope, change: Partial<PlanChoices>): Scope {
  const plan = { ...scope.plan, ...change, weeks: { ...scope.plan.weeks, ...change.weeks } };
  return JSON.stringify(plan) === JSON.stringify(scope.plan) ? scope : { ...scope, plan };
}
