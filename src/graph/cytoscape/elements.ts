import type { ElementDefinition } from 'cytoscape';
import type { Catalog } from '../../catalog';
import { bandOf, sideOf } from '../../model';
import type { Link } from '../links';

/** Class of everything that is not on screen. */
export const OFF = 'off';
/** Class of all edges while so many are on screen that they would hide one another. */
export const DENSE = 'dense';

/** Helper nodes stand for groups, so that ribbons have ends. */
export const groupNodeId = (groupId: string): string => `group:${groupId}`;

/** Nodes of own controls, which are made when they are first shown. */
export const ownNodeId = (controlId: string): string => `own:${controlId}`;

/** The classes that say how strong a mapping is and whose word it is. */
export const lookOf = (link: Link): string =>
  'serves' in link ? 'moderate' : `${bandOf(link.strength)} basis-${link.basis}`;

/** A node that is hidden at first. */
export const nodeOf = (id: string) => ({
  group: 'nodes' as const,
  data: { id, w: 1, h: 1 },
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
    look: lookOf(link),
    weights: '0.5 0.5',
    distances: '0 0',
  },
  classes: `${OFF} ${lookOf(link)}`,
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
      data: { id: requirement.id, side: sideOf(requirement), w: 1, h: 1 },
      classes: OFF,
    })),
    ...catalog.mappings.map((mapping) => edgeOf(mapping)),
  ];
}
