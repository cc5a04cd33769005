/**
 * The address holds the view, the categories and the decision codes, and never free text. It lives
 * in the fragment, which browsers do not send to servers:
 * `#/graph?scope=k3x9w2&cat=availability&bar=moderate&excluded=A.7.4,A.8.30&sel=A.5.15`
 */
import type { Catalog } from '../catalog';
import {
  BARS,
  BASES,
  decide,
  INITIAL_SCOPE,
  isOwnControlId,
  isOwnGroup,
  OPTIONAL_CATEGORIES,
  setBar,
  setCategory,
  setCountClauses,
} from '../model';
import type { CategoryId, Scope, Status } from '../model';
import { plainLine } from './plain-line';
import {
  allFacets,
  INITIAL_VIEW,
  MIDDLES,
  PRESENT_LEFT,
  PRESENT_OVERVIEW,
  ROW_KINDS,
  ROW_ORDERS,
  SCOPE_PARTS,
  TABS,
} from './view';
import type { View } from './view';

/** No address we write comes near this; longer ones are not read. Characters. */
const LONGEST_ADDRESS = 16_000;

const DECISION_KEYS = {
  applicable: 'applicable',
  inherited: 'inherited',
  excluded: 'excluded',
  'not-relevant': 'not-relevant',
} as const satisfies Partial<Record<Status, string>>;
type CodedStatus = keyof typeof DECISION_KEYS;

const CODED_STATUSES = Object.keys(DECISION_KEYS) as readonly CodedStatus[];

/** Every field of an address; another one was written by a newer version or by hand. */
const FIELDS: ReadonlySet<string> = new Set([
  ...['scope', 'cat', 'bar', 'bases', 'clauses', ...CODED_STATUSES],
  ...['sel', 'collapsed', 'unfolded', 'hide', 'order', 'middle', 'rows', 'part', 'present', 's'],
]);

/** The packed scope of a share link. It is unpacked elsewhere, and may be longer than an address. */
const PACKED = /([?&]s=)([^&]*)/;

export interface AddressedScope {
  readonly id: string;
  /** Categories, strength, bases and decision codes; every text in it is empty. */
  readonly scope: Scope;
}

export interface Address {
  readonly view: View;
  /** Absent when the address names no scope. */
  readonly scope: AddressedScope | null;
  /** The packed scope of a share link, not yet unpacked; it says more than `scope`. */
  readonly packed: string | null;
  /** What could not be read, a sentence each. */
  readonly problems: readonly string[];
}

/** @returns the fragment, `#` included */
export const writeAddress = (scopeId: string, scope: Scope, view: View): string =>
  addressOf([`scope=${scopeId}`, scopeCode(scope)], view);

/** The fragment of a share link. @param packed made by `exchange/share-link.ts` */
export const writeLink = (packed: string, view: View): string => addressOf([`s=${packed}`], view);

function addressOf(parts: string[], view: View): string {
  const add = (key: string, values: readonly string[]) => {
    if (values.length > 0) parts.push(`${key}=${values.join(',')}`);
  };
  add('sel', view.selection);
  add('collapsed', view.collapsed);
  add('unfolded', view.unfolded);
  add('hide', view.hidden);
  if (view.order !== INITIAL_VIEW.order) parts.push(`order=${view.order}`);
  if (view.middle !== INITIAL_VIEW.middle) parts.push(`middle=${view.middle}`);
  if (view.rows !== INITIAL_VIEW.rows) parts.push(`rows=${view.rows}`);
  if (view.part !== INITIAL_VIEW.part) parts.push(`part=${view.part}`);
  if (view.present !== '') parts.push(`present=${view.present}`);
  return `#/${view.tab}?${parts.filter(Boolean).join('&')}`;
}

/** Everything of a scope that an address holds, in one order: equal codes are equal scopes. */
export function scopeCode(scope: Scope): string {
  const parts = [`cat=${scope.categories.join(',')}`, `bar=${scope.bar}`];
  if (scope.bases.length < BASES.length) parts.push(`bases=${scope.bases.join(',')}`);
  if (!scope.countClauses) parts.push('clauses=off');
  for (const status of CODED_STATUSES) {
    const ids = Object.keys(scope.decisions)
      .filter((id) => scope.decisions[id]?.status === status)
      .sort();
    if (ids.length > 0) parts.push(`${DECISION_KEYS[status]}=${ids.join(',')}`);
  }
  return parts.join('&');
}

