// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/graph/arrange';
import { countOutside, glideFor } from '../../../src/graph/glide';
import { LEGEND_HEIGHT, NO_OFFSETS } from '../../../src/graph/viewport';
import { otherSide, partnersOf } from '../../../src/model';
import { catalogOf } from '../../fixtures/catalogs';
import { drawingOf } from '../../fixtures/drawings';
import { control, criterion, crosswalkOf, mapping } from '../../fixtures/examples';

const SIZE = { width: 900, height: 700 };
const FLOOR = SIZE.height - LEGEND_HEIGHT;
const TOP = { zoom: 1, x: 0, y: 0 };

/** Sixty pairs side by side, and one control at the top whose partners are near the end. */
const { arrangement, overlap } = drawingOf(
  catalogOf(
    crosswalkOf({
      controls: Array.from({ length: 61 }, (_, i) => control(`A.5.${i + 1}`)),
      criteria: Array.from({ length: 60 }, (_, i) => criterion(`CC1.${i + 1}`)),
      mappings: [
        ...Array.from({ length: 60 }, (_, i) => mapping(`A.5.${i + 2}`, `CC1.${i + 1}`)),
        mapping('A.5.1', 'CC1.52'),
        mapping('A.5.1', 'CC1.55'),
        mapping('A.5.2', 'CC1.3'),
        mapping('A.5.3', 'CC1.60'),
      ],
    }),
  ),
);

const glide = (selected: readonly string[], viewport = TOP) =>
  glideFor(arrangement, selected, [...partnersOf(overlap, selected)], viewport, SIZE);

const middleOf = (ids: readonly string[]): number => {
  const places = ids.map((id) => arrangement.place.get(id)!);
  const top = Math.min(...places.map(({ y }) => y));
  const bottom = Math.max(...places.map(({ y, height }) => y + height));
  return (top + bottom) / 2;
};

/** Whether partners moved by an offset stand beside the selected rows. */
const facing = (partners: readonly string[], selected: readonly string[], offset: number) =>
  Math.abs(middleOf(partners) + offset - middleOf(selected)) <= 0.5;

describe('the other column', () => {
  it('stays while all partners are on screen', () => {
    expect(glide(['A.5.2'])).toEqual(NO_OFFSETS);
    expect(glide(['CC1.1'])).toEqual(NO_OFFSETS);
  });

  it('glides so that partners out of sight face the selected row', () => {
    const { iso, soc2 } = glide(['A.5.1']);
    expect(iso).toBe(0);
    expect(soc2).toBeLessThan(0);
    expect(facing(['CC1.52', 'CC1.55'], ['A.5.1'], soc2)).toBe(true);
  });

  it('is that of the controls when a criterion is selected', () => {
    const { iso, soc2 } = glide(['CC1.39']);
    expect(soc2).toBe(0);
    expect(facing(['A.5.40'], ['CC1.39'], iso)).toBe(true);
  });

  it('glides for partners that lie above the screen, too', () => {
    const { soc2 } = glide(['A.5.40'], { zoom: 1, x: 0, y: -5_000 });
    expect(facing(['CC1.39'], ['A.5.40'], soc2)).toBe(true);
  });

  it('brings alongside the upper partners when not all fit on screen', () => {
    const { soc2 } = glide(['A.5.3']);
    expect(facing(['CC1.2'], ['A.5.3'], soc2)).toBe(true);
  });

  it('faces several selected rows by their middle', () => {
    const selected = ['A.5.10', 'A.5.14'];
    const { soc2 } = glide(selected, { zoom: 1, x: 0, y: -5_000 });
    expect(facing(['CC1.9', 'CC1.13'], selected, soc2)).toBe(true);
  });

  it.each([
    ['rows of both columns are selected', ['A.5.1', 'CC1.55']],
    ['nothing is selected', []],
    ['what is selected is not drawn', ['A.9.9']],
  ])('stays when %s', (_, selected) => {
    expect(glide(selected)).toEqual(NO_OFFSETS);
  });

  it('stays when what is selected has no partner', () => {
    expect(glideFor(arrangement, ['A.5.1'], [], TOP, SIZE)).toEqual(NO_OFFSETS);
  });
});

describe('counting what is out of sight', () => {
  const place = (y: number): Place => ({ side: 'soc2', x: 0, y, width: 100, height: 26 });

  it('tells above from below, with the legend in front of the lower edge', () => {
    const places = [-100, -26, -25, 0, 300, FLOOR - 1, FLOOR, 900].map(place);
    expect(countOutside(places, TOP, NO_OFFSETS, SIZE)).toEqual({ above: 2, below: 2 });
  });

  it('goes with the movement of the column, of the drawing, and with the zoom', () => {
    const places = [0, 300].map(place);
    const count = (viewport = TOP, soc2 = 0) =>
      countOutside(places, viewport, { ...NO_OFFSETS, iso: 5_000, soc2 }, SIZE);
    expect(count(TOP, -100)).toEqual({ above: 1, below: 0 });
    expect(count(TOP, 400)).toEqual({ above: 0, below: 1 });
    expect(count({ zoom: 1, x: 0, y: -326 })).toEqual({ above: 2, below: 0 });
    expect(count({ zoom: 2.2, x: 0, y: 0 })).toEqual({ above: 0, below: 1 });
  });

  it('counts every place once at most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -2_000, max: 4_000 })),
        fc.double({ min: 0.3, max: 2.5, noNaN: true }),
        (tops, zoom) => {
          const { above, below } = countOutside(
            tops.map(place),
            { zoom, x: 0, y: 0 },
            NO_OFFSETS,
            SIZE,
          );
          const within = tops.filter((y) => (y + 26) * zoom > 0 && y * zoom < FLOOR);
          expect(above + below + within.length).toBe(tops.length);
        },
      ),
    );
  });
});

describe('the other side', () => {
  it('is the other one', () => {
    expect([otherSide('iso'), otherSide('soc2')]).toEqual(['soc2', 'iso']);
  });
});
