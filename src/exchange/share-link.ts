/**
 * A scope in a link: `1.<base64url(deflate-raw(JSON))>`, the number of the format outside the
 * payload. It stands in the fragment, which browsers do not send to servers.
 */
import type { Catalog } from '../catalog';
import { bareDecision } from '../model';
import type { Scope } from '../model';
import { isScopeId, readScope, TEXT_LIMITS, VISITING_SCOPE_NAME } from '../state';
import type { Carries, NamedScope } from '../state';
import { carriedPart } from '../state/carried';
import { plainLine } from '../state/plain-line';
import { packText, unpackText } from './deflate';

const FORMAT = 1;

/** Longer texts are no link of ours. Characters. */
const LONGEST_LINK = 400_000;
/** What a link may unpack to. Bytes. */
const LARGEST_SCOPE = 1_000_000;

/** How much a link carries; an address carries less. */
export type LinkCarries = Exclude<Carries, 'codes'>;

export type ReadLink =
  | {
      readonly ok: true;
      readonly named: NamedScope;
      readonly carries: LinkCarries;
      readonly leftOut: readonly string[];
    }
  /** `reason` is a sentence for the user. */
  | { readonly ok: false; readonly reason: string };

interface Payload {
  readonly id: string;
  /** A name is a text that somebody typed, and goes with the others. */
  readonly name?: string;
  readonly text: 0 | 1;
  readonly scope: unknown;
}

/** @returns the value of the field `s`; the same scope gives the same text in the same browser */
export function packLink({ id, name, scope }: NamedScope, carries: LinkCarries): Promise<string> {
  const withText = carries === 'everything';
  const payload: Payload = {
    id,
    ...(withText ? { name } : {}),
    text: withText ? 1 : 0,
    scope: withoutDefaults(carriedPart(scope, carries)),
  };
  return packText(JSON.stringify(payload)).then((packed) => `${FORMAT}.${packed}`);
}

/** Reads the field `s` of an address. Never throws, and unpacks no more than it may. */
export async function unpackLink(text: string, catalog: Catalog): Promise<ReadLink> {
  const [, format, packed] = /^(\d{1,4})\.(.*)$/s.exec(text) ?? [];
  if (format === undefined || packed === undefined || text.length > LONGEST_LINK) {
    return failed('The link is not one that Common Ground made, so nothing was opened.');
  }
  if (Number(format) > FORMAT) {
    return failed(
      'A newer version of Common Ground made this link. Reload the page to get the newest version, then open it again.',
    );
  }
  const payload = await unpacked(packed);
  if (!payload) {
    return failed(
      'The link is damaged or was cut off on its way, so nothing was opened. Ask for it again, or for a project file.',
    );
  }
  const read = readScope(payload.scope, catalog);
  if (!read.ok) {
    return failed('The link does not hold what it should, so nothing was opened.');
  }
  const carries = payload.text === 1 ? 'everything' : 'choices';
  const { id, name } = payload;
  return {
    ok: true,
    carries,
    named: {
      id: typeof id === 'string' && isScopeId(id) ? id : '',
      name:
        typeof name === 'string' && name.trim() !== ''
          ? plainLine(name, TEXT_LIMITS.name)
          : VISITING_SCOPE_NAME,
      // Nobody's log comes in by a link, and no text under the wrong flag.
      scope: carriedPart(read.scope, carries),
    },
    leftOut: read.leftOut,
  };
}

const failed = (reason: string) => ({ ok: false, reason }) as const;

async function unpacked(packed: string): Promise<Partial<Record<keyof Payload, unknown>> | null> {
  try {
    const value = JSON.parse(await unpackText(packed, LARGEST_SCOPE)) as unknown;
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

const BARE: Readonly<Record<string, unknown>> = bareDecision('undecided') as unknown as Readonly<
  Record<string, unknown>
>;

/** What the reader of scopes fills in by itself is not sent. */
function withoutDefaults({ decisions, statement, log: _, ...rest }: Scope): unknown {
  const said = Object.entries(decisions).map(([id, decision]) => [
    id,
    Object.fromEntries(
      Object.entries(decision).filter(
        ([field, value]) =>
          field === 'status' || JSON.stringify(value) !== JSON.stringify(BARE[field]),
      ),
    ),
  ]);
  const stated = Object.entries(statement).filter(([, text]) => text !== '');
  return {
    ...rest,
    decisions: Object.fromEntries(said) as unknown,
    statement: Object.fromEntries(stated) as unknown,
  };
}
