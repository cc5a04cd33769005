import { BAR_TITLES } from '../../../catalog';
import { crosswalkIn, floorOf } from '../../../model';
import type { Mapping, Overlap, Scope } from '../../../model';
import { mappingsSheet } from '../../mappings';
import { ownInOrder, ownMappingsSheet } from '../../own-mappings';
import type { WorkbookData } from '../data';
import { SHEET_NAMES } from '../names';
import { dateCell, fromTable, numberCell } from '../sheet';
import type { WorkbookSheet } from '../sheet';

/** Every mapping in force, those that do not count now among them, with why they do not. */
export function crosswalkSheet({ catalog, scope, overlap, notes }: WorkbookData): WorkbookSheet {
  const { mappings } = crosswalkIn(catalog, scope);
  const active = new Set(overlap.active.map(({ id }) => id));
  const table = mappingsSheet(catalog, mappings, notes, scope.yours);
  return fromTable(
    SHEET_NAMES.crosswalk,
    {
      columns: [...table.columns, 'Counts now', 'Why not'],
      rows: table.rows.map((row, index) => {
        const mapping = mappings[index];
        if (!mapping || active.has(mapping.id)) return [...row, 'Yes', ''];
        return [...row, 'No', whyNot(mapping, scope, overlap)];
      }),
    },
    'None: there is no mapping.',
    {
      ...{ 'ISO 27001 ID': 13, 'ISO 27001 title': 34, Relationship: 16, 'SOC 2 ID': 10 },
      ...{ 'SOC 2 title': 34, Strength: 10, Band: 12, Rationale: 13, Basis: 11, Note: 70 },
      ...{ 'Counts now': 12, 'Why not': 30 },
    },
    { Strength: numberCell },
  );
}

/** What keeps a mapping from counting; several things may. */
function whyNot(mapping: Mapping, scope: Scope, overlap: Overlap): string {
  const { iso, tsc, strength, basis } = mapping;
  const ends = [iso, tsc].flatMap((id) => {
    const standing = overlap.standing.get(id)?.overlap;
    if (standing === 'outside') return [`${id} is not in scope`];
    if (standing !== 'not-applicable') return [];
    return [id === iso ? `${id} is excluded` : `${id} is not relevant`];
  });
  return [
    ...(scope.bases.includes(basis) ? [] : ['Basis not chosen']),
    ...(strength < floorOf(scope.bar) ? [`Below ${BAR_TITLES[scope.bar]}`] : []),
    ...ends,
  ].join('; ');
}

/** The user's own mappings as the difference from the crosswalk. */
export const yoursSheet = ({ catalog, scope }: WorkbookData): WorkbookSheet =>
  fromTable(
    SHEET_NAMES.yours,
    ownMappingsSheet(catalog, ownInOrder(catalog, scope.yours)),
    'None: the crosswalk is as published.',
    {
      ...{ 'ISO 27001 ID': 13, 'SOC 2 ID': 10, Change: 11, Reason: 50, Author: 20, Role: 18 },
      ...{ 'Strength before': 10, Strength: 10, Date: 12 },
    },
    { 'Strength before': numberCell, Strength: numberCell, Date: dateCell },
  );
