import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Catalog } from '../catalog';
import type { Overlap, Scope } from '../model';
import type { Actions } from './actions';
import type { Derived, InForce } from './derived';
import { shownScope } from './store';
import type { AppState, AppStore } from './store';
import type { ScopeStorage } from './storage';
import type { Visible } from './visible';

/** What every screen reaches for: the catalog, the store, what follows from it, what can be done. */
export interface Workspace {
  readonly catalog: Catalog;
  readonly store: AppStore;
  readonly actions: Actions;
  readonly derived: Derived;
  readonly storage: ScopeStorage;
}

const WorkspaceContext = createContext<Workspace | null>(null);

export const WorkspaceProvider = WorkspaceContext.Provider;

/** @throws Error outside a WorkspaceProvider */
export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider');
  return workspace;
}

/** Subscribes to a part of the state. The selector must return something stable. */
export const useApp = <T,>(selector: (state: AppState) => T): T =>
  useStore(useWorkspace().store, selector);

export const useActions = (): Actions => useWorkspace().actions;
export const useCatalog = (): Catalog => useWorkspace().catalog;

/** The scope on screen, which is a visitor's while there is one. */
export const useScope = (): Scope => useApp(shownScope);

export function useOverlap(): Overlap {
  const { derived } = useWorkspace();
  return derived.overlap(useScope());
}

/** The mappings of the scope on screen, the user's own in force. */
export function useInForce(): InForce {
  const { derived } = useWorkspace();
  return derived.inForce(useScope());
}

/** What the view filters leave on screen. */
export function useVisible(): Visible {
  const { derived } = useWorkspace();
  const hidden = useApp((state) => state.view.hidden);
  return derived.visible(useScope(), hidden);
}

/** A visitor's scope cannot be changed. */
export const useReadOnly = (): boolean => useApp(({ visitor }) => visitor !== null);

/** The labels of the steps that undo and redo would take; undefined when there is none. */
export function useUndo(): {
  readonly undo: string | undefined;
  readonly redo: string | undefined;
} {
  const { store } = useWorkspace();
  const lastChange = useApp((state) => state.lastChange);
  const readOnly = useReadOnly();
  const canUndo = useStore(store.temporal, (state) => state.pastStates.length > 0);
  const redo = useStore(store.temporal, (state) => state.futureStates.at(-1)?.lastChange);
  if (readOnly) return { undo: undefined, redo: undefined };
  return { undo: canUndo ? lastChange : undefined, redo };
}
