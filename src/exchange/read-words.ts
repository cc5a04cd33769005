/** What people write into the cells of a spreadsheet, read as values of ours. */
import { INCLUSION_REASONS, isIsoDate } from '../model';
import type { Decision, DecidableKind, Implementation, InclusionReason, Status } from '../model';
import { TEXT_LIMITS } from '../state';
import { plainLine } from '../state/plain-line';
import { MONTHS } from './day-words';

const CONTROL_WORDS: Readonly<Record<string, Status>> = {
  ...words('applicable', ['applicable', 'applies', 'yes', 'y', 'a', 'in', 'in scope', 'included']),
  ...words('inherited', ['inherited', 'i']),
  ...words('excluded', [
    ...['excluded', 'exclude', 'no', 'n', 'x', 'not applicable', 'n/a', 'na', 'out'],
    ...['out of scope', 'not relevant'],
  ]),
  ...words('undecided', ['undecided', 'u', 'open', 'tbd', '?']),
};

const CRITERION_WORDS: Readonly<Record<string, Status>> = {
  ...words('applies', ['applies', 'applicable', 'yes', 'y', 'a', 'in', 'in scope', 'relevant']),
  ...words('not-relevant', [
    ...['not relevant', 'no', 'n', 'x', 'not applicable', 'n/a', 'na', 'out', 'out of scope'],
    ...['excluded'],
  ]),
};

const CLAUSE_WORDS: Readonly<Record<string, Status>> = words('required', [
  ...['always applies', 'required', 'applicable', 'applies', 'yes', 'y', 'a'],
]);

const STATUS_WORDS: Readonly<Record<DecidableKind, Readonly<Record<string, Status>>>> = {
  control: CONTROL_WORDS,
  criterion: CRITERION_WORDS,
  clause: CLAUSE_WORDS,
};

const IMPLEMENTATION_WORDS: Readonly<Record<string, Implementation>> = {
  ...words('unset', ['not said', 'unset', '-', '–']),
  ...words('not-started', ['not started', 'not-started', 'to do', 'todo', 'planned', 'no']),
  ...words('in-progress', ['in progress', 'in-progress', 'started', 'ongoing', 'partial', 'wip']),
  ...words('implemented', ['implemented', 'done', 'complete', 'completed', 'yes', 'in place']),
};

const REASON_WORDS: Readonly<Record<string, InclusionReason>> = {
  ...words('risk', ['risk assessment', 'risk', 'risks', 'risk treatment', 'r', 'ra']),
  ...words('legal', [
    ...['legal or regulatory', 'legal', 'law', 'regulatory', 'regulation', 'l', 'lr'],
    ...['legal requirement'],
  ]),
  ...words('contractual', ['contractual', 'contract', 'contracts', 'c', 'co']),
  ...words('business', [
    ...['business or best practice', 'business', 'best practice', 'good practice', 'b', 'br', 'bp'],
    ...['business requirement'],
  ]),
};

function words<T extends string>(value: T, spellings: readonly string[]): Record<string, T> {
  return Object.fromEntries(spellings.map((spelling) => [spelling, value]));
}

/** A word or a phrase as it is looked up: its capitals, spaces and full stop do not matter. */
export const plainWord = (text: string): string =>
  text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');

/** What a word stands for, of what a table itself has. */
export const lookUp = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** A decision in a word or a letter; "inherited from X" names the provider as well. */
export function readStatus(text: string, kind: DecidableKind): Partial<Decision> | undefined {
  const status = lookUp(STATUS_WORDS[kind], plainWord(text));
  if (status) return { status };
  const from = /^inherited(?:\s+from\s+|\s*[:,-]\s*)(\S.{0,199})$/i.exec(text.trim());
  const provider = plainLine(from?.[1] ?? '', TEXT_LIMITS.provider).trim();
  return kind === 'control' && provider ? { status: 'inherited', provider } : undefined;
}

export const readImplementation = (text: string): Implementation | undefined =>
  lookUp(IMPLEMENTATION_WORDS, plainWord(text));

/** Reasons in words or letters, between commas, semicolons, slashes, plus signs or "and". */
export function readReasons(text: string): readonly InclusionReason[] | undefined {
  const whole = plainWord(text);
  const letters = /^[rlcb]{2,4}$/.test(whole) && !lookUp(REASON_WORDS, whole);
  const parts = letters ? Array.from(whole) : whole.split(/\s*(?:[,;/+&]|\band\b)\s*/);
  const found = parts.filter((part) => part !== '').map((part) => lookUp(REASON_WORDS, part));
  if (found.length === 0 || found.includes(undefined)) return undefined;
  return INCLUSION_REASONS.filter((reason) => found.includes(reason));
}

/**
 * A day as an ISO date: ISO itself, `31 Jan 2027`, `Jan 31, 2027`, `31.1.2027`, and slashes where
 * only one reading is a day. `3/4/2027` is two days in two countries, and is not read.
 */
export function readDay(text: string): string | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(trimmed);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(trimmed);
  if (dotted) return day(dotted[3], dotted[2], dotted[1]);
  const named =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4})$/i.exec(trimmed) ?? [];
  if (named[2]) return day(named[3], monthNumber(named[2]), named[1]);
  const american = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(trimmed);
  if (american) return day(american[3], monthNumber(american[1]), american[2]);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(trimmed);
  if (!slashed) return undefined;
  const readings = [
    day(slashed[3], slashed[2], slashed[1]),
    day(slashed[3], slashed[1], slashed[2]),
  ].filter((one) => one !== undefined);
  return new Set(readings).size === 1 ? readings[0] : undefined;
}

const monthNumber = (name = ''): string =>
  String(MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase()) + 1);

function day(year = '', month = '', date = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}
