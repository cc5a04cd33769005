/**
 * Keeps undo and redo over a reload: a small record a step in the tab's session storage, so that
 * two tabs on one scope each keep their own and no step costs more than what it changed.
 */
import type { Catalog } from '../catalog';
import { applyDelta, cellsOf, deltaBetween, scopeFrom, setCell } from '../model';
import type { Delta, Scope } from '../model';
import { parsed } from './parsed';
import { plainLine } from './plain-line';
import { readScope } from './scope-schema';
import { keysOf, storageArea, textAt } from './storage';
import type { AppStore } from './store';

interface Step {
  readonly label: string;
  readonly delta: Delta;
}

const PREFIX = 'common-ground:undo:';
const headKey = (scopeId: string) => `${PREFIX}${scopeId}`;
const stepKey = (scopeId: string, index: number) => `${PREFIX}${scopeId}:${index}`;

/** The state between two steps, as undo knows it. */
interface Stop {
  readonly scope: Scope;
  readonly lastChange: string;
}

/**
 * Brings back the steps of the open scope as far as they lead to it, and follows the store from
 * here on. @returns a function that stops it
 */
export function keepUndo(store: AppStore, area: Storage | undefined, catalog: Catalog): () => void {
  if (!area) return () => undefined;
  let scopeId = '';
  let count = { past: 0, future: 0 };

  const write = (key: string, value: unknown): boolean => {
    try {
      area.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  };
  const remove = (from: number, to: number): void => {
    for (let index = from; index < to; index += 1) area.removeItem(stepKey(scopeId, index));
  };

  const load = (): void => {
    scopeId = store.getState().scopeId;
    const { past, future, label, whole } = readHistory(area, scopeId, store.getState(), catalog);
    count = { past: past.length, future: future.length };
    store.temporal.setState({ pastStates: past, futureStates: future });
    if (past.length > 0) store.setState({ lastChange: label });
    if (!whole) rewrite(past, future);
  };

  /** What no longer leads to the open scope is dropped, and the steps are numbered anew. */
  const rewrite = (past: readonly Stop[], future: readonly Stop[]): void => {
    const { scope, lastChange } = store.getState();
    const stops = [...past, { scope, lastChange }, ...[...future].reverse()];
    for (const key of keysOf(area)) {
      if (key.startsWith(`${headKey(scopeId)}:`)) area.removeItem(key);
    }
    stops.slice(1).forEach((stop, index) => {
      const before = stops[index] ?? stop;
      const step: Step = { label: stop.lastChange, delta: deltaBetween(before.scope, stop.scope) };
      write(stepKey(scopeId, index), step);
    });
    write(headKey(scopeId), count);
  };

  const follow = (): void => {
    const state = store.getState();
    if (state.scopeId !== scopeId) return;
    const { pastStates, futureStates } = store.temporal.getState();
    const now = { past: pastStates.length, future: futureStates.length };
    if (now.past === count.past && now.future === count.future) return;
    const before = pastStates.at(-1)?.scope;
    if (now.future === 0 && now.past === count.past + 1 && before) {
      remove(now.past, count.past + count.future);
      const step: Step = { label: state.lastChange, delta: deltaBetween(before, state.scope) };
      // A full session storage costs the steps so far, never the scope.
      if (!write(stepKey(scopeId, now.past - 1), step)) remove(0, now.past);
    } else if (now.past === 0 && now.future === 0) {
      remove(0, count.past + count.future);
    }
    count = now;
    write(headKey(scopeId), count);
  };

  load();
  const unsubscribes = [
    store.temporal.subscribe(follow),
    store.subscribe((state, before) => {
      if (state.scopeId !== before.scopeId) queueMicrotask(load);
    }),
  ];
  return () => unsubscribes.forEach((unsubscribe) => unsubscribe());
}

/** Walks from the present state back and forth as far as the steps fit. */
function readHistory(
  area: Storage,
  scopeId: string,
  present: Stop,
  catalog: Catalog,
): {
  readonly past: Stop[];
  readonly future: Stop[];
  /** What led to the present state. */
  readonly label: string;
  /** Whether every step that was kept still fits. */
  readonly whole: boolean;
} {
  const head = read(area, headKey(scopeId)) as { past?: unknown; future?: unknown } | null;
  const [pastLength, futureLength] = [head?.past, head?.future].map((value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0,
  ) as [number, number];
  const step = (index: number) => stepOf(read(area, stepKey(scopeId, index)));
  const past: Stop[] = [];
  let { scope } = present;
  for (let index = pastLength - 1; index >= 0; index -= 1) {
    const previous = apply(scope, step(index), 'back', catalog);
    if (!previous) break;
    scope = previous;
    past.unshift({ scope, lastChange: index > 0 ? (step(index - 1)?.label ?? '') : '' });
  }
  const future: Stop[] = [];
  ({ scope } = present);
  for (let index = pastLength; index < pastLength + futureLength; index += 1) {
    const found = step(index);
    const next = apply(scope, found, 'forth', catalog);
    if (!found || !next) break;
    scope = next;
    future.unshift({ scope, lastChange: found.label });
  }
  return {
    past,
    future,
    label: step(pastLength - 1)?.label ?? '',
    whole: past.length === pastLength && future.length === futureLength,
  };
}

/** Labels are shown as they are. Characters. */
const LONGEST_LABEL = 300;

function stepOf(stored: unknown): Step | null {
  const { label, delta } = (stored ?? {}) as Partial<Record<keyof Step, unknown>>;
  if (typeof label !== 'string' || typeof delta !== 'object' || delta === null) return null;
  return { label: plainLine(label, LONGEST_LABEL), delta: delta as Delta };
}

/** A step from an older version, or one that somebody edited, ends the history and no more. */
function apply(
  scope: Scope,
  step: Step | null,
  way: 'forth' | 'back',
  catalog: Catalog,
): Scope | null {
  if (!step) return null;
  try {
    return isSound(step.delta, catalog) ? applyDelta(scope, step.delta, way) : null;
  } catch {
    return null;
  }
}

/** Whether what a step puts in place is what any scope may hold; the rest of the scope is known to be. */
function isSound({ cells, log }: Delta, catalog: Catalog): boolean {
  const entries = [...log.before, ...log.after];
  return ([1, 2] as const).every((side) => {
    const held = new Map<string, string>();
    for (const cell of cells) setCell(held, cell[0], cell[side]);
    const part = scopeFrom(held, entries);
    const read = readScope(part, catalog);
    return read.ok && read.leftOut.length === 0 && sameCells(cellsOf(read.scope), cellsOf(part));
  });
}

const sameCells = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

const read = (area: Storage, key: string): unknown => parsed(textAt(area, key));

/** The tab's own, which a reload keeps and closing the tab ends. */
export const sessionStorageArea = (): Storage | undefined => storageArea('sessionStorage');
