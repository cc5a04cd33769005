/**
 * The shape of a scope as text: in storage, in a project file, in a link. All three are foreign
 * until they have passed here.
 */
import * as v from 'valibot';
import type { Catalog } from '../catalog';
import {
  addProvider,
  BARS,
  BASES,
  CLAUSE_STATUSES,
  CONTROL_FREQUENCIES,
  CONTROL_NATURES,
  CONTROL_STATUSES,
  CONTROL_TYPES,
  CRITERION_STATUSES,
  decideEach,
  FIRST_FRAMEWORKS,
  IMPLEMENTATIONS,
  INCLUSION_REASONS,
  inColumnOrder,
  inHeldOrder,
  INITIAL_SCOPE,
  inLibraryOrder,
  inProviderOrder,
  ISO_STAGES,
  isIsoDate,
  isOwnControlId,
  mappingId,
  OPTIONAL_CATEGORIES,
  PROVIDER_METHODS,
  providerNamed,
  RATIONALES,
  RELATIONSHIPS,
  REPORT_TYPES,
  setHeld,
  STATUSES_OF,
} from '../model';
import type { DecisionChange, OwnMapping, Scope } from '../model';

/** Bounds on what is read back. Characters. */
export const TEXT_LIMITS = {
  stored: 4_000_000,
  name: 120,
  provider: 200,
  column: 60,
  line: 300,
  words: 4_000,
} as const;

/** Bounds on how many there may be. */
export const COUNT_LIMITS = { providers: 200, columns: 20, log: 20_000, weeks: 520 } as const;

/** A whole number, which puts columns in order; of a size that is exact. */
const COLUMN_ID = /^c\d{1,15}$/;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const words = v.optional(text(TEXT_LIMITS.words), '');
const line = v.optional(text(TEXT_LIMITS.line), '');
const day = v.optional(
  v.pipe(
    v.string(),
    v.check((value) => value === '' || isIsoDate(value), 'is not a date'),
  ),
  '',
);
const oneOfOrNone = <T extends string>(values: readonly T[]) =>
  v.optional(v.picklist([...values, '' as const]), '');

const values = {
  relationship: v.picklist(RELATIONSHIPS),
  strength: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  rationale: v.picklist(RATIONALES),
};

const DecisionSchema = v.object({
  status: v.picklist([...CONTROL_STATUSES, ...CRITERION_STATUSES, ...CLAUSE_STATUSES]),
  provider: v.optional(text(TEXT_LIMITS.provider), ''),
  justification: words,
  reasons: v.optional(v.array(v.picklist(INCLUSION_REASONS)), []),
  owner: line,
  implementation: v.optional(v.picklist(IMPLEMENTATIONS), 'unset'),
  due: day,
  question: words,
  evidence: words,
  note: words,
  own: v.optional(v.record(v.string(), text(TEXT_LIMITS.words)), {}),
});

const StatementSchema = v.object({
  organisation: line,
  ismsScope: words,
  stage: oneOfOrNone(ISO_STAGES),
  reportType: oneOfOrNone(REPORT_TYPES),
  asOf: day,
  from: day,
  to: day,
  systemBoundary: words,
  commitments: words,
  systemRequirements: words,
  customerControls: words,
});

const ProviderSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(TEXT_LIMITS.provider)),
  services: words,
  regions: words,
  method: oneOfOrNone(PROVIDER_METHODS),
  expectedControls: words,
  ours: words,
  report: line,
  reportFrom: day,
  reportTo: day,
  bridgeTo: day,
});

const OwnMappingSchema = v.object({
  iso: text(20),
  tsc: text(20),
  rejected: v.boolean(),
  ...values,
  reason: words,
  author: line,
  role: line,
  date: day,
  agreed: v.boolean(),
  baseline: v.nullable(v.object({ ...values, basis: v.picklist(BASES) })),
});

const OwnControlSchema = v.object({
  id: v.pipe(v.string(), v.check(isOwnControlId, 'is not an identifier of a control')),
  statement: words,
  owner: line,
  frequency: oneOfOrNone(CONTROL_FREQUENCIES),
  nature: oneOfOrNone(CONTROL_NATURES),
  type: oneOfOrNone(CONTROL_TYPES),
  systems: line,
  implementation: v.optional(v.picklist(IMPLEMENTATIONS), 'unset'),
  serves: v.optional(v.array(text(20)), []),
  evidence: v.optional(v.pipe(v.array(text(60)), v.maxLength(200)), []),
  evidenceReference: words,
  note: words,
  starter: v.optional(text(60), ''),
});

const LogEntrySchema = v.object({
  at: v.pipe(v.string(), v.maxLength(40), v.isoTimestamp()),
  by: line,
  cell: text(500),
  before: v.nullable(text(40_000)),
  after: v.nullable(text(40_000)),
});

