import { kindOfId, mappingId } from '../../model';
import type { ControlLibrary } from '../../model';

/** The own controls that serve both ends of a pair, by the identifier of the pair. */
export type ServedPairs = ReadonlyMap<string, readonly string[]>;

/** Every pair of a requirement of ISO 27001 and a criterion that some own control serves both of. */
export function servedPairs(library: ControlLibrary): ServedPairs {
  const pairs = new Map<string, string[]>();
  for (const { id, serves } of Object.values(library)) {
    const criteria = serves.filter((one) => kindOfId(one) === 'criterion');
    for (const iso of serves) {
      if (criteria.includes(iso)) continue;
      for (const tsc of criteria) {
        const pair = mappingId(iso, tsc);
        const others = pairs.get(pair);
        if (others) others.push(id);
        else pairs.set(pair, [id]);
      }
    }
  }
  return pairs;
}

/** "own control AC-01 serves both", for a label and for the line below the matrix. */
export const servedWords = (controls: readonly string[]): string =>
  controls.length === 1
    ? `own control ${controls[0] ?? ''} serves both`
    : `own controls ${controls.join(', ')} serve both`;
