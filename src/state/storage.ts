/**
 * What this app keeps in the browser. Keys:
 * `common-ground:current` the scope that was open last; `common-ground:scope:<id>` each scope;
 * `common-ground:<note>:<id>` what belongs to a scope besides: save points (`saves`), frozen versions
 * (`frozen`), what of it is in a file (`filed`);
 * `common-ground:preferences` theme, shortcuts, name; `common-ground:set-aside:<time>` what could not
 * be read, kept as it was found.
 */
import { PLATFORMS } from '../catalog';
import type { Catalog } from '../catalog';
import { parsed } from './parsed';
import { plainLine } from './plain-line';
import { restoreScope, serializeScope } from './restore';
import type { Restored } from './restore';
import { TEXT_LIMITS } from './scope-limits';
import { DETAIL_SECTIONS, INITIAL_PREFERENCES } from './store';
import type { NamedScope, Preferences } from './store';

const PREFIX = 'common-ground:';
const CURRENT = `${PREFIX}current`;
const PREFERENCES = `${PREFIX}preferences`;
export const SET_ASIDE = `${PREFIX}set-aside:`;
export const scopeKey = (id: string) => `${PREFIX}scope:${id}`;
const noteKey = (id: string, name: string) => `${PREFIX}${name}:${id}`;

/**
 * What addresses and links may take up of the store: anybody can make them, and many of them must
 * not leave the scope without room. Characters.
 */
export const ROOM_FOR_ADDRESSES = 200_000;

export interface Library {
  /** Scopes that could be read, by name. */
  readonly scopes: readonly NamedScope[];
  /** The scope that was open last, when it could be read. */
  readonly current: NamedScope | null;
  readonly preferences: Preferences;
  /** What could not be read, a sentence each; the originals were set aside. */
  readonly problems: readonly string[];
}

export interface ScopeStorage {
  readonly load: (catalog: Catalog) => Library;
  /** @returns whether it was kept; false when storage is full or blocked */
  readonly save: (named: NamedScope) => boolean;
  /** The text under which a scope is stored now, which another tab may have written. */
  readonly peek: (id: string) => string | null;
  /** Removes a scope with all that belongs to it. @returns what puts it back */
  readonly remove: (id: string) => () => void;
  /** Small texts that belong to a scope, such as what it last had in common with a file. */
  readonly note: (id: string, name: string) => string | null;
  readonly writeNote: (id: string, name: string, text: string) => boolean;
  readonly savePreferences: (preferences: Preferences) => boolean;
  /**
   * Keeps a text that could not be used, so that nothing is dropped silently; the same text once.
   * @param most characters that everything set aside may come to with it
   */
  readonly setAside: (text: string, most?: number) => boolean;
  /** Every text that was set aside, oldest first. */
  readonly asides: () => readonly string[];
}

