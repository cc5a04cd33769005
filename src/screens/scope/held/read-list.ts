import { resolveIds } from '../../../catalog';
import type { Catalog } from '../../../catalog';

/** What a pasted text says, whatever it is separated by. */
export interface ReadList {
  /** Requirements it names, each once, in the order in which they came. */
  readonly ids: readonly string[];
  /** What looks like an identifier and is none of ours, each once. */
  readonly unknown: readonly string[];
  /** Spellings that could mean two things: what each was read as, and what else it could be. */
  readonly ambiguous: readonly Ambiguity[];
  /** "A.5.1 to A.5.4", each read as everything from one to the other. */
  readonly ranges: readonly Range[];
}

export interface Ambiguity {
  readonly spelling: string;
  readonly readAs: string;
  readonly not: readonly string[];
}

export interface Range {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** The longest text that is read, in characters; every identifier there is fits in 2,000. */
export const LONGEST_LIST = 20_000;

// "ISO 27001:2022-A.5.15" and "SOC2-CC6.1": the standard's own name is no identifier.
const STANDARD = /\b(?:ISO(?:\/IEC)?[\s_-]*27001(?:[:-]\d{4})?|SOC[\s_-]*2)(?![.\d])/gi;

// With a letter in front anything may stand between the numbers; without one only a dot, so that a
// date is not taken for a clause.
const IDENTIFIER =
  /(?<![A-Za-z\d.])(?:(?:(?:CC|PI|[ACP])[\s._-]*|CLAUSES?\s*)\d{1,2}([\s._-])\d{1,2}(?:\1\d{1,2})?|\d{1,2}(?:\.\d{1,2}){1,2})(?![A-Za-z\d]|\.\d)/gi;

const RANGE = /^[^\S\r\n]*(?:-|–|—|to|through|…|\.{2,3})[^\S\r\n]*$/i;

// After these a number alone goes on in the manner of the one before: "CC6.1, 6.2 and 6.3".
const GOES_ON = /^[^\S\r\n]*(?:[,;&/+]|and|or)*[^\S\r\n]*$/i;

interface Found {
  readonly id: string | undefined;
  /** What was written in front of the number, or of the one that it goes on from. */
  readonly prefix: string;
  readonly end: number;
}

/** Reads identifiers in any spelling out of a text; what comes after `LONGEST_LIST` is not read. */
export function readList(catalog: Catalog, pasted: string): ReadList {
  const text = pasted.slice(0, LONGEST_LIST).replace(STANDARD, (name) => ' '.repeat(name.length));
  const ids = new Set<string>();
  const unknown = new Set<string>();
  const ambiguous = new Map<string, Ambiguity>();
  const ranges: Range[] = [];
  let before: Found = { id: undefined, prefix: '', end: 0 };
  for (const match of text.matchAll(IDENTIFIER)) {
    const spelling = match[0];
    const gap = text.slice(before.end, match.index);
    for (const word of strangers(gap)) unknown.add(word);
    const goesOn = RANGE.test(gap) || GOES_ON.test(gap);
    const prefix = /^[A-Z]*/i.exec(spelling)?.[0] || (goesOn ? before.prefix : '');
    const [id, ...others] = meanings(catalog, spelling, prefix);
    if (id === undefined) unknown.add(spelling);
    else {
      const between = RANGE.test(gap) ? idsBetween(catalog, before.id, id) : [];
      if (before.id !== undefined && between.length > 0) {
        ranges.push({ from: before.id, to: id, count: between.length });
        for (const one of between) ids.add(one);
      }
      ids.add(id);
      if (others.length > 0) ambiguous.set(id, { spelling, readAs: id, not: others });
    }
    before = { id, prefix, end: match.index + spelling.length };
  }
  for (const word of strangers(text.slice(before.end))) unknown.add(word);
  return { ids: [...ids], unknown: [...unknown], ambiguous: [...ambiguous.values()], ranges };
}

/** What a spelling may mean, most likely first. @param prefix its own, or what it goes on from */
function meanings(catalog: Catalog, spelling: string, prefix: string): readonly string[] {
  const number = spelling.replace(/^[A-Z]+[\s._-]*/i, '');
  const plain = /^CLAUSES$/i.test(prefix) ? 'CLAUSE' : prefix;
  const meant = plain === '' ? [] : resolveIds(catalog, `${plain} ${number}`);
  const alone = number === spelling ? resolveIds(catalog, spelling) : [];
  return [...new Set([...meant, ...alone])];
}

/** Words with a number in them that were meant for something we do not know. */
const strangers = (text: string): readonly string[] =>
  text
    .split(/[\s,;|/()[\]"']+/)
    .map((word) => word.replace(/^[-.:_]+|[-.:_]+$/g, ''))
    .filter((word) => /\d/.test(word));

/** Everything from one requirement to a later one of the same group, both included. */
function idsBetween(catalog: Catalog, from: string | undefined, to: string): readonly string[] {
  const [first, last] = [catalog.requirement(from ?? ''), catalog.requirement(to)];
  if (!first || first.group !== last?.group) return [];
  const members = catalog.members(first.group).map(({ id }) => id);
  return members.slice(members.indexOf(first.id), members.indexOf(last.id) + 1);
}
