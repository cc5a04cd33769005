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
    const present = store.getState();
    scopeId = present.scopeId;
    // Somebody may have changed the scope already: what was kept leads to where it began.
    const { past: made, future: undone } = stopsIn(store);
    const kept = readHistory(area, scopeId, made[0] ?? present, catalog);
    const unchanged = made.length === 0 && undone.length === 0;
    const future = unchanged ? kept.future : undone;
    const lead = (stop: Stop): Stop => ({ ...stop, lastChange: kept.label });
    const past = [...kept.past, ...made.map((stop, index) => (index === 0 ? lead(stop) : stop))];
    store.temporal.setState({ pastStates: past, futureStates: [...future] });
    if (made.length === 0 && past.length > 0) store.setState({ lastChange: kept.label });
    count = { past: past.length, future: future.length };
    if (!kept.whole) rewrite(0);
    else if (!unchanged) rewrite(kept.past.length);
  };

  /** Writes the steps from one on anew, in the place of whatever was kept from there on. */
  const rewrite = (from: number): void => {
    const { past, future } = stopsIn(store);
    const stops = [...past, store.getState(), ...[...future].reverse()];
    const keep = new Set(Array.from({ length: from }, (_, index) => stepKey(scopeId, index)));
    for (const key of keysOf(area)) {
      if (key.startsWith(`${headKey(scopeId)}:`) && !keep.has(key)) area.removeItem(key);
    }
    for (const [index, { scope, lastChange }] of stops.entries()) {
      const before = stops[index - 1];
      if (!before || index <= from) continue;
      const step: Step = { label: lastChange, delta: deltaBetween(before.scope, scope) };
      write(stepKey(scopeId, index - 1), step);
    }
    write(headKey(scopeId), count);
  };

  const follow = (): void => {
    const state = store.getState();
    if (state.scopeId !== scopeId) return;
    const { pastStates, futureStates } = store.temporal.getState();
    const now = { past: pastStates.length, future: futureStates.length };
    if (now.past === count.past && now.future === count.future) return;
    if (count.past + count.future > 0 && textAt(area, headKey(scopeId)) === null) {
      // Somebody emptied the storage; this page still has every step.
      count = now;
      rewrite(0);
      return;
    }
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

/** The steps that the store can undo and do again, the next of either last. */
function stopsIn(store: AppStore): Readonly<Record<'past' | 'future', readonly Stop[]>> {
  const { pastStates, futureStates } = store.temporal.getState();
  // Zundo's types allow for parts that are left out; ours never are.
  const whole = ({ scope, lastChange = '' }: Partial<Stop>) =>
    scope ? [{ scope, lastChange }] : [];
  return { past: pastStates.flatMap(whole), future: futureStates.flatMap(whole) };
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
    const read = readScope(scopeFrom(held, entries), catalog);
    return read.ok && read.leftOut.length === 0 && sameCells(cellsOf(read.scope), held);
  });
}

const sameCells = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

const read = (area: Storage, key: string): unknown => parsed(textAt(area, key));

/** The tab's own, which a reload keeps and closing the tab ends. */
export const sessionStorageArea = (): Storage | undefined => storageArea('sessionStorage');
