/** What a mapping says, in sentences that screens and exports say alike. */
import type { Relationship } from '../model';

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
