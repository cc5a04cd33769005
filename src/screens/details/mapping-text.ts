import { crosswalkLine, relationshipWords, strengthTitle } from '../../catalog';
import type { Catalog, Notes } from '../../catalog';
import type { Mapping, OwnMappings } from '../../model';

/** A mapping in one line, for pasting into a document; the user's own with its reason. */
export function mappingText(
  catalog: Catalog,
  mapping: Mapping,
  notes: Notes,
  yours: OwnMappings,
): string {
  const { id, iso, tsc, relationship, strength, basis } = mapping;
  const note = basis === 'yours' ? yours[id]?.reason : notes[id];
  const title = (end: string) => `${end} ${catalog.requirement(end)?.title ?? ''}`.trim();
  const words = relationshipWords(relationship, 'iso');
  return `${title(iso)} ${words} ${title(tsc)} (${strengthTitle(strength)}, ${basis}). ${note ?? ''}`;
}

/** What somebody who disagrees sends to the project: where the pair stands and what it says now. */
export function correctionText(catalog: Catalog, mapping: Mapping, notes: Notes): string {
  const { id, iso, tsc, relationship, strength, rationale, basis } = mapping;
  return [
    `Correction of data/crosswalk.csv, line ${crosswalkLine(catalog, mapping)}`,
    `Pair: ${iso} and ${tsc} (basis ${basis})`,
    `Now: relationship ${relationship}, strength ${strength}, rationale ${rationale}`,
    `Note now: ${notes[id] ?? 'could not be loaded'}`,
    'Proposed relationship (equal, subset, superset, intersects, none): ',
    'Proposed strength (1 to 10): ',
    'The record that serves both, or what is missing: ',
  ].join('\n');
}
