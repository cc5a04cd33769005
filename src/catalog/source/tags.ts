/** Checks that the files of `data/` share: unique ids, known names. */
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
  if (tags.length === 0) return [{ file, line, reason: `${what} names no requirement` }];
  return checkNames(file, line, what, tags, requirementIds, 'requirement');
}

/**
 * Checks that names are known and that none stands twice.
 *
 * @param what names the item in the message
 * @param noun says of what the names are, as in "which is no requirement"
 */
export function checkNames(
  file: string,
  line: number,
  what: string,
  names: readonly string[],
  known: readonly string[],
  noun: string,
): readonly Problem[] {
  const unknown = names.filter((name) => !known.includes(name));
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  const problems: Problem[] = [];
  if (unknown.length > 0) {
    const reason = `${what} names ${unknown.join(', ')}, which is no ${noun}`;
    problems.push({ file, line, reason });
  }
  if (twice.length > 0) {
    problems.push({ file, line, reason: `${what} names ${twice.join(', ')} more than once` });
  }
  return problems;
}
