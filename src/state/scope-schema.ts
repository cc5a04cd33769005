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
  providerKey,
  RATIONALES,
  RELATIONSHIPS,
  REPORT_TYPES,
  setHeld,
  STATUSES_OF,
} from '../model';
import type { DecisionChange, OwnControl, OwnMapping, Provider, Scope } from '../model';
import { plainLine, wellFormed } from './plain-line';
import { COUNT_LIMITS, crowdedPart, TEXT_LIMITS, withNewestLog } from './scope-limits';
import { isTime } from './times';

/** A whole number, which puts columns in order; of a size that is exact. */
const COLUMN_ID = /^c\d{1,15}$/;

/** As in `data/plan.yaml`. */
const PHASE_ID = /^[a-z\d-]{1,60}$/;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most), v.transform(wellFormed));
/** What is shown as a name, in sentences and beside other names. */
const name = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.transform((given) => plainLine(given, most)),
  );
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
  provider: v.optional(name(TEXT_LIMITS.provider), ''),
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
  name: v.pipe(name(TEXT_LIMITS.provider), v.minLength(1)),
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
  at: v.custom<string>(isTime),
  by: v.optional(name(TEXT_LIMITS.line), ''),
  cell: text(500),
  before: v.nullable(text(TEXT_LIMITS.cell)),
  after: v.nullable(text(TEXT_LIMITS.cell)),
});

const ScopeSchema = v.object({
  categories: v.array(v.picklist(OPTIONAL_CATEGORIES)),
  bar: v.picklist(BARS),
  bases: v.array(v.picklist(BASES)),
  countClauses: v.boolean(),
  decisions: v.record(v.string(), DecisionSchema),
  statement: v.optional(StatementSchema, INITIAL_SCOPE.statement),
  providers: v.optional(v.array(ProviderSchema)),
  columns: v.optional(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.regex(COLUMN_ID)),
        title: v.pipe(name(TEXT_LIMITS.column), v.minLength(1)),
      }),
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
        v.string(),
        v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(COUNT_LIMITS.weeks)),
      ),
    }),
    INITIAL_SCOPE.plan,
  ),
  library: v.optional(v.record(v.string(), OwnControlSchema), {}),
  retired: v.optional(v.array(v.pipe(v.string(), v.check(isOwnControlId, 'is no identifier'))), []),
  log: v.optional(v.array(LogEntrySchema), []),
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
  const crowded = crowdedPart(value);
  if (crowded !== undefined) return { ok: false, where: crowded };
  // One problem is enough: a list of millions would have as many.
  const result = v.safeParse(ScopeSchema, withNewestLog(value), { abortEarly: true });
  if (!result.success) {
    const path = result.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
    return { ok: false, where: plainLine(path, TEXT_LIMITS.stranger) };
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
    plan: { ...stored.plan, weeks: phasesOf(stored.plan.weeks) },
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
    const id = mappingId(own.iso, own.tsc);
    const known =
      ['control', 'clause'].includes(catalog.requirement(own.iso)?.kind ?? '') &&
      catalog.requirement(own.tsc)?.kind === 'criterion';
    // Of two under one identifier the first counts, and that there was another is said.
    if (known && !Object.hasOwn(yours, id)) yours[id] = own;
    else leftOut.push(id);
  }
  const requirements = (ids: readonly string[]): readonly string[] => {
    const each = [...new Set(ids)];
    for (const id of each) if (!catalog.requirement(id)) leftOut.push(id);
    return each.filter((id) => catalog.requirement(id));
  };
  const library = new Map<string, OwnControl>();
  for (const control of Object.values(stored.library)) {
    const { id, serves, evidence } = control;
    if (library.has(id)) leftOut.push(id);
    else {
      const lists = { serves: inHeldOrder(requirements(serves)), evidence: [...new Set(evidence)] };
      library.set(id, { ...control, ...lists });
    }
  }
  const held = requirements(stored.held);
  const retired = inHeldOrder([...new Set(stored.retired)]);
  return {
    ok: true,
    scope: setHeld(
      { ...scope, yours, library: inLibraryOrder([...library.values()]), retired },
      held,
    ),
    leftOut: [...new Set(leftOut)].map((id) => plainLine(id, TEXT_LIMITS.stranger)),
  };
}

/** Which phases there are is not known here; how they are called is. */
const phasesOf = (weeks: Scope['plan']['weeks']): Scope['plan']['weeks'] =>
  Object.fromEntries(Object.entries(weeks).filter(([phase]) => PHASE_ID.test(phase)));

const isFirst = <T extends { readonly id: string }>(one: T, index: number, all: readonly T[]) =>
  all.findIndex(({ id }) => id === one.id) === index;

/** A name stands for one provider, however its letters are written; the first of them counts. */
function uniqueProviders(providers: Scope['providers']): Scope['providers'] {
  const unique = new Map<string, Provider>();
  for (const one of providers) {
    const key = providerKey(one.name);
    if (!unique.has(key)) unique.set(key, one);
  }
  return inProviderOrder([...unique.values()]);
}