/** Reads a fragment, with or without its `#`. Never throws; what is wrong is in `problems`. */
export function readAddress(fragment: string, catalog: Catalog): Address {
  const packed = PACKED.exec(fragment)?.[2] || null;
  const text = fragment.replace(/^#/, '').replace(PACKED, '$1');
  if (text === '' || text === '/') {
    return { view: INITIAL_VIEW, scope: null, packed, problems: [] };
  }
  if (text.length > LONGEST_ADDRESS) {
    return {
      view: INITIAL_VIEW,
      scope: null,
      packed,
      problems: [`The address is longer than ${LONGEST_ADDRESS} characters and was not read.`],
    };
  }
  const [path = '', query = ''] = text.split('?', 2);
  const fields = new Map(new URLSearchParams(query));
  const unknown = [...fields.keys()].filter((key) => !FIELDS.has(key));
  const tab = TABS.find((candidate) => `/${candidate}` === path);
  if (!tab) unknown.push(path);

  /** The comma-separated values of a field that are known; the others are remembered. */
  const list = <T extends string>(key: string, isKnown: (value: string) => value is T): T[] => {
    const known: T[] = [];
    for (const value of splitList(fields.get(key))) {
      if (isKnown(value)) known.push(value);
      else unknown.push(value);
    }
    return [...new Set(known)];
  };
  const isGroup = (id: string): id is string => catalog.group(id) !== undefined;
  const isStep = (id: string): id is string =>
    id === PRESENT_OVERVIEW || id === PRESENT_LEFT || isGroup(id);
  // Which own controls there are is in the scope, not in the catalog.
  const isCard = (id: string): id is string => isGroup(id) || isOwnGroup(id);
  const isSelectable = (id: string): id is string =>
    isCard(id) || isOwnControlId(id) || catalog.requirement(id) !== undefined;
  const themeIds = catalog.groups.filter(({ kind }) => kind === 'theme').map(({ id }) => id);

  const view: View = {
    tab: tab ?? INITIAL_VIEW.tab,
    selection: list('sel', isSelectable),
    collapsed: list('collapsed', isCard),
    unfolded: list('unfolded', isCard),
    hidden: list('hide', oneOf(allFacets(themeIds))),
    order: list('order', oneOf(ROW_ORDERS))[0] ?? INITIAL_VIEW.order,
    middle: list('middle', oneOf(MIDDLES))[0] ?? INITIAL_VIEW.middle,
    rows: list('rows', oneOf(ROW_KINDS))[0] ?? INITIAL_VIEW.rows,
    part: list('part', oneOf(SCOPE_PARTS))[0] ?? INITIAL_VIEW.part,
    present: list('present', isStep)[0] ?? '',
  };
  const scope = fields.has('scope') && !packed ? readScope(fields, list, catalog, unknown) : null;
  const problems =
    unknown.length > 0
      ? [`The address names what this version does not know: ${quoteSome(unknown)}.`]
      : [];
  return { view, scope, packed, problems };
}

type ReadList = <T extends string>(key: string, isKnown: (value: string) => value is T) => T[];

function readScope(
  fields: ReadonlyMap<string, string>,
  list: ReadList,
  catalog: Catalog,
  unknown: string[],
): AddressedScope | null {
  const id = fields.get('scope') ?? '';
  if (!isScopeId(id)) {
    unknown.push(id);
    return null;
  }
  let scope = INITIAL_SCOPE;
  for (const category of list('cat', oneOf<CategoryId>(OPTIONAL_CATEGORIES))) {
    scope = setCategory(scope, category, true);
  }
  scope = setBar(scope, list('bar', oneOf(BARS))[0] ?? INITIAL_SCOPE.bar);
  if (fields.has('bases')) {
    const chosen = list('bases', oneOf(BASES));
    scope = { ...scope, bases: BASES.filter((basis) => chosen.includes(basis)) };
  }
  if (list('clauses', oneOf(['off'])).length > 0) scope = setCountClauses(scope, false);
  for (const status of CODED_STATUSES) {
    const kind = status === 'not-relevant' ? 'criterion' : 'control';
    const ids = list(
      DECISION_KEYS[status],
      (value): value is string => catalog.requirement(value)?.kind === kind,
    );
    scope = decide(
      scope,
      ids.map((target) => ({ id: target, kind })),
      { status },
    );
  }
  return { id, scope };
}

/** Scope identifiers are ours: 6 to 12 lower-case letters and digits. */
export const isScopeId = (text: string): boolean => /^[a-z0-9]{6,12}$/.test(text);

const splitList = (text: string | undefined): readonly string[] =>
  text ? text.split(',').filter(Boolean) : [];

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (value: string): value is T =>
    (values as readonly string[]).includes(value);

/** At most three of the strangers, each cut short, for a sentence. */
function quoteSome(values: readonly string[]): string {
  const quoted = values.slice(0, 3).map((value) => `"${plainLine(value.slice(0, 30), 30)}"`);
  const more = values.length - quoted.length;
  return more > 0 ? `${quoted.join(', ')} and ${more} more` : quoted.join(', ');
}
