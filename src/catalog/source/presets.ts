import * as v from 'valibot';
import { INCLUSION_REASONS, kindOfId, STATUSES_OF } from '../../model';
import type { Status } from '../../model';
import { ANSWERS } from '../content';
import type { Preset, PresetProposal } from '../content';
import type { Problem } from './problem';
import { entryObject, listOf, oneOf, prose, requirementList, slug, text } from './schema';
import { checkIds, checkTags } from './tags';
import { parseYaml } from './yaml';

export const PRESETS_FILE = 'data/presets.yaml';

const PROPOSED = ['applicable', 'inherited', 'excluded', 'not-relevant'] as const;

/** How many requirements a preset speaks of: fewer say little, more are not read in a workshop. */
const FEWEST = 12;
const MOST = 45;

const PresetsSchema = listOf(
  'the file',
  entryObject({
    id: slug(),
    title: text('title'),
    for: prose('for', 20, 200),
    provider: v.exactOptional(prose('provider', 5, 80)),
    proposals: listOf(
      'proposals',
      entryObject({
        id: slug(),
        question: prose('question', 15, 160),
        answer: oneOf('answer', ANSWERS),
        status: oneOf('status', PROPOSED),
        requirements: requirementList('requirements'),
        reason: prose('reason', 30, 400),
        inclusion: v.exactOptional(listOf('inclusion', oneOf('inclusion', INCLUSION_REASONS))),
        caution: v.exactOptional(prose('caution', 20, 300)),
      }),
    ),
  }),
);
type Entry = v.InferOutput<typeof PresetsSchema>[number];
type ProposalEntry = Entry['proposals'][number];

/** Reads the presets and checks that each proposes what can be proposed, once a requirement. */
export function readPresets(
  source: string,
  requirementIds: readonly string[],
): { readonly presets: readonly Preset[]; readonly problems: readonly Problem[] } {
  const { located, problems } = parseYaml(PRESETS_FILE, source, PresetsSchema);
  if (!located) return { presets: [], problems };
  const { value, lineOf } = located;
  const found: Problem[] = [...checkIds(PRESETS_FILE, value, (i) => lineOf([i]))];
  value.forEach((preset, i) => {
    const at = (reasons: readonly string[], line: number) =>
      found.push(...reasons.map((reason) => ({ file: PRESETS_FILE, line, reason })));
    at(objectionsToPreset(preset), lineOf([i]));
    found.push(...checkIds(PRESETS_FILE, preset.proposals, (j) => lineOf([i, 'proposals', j])));
    preset.proposals.forEach((proposal, j) => {
      const { id, requirements } = proposal;
      const line = lineOf([i, 'proposals', j, 'requirements']);
      found.push(...checkTags(PRESETS_FILE, line, id, requirements, requirementIds));
      const earlier = preset.proposals.slice(0, j).flatMap((one) => one.requirements);
      const again = requirements.filter((one) => earlier.includes(one));
      at(
        again.map((one) => `${preset.id} already has a proposal for ${one}`),
        line,
      );
      at(objectionsToStatus(proposal), lineOf([i, 'proposals', j, 'status']));
    });
  });
  return { presets: value.map(asPreset), problems: found };
}

function objectionsToPreset({ id, provider, proposals }: Entry): readonly string[] {
  const count = proposals.flatMap(({ requirements }) => requirements).length;
  const inherits = proposals.some(({ status }) => status === 'inherited');
  const objections: string[] = [];
  if (count < FEWEST || count > MOST) {
    objections.push(`${id} speaks of ${count} requirements, which is not ${FEWEST} to ${MOST}`);
  }
  if (inherits && provider === undefined) {
    objections.push(`${id} does not say from which provider controls are inherited`);
  }
  if (!inherits && provider !== undefined) {
    objections.push(`${id} names a provider, but nothing is inherited`);
  }
  return objections;
}

function objectionsToStatus({
  id,
  status,
  requirements,
  inclusion = [],
}: ProposalEntry): readonly string[] {
  const objections = requirements.flatMap((requirement) => {
    const statuses: readonly Status[] = STATUSES_OF[kindOfId(requirement)];
    if (!statuses.includes(status)) return [`${requirement} cannot be ${status}`];
    // CC1 to CC9 bear on every system.
    return status === 'not-relevant' && requirement.startsWith('CC')
      ? [`${requirement} is a common criterion and is not proposed as not relevant`]
      : [];
  });
  const isIn = status === 'applicable' || status === 'inherited';
  if (isIn && inclusion.length === 0) objections.push(`${id} has no reason for inclusion`);
  if (!isIn && inclusion.length > 0) {
    objections.push(`${id} is ${status} and has a reason for inclusion`);
  }
  if (new Set(inclusion).size < inclusion.length) {
    objections.push(`${id} names a reason for inclusion more than once`);
  }
  return objections;
}

const asPreset = (entry: Entry): Preset => ({
  ...entry,
  proposals: entry.proposals.map(({ inclusion = [], ...rest }): PresetProposal => ({
    ...rest,
    inclusion: INCLUSION_REASONS.filter((reason) => inclusion.includes(reason)),
  })),
});
