// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { named } from '../../../src/catalog';
import { lightLink, lightRequirements, lightSelection } from '../../../src/graph/light';
import type { Light } from '../../../src/graph/light';
import type { View } from '../../../src/state';
import { catalogOf } from '../../fixtures/catalogs';
import { DRAWING_RUNS, drawingOf, drawings } from '../../fixtures/drawings';
import { control, criterion, crosswalkOf, mapping } from '../../fixtures/examples';

const catalog = catalogOf(
  crosswalkOf({
    controls: ['A.5.1', 'A.5.2', 'A.6.1', 'A.6.2'].map(control),
    criteria: ['CC1.1', 'CC1.2', 'CC6.1'].map(criterion),
    mappings: [
      mapping('A.5.1', 'CC1.1'),
      mapping('A.5.1', 'CC6.1'),
      mapping('A.5.2', 'CC1.1'),
      mapping('A.6.1', 'CC1.2'),
    ],
  }),
);

const select = (ids: readonly string[], view: Partial<View> = {}): Light | null => {
  const { overlap, arrangement, links } = drawingOf(catalog, { view });
  const selected = ids.flatMap((id) => named(catalog, id) ?? []);
  return lightSelection(selected, overlap, arrangement, links);
};

const lit = (light: Light | null) =>
  light && { rows: [...light.rows].toSorted(), edges: [...light.edges].toSorted() };

describe('a requirement', () => {
  it('is lit with its edges and its partners', () => {
    expect(lit(select(['A.5.1']))).toEqual({
      rows: ['A.5.1', 'CC1.1', 'CC6.1'],
      edges: ['A.5.1~CC1.1', 'A.5.1~CC6.1'],
    });
    expect(lit(select(['CC1.1']))).toEqual({
      rows: ['A.5.1', 'A.5.2', 'CC1.1'],
      edges: ['A.5.1~CC1.1', 'A.5.2~CC1.1'],
    });
  });

  it('without a mapping is lit alone', () => {
    expect(lit(select(['A.6.2']))).toEqual({ rows: ['A.6.2'], edges: [] });
  });

  it('in a collapsed group lights the card and the ribbons it is part of', () => {
    const light = select(['A.5.2'], { collapsed: ['A.5', 'CC6'] });
    expect(light?.edges).toEqual(new Set(['ribbon:A.5~CC1.1']));
    expect(light?.rows).toEqual(new Set(['A.5.2', 'A.5', 'CC1.1']));
  });

  it('whose partners are hidden from view is lit alone', () => {
    expect(lit(select(['A.5.1'], { hidden: ['band:strong'] }))).toEqual({
      rows: ['A.5.1'],
      edges: [],
    });
  });
});

describe('several requirements', () => {
  it('of one side light the union of what each would light', () => {
    fc.assert(
      fc.property(drawings, fc.constantFrom('iso', 'soc2'), (drawn, side) => {
        const { catalog: all, view, overlap, arrangement, links } = drawn;
        const selected = view.selection
          .flatMap((id) => named(all, id) ?? [])
          .filter((item) => item.side === side);
        fc.pre(selected.length > 0);
        const light = lightSelection(selected, overlap, arrangement, links)!;
        const each = selected.flatMap(({ members }) =>
          members.map((id) => lightRequirements([id], arrangement, links)),
        );
        expect(light.edges).toEqual(new Set(each.flatMap(({ edges }) => [...edges])));
        expect(light.rows).toEqual(new Set(each.flatMap(({ rows }) => [...rows])));
      }),
      DRAWING_RUNS,
    );
  });

  it('of both sides light only the mappings among them', () => {
    expect(lit(select(['A.5.1', 'CC1.1']))).toEqual({
      rows: ['A.5.1', 'CC1.1'],
      edges: ['A.5.1~CC1.1'],
    });
    expect(lit(select(['A.5', 'CC1.1', 'CC1.2']))?.edges).toEqual(['A.5.1~CC1.1', 'A.5.2~CC1.1']);
  });

  it('of both sides without a mapping among them light what each is linked to', () => {
    expect(lit(select(['A.6.1', 'CC6.1']))).toEqual({
      rows: ['A.5.1', 'A.6.1', 'CC1.2', 'CC6.1'],
      edges: ['A.5.1~CC6.1', 'A.6.1~CC1.2'],
    });
  });

  it('that are none light nothing and dim nothing', () => {
    expect(select([])).toBeNull();
  });
});

describe('a group', () => {
  it('is lit with all its requirements, their edges and partners', () => {
    expect(lit(select(['A.5']))).toEqual({
      rows: ['A.5.1', 'A.5.2', 'CC1.1', 'CC6.1'],
      edges: ['A.5.1~CC1.1', 'A.5.1~CC6.1', 'A.5.2~CC1.1'],
    });
  });

  it('in the overview is lit as a card with its ribbons', () => {
    const light = select(['A.5'], { collapsed: ['A.5', 'A.6', 'CC1', 'CC6'] });
    expect(light?.edges).toEqual(new Set(['ribbon:A.5~CC1', 'ribbon:A.5~CC6']));
    expect(light?.rows.has('A.5')).toBe(true);
    expect(light?.rows.has('CC1')).toBe(true);
    expect(light?.rows.has('A.6')).toBe(false);
  });
});

describe('a pointed at edge or ribbon', () => {
  it('is lit with its two ends', () => {
    const { links } = drawingOf(catalog, { view: { collapsed: ['A.5', 'CC6'] } });
    expect(lit(lightLink('ribbon:A.5~CC6', links))).toEqual({
      rows: ['A.5', 'CC6'],
      edges: ['ribbon:A.5~CC6'],
    });
    expect(lit(lightLink('A.6.1~CC1.2', links))).toEqual({
      rows: ['A.6.1', 'CC1.2'],
      edges: ['A.6.1~CC1.2'],
    });
  });

  it('that is not drawn lights nothing', () => {
    const { links } = drawingOf(catalog, { view: { collapsed: ['A.5'] } });
    expect(lightLink('A.5.1~CC1.1', links)).toBeNull();
  });
});

describe('everything lit', () => {
  it('is on screen, but for selected requirements of groups that are collapsed or hidden', () => {
    fc.assert(
      fc.property(drawings, ({ catalog: all, view, overlap, arrangement, links }) => {
        const selected = view.selection.flatMap((id) => named(all, id) ?? []);
        const light = lightSelection(selected, overlap, arrangement, links);
        fc.pre(light !== null);
        const drawn = new Set([...links.edges, ...links.ribbons].map(({ id }) => id));
        expect([...light.edges].every((id) => drawn.has(id))).toBe(true);
        const members = selected.flatMap((item) => item.members);
        for (const id of light.rows) {
          expect(arrangement.place.has(id) || members.includes(id)).toBe(true);
        }
      }),
      DRAWING_RUNS,
    );
  });
});
