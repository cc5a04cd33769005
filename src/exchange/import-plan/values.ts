/** Cells read as values of decisions and own controls, by words. */
import { CONTROL_FREQUENCIES, CONTROL_NATURES, CONTROL_TYPES, defaultStatus } from '../../model';
import type {
  ControlFrequency,
  ControlNature,
  ControlType,
  DecidableKind,
  Decision,
  Implementation,
  OwnControl,
} from '../../model';
import { TEXT_LIMITS } from '../../state';
import { plainLine, wellFormed } from '../../state/plain-line';
import { numberWords } from '../read-table/limits';
import {
  lookUp,
  plainWord,
  readDay,
  readImplementation,
  readReasons,
  readStatus,
} from '../read-words';
import { withoutUnwritable } from '../xml-text';
import { isOwnColumnField } from './fields';
import type { ControlField, RequirementField } from './fields';

export type Read<T> =
  | { readonly kind: 'value'; readonly change: Partial<T> }
  /** It says that there is nothing to say, as "n/a" does of a status. */
  | { readonly kind: 'nothing' }
  /** `why` ends a sentence that begins with the cell. */
  | { readonly kind: 'puzzling'; readonly why: string };

const NOTHING = { kind: 'nothing' } as const;
const puzzling = (why: string) => ({ kind: 'puzzling', why }) as const;
const value = <T>(change: Partial<T>) => ({ kind: 'value', change }) as const;

/** What a spreadsheet shows where a formula failed, and ours for a date that is none. */
const FAILED = /^#(?:ref!|n\/a|value!|div\/0!|name\?|num!|null!|spill!|calc!|date!)$/i;

/**
 * Line ends as they are typed; what no spreadsheet can hold is not compared, and half of a
 * character outside the basic plane is the sign that is written for it.
 */
export const plainText = (text: string): string =>
  withoutUnwritable(wellFormed(text.replace(/\r\n?/g, '\n'))).trim();

function words(text: string, most: number): Read<{ text: string }> {
  const kept = plainText(text);
  return kept.length > most
    ? puzzling(`is longer than ${numberWords(most)} characters`)
    : value({ text: kept });
}

const LINES: ReadonlySet<string> = new Set(['owner', 'systems']);
const mostOf = (field: string): number =>
  field === 'provider'
    ? TEXT_LIMITS.provider
    : LINES.has(field)
      ? TEXT_LIMITS.line
      : TEXT_LIMITS.words;

/** What a mark in a column of its own says: `x`, a tick, yes; nothing where it is none. */
export function readMark(text: string): boolean | undefined {
  const word = plainWord(text);
  if (['x', 'yes', 'y', 'true', '1', '✓', '✔', '☑', '☒', '•', '●', 'applicable'].includes(word)) {
    return true;
  }
  return ['', 'no', 'n', 'false', '0', '-', '–', '—', 'n/a', '☐'].includes(word)
    ? false
    : undefined;
}

const MARKS: Readonly<Record<string, string>> = {
  true: 'yes',
  false: 'no',
  '1': 'yes',
  '0': 'no',
  '✓': 'yes',
  '✔': 'yes',
  '✗': 'no',
  '✘': 'no',
  selected: 'yes',
  'not selected': 'no',
  'not included': 'no',
  'not in scope': 'no',
  'not decided': 'undecided',
  'not decided yet': 'undecided',
  'yes (not yet decided)': 'undecided',
  'yes (not decided yet)': 'undecided',
  'yes (undecided)': 'undecided',
  'yes, undecided': 'undecided',
};

// "Yes, operated by X", "Applicable, inherited from X", "Applicable (inherited)".
const OPERATED =
  /^(?:yes|applicable)?[\s,;:–-]*(?:operated|inherited|provided)\s+(?:by|from)\s+(\S[^]{0,199})$/i;
const OPERATED_BY_SOMEBODY = /^(?:yes|applicable)?[\s,;:(–-]*(?:operated|inherited)\)?$/i;
const NO_NAME = /^(?:a|the)\s+(?:service\s+)?provider(?:\s+not (?:yet )?named)?$/i;

/** A name stands on one line. */
const providerName = (text: string): string =>
  plainLine(plainText(text), TEXT_LIMITS.provider).trim();

/** A decision in words; an `x` alone can be a tick or a cross, and is not read. */
function statusOf(text: string, kind: DecidableKind): Read<Decision> {
  const word = plainWord(text);
  if (word === 'x') return puzzling('can be a tick or a cross');
  if (kind === 'control') {
    if (OPERATED_BY_SOMEBODY.test(word)) return value({ status: 'inherited' });
    const provider = providerName(OPERATED.exec(text.trim())?.[1] ?? '');
    if (NO_NAME.test(provider)) return value({ status: 'inherited', provider: '' });
    if (provider !== '') return value({ status: 'inherited', provider });
  }
  const known = readStatus(lookUp(MARKS, word) ?? text, kind);
  return known ? value(known) : puzzling('is no decision we know');
}

const MORE_IMPLEMENTATIONS: Readonly<Record<string, Implementation>> = {
  'fully implemented': 'implemented',
  operational: 'implemented',
  operating: 'implemented',
  live: 'implemented',
  effective: 'implemented',
  'partially implemented': 'in-progress',
  partly: 'in-progress',
  partially: 'in-progress',
  'under implementation': 'in-progress',
  'being implemented': 'in-progress',
  'in implementation': 'in-progress',
  'not implemented': 'not-started',
  open: 'not-started',
  pending: 'not-started',
  unknown: 'unset',
};

const SAYS_NOTHING: ReadonlySet<string> = new Set(['n/a', 'na', 'not applicable', '-', '–', '—']);

