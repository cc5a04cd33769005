// @vitest-environment node
import cytoscape from 'cytoscape';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { elementsOf, OFF } from '../../../src/graph/cytoscape/elements';
import { createGraphModel } from '../../../src/graph/cytoscape/graph-model';
import { NO_OFFSETS } from '../../../src/graph/viewport';
import { baselineOf } from '../../../src/model';
import type { Scope } from '../../../src/model';
import { drawingOf } from '../../fixtures/drawings';
import { ownMapping, scopeOf, yoursOf } from '../../fixtures/examples';
import { smallCatalog as catalog } from '../../fixtures/small-catalog';

/** A graph without a screen, and what it shows of a scope. */
function graphOf() {
  const cy = cytoscape({ headless: true, elements: elementsOf(catalog) });
  const painter = createGraphModel(cy);
  const show = (scope: Partial<Scope> = {}) => {
    const { arrangement, links } = drawingOf(catalog, { scope: scopeOf(scope) });
    painter.arrange(arrangement, links, NO_OFFSETS);
  };
  const shown = () =>
    cy
      .edges()
      .filter((edge) => !edge.hasClass(OFF))
      .map((edge) => edge.id())
      .toSorted();
  const classesOf = (id: string) => [...cy.getElementById(id).classes()].toSorted();
  return { cy, show, shown, classesOf, painter };
}

const COUNTED = [
  ...['9.2~CC1.1', 'A.5.1~CC1.1', 'A.5.1~CC6.1', 'A.5.2~CC6.1', 'A.5.9~CC6.1', 'A.7.4~CC6.4'],
];

describe('own mappings in the graph', () => {
  it('get an edge when they are first shown, which stays when they are taken back', () => {
    const { cy, show, shown, classesOf } = graphOf();
    show();
    const before = cy.edges().length;
    const yours = yoursOf(ownMapping('A.8.30', 'CC6.4', { strength: 5 }));
    show({ yours });
    expect(shown()).toEqual([...COUNTED, 'A.8.30~CC6.4'].toSorted());
    expect(classesOf('A.8.30~CC6.4')).toEqual(['basis-yours', 'moderate']);
    const [edge] = cy.getElementById('A.8.30~CC6.4').toArray();
    show();
    expect(shown()).toEqual(COUNTED);
    show({ yours });
    expect(cy.edges().length).toBe(before + 1);
    expect(cy.getElementById('A.8.30~CC6.4')[0]).toBe(edge);
  });

  it('that change a pair give its edge their look, and take it away again', () => {
    const { cy, show, classesOf } = graphOf();
    show();
    const [edge] = cy.getElementById('A.5.1~CC6.1').toArray();
    expect(classesOf('A.5.1~CC6.1')).toEqual(['basis-guide', 'strong']);
    const baseline = baselineOf(catalog.mapping('A.5.1~CC6.1'));
    show({ yours: yoursOf(ownMapping('A.5.1', 'CC6.1', { strength: 4, baseline })) });
    expect(classesOf('A.5.1~CC6.1')).toEqual(['basis-yours', 'moderate']);
    expect(cy.getElementById('A.5.1~CC6.1').data('strength')).toBe(4);
    show({ yours: {} });
    expect(classesOf('A.5.1~CC6.1')).toEqual(['basis-guide', 'strong']);
    expect(cy.getElementById('A.5.1~CC6.1')[0]).toBe(edge);
  });

  it('that reject a pair hide its edge', () => {
    const { cy, show, shown } = graphOf();
    const yours = yoursOf(ownMapping('A.7.4', 'CC6.4', { rejected: true }));
    show({ yours });
    expect(shown()).toEqual(COUNTED.filter((id) => id !== 'A.7.4~CC6.4'));
    expect(cy.getElementById('A.7.4~CC6.4').nonempty()).toBe(true);
  });

  it('keep the light that falls on the edge', () => {
    const { show, classesOf, painter } = graphOf();
    show();
    painter.light({ rows: new Set(), edges: new Set(['A.5.1~CC6.1']) });
    const yours = yoursOf(ownMapping('A.5.1', 'CC6.1', { strength: 2 }));
    show({ yours, bar: 'any' });
    expect(classesOf('A.5.1~CC6.1')).toEqual(['basis-yours', 'lit', 'weak']);
  });
});

describe('the graph', () => {
  const styled = () => {
    const cy = cytoscape({
      headless: true,
      styleEnabled: true,
      elements: elementsOf(catalog),
      style: [{ selector: `.${OFF}`, style: { display: 'none' } }],
    });
    const asked = vi.spyOn(cy, 'batch');
    return { cy, model: createGraphModel(cy), asked };
  };
  const drawn = (bar: Scope['bar']) => drawingOf(catalog, { scope: scopeOf({ bar }) });
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('follows when the drawing rests, once for many changes', () => {
    const { model, asked } = styled();
    for (const bar of ['any', 'strong', 'any', 'strong'] as const) {
      const { arrangement, links } = drawn(bar);
      model.arrange(arrangement, links, NO_OFFSETS);
      model.light(null);
    }
    expect(asked).not.toHaveBeenCalled();
    vi.runOnlyPendingTimers();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('answers as of now when it is asked before', () => {
    const { cy, model } = styled();
    for (const bar of ['any', 'strong', 'any', 'moderate', 'strong', 'any'] as const) {
      const { arrangement, links } = drawn(bar);
      model.arrange(arrangement, links, NO_OFFSETS);
      expect(
        cy
          .edges(':visible')
          .map((edge) => edge.id())
          .toSorted(),
      ).toEqual(links.edges.map(({ id }) => id).toSorted());
      model.light({ rows: new Set(), edges: new Set([links.edges[0]!.id]) });
      expect(cy.$('.lit').map((edge) => edge.id())).toEqual([links.edges[0]!.id]);
    }
  });

  it('has nodes where the rows are, columns moved', () => {
    const { cy, model } = styled();
    const { arrangement, links } = drawn('any');
    model.arrange(arrangement, links, { ...NO_OFFSETS, iso: 40 });
    const { x, y, width, height } = arrangement.place.get('A.5.1')!;
    expect(cy.getElementById('A.5.1').position()).toEqual({
      x: x + width / 2,
      y: y + height / 2 + 40,
    });
  });

  it('does nothing any more once it is stopped', () => {
    const { model, asked } = styled();
    const { arrangement, links } = drawn('any');
    model.arrange(arrangement, links, NO_OFFSETS);
    model.stop();
    vi.runOnlyPendingTimers();
    expect(asked).not.toHaveBeenCalled();
  });
});
