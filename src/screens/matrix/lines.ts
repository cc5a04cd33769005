import type { Catalog, Group } from '../../catalog';
import type { Mapping, Side } from '../../model';
import type { Visible } from '../../state';

/** A row or a column: one requirement, or a collapsed group with all of its own. */
export interface Line {
  readonly id: string;
  readonly title: string;
  readonly isGroup: boolean;
}

/** A group with its lines; a collapsed one has a single line, itself. */
export interface Section {
  readonly group: Group;
  readonly collapsed: boolean;
  readonly lines: readonly Line[];
  /** Identifiers of the requirements on screen, also while collapsed. */
  readonly members: readonly string[];
}

/** The sections of one side, in catalogue order; what the view filters hide is left out. */
export function sectionsOf(
  catalog: Catalog,
  visible: Visible,
  collapsedGroups: readonly string[],
  side: Side,
): readonly Section[] {
  return catalog.groups.flatMap((group): readonly Section[] => {
    if (group.side !== side) return [];
    const shown = catalog.members(group.id).filter(visible.requirement);
    if (shown.length === 0) return [];
    const collapsed = collapsedGroups.includes(group.id);
    const lines = collapsed
      ? [{ id: group.id, title: group.title, isGroup: true }]
      : shown.map(({ id, title }) => ({ id, title, isGroup: false }));
    return [{ group, collapsed, lines, members: shown.map(({ id }) => id) }];
  });
}

/** The mappings where a row and a column meet, by row and then by column. */
export type Crossings = ReadonlyMap<string, ReadonlyMap<string, readonly Mapping[]>>;

/**
 * Every mapping on screen, put where its ends are drawn: in the line of its requirement, and in the
 * lines of the groups of both ends, which are the totals.
 */
export function crossingsOf(
  mappings: readonly Mapping[],
  groupOf: (requirementId: string) => string,
): Crossings {
  const rows = new Map<string, Map<string, Mapping[]>>();
  for (const mapping of mappings) {
    for (const row of [mapping.iso, groupOf(mapping.iso)]) {
      const columns = rows.get(row) ?? new Map<string, Mapping[]>();
      rows.set(row, columns);
      for (const column of [mapping.tsc, groupOf(mapping.tsc)]) {
        const met = columns.get(column);
        if (met) met.push(mapping);
        else columns.set(column, [mapping]);
      }
    }
  }
  return rows;
}
