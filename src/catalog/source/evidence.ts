import * as v from 'valibot';
import { PRIORITIES } from '../content';
import type { Difference, Evidence } from '../content';
import type { Problem } from './problem';
import { entryObject, listOf, oneOf, prose, requirementList, slug, text } from './schema';
import { checkIds, checkTags } from './tags';
import { parseYaml } from './yaml';

export const EVIDENCE_FILE = 'data/evidence.yaml';
export const DIFFERENCES_FILE = 'data/differences.yaml';

const shared = {
  id: slug(),
  name: text('name'),
  shows: prose('shows', 30, 400),
  source: prose('source', 5, 200),
  produced: prose('produced', 3, 120),
  owner: text('owner'),
  priority: oneOf('priority', PRIORITIES),
  supports: requirementList('supports'),
};
const EvidenceSchema = listOf(
  'the file',
  v.variant(
    'kind',
    [
      entryObject({ ...shared, kind: v.literal('point') }),
      entryObject({
        ...shared,
        kind: v.literal('period'),
        population: prose('population', 10, 300),
        sample: prose('sample', 10, 400),
      }),
    ],
    'kind is not one of point, period',
  ),
);

/** Reads the evidence and checks that every requirement is supported by some of it. */
export function readEvidence(
  source: string,
  requirementIds: readonly string[],
): { readonly evidence: readonly Evidence[]; readonly problems: readonly Problem[] } {
  const { located, problems } = parseYaml(EVIDENCE_FILE, source, EvidenceSchema);
  if (!located) return { evidence: [], problems };
  const { value, lineOf } = located;
  const found = [
    ...checkIds(EVIDENCE_FILE, value, (i) => lineOf([i])),
    ...value.flatMap(({ id, supports }, i) =>
      checkTags(EVIDENCE_FILE, lineOf([i, 'supports']), id, supports, requirementIds),
    ),
  ];
  const supported = new Set(value.flatMap(({ supports }) => supports));
  const gaps = requirementIds.filter((id) => !supported.has(id));
  if (gaps.length > 0) {
    found.push({ file: EVIDENCE_FILE, line: 1, reason: `nothing supports ${gaps.join(', ')}` });
  }
  return { evidence: value, problems: found };
}

const DifferencesSchema = listOf(
  'the file',
  entryObject({
    id: slug(),
    side: oneOf('side', ['iso27001', 'soc2']),
    title: text('title'),
    what: prose('what', 60, 900),
    do: prose('do', 30, 600),
    requirements: requirementList('requirements'),
  }),
);

/** Reads where the two frameworks differ. */
export function readDifferences(
  source: string,
  requirementIds: readonly string[],
): { readonly differences: readonly Difference[]; readonly problems: readonly Problem[] } {
  const { located, problems } = parseYaml(DIFFERENCES_FILE, source, DifferencesSchema);
  if (!located) return { differences: [], problems };
  const { value, lineOf } = located;
  const found = [
    ...checkIds(DIFFERENCES_FILE, value, (i) => lineOf([i])),
    ...value.flatMap(({ id, requirements }, i) =>
      checkTags(DIFFERENCES_FILE, lineOf([i, 'requirements']), id, requirements, requirementIds),
    ),
  ];
  const differences = value.map(({ side, ...rest }): Difference => ({
    ...rest,
    side: side === 'soc2' ? 'soc2' : 'iso',
  }));
  return { differences, problems: found };
}
