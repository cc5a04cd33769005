import type { ElementDefinition } from 'cytoscape';
import type { Catalog } from '../../catalog';
import { bandOf, sideOf } from '../../model';
import type { Link } from '../links';

/** Class of everything that is not on screen. */
export const OFF = 'off';

/** Helper nodes stand for groups, so that ribbons have ends. */
export const groupNodeId = (groupId: string): string => `group:${groupId}`;

/** Nodes of own controls, which are made when they are first shown. */
export const ownNodeId = (controlId: string): string => `own:${controlId}`;

/** The classes that say how strong a mapping is and whose word it is. */
export const classesOf = (link: Link): string =>
  'serves' in link ? 'serves' : `${bandOf(link.strength)} basis-${link.basis}`;

/** A node that is hidden at first. */
export const nodeOf = (id: string) => ({
  group: 'nodes' as const,
  data: { id },
  classes: OFF,
});

/** The edge of a mapping, or of what an own control serves; hidden at first. */
export const edgeOf = (link: Link, nodeIdOf = (id: string) => id) => ({
  group: 'edges' as const,
  data: {
    id: link.id,
    source: nodeIdOf(link.iso),
    target: nodeIdOf(link.tsc),
    strength: 'serves' in link ? 0 : link.strength,
    look: classesOf(link),
  },
  classes: `${OFF} ${classesOf(link)}`,
});

/**
 * Every element the graph needs for requirements and the crosswalk's mappings, made once and hidden
 * at first; a mapping that the user adds follows when it is first shown. Filters only toggle
 * classes: nothing is removed or added again.
 */
export function elementsOf(catalog: Catalog): ElementDefinition[] {
  return [
    ...catalog.groups.map(({ id }) => nodeOf(groupNodeId(id))),
    ...catalog.requirements.map((requirement) => ({
      group: 'nodes' as const,
      data: { id: requirement.id, side: sideOf(requirement) },
      classes: OFF,
    })),
    ...catalog.mappings.map((mapping) => edgeOf(mapping)),
  ];
}
