import { relationshipTerm } from '../catalog';
import type { Catalog } from '../catalog';
import { ownChange } from '../model';
import type { MappingValues, OwnMapping, OwnMappings } from '../model';
import type { Sheet } from './csv';

/** The columns of the user's own mappings; a file is read back by the same names. */
export const OWN_COLUMNS = {
  iso: 'ISO 27001 ID',
  isoTitle: 'ISO 27001 title',
  tsc: 'SOC 2 ID',
  tscTitle: 'SOC 2 title',
  change: 'Change',
  relationshipBefore: 'Relationship before',
  strengthBefore: 'Strength before',
  rationaleBefore: 'Rationale before',
  basisBefore: 'Basis before',
  relationship: 'Relationship',
  strength: 'Strength',
  rationale: 'Rationale',
  reason: 'Reason',
  author: 'Author',
  role: 'Role',
  date: 'Date',
  agreed: 'Agreed with the auditor',
} as const;

export type OwnColumn = keyof typeof OWN_COLUMNS;

/**
 * The user's own mappings as the difference from the crosswalk, read "control IS ... criterion".
 * A rejected pair has values of its own only where they are not the crosswalk's.
 */
export function ownMappingsSheet(catalog: Catalog, list: readonly OwnMapping[]): Sheet {
  return {
    columns: Object.values(OWN_COLUMNS),
    rows: list.map((own) => {
      const { iso, tsc, baseline, reason, author, role, date, agreed } = own;
      const asBefore = own.rejected && baseline !== null && sameValues(own, baseline);
      return [
        iso,
        catalog.requirement(iso)?.title ?? '',
        tsc,
        catalog.requirement(tsc)?.title ?? '',
        ownChange(own),
        ...(baseline ? [...valueCells(baseline), baseline.basis] : ['', '', '', '']),
        ...(asBefore ? ['', '', ''] : valueCells(own)),
        reason,
        author,
        role,
        date,
        agreed ? 'yes' : 'no',
      ];
    }),
  };
}

/** Own mappings in the order of the catalogue, by the control or clause and then the criterion. */
export function ownInOrder(catalog: Catalog, yours: OwnMappings): readonly OwnMapping[] {
  const place = new Map(catalog.requirements.map(({ id }, index) => [id, index]));
  const at = (id: string) => place.get(id) ?? place.size;
  return Object.values(yours).sort(
    (a, b) => at(a.iso) - at(b.iso) || at(a.tsc) - at(b.tsc) || a.iso.localeCompare(b.iso),
  );
}

const valueCells = ({ relationship, strength, rationale }: MappingValues): readonly string[] => [
  relationshipTerm(relationship, 'iso'),
  String(strength),
  rationale,
];

const sameValues = (a: MappingValues, b: MappingValues): boolean =>
  a.relationship === b.relationship && a.strength === b.strength && a.rationale === b.rationale;
