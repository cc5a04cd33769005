/** What can be done with a scope that came in by a link or a file. */
import { differencesBetween, INITIAL_SCOPE, mergeScopes, saySame } from '../model';
import type { CellDifference, Merge, Scope } from '../model';
import { carriedPart } from './carried';
import type { Workspace } from './context';
import { markFiled } from './filed';
import { addFrozen } from './frozen';
import { parsed } from './parsed';
import { newestCommon, rememberSaves, savePointsOf } from './save-points';
import { asNewScope, freeName, switchScope } from './scopes';
import { createScopeId, isUntouched } from './start';
import type { ScopeStorage } from './storage';
import type { Arrival, SavePoint, Visitor } from './store';

/** What a plain address carries. */
const ADDRESS: Arrival = {
  source: 'link',
  carries: 'codes',
  saves: [],
  leftOut: [],
  newer: false,
  extras: {},
};

export const arrivalOf = ({ arrival }: Visitor): Arrival => arrival ?? ADDRESS;

/** Where the user's own scope and a visitor's differ, in what the visitor's could carry. */
export function differencesFrom(mine: Scope, visitor: Visitor): readonly CellDifference[] {
  const { carries } = arrivalOf(visitor);
  return differencesBetween(carriedPart(mine, carries), carriedPart(visitor.scope, carries));
}

/**
 * Lets a scope in: at once while nothing of the user's own is at stake, else read-only beside a
 * choice. @returns what happened
 */
export function receive(workspace: Workspace, visitor: Visitor): 'opened' | 'same' | 'waiting' {
  const { store, storage, actions, catalog } = workspace;
  const { scope, scopeId } = store.getState();
  const { saves } = arrivalOf(visitor);
  if (isUntouched(scope)) {
    const next = asNewScope(workspace, named(visitor));
    actions.openScope(next.id, next.name, next.scope);
    storage.remove(scopeId);
    settle(workspace, visitor);
    return 'opened';
  }
  if (differencesFrom(scope, visitor).length === 0) {
    store.setState({ visitor: null });
    if (saves.length > 0) rememberSaves(storage, scopeId, saves, catalog);
    keepFrozen(workspace, scopeId, arrivalOf(visitor));
    return 'same';
  }
  store.setState({ visitor: named(visitor) });
  return 'waiting';
}

/** A file or a link may hold no identifier that could be used. */
const named = (visitor: Visitor): Visitor =>
  visitor.id === '' ? { ...visitor, id: createScopeId() } : visitor;

/** Opens the visitor's scope beside the user's own. @returns whether it was opened */
export function openAsNew(workspace: Workspace): boolean {
  const { visitor } = workspace.store.getState();
  if (!visitor) return false;
  const { id, name, scope } = asNewScope(workspace, visitor);
  if (!switchScope(workspace, { id, name: freeName(workspace, name), scope })) return false;
  settle(workspace, visitor);
  return true;
}

/** Keeps what came besides the scope that has just been opened. */
function settle(workspace: Workspace, visitor: Visitor): void {
  const { store, storage, catalog } = workspace;
  const { scopeId, scope } = store.getState();
  const arrival = arrivalOf(visitor);
  keepExtras(storage, scopeId, arrival);
  keepFrozen(workspace, scopeId, arrival);
  if (arrival.saves.length > 0) rememberSaves(storage, scopeId, arrival.saves, catalog);
  if (arrival.source === 'file' && arrival.leftOut.length === 0 && !arrival.newer) {
    markFiled(storage, scopeId, scope);
  }
}

/** Puts the visitor's scope in the place of the user's own, as one undoable step. */
export function replaceMine(workspace: Workspace): void {
  const { actions } = workspace;
  takeIn(workspace, () => actions.replaceWithVisitor());
}

/** What the user's own scope and a visitor's were when they were one, as far as is known. */
export function commonPoint(workspace: Workspace, visitor: Visitor): SavePoint | null {
  const { store, storage, catalog } = workspace;
  const { scopeId, scope } = store.getState();
  const mine = savePointsOf(storage, scopeId, scope.log, catalog);
  return newestCommon(mine, arrivalOf(visitor).saves);
}

/** What a merge with the visitor's scope comes to. @param keys of the conflicts in which theirs wins */
export function mergeWith(
  workspace: Workspace,
  visitor: Visitor,
  keys: ReadonlySet<string> = new Set(),
): Merge {
  const { scope } = workspace.store.getState();
  const common = commonPoint(workspace, visitor)?.scope ?? INITIAL_SCOPE;
  const { carries } = arrivalOf(visitor);
  return mergeScopes(carriedPart(common, carries), scope, visitor.scope, keys);
}

/** Merges the visitor's scope into the user's own, as one undoable step. */
export function mergeIn(workspace: Workspace, keys: ReadonlySet<string>): void {
  const { store, actions } = workspace;
  const { visitor } = store.getState();
  if (!visitor) return;
  const { scope: merged } = mergeWith(workspace, visitor, keys);
  takeIn(workspace, () => {
    actions.dropVisitor();
    actions.change(`merge ${visitor.name}`, (mine) => (saySame(mine, merged) ? mine : merged));
  });
}

/** After this the two have all of the arrival's versions in common, for as long as it is not undone. */
function takeIn(workspace: Workspace, act: () => void): void {
  const { store, storage, catalog } = workspace;
  const { visitor, scope: before } = store.getState();
  if (!visitor) return;
  act();
  const { scope, scopeId } = store.getState();
  const since = scope === before ? undefined : scope.log.at(-1)?.at;
  const arrival = arrivalOf(visitor);
  keepExtras(storage, scopeId, arrival);
  keepFrozen(workspace, scopeId, arrival);
  if (arrival.saves.length > 0) {
    rememberSaves(storage, scopeId, arrival.saves, catalog, since);
  }
}

/** Keeps the frozen versions that came along, and says when there was no room for some. */
function keepFrozen(
  { storage, actions, catalog }: Workspace,
  scopeId: string,
  { frozen = [] }: Arrival,
): void {
  if (frozen.length === 0) return;
  const left = addFrozen(storage, scopeId, frozen, catalog);
  if (left === 0) return;
  const which = left === 1 ? '1 frozen version' : `${left} frozen versions`;
  actions.notify(
    'problem',
    `There was no room for ${which} from the file. The file still has them.`,
  );
}

const EXTRAS = 'extras';

function keepExtras(storage: ScopeStorage, scopeId: string, { extras }: Arrival): void {
  if (Object.keys(extras).length === 0) return;
  storage.writeNote(scopeId, EXTRAS, JSON.stringify({ ...extrasOf(storage, scopeId), ...extras }));
}

/** Parts of a file that this version has no use for, kept for the next file. */
export function extrasOf(
  storage: ScopeStorage,
  scopeId: string,
): Readonly<Record<string, unknown>> {
  const extras = parsed(storage.note(scopeId, EXTRAS));
  const isRecord = typeof extras === 'object' && extras !== null && !Array.isArray(extras);
  return isRecord ? (extras as Record<string, unknown>) : {};
}
