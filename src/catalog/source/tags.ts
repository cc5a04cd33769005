/** Checks that evidence, practices and differences share: unique ids, known requirements. */
import type { Problem } from './problem';

export function checkIds(
  file: string,
  items: readonly { readonly id: string }[],
  lineOf: (index: number) => number,
): readonly Problem[] {
  const seen = new Map<string, number>();
  return items.flatMap(({ id }, i) => {
    const line = lineOf(i);
    const earlier = seen.get(id);
    seen.set(id, line);
    return earlier === undefined
      ? []
      : [{ file, line, reason: `${id} is already on line ${earlier}` }];
  });
}

/** @param what names the item in the message */
export function checkTags(
  file: string,
  line: number,
  what: string,
  tags: readonly string[],
  requirementIds: readonly string[],
): readonly Problem[] {
  const unknown = tags.filter((id) => !requirementIds.includes(id));
  const twice = tags.filter((id, i) => tags.indexOf(id) !== i);
  const problems: Problem[] = [];
  if (tags.length === 0) problems.push({ file, line, reason: `${what} names no requirement` });
  if (unknown.length > 0) {
    const reason = `${what} names ${unknown.join(', ')}, which is no requirement`;
    problems.push({ file, line, reason });
  }
  if (twice.length > 0) {
    problems.push({ file, line, reason: `${what} names ${twice.join(', ')} more than once` });
  }
  return problems;
}
