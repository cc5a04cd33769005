// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { elementsOf, groupNodeId, OFF } from '../../../src/graph/cytoscape/elements';

const elements = elementsOf(shippedCatalog);
const idsOf = (group: 'nodes' | 'edges') =>
  elements.filter((element) => element.group === group).map(({ data }) => data.id);

describe('the elements of the graph', () => {
  it('are a node for every requirement and every group, once', () => {
    expect(idsOf('nodes').toSorted()).toEqual(
      [
        ...shippedCatalog.requirements.map(({ id }) => id),
        ...shippedCatalog.groups.map(({ id }) => groupNodeId(id)),
      ].toSorted(),
    );
    expect(new Set(idsOf('nodes')).size).toBe(idsOf('nodes').length);
  });

  it('are an edge for every mapping, between its two ends', () => {
    const edges = elements.filter(({ group }) => group === 'edges');
    expect(edges.map(({ data }) => [data.id, data.source, data.target])).toEqual(
      shippedCatalog.mappings.map(({ id, iso, tsc }) => [id, iso, tsc]),
    );
  });

  it('never share an identifier between a helper and a requirement', () => {
    const ids = elements.map(({ data }) => data.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are all hidden until something is drawn', () => {
    for (const { classes } of elements) expect(String(classes).split(' ')).toContain(OFF);
  });

  it('carry the tone of their strength', () => {
    for (const { id, strength } of shippedCatalog.mappings) {
      const { classes } = elements.find(({ data }) => data.id === id)!;
      const band = strength >= 7 ? 'strong' : strength >= 4 ? 'moderate' : 'weak';
      expect(String(classes).split(' ')).toContain(band);
    }
  });
});
