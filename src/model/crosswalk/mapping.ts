/** Set theory relationship of NIST IR 8477, read "control IS ... criterion". */
export const RELATIONSHIPS = ['equal', 'subset', 'superset', 'intersects'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** Why two requirements are related, after NIST IR 8477. */
export const RATIONALES = ['syntactic', 'semantic', 'functional'] as const;
export type Rationale = (typeof RATIONALES)[number];

/** Who says so: the published guide, this project, or the user. */
export const BASES = ['guide', 'editorial', 'yours'] as const;
export type Basis = (typeof BASES)[number];

/** Strength bands, strongest first. */
export const BANDS = ['strong', 'moderate', 'weak'] as const;
export type Band = (typeof BANDS)[number];

/** The least strength that counts: everything, Moderate and up, or Strong only. */
export const BARS = ['any', 'moderate', 'strong'] as const;
export type Bar = (typeof BARS)[number];

/** One pair of the crosswalk. */
export interface Mapping {
  /** `${iso}~${tsc}`, unique in a crosswalk. */
  readonly id: string;
  /** Identifier of a control or a clause. */
  readonly iso: string;
  /** Identifier of a criterion. */
  readonly tsc: string;
  readonly relationship: Relationship;
  /** Strength of relationship, a whole number from 1 to 10 (a convention of SCF and OLIR). */
  readonly strength: number;
  readonly rationale: Rationale;
  readonly basis: Basis;
}

export const mappingId = (iso: string, tsc: string): string => `${iso}~${tsc}`;

/** The least strength of each band: Strong 7 to 10, Moderate 4 to 6, Weak 1 to 3. */
const BAND_FLOOR: Readonly<Record<Band, number>> = { strong: 7, moderate: 4, weak: 1 };

/** @param strength 1 to 10 */
export function bandOf(strength: number): Band {
  if (strength >= BAND_FLOOR.strong) return 'strong';
  return strength >= BAND_FLOOR.moderate ? 'moderate' : 'weak';
}

/** The least strength, 1 to 10, that passes a bar. */
export const floorOf = (bar: Bar): number => BAND_FLOOR[bar === 'any' ? 'weak' : bar];

/** Mappings by either end, in the order given. */
export function groupByEnd(mappings: readonly Mapping[]): Map<string, Mapping[]> {
  const groups = new Map<string, Mapping[]>();
  for (const mapping of mappings) {
    for (const end of [mapping.iso, mapping.tsc]) {
      const group = groups.get(end);
      if (group) group.push(mapping);
      else groups.set(end, [mapping]);
    }
  }
  return groups;
}
