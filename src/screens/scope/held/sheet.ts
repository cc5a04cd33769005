import { groupTitleOf } from '../../../catalog';
import type { Catalog } from '../../../catalog';
import type { Sheet } from '../../../exchange';
import type { HeldRow } from '../../../model';
import { STANDING_TITLES } from './words';

const COLUMNS = [
  'Framework',
  'ID',
  'Title',
  'Group',
  'Linked from what is held',
  'Held and linked',
  'Strongest link',
] as const;

/** What is linked from what is held and what is left, as a table. */
export const heldSheet = (catalog: Catalog, rows: readonly HeldRow[]): Sheet => ({
  columns: COLUMNS,
  rows: rows.map(({ requirement, standing, links }) => [
    requirement.kind === 'criterion' ? 'SOC 2' : 'ISO 27001',
    requirement.id,
    requirement.title,
    groupTitleOf(catalog, requirement),
    STANDING_TITLES[standing],
    links.map(({ iso, tsc }) => (requirement.kind === 'criterion' ? iso : tsc)).join('; '),
    links[0] ? String(links[0].strength) : '',
  ]),
});
