import type { ElementDefinition } from 'cytoscape';
import type { Catalog } from '../../catalog';
import { bandOf, sideOf } from '../../model';

/** Class of everything that is not on screen. */
export const OFF = 'off';
/** Class of all edges while so many are on screen that they would hide one another. */
export const DENSE = 'dense';

/** Helper nodes stand for groups, so that ribbons have ends. */
export const groupNodeId = (groupId: string): string => `group:${groupId}`;

/**
 * Every element the graph will ever need for requirements and mappings, made once and hidden at
 * first. Filters only toggle classes: nothing here is removed or added again.
 */
export function elementsOf(catalog: Catalog): ElementDefinition[] {
  return [
    ...catalog.groups.map(({ id }) => ({
      group: 'nodes' as const,
      data: { id: groupNodeId(id), w: 1, h: 1 },
      classes: OFF,
    })),
    ...catalog.requirements.map((requirement) => ({
      group: 'nodes' as const,
      data: { id: requirement.id, side: sideOf(requirement), w: 1, h: 1 },
      classes: OFF,
    })),
    ...catalog.mappings.map(({ id, iso, tsc, strength, basis }) => ({
      group: 'edges' as const,
      data: { id, source: iso, target: tsc, strength, weights: '0.5 0.5', distances: '0 0' },
      classes: `${OFF} ${bandOf(strength)} basis-${basis}`,
    })),
  ];
}
