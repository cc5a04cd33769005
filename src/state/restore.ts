/**
 * The one gate through which a stored scope comes in. Text from storage is as foreign as text from
 * a link: it may be cut off, edited by hand, or written by another version.
 */
import * as v from 'valibot';
import type { Catalog } from '../catalog';
import { isScopeId } from './address';
import { TEXT_LIMITS } from './scope-limits';
import { readScope } from './scope-schema';
import type { NamedScope } from './store';

/**
 * Written into every stored scope; a greater number comes from a newer version of the app. Version
 * 1 had categories, strength, bases and decisions only: what it lacks stands at its default, and
 * the providers its decisions name become the list of providers.
 */
export const STORED_VERSION = 2;

const EnvelopeSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(STORED_VERSION)),
  id: v.pipe(v.string(), v.check(isScopeId, 'is not a scope identifier')),
  name: v.pipe(v.string(), v.maxLength(TEXT_LIMITS.name)),
  scope: v.looseObject({}),
});

export type Restored =
  | {
      readonly ok: true;
      readonly named: NamedScope;
      /** Identifiers that this version does not know; what was said of them was left out. */
      readonly leftOut: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

export const serializeScope = ({ id, name, scope }: NamedScope): string =>
  JSON.stringify({ version: STORED_VERSION, id, name, scope });

/** Reads what `serializeScope` wrote, now or in an earlier version. Never throws. */
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
  const envelope = v.safeParse(EnvelopeSchema, parsed, { abortEarly: true });
  if (!envelope.success) {
    const where = envelope.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
    return { ok: false, reason: `${where || 'its content'} is not what it should be` };
  }
  const { id, name, scope: stored } = envelope.output;
  const read = readScope(stored, catalog);
  if (!read.ok) {
    const where = ['scope', read.where].filter(Boolean).join('.');
    return { ok: false, reason: `${where} is not what it should be` };
  }
  return { ok: true, named: { id, name, scope: read.scope }, leftOut: read.leftOut };
}
