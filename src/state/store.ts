import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import type { Platform } from '../catalog';
import { INITIAL_SCOPE } from '../model';
import type { MergeConflict, Scope } from '../model';
import { INITIAL_VIEW } from './view';
import type { View } from './view';

/** A scope with the name and identifier under which it is kept. */
export interface NamedScope {
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
}

/** How much of a scope an address, a link or a file carries. */
export const CARRIES = ['codes', 'choices', 'everything'] as const;
export type Carries = (typeof CARRIES)[number];

/** How a scope that is not the user's own came here, and what came with it. */
export interface Arrival {
  /** As a word: it came with the link, it is the one from the frozen version. */
  readonly source: 'link' | 'file' | 'frozen version';
  readonly carries: Carries;
  /** The packed text of a link, which the address goes on holding. */
  readonly link?: string;
  /** ISO date and time of the file. */
  readonly savedAt?: string;
  /** Versions of the scope that this one grew out of, oldest first; a file is the last of its own. */
  readonly saves: readonly SavePoint[];
  /** Identifiers and the like that this version does not know, which were left out. */
  readonly leftOut: readonly string[];
  /** Written by a newer version: there may be more in it than is shown. */
  readonly newer: boolean;
  /** Top-level parts of a file that this version has no use for; saved again with it. */
  readonly extras: Readonly<Record<string, unknown>>;
  /** Frozen versions that a file holds. */
  readonly frozen?: readonly FrozenVersion[];
}

/** A scope as it was agreed, without its log; it does not change any more. */
export interface FrozenVersion extends NamedScope {
  /** ISO date and time. */
  readonly frozenAt: string;
}

/** A scope as it was when it was saved to a file, without its log. */
export interface SavePoint {
  readonly saveId: string;
  /** ISO date and time. */
  readonly savedAt: string;
  readonly scope: Scope;
  /** Time of the log entry by which it was taken in: it counts only while that entry stands. */
  readonly since?: string;
}

/** Somebody else's scope; a plain address says no more than what is in it. */
export interface Visitor extends NamedScope {
  readonly arrival?: Arrival;
}

/** Something the user is told, until it is dismissed. */
export interface Notice {
  readonly id: number;
  /** An info goes by itself after a while; news and problems stay. */
  readonly tone: 'info' | 'news' | 'problem';
  readonly text: string;
  /** One thing the user can do about it, as in "Undo". */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** What a merge could not decide. */
export interface Clash {
  readonly theirs: Scope;
  readonly conflicts: readonly MergeConflict[];
}

/** Whether what is on screen is also in the browser's storage. */
export type Kept = 'kept' | 'not-kept';

export type Theme = 'system' | 'light' | 'dark';

/** The parts of a requirement's details that fold. */
export const DETAIL_SECTIONS = [
  'more',
  'controls',
  'practice',
  'mappings',
  'evidence',
  'platforms',
] as const;
export type DetailSection = (typeof DETAIL_SECTIONS)[number];

/** What is remembered on this machine, whatever the scope. */
export interface Preferences {
  readonly theme: Theme;
  /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Whose guidance the details show. */
  readonly platforms: readonly Platform[];
  readonly openSections: readonly DetailSection[];
  /** Whose name the log and own mappings carry, typed once. */
  readonly author: string;
  readonly role: string;
}

export const INITIAL_PREFERENCES: Preferences = {
  theme: 'system',
  singleKeys: true,
  platforms: ['aws'],
  openSections: ['controls', 'mappings', 'evidence'],
  author: '',
  role: '',
};

export const preferencesOf = ({
  theme,
  singleKeys,
  platforms,
  openSections,
  author,
  role,
}: AppState): Preferences => ({ theme, singleKeys, platforms, openSections, author, role });

export interface AppState extends Preferences {
  readonly scopeId: string;
  readonly scopeName: string;
  /** The user's own scope, also while somebody else's is looked at. */
  readonly scope: Scope;
  /** What the last change of the scope did, as a person would say it: "exclude A.7.4". */
  readonly lastChange: string;
  /** A scope that came with an address or a file and is shown read-only until the user chooses. */
  readonly visitor: Visitor | null;
  /** The packed scope of a link, until somebody has unpacked it. */
  readonly arriving: string | null;
  readonly view: View;
  readonly kept: Kept;
  /** Whether the browser promised not to evict what it keeps; null until it was asked. */
  readonly durable: boolean | null;
  /** Cells that this and another tab, or a merged scope, changed differently; mine stand until the user chooses. */
  readonly clash: Clash | null;
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
        arriving: null,
        view: INITIAL_VIEW,
        kept: 'kept',
        durable: null,
        clash: null,
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

/** The user's own scope as it is kept, also while somebody else's is looked at. */
export const ownScope = ({ scopeId, scopeName, scope }: AppState): NamedScope => ({
  id: scopeId,
  name: scopeName,
  scope,
});

/** The scope on screen: the visitor's while there is one, else the user's own. */
export const shownScope = ({ visitor, scope }: AppState): Scope => visitor?.scope ?? scope;
