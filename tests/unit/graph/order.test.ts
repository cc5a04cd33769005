// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsFor } from '../../../src/graph/columns';
import type { Columns, GroupCard } from '../../../src/graph/cards';
import { countCrossings, fewestCrossings } from '../../../src/graph/order';
import type { Mapping } from '../../../src/model';
import { catalogOf } from '../../fixtures/catalogs';
import { DRAWING_RUNS, drawingOf, drawings } from '../../fixtures/drawings';
import { control, criterion, crosswalkOf, mapping } from '../../fixtures/examples';

const idsIn = (column: readonly GroupCard[]): readonly string[] =>
  column.flatMap(({ rows }) => rows.map(({ id }) => id));

/** Pairs of edges that cross, each pair looked at. */
function crossingsOf({ iso, soc2 }: Columns, mappings: readonly Mapping[]): number {
  const left = idsIn(iso);
  const right = idsIn(soc2);
  const drawn = mappings.filter((one) => left.includes(one.iso) && right.includes(one.tsc));
  let crossings = 0;
  drawn.forEach((a, i) => {
    for (const b of drawn.slice(i + 1)) {
      const atLeft = left.indexOf(a.iso) - left.indexOf(b.iso);
      const atRight = right.indexOf(a.tsc) - right.indexOf(b.tsc);
      if (atLeft * atRight < 0) crossings += 1;
    }
  });
  return crossings;
}

/** The columns of random drawings, by identifier and with everything in them unfolded. */
const opened = drawings.map((drawn) => {
  const unfolded = drawn.catalog.groups.map(({ id }) => id);
  const view = { ...drawn.view, unfolded, order: 'identifier' as const };
  return { columns: columnsFor({ ...drawn, view }), mappings: drawn.visible.mappings };
});

describe('counting crossings', () => {
  it('equals looking at every pair of edges', () => {
    fc.assert(
      fc.property(opened, ({ columns, mappings }) => {
        expect(countCrossings(columns, mappings)).toBe(crossingsOf(columns, mappings));
      }),
      DRAWING_RUNS,
    );
  });

  it('does not count edges that meet at one end, nor edges that are not drawn', () => {
    const catalog = catalogOf(
      crosswalkOf({
        controls: ['A.5.1', 'A.5.2'].map(control),
        criteria: ['CC1.1', 'CC1.2'].map(criterion),
        mappings: [mapping('A.5.1', 'CC1.1'), mapping('A.5.1', 'CC1.2'), mapping('A.5.2', 'CC1.2')],
      }),
    );
    const { columns } = drawingOf(catalog);
    expect(countCrossings(columns, catalog.mappings)).toBe(0);
    const more = [...catalog.mappings, mapping('A.5.2', 'CC1.1')];
    expect(countCrossings(columns, more)).toBe(1);
    expect(countCrossings(columns, [...more, mapping('A.9.9', 'CC1.1')])).toBe(1);
    expect(countCrossings({ iso: [], soc2: [] }, more)).toBe(0);
  });
});

describe('the order of fewest crossings', () => {
  it('never crosses more than the order by identifier', () => {
    fc.assert(
      fc.property(opened, ({ columns, mappings }) => {
        const ordered = fewestCrossings(columns, mappings);
        expect(crossingsOf(ordered, mappings)).toBeLessThanOrEqual(crossingsOf(columns, mappings));
      }),
      DRAWING_RUNS,
    );
  });

  it('keeps groups where they are, with the same rows, the fold last', () => {
    fc.assert(
      fc.property(opened, ({ columns, mappings }) => {
        const ordered = fewestCrossings(columns, mappings);
        for (const side of ['iso', 'soc2'] as const) {
          expect(ordered[side].map(({ id }) => id)).toEqual(columns[side].map(({ id }) => id));
          ordered[side].forEach((card, i) => {
            expect(new Set(card.rows)).toEqual(new Set(columns[side][i]!.rows));
            expect(card.rows.length).toBe(columns[side][i]!.rows.length);
            const fold = card.rows.findIndex(({ kind }) => kind === 'fold');
            if (fold >= 0) expect(fold).toBe(card.rows.length - 1);
          });
        }
      }),
      DRAWING_RUNS,
    );
  });

  it('untangles what can be untangled within the groups', () => {
    const catalog = catalogOf(
      crosswalkOf({
        controls: ['A.5.1', 'A.5.2', 'A.5.3', 'A.5.4'].map(control),
        criteria: ['CC1.1', 'CC2.1', 'CC3.1'].map(criterion),
        mappings: [mapping('A.5.1', 'CC3.1'), mapping('A.5.3', 'CC2.1'), mapping('A.5.4', 'CC1.1')],
      }),
    );
    const { columns, visible } = drawingOf(catalog);
    expect(crossingsOf(columns, visible.mappings)).toBe(3);
    const drawn = drawingOf(catalog, { view: { order: 'crossings' } });
    expect(idsIn(drawn.columns.iso)).toEqual(['A.5.4', 'A.5.3', 'A.5.1', 'fold:A.5']);
    expect(crossingsOf(drawn.columns, drawn.visible.mappings)).toBe(0);
  });

  it('puts rows without a mapping below those with one', () => {
    const catalog = catalogOf(
      crosswalkOf({
        controls: ['A.5.1', 'A.5.2', 'A.5.3'].map(control),
        criteria: ['CC1.1', 'CC2.1'].map(criterion),
        mappings: [mapping('A.5.2', 'CC2.1'), mapping('A.5.3', 'CC1.1')],
      }),
    );
    const { columns } = drawingOf(catalog, { view: { order: 'crossings', unfolded: ['A.5'] } });
    expect(idsIn(columns.iso)).toEqual(['A.5.3', 'A.5.2', 'A.5.1', 'fold:A.5']);
  });

  it('is left alone when nothing crosses', () => {
    const { columns, visible } = drawingOf(
      catalogOf(
        crosswalkOf({
          controls: ['A.5.1', 'A.5.2'].map(control),
          criteria: ['CC1.1', 'CC2.1'].map(criterion),
          mappings: [mapping('A.5.1', 'CC1.1'), mapping('A.5.2', 'CC2.1')],
        }),
      ),
    );
    expect(fewestCrossings(columns, visible.mappings)).toBe(columns);
  });
});
