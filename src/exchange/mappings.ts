import { BAND_TITLES, relationshipTerm } from '../catalog';
import type { Catalog, Notes } from '../catalog';
import { bandOf } from '../model';
import type { Mapping, OwnMappings } from '../model';
import type { Sheet } from './csv';

const COLUMNS = [
  'ISO 27001 ID',
  'ISO 27001 title',
  'Relationship',
  'SOC 2 ID',
  'SOC 2 title',
  'Strength',
  'Band',
  'Rationale',
  'Basis',
  'Note',
] as const;

/**
 * Mappings as a table, read "control IS ... criterion" after NIST IR 8477. The note on one of the
 * user's own is the reason given for it.
 */
export function mappingsSheet(
  catalog: Catalog,
  mappings: readonly Mapping[],
  notes: Notes,
  yours: OwnMappings = {},
): Sheet {
  return {
    columns: COLUMNS,
    rows: mappings.map(({ id, iso, tsc, relationship, strength, rationale, basis }) => [
      iso,
      catalog.requirement(iso)?.title ?? '',
      relationshipTerm(relationship, 'iso'),
      tsc,
      catalog.requirement(tsc)?.title ?? '',
      String(strength),
      BAND_TITLES[bandOf(strength)],
      rationale,
      basis,
      (basis === 'yours' ? yours[id]?.reason : notes[id]) ?? '',
    ]),
  };
}
