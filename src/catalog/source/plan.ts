import * as v from 'valibot';
import { FIRST_FRAMEWORKS, LINK_KINDS, linksIn, PHASE_KINDS, PLAN_ROLES } from '../../model';
import { DURATION_SOURCES, LANES, PARTIES, STRETCHES } from '../content';
import type { Phase } from '../content';
import type { Problem } from './problem';
import { entryObject, listOf, nameList, oneOf, prose, requirementList, slug, text } from './schema';
import { checkIds, checkNames, checkTags } from './tags';
import { parseYaml } from './yaml';

export const PLAN_FILE = 'data/plan.yaml';

const wholeNumber = (what: string, least: number, most: number) => {
  const reason = `${what} is not a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(reason),
    v.integer(reason),
    v.minValue(least, reason),
    v.maxValue(most, reason),
  );
};
const weeks = (what: string) => wholeNumber(what, 1, 520);

const LinkSchema = entryObject({
  phase: slug(),
  link: v.optional(oneOf('link', LINK_KINDS), 'finish-start'),
  first: v.exactOptional(oneOf('first', FIRST_FRAMEWORKS)),
});

const PlanSchema = listOf(
  'the file',
  entryObject({
    id: slug(),
    title: text('title'),
    lane: oneOf('lane', LANES),
    stretch: oneOf('stretch', STRETCHES),
    kind: oneOf('kind', PHASE_KINDS),
    what: prose('what', 60, 400),
    who: v.pipe(listOf('who', oneOf('who', PARTIES)), v.minLength(1, 'who is empty')),
    weeks: v.exactOptional(
      entryObject({ least: weeks('least'), usual: weeks('usual'), most: weeks('most') }),
    ),
    years: v.exactOptional(wholeNumber('years', 1, 10)),
    because: v.exactOptional(
      entryObject({
        source: oneOf('source', DURATION_SOURCES),
        text: prose('text', 40, 300),
      }),
    ),
    after: v.optional(listOf('after', LinkSchema), []),
    before: v.optional(nameList('before'), []),
    differences: nameList('differences'),
    requirements: requirementList('requirements'),
  }),
);

/**
 * Reads the phases of the combined programme and checks that they can be laid on a calendar: known
 * phases, no circle in either order, durations within their ranges.
 */
export function readPlan(
  source: string,
  requirementIds: readonly string[],
  differenceIds: readonly string[],
): { readonly plan: readonly Phase[]; readonly problems: readonly Problem[] } {
  const { located, problems } = parseYaml(PLAN_FILE, source, PlanSchema);
  if (!located) return { plan: [], problems };
  const { value: plan, lineOf } = located;
  const ids = new Set(plan.map(({ id }) => id));
  const found: Problem[] = [...checkIds(PLAN_FILE, plan, (i) => lineOf([i]))];
  plan.forEach((phase, i) => {
    const report = (field: keyof Phase, reason: string) =>
      found.push({ file: PLAN_FILE, line: lineOf([i, field]), reason: `${phase.id} ${reason}` });
    for (const [field, reason] of objectionsTo(phase)) report(field, reason);
    for (const other of unknownIn(
      phase.after.map((link) => link.phase),
      ids,
    )) {
      report('after', `comes after ${other}, which is no phase`);
    }
    for (const other of unknownIn(phase.before, ids)) {
      report('before', `leads to ${other}, which is no phase`);
    }
    const { id, differences, requirements } = phase;
    const at = lineOf([i, 'differences']);
    found.push(...checkNames(PLAN_FILE, at, id, differences, differenceIds, 'difference'));
    const line = lineOf([i, 'requirements']);
    found.push(...checkTags(PLAN_FILE, line, id, requirements, requirementIds));
  });
  const lost = Object.values(PLAN_ROLES).filter((id) => !ids.has(id));
  if (lost.length > 0) {
    found.push({ file: PLAN_FILE, line: 1, reason: `${lost.join(', ')} is missing` });
  }
  for (const first of FIRST_FRAMEWORKS) {
    const circle = circleIn(plan, first);
    if (!circle) continue;
    const line = lineOf([plan.findIndex(({ id }) => id === circle[0])]);
    const order = `with ${first === 'iso' ? 'ISO 27001' : 'SOC 2'} first`;
    found.push({
      file: PLAN_FILE,
      line,
      reason: `${circle.join(' waits for ')} waits for itself, ${order}`,
    });
  }
  return { plan, problems: found };
}

const unknownIn = (list: readonly string[], known: ReadonlySet<string>): readonly string[] =>
  list.filter((id) => !known.has(id));

/** What is wrong with a phase by itself, with the key at which it is. */
function objectionsTo(phase: Phase): readonly (readonly [keyof Phase, string])[] {
  const { kind, weeks: range, years, because, before, after } = phase;
  const objections: (readonly [keyof Phase, string])[] = [];
  const lasts = range !== undefined || years !== undefined;
  if (range && years !== undefined) objections.push(['years', 'has both weeks and years']);
  if (range && !(range.least <= range.usual && range.usual <= range.most)) {
    const { least, usual, most } = range;
    objections.push(['weeks', `has weeks that do not rise: ${least}, ${usual}, ${most}`]);
  }
  if (!lasts && kind !== 'milestone') objections.push(['id', 'has neither weeks nor years']);
  if (years !== undefined && kind !== 'window')
    objections.push(['years', 'has years but is no window']);
  if (lasts !== (because !== undefined)) {
    objections.push(
      lasts
        ? ['id', 'does not say why it takes so long']
        : ['because', 'explains a duration that it does not have'],
    );
  }
  const leads = kind === 'lead';
  if (leads && before.length === 0) objections.push(['id', 'leads to nothing']);
  if (leads && after.length > 0) objections.push(['after', 'is a lead and comes after something']);
  if (!leads && before.length > 0) objections.push(['before', 'has before but is no lead']);
  return objections;
}

/** Phases that wait for each other in an order of the frameworks, from one of them on. */
function circleIn(
  plan: readonly Phase[],
  first: (typeof FIRST_FRAMEWORKS)[number],
): readonly string[] | undefined {
  const waitsFor = new Map(
    plan.map((phase) => [
      phase.id,
      [...linksIn(phase, first).map((link) => link.phase), ...phase.before],
    ]),
  );
  const done = new Set<string>();
  const follow = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(id)) return path.slice(path.indexOf(id));
    if (done.has(id)) return undefined;
    for (const next of waitsFor.get(id) ?? []) {
      const circle = follow(next, [...path, id]);
      if (circle) return circle;
    }
    done.add(id);
    return undefined;
  };
  for (const { id } of plan) {
    const circle = follow(id, []);
    if (circle) return circle;
  }
  return undefined;
}
