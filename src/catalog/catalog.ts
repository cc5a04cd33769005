import { groupByEnd, mappingId, requirementsIn, sideOf } from '../model';
import type {
  CategoryId,
  ControlAttributes,
  Crosswalk,
  Mapping,
  Requirement,
  Side,
} from '../model';

/** A theme, the ISMS clauses, or a series of criteria. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly side: Side;
  readonly kind: 'theme' | 'clauses' | 'series';
}

export interface Category {
  readonly id: CategoryId;
  readonly title: string;
}

/** What the build makes of `data/`: plain, complete and already validated. */
export interface CatalogData extends Crosswalk {
  readonly groups: readonly Group[];
  readonly categories: readonly Category[];
  readonly attributes: ControlAttributes;
}

/** The crosswalk with everything that is looked up in it, indexed. */
export interface Catalog extends CatalogData {
  /** Controls, clauses, criteria, in catalogue order. */
  readonly requirements: readonly Requirement[];
  readonly requirement: (id: string) => Requirement | undefined;
  readonly group: (id: string) => Group | undefined;
  readonly members: (groupId: string) => readonly Requirement[];
  readonly mapping: (id: string) => Mapping | undefined;
  readonly mappingBetween: (iso: string, tsc: string) => Mapping | undefined;
  /** Every mapping of a requirement, active or not. */
  readonly mappingsOf: (id: string) => readonly Mapping[];
  readonly categoryTitle: (id: CategoryId) => string;
}

export function createCatalog(data: CatalogData): Catalog {
  const requirements = requirementsIn(data);
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const groups = new Map(data.groups.map((group) => [group.id, group]));
  const members = new Map<string, Requirement[]>(data.groups.map(({ id }) => [id, []]));
  for (const requirement of requirements) members.get(requirement.group)?.push(requirement);
  const mappings = new Map(data.mappings.map((mapping) => [mapping.id, mapping]));
  const byEnd = groupByEnd(data.mappings);
  const titles = new Map(data.categories.map(({ id, title }) => [id, title]));
  return {
    ...data,
    requirements,
    requirement: (id) => byId.get(id),
    group: (id) => groups.get(id),
    members: (groupId) => members.get(groupId) ?? [],
    mapping: (id) => mappings.get(id),
    mappingBetween: (iso, tsc) => mappings.get(mappingId(iso, tsc)),
    mappingsOf: (id) => byEnd.get(id) ?? [],
    categoryTitle: (id) => titles.get(id) ?? id,
  };
}

/** The line of `data/crosswalk.csv` a mapping stands on; its order is that of the catalog. */
export const crosswalkLine = (catalog: Catalog, mapping: Mapping): number =>
  catalog.mappings.indexOf(mapping) + 2;

/** What an identifier stands for: a requirement, or a group with its requirements. */
export interface Named {
  readonly id: string;
  readonly title: string;
  readonly side: Side;
  readonly members: readonly string[];
  readonly isGroup: boolean;
}

/** Looks up a requirement or a group. */
export function named(catalog: Catalog, id: string): Named | undefined {
  const requirement = catalog.requirement(id);
  if (requirement) {
    return {
      id,
      title: requirement.title,
      side: sideOf(requirement),
      members: [id],
      isGroup: false,
    };
  }
  const group = catalog.group(id);
  if (!group) return undefined;
  const members = catalog.members(id).map((member) => member.id);
  return { id, title: group.title, side: group.side, members, isGroup: true };
}

/** The words that name a requirement's group on screen and in files: theme, clauses, series. */
export const groupTitleOf = (catalog: Catalog, requirement: Requirement): string =>
  catalog.group(requirement.group)?.title ?? requirement.group;
