/**
 * The one gate through which a stored scope comes in. Text from storage is as foreign as text from
 * a link: it may be cut off, edited by hand, or written by another version.
 */
import * as v from 'valibot';
import type { Catalog } from '../catalog';
import { BARS, BASES, CONTROL_STATUSES, CRITERION_STATUSES, decide, INITIAL_SCOPE } from '../model';
import { OPTIONAL_CATEGORIES, setCategory } from '../model';
import type { Scope } from '../model';
import { isScopeId } from './address';
import type { NamedScope } from './store';

/** Written into every stored scope; a greater number comes from a newer version of the app. */
export const STORED_VERSION = 1;

/** Bounds on what is read back. Characters. */
export const TEXT_LIMITS = { stored: 2_000_000, name: 120, provider: 200, words: 4_000 } as const;

const words = (most: number) => v.optional(v.pipe(v.string(), v.maxLength(most)), '');

const StoredSchema = v.object({
  version: v.literal(STORED_VERSION),
  id: v.pipe(v.string(), v.check(isScopeId, 'is not a scope identifier')),
  name: v.pipe(v.string(), v.maxLength(TEXT_LIMITS.name)),
  scope: v.object({
    categories: v.array(v.picklist(OPTIONAL_CATEGORIES)),
    bar: v.picklist(BARS),
    bases: v.array(v.picklist(BASES)),
    countClauses: v.boolean(),
    decisions: v.record(
      v.string(),
      v.object({
        status: v.picklist([...CONTROL_STATUSES, ...CRITERION_STATUSES]),
        provider: words(TEXT_LIMITS.provider),
        justification: words(TEXT_LIMITS.words),
        note: words(TEXT_LIMITS.words),
      }),
    ),
  }),
});

export type Restored =
  | {
      readonly ok: true;
      readonly named: NamedScope;
      /** Identifiers with a decision that this version does not know; they were left out. */
      readonly leftOut: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

export const serializeScope = ({ id, name, scope }: NamedScope): string =>
  JSON.stringify({ version: STORED_VERSION, id, name, scope });

/** Reads what `serializeScope` wrote. Never throws. */
export function restoreScope(text: string, catalog: Catalog): Restored {
  if (text.length > TEXT_LIMITS.stored) return { ok: false, reason: 'it is too large' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'it is damaged' };
  }
  const version = (parsed as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > STORED_VERSION) {
    return { ok: false, reason: 'a newer version of Common Ground wrote it' };
  }
  const result = v.safeParse(StoredSchema, parsed);
  if (!result.success) {
    const issue = result.issues[0];
    const where = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
    return { ok: false, reason: `${where || 'its content'} is not what it should be` };
  }

  const { id, name, scope: stored } = result.output;
  let scope: Scope = {
    ...INITIAL_SCOPE,
    bar: stored.bar,
    bases: BASES.filter((basis) => stored.bases.includes(basis)),
    countClauses: stored.countClauses,
  };
  for (const category of stored.categories) scope = setCategory(scope, category, true);
  // Valibot drops keys such as __proto__; they are named like any other that is not known.
  const given = Object.keys((parsed as { scope: { decisions: object } }).scope.decisions);
  const leftOut = given.filter((target) => !Object.hasOwn(stored.decisions, target));
  for (const [target, decision] of Object.entries(stored.decisions)) {
    const kind = catalog.requirement(target)?.kind;
    const statuses: readonly string[] = kind === 'control' ? CONTROL_STATUSES : CRITERION_STATUSES;
    const decidable = kind === 'control' || kind === 'criterion';
    if (decidable && statuses.includes(decision.status)) {
      scope = decide(scope, [{ id: target, kind }], decision);
    } else {
      leftOut.push(target);
    }
  }
  return { ok: true, named: { id, name, scope }, leftOut };
}
