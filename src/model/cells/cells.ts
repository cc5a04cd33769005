/**
 * A scope as a flat list of cells, each with a text: what can be compared, merged, logged and
 * undone by itself. `scopeFrom(cellsOf(scope))` is the same scope but for its log.
 */
import {
  bareDecision,
  DECISION_TEXTS,
  defaultStatus,
  IMPLEMENTATIONS,
  INCLUSION_REASONS,
  isDefaultDecision,
  kindOfId,
} from '../scope/decision';
import type { Decision, DecisionText, Status } from '../scope/decision';
import { BARS, BASES } from '../crosswalk/mapping';
import type { ControlLibrary, OwnControl } from '../library/own-control';
import type { OwnMapping } from '../scope/own-mapping';
import { recordText } from '../scope/record-text';
import { OPTIONAL_CATEGORIES } from '../crosswalk/requirement';
import { FIRST_FRAMEWORKS, INITIAL_SCOPE } from '../scope/scope';
import type { Scope } from '../scope/scope';
import { EMPTY_STATEMENT } from '../scope/statement';
import type { Provider } from '../scope/statement';
import { byText } from '../basics/text-order';

/** The parts of a scope that hold cells. */
export const CELL_SECTIONS = [
  'decision',
  'setting',
  'statement',
  'provider',
  'column',
  'mapping',
  'held',
  'plan',
  'control',
  'retired',
] as const;
export type CellSection = (typeof CELL_SECTIONS)[number];

/** Where a cell is: `decision`, `A.5.1`, `owner`; the field is empty where an item is one cell. */
export interface CellPlace {
  readonly section: CellSection;
  readonly item: string;
  readonly field: string;
}

/** Texts by key. Only what differs from a first visit is there. */
export type Cells = ReadonlyMap<string, string>;

// A tab cannot be typed into any of the three.
const SEPARATOR = '\t';

export const cellKey = (section: CellSection, item: string, field = ''): string =>
  [section, item, field].join(SEPARATOR);

/** Takes a key apart; what is no key of ours is a `setting` that nothing reads. */
export function cellPlace(key: string): CellPlace {
  const [section, item = '', field = ''] = key.split(SEPARATOR);
  const known = CELL_SECTIONS.find((candidate) => candidate === section);
  return known ? { section: known, item, field } : { section: 'setting', item: key, field: '' };
}

/** An own column of a decision is the field `own:c1`. */
const OWN_PREFIX = 'own:';
export const ownField = (columnId: string): string => `${OWN_PREFIX}${columnId}`;
export const columnOfField = (field: string): string | undefined =>
  field.startsWith(OWN_PREFIX) ? field.slice(OWN_PREFIX.length) : undefined;

export function cellsOf(scope: Scope): Cells {
  const cells = new Map<string, string>();
  const put = (key: string, value: string, standard = ''): void => {
    if (value !== standard) cells.set(key, value);
  };
  for (const category of scope.categories) put(cellKey('setting', 'category', category), 'in');
  put(cellKey('setting', 'bar'), scope.bar, INITIAL_SCOPE.bar);
  for (const basis of BASES) {
    put(cellKey('setting', 'basis', basis), scope.bases.includes(basis) ? '' : 'out');
  }
  put(cellKey('setting', 'clauses'), scope.countClauses ? '' : 'out');
  for (const [id, decision] of Object.entries(scope.decisions)) {
    put(cellKey('decision', id, 'status'), decision.status, defaultStatus(kindOfId(id)));
    put(cellKey('decision', id, 'reasons'), decision.reasons.join(','));
    put(cellKey('decision', id, 'implementation'), decision.implementation, 'unset');
    for (const field of DECISION_TEXTS) put(cellKey('decision', id, field), decision[field]);
    for (const [column, text] of Object.entries(decision.own)) {
      put(cellKey('decision', id, ownField(column)), text);
    }
  }
  for (const [field, text] of Object.entries(scope.statement)) {
    put(cellKey('statement', field), text as string);
  }
  for (const provider of scope.providers) {
    put(cellKey('provider', provider.name), recordText(provider));
  }
  for (const { id, title } of scope.columns) put(cellKey('column', id), title);
  for (const [id, own] of Object.entries(scope.yours)) {
    put(cellKey('mapping', id), recordText(own));
  }
  for (const id of scope.held) put(cellKey('held', id), 'yes');
  for (const control of Object.values(scope.library)) {
    put(cellKey('control', control.id), recordText(control));
  }
  for (const id of scope.retired) put(cellKey('retired', id), 'yes');
  put(cellKey('plan', 'start'), scope.plan.start);
  put(cellKey('plan', 'first'), scope.plan.first, INITIAL_SCOPE.plan.first);
  for (const [phase, weeks] of Object.entries(scope.plan.weeks)) {
    put(cellKey('plan', 'weeks', phase), String(weeks));
  }
  return cells;
}

