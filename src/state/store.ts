import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import type { Platform } from '../catalog';
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

/** The parts of a requirement's details that fold. */
export const DETAIL_SECTIONS = ['practice', 'mappings', 'evidence', 'platforms'] as const;
export type DetailSection = (typeof DETAIL_SECTIONS)[number];

/** What is remembered on this machine, whatever the scope. */
export interface Preferences {
  readonly theme: Theme;
  /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Whose guidance the details show. */
  readonly platforms: readonly Platform[];
  readonly openSections: readonly DetailSection[];
}

export const INITIAL_PREFERENCES: Preferences = {
  theme: 'system',
  singleKeys: true,
  platforms: ['aws'],
  openSections: ['mappings', 'evidence'],
};

export const preferencesOf = ({
  theme,
  singleKeys,
  platforms,
  openSections,
}: AppState): Preferences => ({ theme, singleKeys, platforms, openSections });

export interface AppState extends Preferences {
  readonly scopeId: string;
  readonly scopeName: string;
  /** The user's own scope, also while somebody else's is looked at. */
  readonly scope: Scope;
  /** What the last change of the scope did, as a person would say it: "exclude A.7.4". */
  readonly lastChange: string;
  /** A scope that came with the address and is shown read-only until the user chooses. */
  readonly visitor: NamedScope | null;
  readonly view: View;
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
        ...INITIAL_PREFERENCES,
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
