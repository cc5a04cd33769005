import * as v from 'valibot';
import { CATEGORIES } from '../../model';
import type { CategoryId, Clause, Control, Criterion } from '../../model';
import type { Category, Group } from '../catalog';
import type { Problem } from './problem';
import { PUBLISHED, SERIES, THEMES } from './published';
import { entryObject, idOf as id, listOf, text } from './schema';
import { parseYaml } from './yaml';
import type { Located } from './yaml';

export const ISO_FILE = 'data/frameworks/iso27001-2022.yaml';
export const SOC2_FILE = 'data/frameworks/soc2-tsc-2017.yaml';

const entries = (what: string, pattern: RegExp, like: string) =>
  listOf(what, entryObject({ id: id(pattern, like), title: text('title') }));

const IsoSchema = entryObject({
  framework: v.literal('ISO 27001', 'framework is not ISO 27001'),
  title: text('title'),
  themes: listOf(
    'themes',
    entryObject({
      id: id(/^A\.[5-8]$/, 'A.5'),
      title: text('title'),
      controls: entries('controls', /^A\.[5-8]\.\d{1,2}$/, 'A.5.1'),
    }),
  ),
  clauses: entryObject({
    id: v.literal('ISMS', 'id is not ISMS'),
    title: text('title'),
    requirements: entries('requirements', /^(?:[4-9]|10)\.\d(?:\.\d)?$/, '6.1.2'),
  }),
});

const Soc2Schema = entryObject({
  framework: v.literal('SOC 2', 'framework is not SOC 2'),
  title: text('title'),
  categories: listOf(
    'categories',
    entryObject({
      id: v.picklist(CATEGORIES, 'id is not one of the five categories'),
      title: text('title'),
      series: listOf(
        'series',
        entryObject({
          id: id(/^(?:CC[1-9]|A1|C1|PI1|P)$/, 'CC6'),
          title: text('title'),
          criteria: entries('criteria', /^(?:CC[1-9]|A1|C1|PI1|P[1-8])\.\d$/, 'CC6.1'),
        }),
      ),
    }),
  ),
});

/** The two frameworks as the catalog needs them. */
export interface Frameworks {
  readonly groups: readonly Group[];
  readonly categories: readonly Category[];
  readonly controls: readonly Control[];
  readonly clauses: readonly Clause[];
  readonly criteria: readonly Criterion[];
}

/** Reads and checks both framework files. */
export function readFrameworks(
  isoText: string,
  soc2Text: string,
): { readonly frameworks?: Frameworks; readonly problems: readonly Problem[] } {
  const iso = parseYaml(ISO_FILE, isoText, IsoSchema);
  const soc2 = parseYaml(SOC2_FILE, soc2Text, Soc2Schema);
  const problems = [...iso.problems, ...soc2.problems];
  if (!iso.located || !soc2.located) return { problems };

  const isoParts = isoRequirements(iso.located);
  const soc2Parts = soc2Requirements(soc2.located);
  problems.push(
    ...checkGroups(ISO_FILE, isoParts.top, isoParts.themes, THEMES),
    ...checkEntries(ISO_FILE, isoParts.entries, [...isoParts.themes, isoParts.clausesPlace]),
    ...checkGroups(SOC2_FILE, soc2Parts.top, soc2Parts.categories, CATEGORIES),
    ...CATEGORIES.flatMap((id) => {
      const category = soc2Parts.categories.find((place) => place.id === id);
      const series = soc2Parts.series.filter((place) => place.category === id);
      return category ? checkGroups(SOC2_FILE, category, series, SERIES[id]) : [];
    }),
    ...checkEntries(SOC2_FILE, soc2Parts.entries, soc2Parts.series),
  );
  if (problems.length > 0) return { problems };
  return {
    problems,
    frameworks: {
      groups: [...isoParts.groups, ...soc2Parts.groups],
      categories: soc2.located.value.categories.map(({ id, title }) => ({ id, title })),
      controls: isoParts.controls,
      clauses: isoParts.clauses,
      criteria: soc2Parts.criteria,
    },
  };
}

