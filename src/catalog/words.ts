/** Sentences that screens and exports say alike. */
import type { Basis, OnlyReason, Relationship, Standing } from '../model';
import { bandOf, BASES } from '../model';
import type { Band, Bar } from '../model';
import type { Catalog } from './catalog';

export const BAND_TITLES: Readonly<Record<Band, string>> = {
  strong: 'Strong',
  moderate: 'Moderate',
  weak: 'Weak',
};

export const BAR_TITLES: Readonly<Record<Bar, string>> = {
  any: 'Any',
  moderate: 'Moderate and up',
  strong: 'Strong',
};

/** The bar in a sentence: "linked at any strength", "linked at Moderate and up". */
export const barWords = (bar: Bar): string => (bar === 'any' ? 'any strength' : BAR_TITLES[bar]);

/** "Strong 9" */
export const strengthTitle = (strength: number): string =>
  `${BAND_TITLES[bandOf(strength)]} ${strength}`;

/** What each strength means, as docs/crosswalk-method.md defines it. */
const STRENGTH_MEANINGS: readonly string[] = [
  'the faintest link still worth showing',
  'bears on a side aspect, and would be cited only when asked',
  'an auditor would accept the record as corroboration, never alone',
  'supports one clear part, when it is kept with the other in mind',
  'supports one clear part; most of the other needs more evidence',
  'a main exhibit for one and a supporting one for the other',
  'the same record for one central point; each side adds a part',
  'the same record for the central point; one side adds a part of its own',
  'the same record; one side adds a detail',
  'one procedure and one record for both',
];

/** @param strength 1 to 10 */
export const strengthMeaning = (strength: number): string => STRENGTH_MEANINGS[strength - 1] ?? '';

/** A relationship in plain words, read from the ISO 27001 side and from the SOC 2 side. */
const RELATIONSHIP_WORDS: Readonly<Record<Relationship, { iso: string; soc2: string }>> = {
  equal: { iso: 'asks the same as', soc2: 'asks the same as' },
  subset: { iso: 'covers part of', soc2: 'covers all of, and more' },
  superset: { iso: 'covers all of, and more', soc2: 'covers part of' },
  intersects: { iso: 'overlaps with', soc2: 'overlaps with' },
};

/** The term of NIST IR 8477 for a relationship read from either side. */
const RELATIONSHIP_TERMS: Readonly<Record<Relationship, { iso: string; soc2: string }>> = {
  equal: { iso: 'equal', soc2: 'equal' },
  subset: { iso: 'subset of', soc2: 'superset of' },
  superset: { iso: 'superset of', soc2: 'subset of' },
  intersects: { iso: 'intersects with', soc2: 'intersects with' },
};

/** @param from the side the reader looks from: "A.5.1 covers part of CC5.3" is from `iso` */
export const relationshipWords = (relationship: Relationship, from: 'iso' | 'soc2'): string =>
  RELATIONSHIP_WORDS[relationship][from];

export const relationshipTerm = (relationship: Relationship, from: 'iso' | 'soc2'): string =>
  RELATIONSHIP_TERMS[relationship][from];

/** The bases as they are chosen. */
export const BASIS_TITLES: Readonly<Record<Basis, string>> = {
  guide: 'Guide',
  editorial: 'Editorial',
  yours: 'Yours',
};

/** Who says so, after "from" or on its own. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  guide: 'the guide',
  editorial: 'this project',
  yours: 'you',
};

const ALONE: Readonly<Record<Basis, string>> = {
  guide: 'on the guide’s table alone',
  editorial: 'on this project’s judgement alone',
  yours: 'on your mappings alone',
};

/** The bases of a figure in a sentence: "on the guide's table alone". */
export function basesWords(catalog: Catalog, chosen: readonly Basis[]): string {
  const present = BASES.filter((basis) => catalog.mappings.some((m) => m.basis === basis));
  const counted = present.filter((basis) => chosen.includes(basis));
  if (counted.length === 0) return 'with no basis chosen';
  const [only] = counted;
  if (counted.length === 1 && only) {
    return ALONE[only];
  }
  return counted.map((basis) => BASIS_TITLES[basis].toLowerCase()).join(' and ');
}

/** "Shared", "ISO 27001 only", "SOC 2 only" or "Not applicable". */
export function overlapTitle(standing: Standing | undefined, side: 'iso' | 'soc2'): string {
  switch (standing?.overlap) {
    case 'shared':
      return 'Shared';
    case 'only':
      return side === 'iso' ? 'ISO 27001 only' : 'SOC 2 only';
    case 'not-applicable':
      return 'Not applicable';
    default:
      return 'Not in scope';
  }
}

/** Why a requirement has no active mapping, short enough for a cell and without its own name. */
export function reasonWords(reason: OnlyReason, catalog: Catalog, id: string): string {
  switch (reason.why) {
    case 'below-bar':
      return `${BAND_TITLES[bandOf(reason.nearest.strength)]} with ${partner(reason.nearest, id)}, below the bar`;
    case 'partner-out': {
      const other = partner(reason.nearest, id);
      if (reason.part === 'excluded') return `linked to ${other}, which is excluded`;
      if (reason.part === 'not-relevant') return `linked to ${other}, which is not relevant`;
      if (reason.part === 'clauses-off') return `linked to clause ${other}, not counted`;
      const criterion = catalog.requirement(other);
      const category = criterion?.kind === 'criterion' ? criterion.category : 'security';
      return `linked to ${other}, but ${catalog.categoryTitle(category)} is not selected`;
    }
    case 'basis-off':
      return `${kindWords(reason)}; linked by ${reason.bases.map((basis) => BASIS_WORDS[basis]).join(' and ')}`;
    case 'not-judged':
      return kindWords(reason);
    case 'judged-not-linked':
      return kindWords(reason);
  }
}

/** The kind of a reason, without naming a partner; for counting many together. */
export function kindWords(reason: OnlyReason): string {
  switch (reason.why) {
    case 'below-bar':
      return 'below the bar';
    case 'partner-out':
      return 'partner out of scope';
    case 'basis-off':
      return notOn(reason.asked);
    case 'not-judged':
      return notOn(reason.bases);
    case 'judged-not-linked':
      return 'judged, not linked';
  }
}

/** No mapping on any of these bases. */
function notOn(bases: readonly Basis[]): string {
  if (bases.length === 0) return 'no basis chosen';
  if (bases.includes('editorial')) return 'not among the editorial pairs';
  return bases.includes('guide') ? 'not in the guide’s table' : 'not judged yet';
}

const partner = (mapping: { readonly iso: string; readonly tsc: string }, id: string): string =>
  mapping.iso === id ? mapping.tsc : mapping.iso;
