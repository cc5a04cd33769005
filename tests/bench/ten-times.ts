/**
 * Crosswalks larger than ours, for measuring. What they say is made up; how large they are and how
 * they hang together is what counts. The same input always gives the same output.
 */
import type { BuiltCatalog } from '../../src/catalog/source/build';
import { mappingId } from '../../src/model';
import type { Mapping } from '../../src/model';

/** What the app is built with, by the name that the bench config takes as its mode. */
export const DATA_SETS: Readonly<Record<string, (built: BuiltCatalog) => BuiltCatalog>> = {
  real: (built) => built,
  'ten-times': (built) => timesLarger(built, 10),
};

/**
 * So many times the requirements and the mappings. Groups stay what they are and grow; each
 * requirement has as many mappings as the one it was copied from.
 *
 * A copy has one more number: `A.5.1.2` is the first copy of `A.5.1`. Addresses, searches and the
 * graph take that for an identifier like any other, and no published one has this form.
 */
export function timesLarger({ catalog, notes }: BuiltCatalog, times: number): BuiltCatalog {
  const random = seeded(17);
  const numbers = Array.from({ length: times }, (_, index) => index + 1);
  const copyId = (id: string, number: number) => (number === 1 ? id : `${id}.${number}`);
  const copies = <T extends { readonly id: string; readonly title: string }>(list: readonly T[]) =>
    list.flatMap((item) =>
      numbers.map((number) => ({
        ...item,
        id: copyId(item.id, number),
        title: number === 1 ? item.title : `${item.title} (${number})`,
      })),
    );

  const copiedNotes: Record<string, string> = {};
  const mappings = catalog.mappings.flatMap((mapping) => {
    // A turn of the numbers, so that pairs are spread and none occurs twice.
    const turn = Math.floor(random() * times);
    return numbers.map((number): Mapping => {
      const iso = copyId(mapping.iso, number);
      const tsc = copyId(mapping.tsc, ((number - 1 + turn) % times) + 1);
      const id = mappingId(iso, tsc);
      copiedNotes[id] = notes[mapping.id] ?? '';
      return { ...mapping, id, iso, tsc };
    });
  });
  return {
    catalog: {
      ...catalog,
      controls: copies(catalog.controls),
      clauses: copies(catalog.clauses),
      criteria: copies(catalog.criteria),
      mappings,
    },
    notes: copiedNotes,
  };
}

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
