import * as v from 'valibot';
import { CATEGORIES } from '../../model';
import type { Clause, Control, Criterion } from '../../model';
import type { Category, Group } from '../catalog';
import type { Problem } from './problem';
import { parseYaml } from './yaml';
import type { Located } from './yaml';

export const ISO_FILE = 'data/frameworks/iso27001-2022.yaml';
export const SOC2_FILE = 'data/frameworks/soc2-tsc-2017.yaml';

/** The size of each group as published; a lost or added entry is a mistake in the data. */
const EXPECTED_SIZE: Readonly<Record<string, number>> = {
  ...{ 'A.5': 37, 'A.6': 8, 'A.7': 14, 'A.8': 34, ISMS: 25 },
  ...{ CC1: 5, CC2: 3, CC3: 4, CC4: 2, CC5: 3, CC6: 8, CC7: 5, CC8: 1, CC9: 2 },
  ...{ A1: 3, C1: 2, PI1: 5, P: 18 },
};

const text = (what: string) =>
  v.pipe(
    v.string(`${what} is missing or not text`),
    v.trim(),
    v.minLength(1, `${what} is empty`),
    v.maxLength(120, `${what} is longer than 120 characters`),
  );
const id = (pattern: RegExp, like: string) =>
  v.pipe(v.string(`id is missing or not text`), v.regex(pattern, `id is not of the form ${like}`));
const entry = (pattern: RegExp, like: string) =>
  v.strictObject({ id: id(pattern, like), title: text('title') });

const IsoSchema = v.strictObject({
  framework: v.literal('ISO 27001'),
  title: text('title'),
  themes: v.array(
    v.strictObject({
      id: id(/^A\.[5-8]$/, 'A.5'),
      title: text('title'),
      controls: v.array(entry(/^A\.[5-8]\.\d{1,2}$/, 'A.5.1')),
    }),
  ),
  clauses: v.strictObject({
    id: v.literal('ISMS'),
    title: text('title'),
    requirements: v.array(entry(/^(?:[4-9]|10)\.\d(?:\.\d)?$/, '6.1.2')),
  }),
});

const Soc2Schema = v.strictObject({
  framework: v.literal('SOC 2'),
  title: text('title'),
  categories: v.array(
    v.strictObject({
      id: v.picklist(CATEGORIES, 'id is not one of the five categories'),
      title: text('title'),
      series: v.array(
        v.strictObject({
          id: id(/^(?:CC[1-9]|A1|C1|PI1|P)$/, 'CC6'),
          title: text('title'),
          criteria: v.array(entry(/^(?:CC[1-9]|A1|C1|PI1|P[1-8])\.\d$/, 'CC6.1')),
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
    ...checkEntries(ISO_FILE, isoParts.entries),
    ...checkEntries(SOC2_FILE, soc2Parts.entries),
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

interface Entry {
  readonly id: string;
  readonly group: string;
  readonly line: number;
}

function isoRequirements({ value, lineOf }: Located<v.InferOutput<typeof IsoSchema>>) {
  const groups: Group[] = [];
  const controls: Control[] = [];
  const entries: Entry[] = [];
  value.themes.forEach((theme, t) => {
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
  return { groups, controls, clauses, entries };
}

function soc2Requirements({ value, lineOf }: Located<v.InferOutput<typeof Soc2Schema>>) {
  const groups: Group[] = [];
  const criteria: Criterion[] = [];
  const entries: Entry[] = [];
  value.categories.forEach((category, c) => {
    category.series.forEach((series, s) => {
      groups.push({ id: series.id, title: series.title, side: 'soc2', kind: 'series' });
      series.criteria.forEach(({ id, title }, i) => {
        criteria.push({ kind: 'criterion', id, title, group: series.id, category: category.id });
        const line = lineOf(['categories', c, 'series', s, 'criteria', i]);
        entries.push({ id, group: series.id, line });
      });
    });
  });
  return { groups, criteria, entries };
}

/** Ids are unique, stand in their own group, and each group has the published number of them. */
function checkEntries(file: string, entries: readonly Entry[]): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const sizes = new Map<string, number>();
  for (const { id, group, line } of entries) {
    const earlier = seen.get(id);
    if (earlier !== undefined) {
      problems.push({ file, line, reason: `${id} is already on line ${earlier}` });
    }
    seen.set(id, line);
    if (group !== 'ISMS' && !(group === 'P' ? /^P\d/.test(id) : id.startsWith(`${group}.`))) {
      problems.push({ file, line, reason: `${id} does not belong to ${group}` });
    }
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  for (const [group, size] of sizes) {
    const expected = EXPECTED_SIZE[group];
    if (size !== expected) {
      problems.push({ file, line: 1, reason: `${group} has ${size} entries, not ${expected}` });
    }
  }
  return problems;
}
