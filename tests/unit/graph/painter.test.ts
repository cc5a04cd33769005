// @vitest-environment node
import cytoscape from 'cytoscape';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { DENSE, elementsOf, OFF } from '../../../src/graph/cytoscape/elements';
import { createPainter } from '../../../src/graph/cytoscape/painter';
import { NO_OFFSETS } from '../../../src/graph/viewport';
import { baselineOf } from '../../../src/model';
import type { Scope } from '../../../src/model';
import { drawingOf } from '../../fixtures/drawings';
import { ownMapping, scopeOf, yoursOf } from '../../fixtures/examples';
import { smallCatalog as catalog } from '../../fixtures/small-catalog';

/** A graph without a screen, and what it shows of a scope. */
function graphOf() {
  const cy = cytoscape({ headless: true, elements: elementsOf(catalog) });
  const painter = createPainter(cy);
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
    expect(classesOf('A.5.1~CC6.1')).not.toContain(DENSE);
  });
});

describe('a drawing that is shown by and by', () => {
  /** Frames that come when the test says so. */
  function frames() {
    const waiting = new Map<number, () => void>();
    let last = 0;
    vi.stubGlobal('requestAnimationFrame', (next: () => void) => {
      waiting.set((last += 1), next);
      return last;
    });
    vi.stubGlobal('cancelAnimationFrame', (frame: number) => waiting.delete(frame));
    return {
      next: () => {
        const due = [...waiting.values()];
        waiting.clear();
        for (const one of due) one();
        return due.length > 0;
      },
    };
  }
  afterEach(() => vi.unstubAllGlobals());

  const all = (bar: 'any' | 'strong') => drawingOf(shippedCatalog, { scope: scopeOf({ bar }) });
  const painted = () => {
    const cy = cytoscape({ headless: true, elements: elementsOf(shippedCatalog) });
    const shown = () => cy.edges().filter((edge) => !edge.hasClass(OFF));
    return { cy, painter: createPainter(cy), shown };
  };

  it('is in the end what it would have been at once, with its light, over several frames', () => {
    const { next } = frames();
    const { painter, shown } = painted();
    const { arrangement, links } = all('any');
    painter.arrangeByAndBy(arrangement, links, NO_OFFSETS);
    const [lit] = links.edges;
    painter.light({ rows: new Set(), edges: new Set([lit!.id]) });
    expect(shown().length).toBe(0);
    let count = 0;
    while (next()) count += 1;
    expect(count).toBeGreaterThan(3);
    expect(shown().map((edge) => edge.id())).toHaveLength(links.edges.length);
    expect(
      shown()
        .filter((edge) => edge.hasClass('lit'))
        .map((edge) => edge.id()),
    ).toEqual([lit!.id]);
  });

  it('stands where its columns were moved meanwhile', () => {
    const { next } = frames();
    const { cy, painter } = painted();
    const { arrangement, links } = all('strong');
    painter.arrangeByAndBy(arrangement, links, NO_OFFSETS);
    next();
    painter.arrange(arrangement, links, { ...NO_OFFSETS, iso: 40 });
    while (next());
    const place = arrangement.place.get('A.5.1')!;
    expect(cy.getElementById('A.5.1').position('y')).toBe(place.y + place.height / 2 + 40);
  });

  it('gives way to the next drawing', () => {
    const { next } = frames();
    const { painter, shown } = painted();
    const first = all('any');
    painter.arrangeByAndBy(first.arrangement, first.links, NO_OFFSETS);
    next();
    const second = all('strong');
    painter.arrange(second.arrangement, second.links, NO_OFFSETS);
    expect(next()).toBe(false);
    expect(shown().length).toBe(second.links.edges.length);
  });
});
