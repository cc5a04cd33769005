import { beforeEach, describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../src/catalog';
import { DIMMED, edgeStyle, MANY_EDGES } from '../../src/graph/edge-style';
import { createEdgePainter } from '../../src/graph/edges/edge-painter';
import { strokesOf } from '../../src/graph/edges/strokes';
import { NO_OFFSETS } from '../../src/graph/viewport';
import { drawingOf } from '../fixtures/drawings';
import { ownMapping, scopeOf, yoursOf } from '../fixtures/examples';

describe('the painter of edges', () => {
  let all: SVGSVGElement;
  let lit: SVGSVGElement;
  beforeEach(() => {
    [all, lit] = ['', ''].map(() =>
      document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
    ) as [SVGSVGElement, SVGSVGElement];
  });

  const painted = (scope: Parameters<typeof scopeOf>[0] = {}) => {
    const drawn = drawingOf(shippedCatalog, { scope: scopeOf(scope) });
    const painter = createEdgePainter({ all, lit });
    painter.arrange(drawn.arrangement, drawn.links, NO_OFFSETS);
    return { ...drawn, painter };
  };
  const lines = (surface: SVGSVGElement, band?: string) =>
    [...surface.querySelectorAll(band ? `[data-band=${band}]` : 'path')]
      .map((path) => path.getAttribute('d')!.split('M').length - 1)
      .reduce((sum, count) => sum + count, 0);

  it('draws every edge once, in the look of its band, many to a path', () => {
    const { links } = painted({ bar: 'any' });
    expect(links.edges.length).toBeGreaterThan(MANY_EDGES);
    expect(lines(all)).toBe(links.edges.length);
    expect(all.children.length).toBeLessThan(links.edges.length / 15);
    for (const band of ['strong', 'moderate', 'weak'] as const) {
      const of = links.edges.filter((link) => {
        const strength = 'serves' in link ? 0 : link.strength;
        return (strength >= 7 ? 'strong' : strength >= 4 ? 'moderate' : 'weak') === band;
      });
      expect(lines(all, band), band).toBe(of.length);
      const path = all.querySelector(`[data-band=${band}]`)!;
      const { width, opacity } = edgeStyle({ band, yours: false }, 'dense');
      expect(Number(path.getAttribute('stroke-width'))).toBe(width);
      expect(Number(path.getAttribute('stroke-opacity'))).toBe(opacity);
    }
    // Strong edges lie above the others.
    expect(all.lastElementChild!.getAttribute('data-band')).toBe('strong');
  });

  it('uses its paths again', () => {
    const { painter } = painted({ bar: 'strong' });
    const [first] = all.children;
    const more = drawingOf(shippedCatalog, { scope: scopeOf({ bar: 'any' }) });
    painter.arrange(more.arrangement, more.links, NO_OFFSETS);
    expect(all.children[0]).toBe(first);
    expect(lines(all)).toBe(more.links.edges.length);
    const less = drawingOf(shippedCatalog, { scope: scopeOf({ bar: 'strong' }) });
    painter.arrange(less.arrangement, less.links, NO_OFFSETS);
    expect(lines(all)).toBe(less.links.edges.length);
  });

  it("dashes what is the user's own word", () => {
    painted({ yours: yoursOf(ownMapping('A.8.30', 'CC6.4', { strength: 5 })) });
    const dashed = [...all.children].filter(
      (path) => path.getAttribute('stroke-dasharray') !== 'none',
    );
    expect(dashed).toHaveLength(1);
    expect(dashed[0]!.getAttribute('d')!.match(/M/g)).toHaveLength(1);
  });

  it('lights edges above all the others, which are dimmed as one', () => {
    const { painter, links } = painted({ bar: 'any' });
    const chosen = links.edges.slice(3, 6).map(({ id }) => id);
    const before = all.innerHTML;
    painter.light({ rows: new Set(), edges: new Set(chosen) });
    expect(all.style.opacity).toBe(String(DIMMED));
    expect(all.innerHTML).toBe(before);
    expect(lines(lit)).toBe(3);
    painter.light(null);
    expect(all.style.opacity).toBe('');
    expect(lines(lit)).toBe(0);
  });

  it('keeps what is lit lit in the next drawing, as far as it is there', () => {
    const { painter, links } = painted({ bar: 'any' });
    const strong = links.edges.find((link) => !('serves' in link) && link.strength >= 7)!;
    const weak = links.edges.find((link) => !('serves' in link) && link.strength < 4)!;
    painter.light({ rows: new Set(), edges: new Set([strong.id, weak.id]) });
    expect(lines(lit)).toBe(2);
    const next = drawingOf(shippedCatalog, { scope: scopeOf({ bar: 'strong' }) });
    painter.arrange(next.arrangement, next.links, NO_OFFSETS);
    expect(lines(lit)).toBe(1);
  });

  it('draws ribbons as thick as they are', () => {
    const drawn = drawingOf(shippedCatalog, {
      view: { collapsed: shippedCatalog.groups.map(({ id }) => id) },
    });
    const painter = createEdgePainter({ all, lit });
    painter.arrange(drawn.arrangement, drawn.links, NO_OFFSETS);
    expect(
      new Map(
        [...all.querySelectorAll<SVGPathElement>('[data-band=ribbon]')].map((path) => [
          path.dataset.edges,
          Number(path.getAttribute('stroke-width')),
        ]),
      ),
    ).toEqual(new Map(drawn.links.ribbons.map(({ id, thickness }) => [id, thickness])));
    expect(lines(all)).toBe(drawn.links.ribbons.length);
    const [ribbon] = drawn.links.ribbons;
    const { from } = strokesOf(drawn.arrangement, drawn.links).find(({ id }) => id === ribbon!.id)!;
    expect(painter.edgeAt({ x: from.x + 1, y: from.y }, 0)).toBe(ribbon!.id);
  });
});
