import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import { INITIAL_SCOPE } from '../model';
import type { Scope } from '../model';
import { INITIAL_VIEW } from './view';
import type { View } from './view';

/** A scope with the name and identifier under which it is kept. */
export interface NamedScope {
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
}

/** Something the user is told, until it is dismissed. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly text: string;
}

export type Theme = 'system' | 'light' | 'dark';

export interface AppState {
  readonly scopeId: string;
  readonly scopeName: string;
  /** The user's own scope, also while somebody else's is looked at. */
  readonly scope: Scope;
  /** What the last change of the scope did, as a person would say it: "exclude A.7.4". */
  readonly lastChange: string;
  /** A scope that came with the address and is shown read-only until the user chooses. */
  readonly visitor: NamedScope | null;
  readonly view: View;
  readonly theme: Theme;
  /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  readonly notices: readonly Notice[];
  /** What assistive technology hears next. */
  readonly announcement: string;
}

/** The part of the state that undo and redo go through. */
type Undoable = Pick<AppState, 'scope' | 'lastChange'>;

export function createAppStore(start: Partial<AppState> = {}) {
  return createStore<AppState>()(
    temporal(
      () => ({
        scopeId: '',
        scopeName: 'Combined audit',
        scope: INITIAL_SCOPE,
        lastChange: '',
        visitor: null,
        view: INITIAL_VIEW,
        theme: 'system' as const,
        singleKeys: true,
        notices: [],
        announcement: '',
        ...start,
      }),
      {
        partialize: ({ scope, lastChange }): Undoable => ({ scope, lastChange }),
        equality: (before, after) => before.scope === after.scope,
      },
    ),
  );
}

export type AppStore = ReturnType<typeof createAppStore>;

/** The scope on screen: the visitor's while there is one, else the user's own. */
export const shownScope = ({ visitor, scope }: AppState): Scope => visitor?.scope ?? scope;