/** Whether a cell is empty, or a dash or "n/a" in the place of nothing. */
export const saysNothing = (text: string): boolean =>
  plainWord(text) === '' || SAYS_NOTHING.has(plainWord(text));

function implementationOf(text: string): Read<{ implementation: Implementation }> {
  const word = plainWord(text);
  if (word === 'not said' || word === 'unset') return value({ implementation: 'unset' });
  if (SAYS_NOTHING.has(word)) return NOTHING;
  const known = readImplementation(text) ?? lookUp(MORE_IMPLEMENTATIONS, word);
  return known ? value({ implementation: known }) : puzzling('is no status we know');
}

function dueOf(text: string): Read<Decision> {
  if (SAYS_NOTHING.has(plainWord(text))) return NOTHING;
  const due = readDay(text);
  if (due !== undefined) return value({ due });
  return puzzling(
    /^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/.test(text.trim())
      ? 'is two days in two countries, or none'
      : 'is no date such as 2027-01-31',
  );
}

/** The fields that one cell of a requirement fills by itself. */
export type PlainRequirementField = Exclude<
  RequirementField,
  'justification' | 'inclusion' | 'exclusion' | `reason:${string}`
>;

/** @param text not empty */
export function readRequirementCell(
  field: PlainRequirementField,
  text: string,
  kind: DecidableKind,
): Read<Decision> {
  if (FAILED.test(text.trim())) return puzzling('is a formula that failed, or a date that is none');
  if (isOwnColumnField(field)) {
    const read = words(text, TEXT_LIMITS.words);
    return read.kind === 'value'
      ? value({ own: { [field.slice('own:'.length)]: read.change.text ?? '' } })
      : read;
  }
  switch (field) {
    case 'status':
      return statusOf(text, kind);
    case 'implementation':
      return implementationOf(text);
    case 'due':
      return dueOf(text);
    case 'reasons': {
      if (SAYS_NOTHING.has(plainWord(text))) return NOTHING;
      const reasons = readReasons(text);
      return reasons ? value({ reasons }) : puzzling('is no reason for inclusion we know');
    }
    default: {
      const read = words(text, mostOf(field));
      if (read.kind !== 'value') return read;
      const kept = read.change.text ?? '';
      return value({ [field]: field === 'provider' ? providerName(kept) : kept });
    }
  }
}

/** @param text not empty */
export const readJustification = (text: string): Read<Decision> => {
  if (FAILED.test(text.trim())) return puzzling('is a formula that failed');
  const read = words(text, TEXT_LIMITS.words);
  return read.kind === 'value' ? value({ justification: read.change.text ?? '' }) : read;
};

const FREQUENCY_WORDS: Readonly<Record<string, ControlFrequency>> = {
  continuously: 'continuous',
  'real time': 'continuous',
  'real-time': 'continuous',
  constant: 'continuous',
  'per day': 'daily',
  'every day': 'daily',
  'every week': 'weekly',
  'every month': 'monthly',
  'every quarter': 'quarterly',
  annual: 'yearly',
  annually: 'yearly',
  'once a year': 'yearly',
  'every year': 'yearly',
  'as needed': 'on-event',
  'as required': 'on-event',
  'ad hoc': 'on-event',
  'ad-hoc': 'on-event',
  'on event': 'on-event',
  'on an event': 'on-event',
  'on each event': 'on-event',
  'event driven': 'on-event',
  'event-driven': 'on-event',
  'per event': 'on-event',
  'per occurrence': 'on-event',
};

const NATURE_WORDS: Readonly<Record<string, ControlNature>> = {
  m: 'manual',
  a: 'automated',
  automatic: 'automated',
};

const TYPE_WORDS: Readonly<Record<string, ControlType>> = {
  p: 'preventive',
  preventative: 'preventive',
  d: 'detective',
  c: 'corrective',
};

const oneOf = <T extends string>(
  known: readonly T[],
  others: Readonly<Record<string, T>>,
  word: string,
): T | undefined => known.find((one) => one === word) ?? lookUp(others, word);

/** @param text not empty */
export function readControlCell(
  field: Exclude<ControlField, `serves${string}`>,
  text: string,
): Read<OwnControl> {
  if (FAILED.test(text.trim())) return puzzling('is a formula that failed');
  const word = plainWord(text);
  switch (field) {
    case 'frequency': {
      const frequency = oneOf(CONTROL_FREQUENCIES, FREQUENCY_WORDS, word);
      return frequency ? value({ frequency }) : puzzling('is no frequency we know');
    }
    case 'nature': {
      const nature = oneOf(CONTROL_NATURES, NATURE_WORDS, word);
      return nature ? value({ nature }) : puzzling('is neither manual nor automated');
    }
    case 'type': {
      const type = oneOf(CONTROL_TYPES, TYPE_WORDS, word);
      return type ? value({ type }) : puzzling('is none of preventive, detective and corrective');
    }
    case 'implementation':
      return implementationOf(text);
    default: {
      const read = words(text, mostOf(field));
      return read.kind === 'value' ? value({ [field]: read.change.text }) : read;
    }
  }
}

/** What a cell stands for once somebody emptied it. */
export function emptied(
  field: PlainRequirementField | 'justification',
  kind: DecidableKind,
): Partial<Decision> {
  if (isOwnColumnField(field)) return { own: { [field.slice('own:'.length)]: '' } };
  if (field === 'status') return { status: defaultStatus(kind) };
  if (field === 'implementation') return { implementation: 'unset' };
  return field === 'reasons' ? { reasons: [] } : { [field]: '' };
}

export const emptiedControl = (
  field: Exclude<ControlField, `serves${string}`>,
): Partial<OwnControl> =>
  field === 'implementation' ? { implementation: 'unset' } : { [field]: '' };
