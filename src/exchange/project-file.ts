/** The project file: a scope with its log, and what later copies need to be merged with it. */
import { isScopeId, readScope, TEXT_LIMITS } from '../state';
import type { FrozenVersion, NamedScope, SavePoint } from '../state';
import { readFrozen } from '../state/frozen';
import { plainLine } from '../state/plain-line';
import { isSaveId, MOST_SAVES, readSavePoints } from '../state/save-points';
import { isTime } from '../state/times';
import type { Catalog } from '../catalog';
import type { Scope } from '../model';
import { APP_VERSION, datasetOf } from './dataset';
import { migrated, PROJECT_TYPE, PROJECT_VERSION } from './project-migrations';
import type { Raw } from './project-migrations';

/** Files are not written or read beyond this. Characters. */
export const LONGEST_PROJECT = 8_000_000;

/** What is carried along for another version, together. Characters. */
const MOST_EXTRAS = 200_000;

/** Records within records beyond this are no part of any file of ours. */
const DEEPEST = 40;

export interface Project extends NamedScope {
  readonly saveId: string;
  /** ISO date and time. */
  readonly savedAt: string;
  /** Earlier versions it grew out of, oldest first. */
  readonly saves: readonly SavePoint[];
  /** What was agreed and kept as it was, oldest first. */
  readonly frozen: readonly FrozenVersion[];
  /** Top-level parts that this version has no use for. */
  readonly extras: Readonly<Record<string, unknown>>;
}

export type ReadProject =
  | {
      readonly ok: true;
      /** Where the file does not say when it was saved, both are empty. */
      readonly project: Project;
      /** What this version does not know, by name; it was left out. */
      readonly leftOut: readonly string[];
      /** A newer version wrote it: there may be more in it. */
      readonly newer: boolean;
    }
  /** `reason` is a sentence for the user. */
  | { readonly ok: false; readonly reason: string };

const OWN_KEYS: ReadonlySet<string> = new Set([
  ...['$schema', 'type', 'version', 'app', 'dataset', 'savedAt', 'saveId'],
  ...['name', 'scopeId', 'scope', 'saves', 'frozen'],
]);

/**
 * Pretty-printed, so that two files can be compared as texts. When it is too long the oldest saves
 * go, and after them the oldest frozen versions: a file that cannot be read again keeps nothing.
 */
export function writeProject(project: Project, catalog: Catalog): string {
  const { id, name, scope, saveId, savedAt, extras, frozen } = project;
  const earlier = project.saves.filter((point) => point.saveId !== saveId).slice(-MOST_SAVES);
  const textWith = (saves: readonly SavePoint[], agreed = frozen): string =>
    `${JSON.stringify(
      {
        ...extras,
        type: PROJECT_TYPE,
        version: PROJECT_VERSION,
        app: APP_VERSION,
        dataset: datasetOf(catalog),
        savedAt,
        saveId,
        name,
        scopeId: id,
        scope,
        saves: saves.map((point) => ({
          saveId: point.saveId,
          savedAt: point.savedAt,
          scope: withoutLog(point.scope),
        })),
        ...(agreed.length === 0
          ? {}
          : { frozen: agreed.map((one) => ({ ...one, scope: withoutLog(one.scope) })) }),
      },
      null,
      2,
    )}\n`;
  let text = textWith(earlier);
  for (let dropped = 1; text.length > LONGEST_PROJECT && dropped <= earlier.length; dropped += 1) {
    text = textWith(earlier.slice(dropped));
  }
  for (let dropped = 1; text.length > LONGEST_PROJECT && dropped <= frozen.length; dropped += 1) {
    text = textWith([], frozen.slice(dropped));
  }
  return text;
}

const withoutLog = ({ log: _, ...rest }: Scope): Omit<Scope, 'log'> => rest;

