import * as v from 'valibot';
import { EFFORTS } from '../content';
import type { Guidance, Platform } from '../content';
import type { Problem } from './problem';
import { byRequirement, entryObject, listOf, oneOf, prose, slug, text } from './schema';
import { checkIds, checkTags } from './tags';
import { parseYaml } from './yaml';

export const guidanceFile = (platform: Platform): string => `data/guidance/${platform}.yaml`;

const CHECK_IDS = {
  prowler: /^[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)+$/,
  azurePolicy: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
} as const;

const checkList = (what: string, pattern: RegExp) =>
  v.exactOptional(
    listOf(what, v.pipe(v.string(), v.regex(pattern, `not an identifier of ${what}`))),
  );

const PracticeSchema = entryObject({
  id: slug(),
  title: text('title'),
  effort: oneOf('effort', EFFORTS),
  steps: v.pipe(
    listOf('steps', prose('a step', 20, 600)),
    v.minLength(2, 'fewer than two steps'),
    v.maxLength(5, 'more than five steps'),
  ),
  snippet: v.exactOptional(
    entryObject({
      language: oneOf('language', ['bash', 'hcl', 'yaml', 'json', 'rego']),
      code: prose('code', 10, 2500),
    }),
  ),
  checks: v.exactOptional(
    entryObject({
      prowler: checkList('prowler', CHECK_IDS.prowler),
      'azure-policy': checkList('azure-policy', CHECK_IDS.azurePolicy),
    }),
  ),
  record: prose('record', 20, 500),
  retention: prose('retention', 10, 400),
  yours: prose('yours', 15, 400),
  warning: v.exactOptional(prose('warning', 15, 400)),
  differs: v.exactOptional(
    entryObject({
      eks: prose('eks', 10, 400),
      aks: prose('aks', 10, 400),
      gke: prose('gke', 10, 400),
      'self-managed': prose('self-managed', 10, 400),
    }),
  ),
  checked: v.pipe(v.string('checked is not a date'), v.isoDate('checked is not a date')),
  serves: byRequirement('why it serves a requirement', 15, 260),
});

/**
 * Reads the practices of one platform and checks that each control and criterion has one, or says
 * why there is none.
 *
 * @param owed the requirements that each platform must speak of: controls and criteria
 */
export function readGuidance(
  platform: Platform,
  source: string,
  requirementIds: readonly string[],
  owed: readonly string[],
): { readonly guidance: Guidance; readonly problems: readonly Problem[] } {
  const file = guidanceFile(platform);
  const schema = entryObject({
    platform: v.literal(platform, `platform is not ${platform}`),
    practices: listOf('practices', PracticeSchema),
    nothing: byRequirement('the reason why there is nothing', 30, 300),
  });
  const { located, problems } = parseYaml(file, source, schema);
  if (!located) return { guidance: { platform, practices: [], nothing: {} }, problems };
  const { value, lineOf } = located;
  const practices = value.practices.map((practice) => ({
    ...practice,
    platform,
    supports: Object.keys(practice.serves),
  }));
  const found: Problem[] = [...checkIds(file, practices, (i) => lineOf(['practices', i]))];
  practices.forEach(({ id, supports, differs }, i) => {
    const line = lineOf(['practices', i, 'serves']);
    found.push(...checkTags(file, line, id, supports, requirementIds));
    if (platform === 'kubernetes' && !differs) {
      found.push({ file, line, reason: `${id} does not say what differs on EKS, AKS and GKE` });
    }
  });
  const nothing = Object.keys(value.nothing);
  const served = new Set(practices.flatMap(({ supports }) => supports));
  const line = lineOf(['nothing']);
  const both = nothing.filter((id) => served.has(id));
  const lost = owed.filter((id) => !served.has(id) && !Object.hasOwn(value.nothing, id));
  if (nothing.length > 0) found.push(...checkTags(file, line, 'nothing', nothing, requirementIds));
  if (both.length > 0) {
    found.push({ file, line, reason: `${both.join(', ')} has a practice and is under nothing` });
  }
  if (lost.length > 0) found.push({ file, line, reason: `no practice for ${lost.join(', ')}` });
  return { guidance: { platform, practices, nothing: value.nothing }, problems: found };
}