/** @param area undefined where the browser blocks storage: nothing is kept then */
export function createStorage(area: Storage | undefined): ScopeStorage {
  const write = (key: string, text: string): boolean => {
    try {
      area?.setItem(key, text);
      return area !== undefined;
    } catch {
      return false;
    }
  };
  const readKey = (key: string): string | null => textAt(area, key);
  const asideKeys = () => keysOf(area).filter((key) => key.startsWith(SET_ASIDE));
  const asides = () => asideKeys().map((key) => readKey(key) ?? '');
  const setAside = (text: string, most = Infinity): boolean => {
    if (text.length > most) return false;
    const others = asides();
    if (others.includes(text)) return true;
    const taken = others.reduce((sum, other) => sum + other.length, 0);
    return taken + text.length <= most && write(freeKey(area), text);
  };
  // Originals with something unread in them that did not fit in a second place: nothing may be
  // written over them before they do.
  const onlyCopies = new Map<string, string>();
  // What belongs to the open scope besides, in case the store is emptied while it is open.
  let held: { readonly id: string; readonly notes: Map<string, string> } | undefined;
  const belongings = (id: string): Map<string, string> => {
    const keys = keysOf(area).filter((key) => key.startsWith(PREFIX) && key.endsWith(`:${id}`));
    return new Map(keys.map((key) => [key, readKey(key) ?? '']));
  };
  const putBack = (texts: ReadonlyMap<string, string>): void => {
    for (const [key, text] of texts) if (readKey(key) === null) write(key, text);
  };
  const secure = (key: string): boolean => {
    const original = onlyCopies.get(key);
    if (original === undefined) return true;
    return setAside(original) && onlyCopies.delete(key);
  };
  return {
    save(named) {
      const text = serializeScope(named);
      // A longer one is not read again, so the one that is there stays.
      if (text.length > TEXT_LIMITS.stored) return false;
      const key = scopeKey(named.id);
      const before = held?.id === named.id ? held : undefined;
      const gone = before && readKey(key) === null;
      const kept = secure(key) && write(key, text) && write(CURRENT, named.id);
      if (gone) putBack(before.notes);
      if (!before) held = { id: named.id, notes: belongings(named.id) };
      held?.notes.delete(key);
      return kept;
    },
    peek: (id) => readKey(scopeKey(id)),
    remove(id) {
      const texts = belongings(id);
      for (const key of texts.keys()) area?.removeItem(key);
      if (held?.id === id) held = undefined;
      return () => putBack(texts);
    },
    note: (id, name) => readKey(noteKey(id, name)),
    writeNote(id, name, text) {
      const kept = write(noteKey(id, name), text);
      if (kept && held?.id === id) held.notes.set(noteKey(id, name), text);
      return kept;
    },
    savePreferences: (preferences) => write(PREFERENCES, JSON.stringify(preferences)),
    setAside,
    asides,
    load(catalog) {
      const scopes: NamedScope[] = [];
      const problems: string[] = [];
      for (const key of keysOf(area).filter((candidate) => candidate.startsWith(scopeKey('')))) {
        const text = readKey(key) ?? '';
        const restored = restoredAt(key, text, catalog);
        if (restored.ok && restored.leftOut.length === 0) {
          scopes.push(restored.named);
          continue;
        }
        // The original leaves its place only once it is safe in another.
        const kept = setAside(text);
        if (!kept) onlyCopies.set(key, text);
        if (restored.ok) {
          if (kept) write(key, serializeScope(restored.named));
          scopes.push(restored.named);
          const unknown = restored.leftOut.slice(0, 3).join(', ');
          const where = kept ? 'that part was set aside' : 'it stays as it was until there is room';
          const shown = plainLine(restored.named.name, TEXT_LIMITS.name);
          problems.push(
            `The stored scope “${shown}” decides on ${unknown}, which this version does not know; ${where}.`,
          );
        } else {
          if (kept) area?.removeItem(key);
          const where = kept ? 'It was set aside.' : 'It stays where it is, unread.';
          problems.push(`A stored scope could not be read: ${restored.reason}. ${where} ${WAY_ON}`);
        }
      }
      scopes.sort((a, b) => a.name.localeCompare(b.name));
      const currentId = readKey(CURRENT);
      const current = scopes.find(({ id }) => id === currentId) ?? scopes[0] ?? null;
      return {
        scopes,
        current,
        preferences: readPreferences(readKey(PREFERENCES)),
        problems,
      };
    },
  };
}

const WAY_ON =
  'Open your last project file to go on; a newer version of this page takes up again what it can read.';

/** A scope under the key of another would be there twice once it is written. */
function restoredAt(key: string, text: string, catalog: Catalog): Restored {
  const restored = restoreScope(text, catalog);
  return restored.ok && scopeKey(restored.named.id) !== key
    ? { ok: false, reason: 'it is stored under the name of another' }
    : restored;
}

/** One of the browser's stores, or undefined where touching it throws. */
export function storageArea(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    const area = window[name];
    area.getItem(PREFIX);
    return area;
  } catch {
    return undefined;
  }
}

/** Kept until the user clears it, and the same for every tab. */
export const localStorageArea = (): Storage | undefined => storageArea('localStorage');

/** The text under a key; null where there is none, or where reading throws. */
export function textAt(area: Storage | undefined, key: string): string | null {
  try {
    return area?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Every key of a store, in one order. */
export function keysOf(area: Storage | undefined): readonly string[] {
  try {
    return Array.from({ length: area?.length ?? 0 }, (_, index) => area?.key(index) ?? '').sort();
  } catch {
    return [];
  }
}

function freeKey(area: Storage | undefined): string {
  const taken = new Set(keysOf(area));
  const base = `${SET_ASIDE}${new Date().toISOString()}`;
  let key = base;
  for (let n = 2; taken.has(key); n += 1) key = `${base}-${n}`;
  return key;
}

/** Preferences that cannot be read cost nothing but the choice; the defaults come back. */
function readPreferences(text: string | null | undefined): Preferences {
  const stored = parsed(text) as Partial<Record<keyof Preferences, unknown>> | null;
  const { theme, singleKeys, platforms, openSections, author, role } = stored ?? {};
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : INITIAL_PREFERENCES.theme,
    singleKeys: singleKeys !== false,
    platforms: known(PLATFORMS, platforms) ?? INITIAL_PREFERENCES.platforms,
    openSections: known(DETAIL_SECTIONS, openSections) ?? INITIAL_PREFERENCES.openSections,
    author: name(author),
    role: name(role),
  };
}

/** The values of a stored list that this version knows; undefined when it is no list. */
const known = <T extends string>(
  values: readonly T[],
  stored: unknown,
): readonly T[] | undefined =>
  Array.isArray(stored) ? values.filter((value) => stored.includes(value)) : undefined;

const name = (stored: unknown): string =>
  typeof stored === 'string' ? plainLine(stored, TEXT_LIMITS.name) : '';