/** An identifier and the line it stands on. */
interface Place {
  readonly id: string;
  readonly line: number;
}

interface Entry extends Place {
  readonly group: string;
}

function isoRequirements({ value, lineOf }: Located<v.InferOutput<typeof IsoSchema>>) {
  const groups: Group[] = [];
  const controls: Control[] = [];
  const entries: Entry[] = [];
  const themes: Place[] = [];
  value.themes.forEach((theme, t) => {
    themes.push({ id: theme.id, line: lineOf(['themes', t]) });
    groups.push({ id: theme.id, title: theme.title, side: 'iso', kind: 'theme' });
    theme.controls.forEach(({ id, title }, i) => {
      controls.push({ kind: 'control', id, title, group: theme.id });
      entries.push({ id, group: theme.id, line: lineOf(['themes', t, 'controls', i]) });
    });
  });
  const group = value.clauses.id;
  groups.push({ id: group, title: value.clauses.title, side: 'iso', kind: 'clauses' });
  const clauses = value.clauses.requirements.map(({ id, title }, i): Clause => {
    entries.push({ id, group, line: lineOf(['clauses', 'requirements', i]) });
    return { kind: 'clause', id, title, group };
  });
  const top: Place = { id: 'themes', line: lineOf(['themes']) };
  const clausesPlace: Place = { id: group, line: lineOf(['clauses', 'id']) };
  return { groups, controls, clauses, entries, top, themes, clausesPlace };
}

function soc2Requirements({ value, lineOf }: Located<v.InferOutput<typeof Soc2Schema>>) {
  const groups: Group[] = [];
  const criteria: Criterion[] = [];
  const entries: Entry[] = [];
  const categories: Place[] = [];
  const series: (Place & { readonly category: CategoryId })[] = [];
  value.categories.forEach((category, c) => {
    categories.push({ id: category.id, line: lineOf(['categories', c]) });
    category.series.forEach((group, s) => {
      const path = ['categories', c, 'series', s];
      series.push({ id: group.id, line: lineOf(path), category: category.id });
      groups.push({ id: group.id, title: group.title, side: 'soc2', kind: 'series' });
      group.criteria.forEach(({ id, title }, i) => {
        criteria.push({ kind: 'criterion', id, title, group: group.id, category: category.id });
        entries.push({ id, group: group.id, line: lineOf([...path, 'criteria', i]) });
      });
    });
  });
  const top: Place = { id: 'categories', line: lineOf(['categories']) };
  return { groups, criteria, entries, top, categories, series };
}

/** Identifiers are unique, stand in their own group, and each group has all that are published. */
function checkEntries(
  file: string,
  entries: readonly Entry[],
  groups: readonly Place[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for (const { id, group, line } of entries) {
    const earlier = seen.get(id);
    if (earlier !== undefined) {
      problems.push({ file, line, reason: `${id} is already on line ${earlier}` });
    }
    seen.set(id, line);
    if (!PUBLISHED[group]?.includes(id)) {
      problems.push({ file, line, reason: `${id} is not one of the identifiers of ${group}` });
    }
  }
  for (const [group, line] of new Map(groups.map(({ id, line }) => [id, line]))) {
    const lost = (PUBLISHED[group] ?? []).filter((id) => !seen.has(id));
    if (lost.length > 0) problems.push({ file, line, reason: `${group} lacks ${lost.join(', ')}` });
  }
  return problems;
}

/** Groups stand once and where they belong, and none is lost. */
function checkGroups(
  file: string,
  parent: Place,
  groups: readonly Place[],
  expected: readonly string[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for (const { id, line } of groups) {
    const earlier = seen.get(id);
    if (earlier !== undefined) {
      problems.push({ file, line, reason: `${id} is already on line ${earlier}` });
    } else if (!expected.includes(id)) {
      problems.push({ file, line, reason: `${id} does not belong to ${parent.id}` });
    }
    seen.set(id, line);
  }
  for (const id of expected) {
    if (!seen.has(id)) problems.push({ file, line: parent.line, reason: `${id} is missing` });
  }
  return problems;
}
