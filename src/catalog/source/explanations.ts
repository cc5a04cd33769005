import * as v from 'valibot';
import type { Explanations } from '../content';
import type { Problem } from './problem';
import { PUBLISHED } from './published';
import { entryObject, listOf, prose } from './schema';
import { parseYaml } from './yaml';

const ExplanationSchema = entryObject({
  asks: prose('asks', 60, 700),
  done: prose('done', 40, 600),
  auditor: prose('auditor', 40, 600),
  mistake: prose('mistake', 30, 450),
  considerations: v.exactOptional(listOf('considerations', prose('a consideration', 8, 200))),
});
const FileSchema = v.record(v.string(), ExplanationSchema, 'the file is not a list of identifiers');

/** A file a group, so that one explanation does not load all. */
export const EXPLANATION_GROUPS = Object.keys(PUBLISHED);
export const explanationFile = (group: string): string => `data/explanations/${group}.yaml`;

/** Reads the explanations of one group and checks that it has each of its requirements. */
export function readExplanations(
  group: string,
  text: string,
): { readonly explanations: Explanations; readonly problems: readonly Problem[] } {
  const file = explanationFile(group);
  const { located, problems } = parseYaml(file, text, FileSchema);
  if (!located) return { explanations: {}, problems };
  const { value, lineOf } = located;
  const found: Problem[] = [];
  const expected = PUBLISHED[group] ?? [];
  const isCriteria = !group.startsWith('A.') && group !== 'ISMS';
  for (const [id, { considerations }] of Object.entries(value)) {
    const report = (reason: string) => found.push({ file, line: lineOf([id]), reason });
    if (!expected.includes(id)) report(`${id} does not belong to ${group}`);
    const count = considerations?.length ?? 0;
    if (isCriteria && (count < 2 || count > 5)) {
      report(`${id} has ${count} considerations, not two to five`);
    }
    if (!isCriteria && considerations) report(`${id} is no criterion and has no considerations`);
  }
  const lost = expected.filter((id) => !Object.hasOwn(value, id));
  if (lost.length > 0) found.push({ file, line: 1, reason: `${group} lacks ${lost.join(', ')}` });
  return { explanations: value, problems: found };
}