/** Puts a value, or nothing, into a cell. */
export function setCell(cells: Map<string, string>, key: string, value: string | null): void {
  if (value === null) cells.delete(key);
  else cells.set(key, value);
}

/** Puts a scope together from cells made by `cellsOf`. */
export function scopeFrom(cells: Cells, log: Scope['log'] = []): Scope {
  const decisions: Record<string, Decision> = {};
  const yours: Record<string, OwnMapping> = {};
  const weeks: Record<string, number> = {};
  const statement: Record<string, string> = {};
  const providers: Provider[] = [];
  const columns: { id: string; title: string }[] = [];
  const held: string[] = [];
  const retired: string[] = [];
  const library: OwnControl[] = [];
  for (const [key, value] of cells) {
    const { section, item, field } = cellPlace(key);
    if (section === 'decision') {
      decisions[item] = withField(decisions[item] ?? blank(item), field, value);
    } else if (section === 'statement') statement[item] = value;
    else if (section === 'provider') providers.push(JSON.parse(value) as Provider);
    else if (section === 'column') columns.push({ id: item, title: value });
    else if (section === 'mapping') yours[item] = JSON.parse(value) as OwnMapping;
    else if (section === 'held') held.push(item);
    else if (section === 'retired') retired.push(item);
    else if (section === 'control') library.push(JSON.parse(value) as OwnControl);
    else if (section === 'plan' && item === 'weeks') weeks[field] = Number(value);
  }
  const setting = (item: string, field?: string) => cells.get(cellKey('setting', item, field));
  return {
    categories: OPTIONAL_CATEGORIES.filter((id) => setting('category', id) === 'in'),
    bar: BARS.find((bar) => bar === setting('bar')) ?? INITIAL_SCOPE.bar,
    bases: BASES.filter((basis) => setting('basis', basis) !== 'out'),
    countClauses: setting('clauses') !== 'out',
    decisions: Object.fromEntries(
      Object.entries(decisions).filter(([id, one]) => !isDefaultDecision(one, kindOfId(id))),
    ),
    statement: { ...EMPTY_STATEMENT, ...statement },
    providers: inProviderOrder(providers),
    columns: inColumnOrder(columns),
    yours,
    held: inHeldOrder(held),
    plan: {
      start: cells.get(cellKey('plan', 'start')) ?? '',
      first:
        FIRST_FRAMEWORKS.find((first) => first === cells.get(cellKey('plan', 'first'))) ??
        INITIAL_SCOPE.plan.first,
      weeks,
    },
    library: inLibraryOrder(library),
    retired: inHeldOrder(retired),
    log,
  };
}

const blank = (id: string): Decision => bareDecision(defaultStatus(kindOfId(id)));

function withField(decision: Decision, field: string, value: string): Decision {
  const column = columnOfField(field);
  if (column !== undefined) return { ...decision, own: { ...decision.own, [column]: value } };
  if (field === 'status') return { ...decision, status: value as Status };
  if (field === 'reasons') {
    const given = value.split(',');
    return { ...decision, reasons: INCLUSION_REASONS.filter((one) => given.includes(one)) };
  }
  if (field === 'implementation') {
    const implementation = IMPLEMENTATIONS.find((one) => one === value) ?? 'unset';
    return { ...decision, implementation };
  }
  const text = DECISION_TEXTS.find((one): one is DecisionText => one === field);
  return text ? { ...decision, [text]: value } : decision;
}

/** By name, so that the same providers are the same list whoever entered them first. */
export const inProviderOrder = (providers: readonly Provider[]): readonly Provider[] =>
  [...providers].sort((a, b) => byText(a.name, b.name));

export const inColumnOrder = <T extends { readonly id: string }>(
  columns: readonly T[],
): readonly T[] => [...columns].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));

/** By identifier, so that the same own controls are the same library whoever wrote them first. */
export const inLibraryOrder = (controls: readonly OwnControl[]): ControlLibrary =>
  Object.fromEntries(
    [...controls]
      .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
      .map((control) => [control.id, control]),
  );

/** One order for the same identifiers: numbers in them count as numbers. */
export const inHeldOrder = (ids: readonly string[]): readonly string[] =>
  [...ids].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
