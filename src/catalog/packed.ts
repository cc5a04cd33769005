/**
 * The crosswalk as it travels: hundreds of mappings are the largest part of the first chunk, and
 * most of their JSON would be the same few words over and over.
 */
import {
  ATTRIBUTE_FAMILIES,
  ATTRIBUTE_VALUES,
  mappingId,
  RATIONALES,
  RELATIONSHIPS,
} from '../model';
import type { Attributes, Basis, ControlAttributes, Mapping } from '../model';
import type { CatalogData } from './catalog';

/**
 * One text a control, then one a clause, in their order: `CC6.1 i9sg CC6.2 i8fg`, each criterion
 * followed by its four-letter code; empty for one without mappings.
 */
export type PackedMappings = readonly string[];
/**
 * One text a control, in their order: the places of its values in `ATTRIBUTE_VALUES`, a family after
 * the other, `0|012|1|4|0`; empty for one without attributes.
 */
export type PackedAttributes = readonly string[];
export interface PackedCatalog extends Omit<CatalogData, 'mappings' | 'attributes'> {
  readonly mappings: PackedMappings;
  readonly attributes: PackedAttributes;
}

const LETTERS = {
  relationship: { equal: 'e', subset: 'b', superset: 'p', intersects: 'i' },
  rationale: { syntactic: 'y', semantic: 's', functional: 'f' },
  basis: { guide: 'g', editorial: 'e', yours: 'y' },
} as const;
const SHIPPED: readonly Basis[] = ['guide', 'editorial'];

/** @param data mappings in order of their ISO 27001 end, as the build checks */
export function packCatalog(data: CatalogData): PackedCatalog {
  const pairs = new Map<string, string[]>();
  for (const { iso, tsc, relationship, strength, rationale, basis } of data.mappings) {
    const code = [
      LETTERS.relationship[relationship],
      strength.toString(16),
      LETTERS.rationale[rationale],
      LETTERS.basis[basis],
    ].join('');
    pairs.set(iso, [...(pairs.get(iso) ?? []), `${tsc} ${code}`]);
  }
  const attributes = data.controls.map(({ id }) => {
    const tags = data.attributes[id];
    return tags ? packAttributes(tags) : '';
  });
  return {
    ...data,
    mappings: isoEnds(data).map((id) => pairs.get(id)?.join(' ') ?? ''),
    attributes,
  };
}

export function unpackCatalog(packed: PackedCatalog): CatalogData {
  const mappings: Mapping[] = [];
  for (const [place, iso] of isoEnds(packed).entries()) {
    const words = packed.mappings[place]?.split(' ') ?? [];
    for (let i = 0; i + 1 < words.length; i += 2) {
      mappings.push(unpackMapping(iso, words[i] ?? '', words[i + 1] ?? ''));
    }
  }
  const attributes: ControlAttributes = Object.fromEntries(
    packed.controls.flatMap(({ id }, place) => {
      const code = packed.attributes[place];
      return code ? [[id, unpackAttributes(code)]] : [];
    }),
  );
  return { ...packed, mappings, attributes };
}

const isoEnds = ({ controls, clauses }: Pick<CatalogData, 'controls' | 'clauses'>) =>
  [...controls, ...clauses].map(({ id }) => id);

/** There are fewer than 36 values in any family: one character each. */
const packAttributes = (tags: Attributes): string =>
  ATTRIBUTE_FAMILIES.map((family) =>
    tags[family].map((value) => ATTRIBUTE_VALUES[family].indexOf(value).toString(36)).join(''),
  ).join('|');

function unpackAttributes(code: string): Attributes {
  const families = code.split('|');
  return Object.fromEntries(
    ATTRIBUTE_FAMILIES.map((family, i) => [
      family,
      Array.from(families[i] ?? '', (place) => ATTRIBUTE_VALUES[family][parseInt(place, 36)] ?? ''),
    ]),
  ) as unknown as Attributes;
}

function unpackMapping(iso: string, tsc: string, code: string): Mapping {
  const [relationship = '', strength = '', rationale = '', basis = ''] = code;
  return {
    id: mappingId(iso, tsc),
    iso,
    tsc,
    relationship: meant(RELATIONSHIPS, LETTERS.relationship, relationship),
    strength: Number.parseInt(strength, 16),
    rationale: meant(RATIONALES, LETTERS.rationale, rationale),
    basis: meant(SHIPPED, LETTERS.basis, basis),
  };
}

/** @throws Error on a letter that the build did not write */
function meant<T extends string>(
  values: readonly T[],
  letters: Readonly<Record<T, string>>,
  letter: string,
): T {
  const value = values.find((candidate) => letters[candidate] === letter);
  if (!value) throw new Error(`the crosswalk has an unknown code ${letter}`);
  return value;
}
