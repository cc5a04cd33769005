import * as v from 'valibot';
import {
  CONTROL_FREQUENCIES,
  CONTROL_NATURES,
  CONTROL_TYPES,
  inHeldOrder,
  isOwnControlId,
} from '../../model';
import type { StarterControl } from '../content';
import type { Problem } from './problem';
import { entryObject, listOf, nameList, oneOf, prose, requirementList, text } from './schema';
import { checkIds, checkNames, checkTags } from './tags';
import { parseYaml } from './yaml';

export const CONTROL_LIBRARY_FILE = 'data/control-library.yaml';

/** How many requirements a statement serves: what claims more is rarely tested for all of them. */
const MOST_SERVED = 12;

const LibrarySchema = listOf(
  'the file',
  entryObject({
    id: v.pipe(
      v.string('id is missing or not text'),
      v.check(isOwnControlId, 'id is not of the form AC-01'),
    ),
    title: text('title'),
    statement: prose('statement', 60, 420),
    owner: text('owner'),
    frequency: oneOf('frequency', CONTROL_FREQUENCIES),
    nature: oneOf('nature', CONTROL_NATURES),
    type: oneOf('type', CONTROL_TYPES),
    systems: prose('systems', 3, 200),
    serves: requirementList('serves'),
    when: v.optional(requirementList('when'), []),
    evidence: nameList('evidence'),
    kept: v.exactOptional(prose('kept', 30, 200)),
  }),
);
type Entry = v.InferOutput<typeof LibrarySchema>[number];

/**
 * Reads the statements of the starter library and checks what they name.
 *
 * @param evidenceIds undefined while the evidence is itself wrong: what is missing there would be
 *   reported once more for every statement that names it
 */
export function readControlLibrary(
  source: string,
  requirementIds: readonly string[],
  evidenceIds: readonly string[] | undefined,
): { readonly library: readonly StarterControl[]; readonly problems: readonly Problem[] } {
  const { located, problems } = parseYaml(CONTROL_LIBRARY_FILE, source, LibrarySchema);
  if (!located) return { library: [], problems };
  const { value, lineOf } = located;
  const found: Problem[] = [...checkIds(CONTROL_LIBRARY_FILE, value, (i) => lineOf([i]))];
  value.forEach((entry, i) => {
    const { id, serves, evidence } = entry;
    const file = CONTROL_LIBRARY_FILE;
    found.push(...checkTags(file, lineOf([i, 'serves']), id, serves, requirementIds));
    for (const [field, reason] of objectionsTo(entry)) {
      found.push({ file, line: lineOf([i, field]), reason: `${id} ${reason}` });
    }
    const known = evidenceIds ?? evidence;
    found.push(...checkNames(file, lineOf([i, 'evidence']), id, evidence, known, 'evidence'));
  });
  const library = value.map((entry): StarterControl => ({
    ...entry,
    serves: inHeldOrder(entry.serves),
  }));
  return { library, problems: found };
}

/** What is wrong with an entry by itself, with the key at which it is. */
function objectionsTo({
  serves,
  when,
  evidence,
}: Entry): readonly (readonly [keyof Entry, string])[] {
  const objections: (readonly [keyof Entry, string])[] = [];
  if (serves.length > MOST_SERVED) {
    objections.push([
      'serves',
      `serves ${serves.length} requirements, which is more than ${MOST_SERVED}`,
    ]);
  }
  const stray = when.filter((id) => !serves.includes(id));
  if (stray.length > 0) {
    objections.push(['when', `waits for ${stray.join(', ')}, which it does not serve`]);
  }
  if (evidence.length === 0) objections.push(['evidence', 'has no evidence']);
  return objections;
}