/** Reads a project file of this or an earlier version. Never throws. */
export function readProject(text: string, catalog: Catalog): ReadProject {
  if (text.length > LONGEST_PROJECT) {
    return failed('The file is larger than 8 MB, which no project file is. It was not read.');
  }
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const { file } = parsed;
  const version = versionOf(file);
  if (version === null) return failed('This is not a Common Ground project file.');
  const newer = version > PROJECT_VERSION;
  const { name, scopeId, scope, saveId, savedAt, saves, frozen } = newer
    ? file
    : migrated(file, version);
  const read = readScope(scope, catalog);
  if (!read.ok) {
    const where = ['scope', read.where].filter(Boolean).join('.');
    return failed(
      newer
        ? 'A newer version of Common Ground wrote this file, in a way that this one cannot read. Reload the page to get the newest version.'
        : `The file is not what it should be at ${cut(where)}, so none of it was opened.`,
    );
  }
  if (text.length > TEXT_LIMITS.stored && tooLargeToKeep(read.scope)) {
    return failed('There is more in this file than a browser can keep, so none of it was opened.');
  }
  const others = version === 0 ? [] : Object.entries(file).filter(([key]) => !OWN_KEYS.has(key));
  const { extras, dropped } = carriedAlong(others);
  const dated = isSaveId(saveId) && isTime(savedAt);
  return {
    ok: true,
    project: {
      id: typeof scopeId === 'string' && isScopeId(scopeId) ? scopeId : '',
      name: nameOf(name),
      scope: read.scope,
      saveId: dated ? saveId : '',
      savedAt: dated ? savedAt : '',
      saves: readSavePoints(saves, catalog),
      frozen: readFrozen(frozen, catalog),
      extras,
    },
    leftOut: [...read.leftOut, ...dropped.map(cut)],
    newer,
  };
}

/** Of the parts that this version has no use for, those that can be kept beside a scope. */
function carriedAlong(parts: readonly (readonly [string, unknown])[]) {
  const kept: (readonly [string, unknown])[] = [];
  const dropped: string[] = [];
  let room = MOST_EXTRAS;
  for (const part of parts) {
    const [key, value] = part;
    const isPlain = key !== '__proto__' && depthOf(value) <= DEEPEST;
    const size = isPlain ? JSON.stringify(part).length : Infinity;
    if (size > room) dropped.push(key);
    else {
      room -= size;
      kept.push(part);
    }
  }
  return { extras: Object.fromEntries(kept), dropped };
}

const failed = (reason: string) => ({ ok: false, reason }) as const;

/** A little less than may be stored, for the name around it and the first changes. */
const tooLargeToKeep = (scope: Scope): boolean =>
  JSON.stringify(scope).length > TEXT_LIMITS.stored - 100_000;

const cut = (text: string): string => plainLine(text, 60);

const nameOf = (name: unknown): string =>
  typeof name === 'string' && name.trim() !== ''
    ? plainLine(name, TEXT_LIMITS.name)
    : 'Scope from a file';

/** The version of a file of ours, 0 for a stored scope; null for any other file. */
function versionOf({ type, version, id, scope }: Raw): number | null {
  if (type === PROJECT_TYPE) return isCount(version) ? version : null;
  const stored = type === undefined && isCount(version) && typeof id === 'string';
  // Stored versions have their own count, and the reader of scopes knows them all.
  return stored && isRecord(scope) ? 0 : null;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1;

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): { ok: true; file: Raw } | { ok: false; reason: string } {
  // Editors and mail programs put a byte order mark in front.
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed === '') return failed('The file is empty.');
  try {
    const file = JSON.parse(trimmed) as unknown;
    return isRecord(file)
      ? { ok: true, file }
      : failed('This is not a Common Ground project file.');
  } catch (error) {
    if (!trimmed.startsWith('{')) return failed('This is not a Common Ground project file.');
    const lines = trimmed.split('\n').length;
    if (!trimmed.endsWith('}')) {
      return failed(
        `The file is cut off: it ends in the middle of line ${lines}. Ask for it again, or look for an earlier copy.`,
      );
    }
    const line = lineOf(error, trimmed);
    return failed(`The file is damaged${line ? ` near line ${line}` : ''} and cannot be read.`);
  }
}

/** Browsers say "at position 12" or "at line 1 column 12", or nothing. */
function lineOf(error: unknown, text: string): number | null {
  const message = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return position ? text.slice(0, Number(position)).split('\n').length : null;
}

/** How deep records and lists are nested, without going deep itself. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  let depth = 0;
  while (level.length > 0 && depth <= DEEPEST) {
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : [],
    );
    depth += 1;
  }
  return depth;
}
