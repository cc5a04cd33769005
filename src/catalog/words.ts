/** Sentences that screens and exports say alike. */
import type { Basis, OnlyReason, Scope, Standing } from '../model';
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

/** The bases on which there is any mapping, chosen or not. */
export function basesPresent(catalog: Catalog, scope: Scope): readonly Basis[] {
  const shipped = new Set(catalog.mappings.map(({ basis }) => basis));
  const own = Object.keys(scope.yours).length > 0;
  return BASES.filter((basis) => shipped.has(basis) || (basis === 'yours' && own));
}

/** The bases of a figure in a sentence: "on the guide's table alone". */
export function basesWords(catalog: Catalog, scope: Scope): string {
  const counted = basesPresent(catalog, scope).filter((basis) => scope.bases.includes(basis));
  if (counted.length === 0) return 'with no basis chosen';
  const [only] = counted;
  if (counted.length === 1 && only) {
    return ALONE[only];
  }
  return listed(counted.map((basis) => BASIS_TITLES[basis].toLowerCase()));
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
    case 'rejected':
      return `you rejected the mapping with ${reason.partners.join(', ')}`;
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
    case 'rejected':
      return 'rejected by you';
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

/** "guide, editorial and yours" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
