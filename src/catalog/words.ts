/** Sentences that screens and exports say alike. */
import { bandOf, BASES } from '../model';
import type { Band, Bar, Basis, Scope } from '../model';
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

/** "guide, editorial and yours" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