const ScopeSchema = v.object({
  categories: v.array(v.picklist(OPTIONAL_CATEGORIES)),
  bar: v.picklist(BARS),
  bases: v.array(v.picklist(BASES)),
  countClauses: v.boolean(),
  decisions: v.record(v.string(), DecisionSchema),
  statement: v.optional(StatementSchema, INITIAL_SCOPE.statement),
  providers: v.optional(v.pipe(v.array(ProviderSchema), v.maxLength(COUNT_LIMITS.providers))),
  columns: v.optional(
    v.pipe(
      v.array(
        v.object({
          id: v.pipe(v.string(), v.regex(COLUMN_ID)),
          title: v.pipe(v.string(), v.minLength(1), v.maxLength(TEXT_LIMITS.column)),
        }),
      ),
      v.maxLength(COUNT_LIMITS.columns),
    ),
    [],
  ),
  yours: v.optional(v.record(v.string(), OwnMappingSchema), {}),
  held: v.optional(v.array(text(20)), []),
  plan: v.optional(
    v.object({
      start: day,
      first: v.picklist(FIRST_FRAMEWORKS),
      weeks: v.record(
        text(60),
        v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(COUNT_LIMITS.weeks)),
      ),
    }),
    INITIAL_SCOPE.plan,
  ),
  library: v.optional(v.record(v.string(), OwnControlSchema), {}),
  retired: v.optional(v.array(v.pipe(v.string(), v.check(isOwnControlId, 'is no identifier'))), []),
  log: v.optional(v.pipe(v.array(LogEntrySchema), v.maxLength(COUNT_LIMITS.log)), []),
});

export type ReadScope =
  | {
      readonly ok: true;
      readonly scope: Scope;
      /** What this version does not know, by name; it was left out. */
      readonly leftOut: readonly string[];
    }
  /** `where` is the path of the first thing that is wrong, `decisions.A.7.4.status`. */
  | { readonly ok: false; readonly where: string };

/** Reads the scope part of a parsed text. Never throws; nothing of what it is given is kept. */
export function readScope(value: unknown, catalog: Catalog): ReadScope {
  const result = v.safeParse(ScopeSchema, value);
  if (!result.success) {
    return {
      ok: false,
      where: result.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '',
    };
  }
  const stored = result.output;
  // Valibot drops keys such as __proto__; they are named like any other that is not known.
  const given = Object.keys((value as { decisions: object }).decisions);
  const leftOut = given.filter((id) => !Object.hasOwn(stored.decisions, id));
  let scope: Scope = {
    ...INITIAL_SCOPE,
    categories: OPTIONAL_CATEGORIES.filter((id) => stored.categories.includes(id)),
    bar: stored.bar,
    bases: BASES.filter((basis) => stored.bases.includes(basis)),
    countClauses: stored.countClauses,
    statement: stored.statement,
    providers: uniqueProviders(stored.providers ?? []),
    columns: inColumnOrder(stored.columns.filter(isFirst)),
    plan: stored.plan,
    log: stored.log,
  };
  const decisions: DecisionChange[] = [];
  for (const [id, { reasons, own, ...decision }] of Object.entries(stored.decisions)) {
    const kind = catalog.requirement(id)?.kind;
    if (!kind || !STATUSES_OF[kind].includes(decision.status)) {
      leftOut.push(id);
      continue;
    }
    const change = {
      ...decision,
      reasons: INCLUSION_REASONS.filter((reason) => reasons.includes(reason)),
      own: Object.fromEntries(
        Object.entries(own).filter(([column, words]) => COLUMN_ID.test(column) && words !== ''),
      ),
    };
    decisions.push({ target: { id, kind }, change });
    // Version 1 had no list of providers: those that its decisions name are it.
    if (!stored.providers) scope = addProvider(scope, decision.provider);
  }
  scope = decideEach(scope, decisions);
  const yours: Record<string, OwnMapping> = {};
  for (const own of Object.values(stored.yours)) {
    const known =
      ['control', 'clause'].includes(catalog.requirement(own.iso)?.kind ?? '') &&
      catalog.requirement(own.tsc)?.kind === 'criterion';
    if (known) yours[mappingId(own.iso, own.tsc)] = own;
    else leftOut.push(mappingId(own.iso, own.tsc));
  }
  const library = Object.values(stored.library).map((control) => {
    leftOut.push(...control.serves.filter((id) => !catalog.requirement(id)));
    return { ...control, serves: control.serves.filter((id) => catalog.requirement(id)) };
  });
  const held = stored.held.filter((id) => catalog.requirement(id));
  leftOut.push(...stored.held.filter((id) => !catalog.requirement(id)));
  return {
    ok: true,
    scope: setHeld(
      { ...scope, yours, library: inLibraryOrder(library), retired: inHeldOrder(stored.retired) },
      held,
    ),
    leftOut: [...new Set(leftOut)],
  };
}

const isFirst = <T extends { readonly id: string }>(one: T, index: number, all: readonly T[]) =>
  all.findIndex(({ id }) => id === one.id) === index;

/** A name stands for one provider, however its letters are written. */
function uniqueProviders(providers: Scope['providers']): Scope['providers'] {
  let unique: Scope = INITIAL_SCOPE;
  for (const one of providers) {
    if (!providerNamed(unique, one.name))
      unique = { ...unique, providers: [...unique.providers, one] };
  }
  return inProviderOrder(unique.providers);
}
