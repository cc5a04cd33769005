// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { overlapOf } from '../../../src/model';
import { moved, settled } from '../../../src/screens/matrix/cell';
import type { Pressed } from '../../../src/screens/matrix/cell';
import { crossingsOf, sectionsOf } from '../../../src/screens/matrix/lines';
import { lineAt, planOf } from '../../../src/screens/matrix/plan';
import { strengthTone, totalTone } from '../../../src/screens/matrix/tones';
import type { Facet } from '../../../src/state';
import { visibleIn } from '../../../src/state';
import { mapping, scopeOf } from '../../fixtures/examples';

const sides = (collapsed: readonly string[] = [], hidden: readonly Facet[] = []) => {
  const visible = visibleIn(shippedCatalog, overlapOf(shippedCatalog, scopeOf()), hidden);
  return {
    iso: sectionsOf(shippedCatalog, visible, collapsed, 'iso'),
    soc2: sectionsOf(shippedCatalog, visible, collapsed, 'soc2'),
  };
};
const linesOf = (sections: ReturnType<typeof sides>['iso']) =>
  sections.flatMap(({ lines }) => lines.map(({ id }) => id));

describe('the lines of the matrix', () => {
  it('are every requirement in scope, in catalogue order', () => {
    const { iso, soc2 } = sides();
    expect(linesOf(iso)).toEqual(
      [...shippedCatalog.controls, ...shippedCatalog.clauses].map(({ id }) => id),
    );
    expect(linesOf(soc2)).toHaveLength(33);
  });

  it('are one line for a collapsed group, which keeps its members', () => {
    const { iso } = sides(['A.7']);
    expect(linesOf(iso).filter((id) => id.startsWith('A.7'))).toEqual(['A.7']);
    expect(iso.find(({ group }) => group.id === 'A.7')?.members).toHaveLength(14);
  });

  it('leave out what the view filters hide, and a group with nothing left', () => {
    const { iso } = sides([], ['theme:A.7']);
    expect(iso.map(({ group }) => group.id)).toEqual(['A.5', 'A.6', 'A.8', 'ISMS']);
  });
});

describe('the crossings', () => {
  it('hold each mapping where its ends meet, and in the totals of both groups', () => {
    const one = mapping('A.5.1', 'CC1.1');
    const two = mapping('A.5.2', 'CC1.1');
    const groupOf = (id: string) => (id.startsWith('A') ? 'A.5' : 'CC1');
    const crossings = crossingsOf([one, two], groupOf);
    expect(crossings.get('A.5.1')?.get('CC1.1')).toEqual([one]);
    expect(crossings.get('A.5')?.get('CC1')).toEqual([one, two]);
    expect(crossings.get('A.5')?.get('CC1.1')).toEqual([one, two]);
    expect(crossings.get('A.5.2')?.get('CC1')).toEqual([two]);
    expect(crossings.get('A.5.1')?.get('CC1.2')).toBeUndefined();
  });
});

describe('the plan', () => {
  const { iso, soc2 } = sides(['A.6']);

  it.each([390, 840, 1200, 2400])('overlaps nothing in a room of %i', (room) => {
    const plan = planOf(iso, soc2, room);
    for (const lines of [plan.rows, plan.columns]) {
      let end = 0;
      for (const { at, size } of lines) {
        expect(at).toBeGreaterThanOrEqual(end);
        expect(size).toBeGreaterThan(0);
        end = at + size;
      }
    }
    expect(plan.columns.at(-1)!.at + plan.columns.at(-1)!.size).toBeLessThanOrEqual(plan.width);
    expect(plan.rows.at(-1)!.at + plan.rows.at(-1)!.size).toBe(plan.height);
  });

  it('has a row of totals above the rows of each group', () => {
    const { rows } = planOf(iso, soc2, 840);
    const totals = rows.filter(({ isTotal }) => isTotal).map(({ id }) => id);
    expect(totals).toEqual(['A.5', 'A.6', 'A.7', 'A.8', 'ISMS']);
    expect(rows).toHaveLength(5 + 118 - 8);
  });

  it('shows a whole Security report without scrolling sideways at 1440', () => {
    const { head, width } = planOf(sides().iso, sides().soc2, 860);
    expect(head + width).toBeLessThanOrEqual(860);
  });

  it('finds the line at a distance, and none in a gap', () => {
    const { rows, columns } = planOf(iso, soc2, 840);
    columns.forEach(({ at, size }, i) => {
      expect(lineAt(columns, at)).toBe(i);
      expect(lineAt(columns, at + size - 1)).toBe(i);
    });
    const lastOfFirst = columns.filter(({ section }) => section === soc2[0]).at(-1)!;
    expect(lineAt(columns, lastOfFirst.at + lastOfFirst.size)).toBe(-1);
    expect(lineAt(rows, -1)).toBe(-1);
  });

  it('of nothing is empty', () => {
    expect(planOf([], [], 840)).toMatchObject({ width: 0, height: 0, rows: [], columns: [] });
  });
});

describe('keys', () => {
  const at = (row: number, column: number) => ({ row, column });
  // The first row is the totals of a group; the columns are of two series.
  const ground = {
    rows: [true, false, false, false, false].map((isTotal) => ({ isTotal })),
    columns: ['CC1', 'CC1', 'CC1', 'CC2'].map((section) => ({ section })),
  };
  const press = (key: string, from = at(2, 2), change: Partial<Pressed> = {}) =>
    moved(from, { key, ctrlKey: false, altKey: false, metaKey: false, ...change }, ground);

  it('move by one and stop at the headers and the end', () => {
    expect(press('ArrowUp')).toEqual(at(1, 2));
    expect(press('ArrowDown')).toEqual(at(3, 2));
    expect(press('ArrowLeft')).toEqual(at(2, 1));
    expect(press('ArrowRight')).toEqual(at(2, 3));
    expect(press('ArrowRight', at(2, 3))).toEqual(at(2, 3));
    expect(press('ArrowUp', at(-1, 0))).toEqual(at(-1, 0));
  });

  it('move far', () => {
    expect(press('PageDown')).toEqual(at(4, 2));
    expect(press('Home')).toEqual(at(2, -1));
    expect(press('End')).toEqual(at(2, 3));
    expect(press('Home', at(4, 3), { ctrlKey: true })).toEqual(at(0, -1));
    expect(press('End', at(1, 0), { ctrlKey: true })).toEqual(at(4, 3));
  });

  it('go from series to series on a row of totals', () => {
    expect(press('ArrowRight', at(0, 0))).toEqual(at(0, 3));
    expect(press('ArrowRight', at(0, 3))).toEqual(at(0, 3));
    expect(settled(press('ArrowLeft', at(0, 3))!, ground)).toEqual(at(0, 0));
    expect(press('ArrowLeft', at(0, 2))).toEqual(at(0, -1));
    expect(press('ArrowRight', at(0, -1))).toEqual(at(0, 0));
  });

  it('keep the column through a row of totals', () => {
    expect(press('ArrowUp', at(1, 2))).toEqual(at(0, 2));
    expect(settled(at(0, 2), ground)).toEqual(at(0, 0));
    expect(settled(at(1, 2), ground)).toEqual(at(1, 2));
    expect(settled(at(0, -1), ground)).toEqual(at(0, -1));
  });

  it('of other kinds are left to the page', () => {
    expect(press('ArrowLeft', at(2, 2), { altKey: true })).toBeNull();
    expect(press('ArrowRight', at(2, 2), { metaKey: true })).toBeNull();
    expect(press('a')).toBeNull();
    expect(press('Tab')).toBeNull();
  });
});

describe('tones', () => {
  it('deepen with strength and with number', () => {
    const strengths = Array.from({ length: 10 }, (_, i) => strengthTone(i + 1));
    expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
    expect(new Set(strengths).size).toBe(10);
    expect(strengths.at(-1)).toBe(100);
    const many = (count: number) => new Array(count).fill(mapping('A.5.1', 'CC1.1'));
    expect(totalTone(many(1), 9)).toBeLessThan(totalTone(many(9), 9));
    expect(totalTone(many(1), 1)).toBe(strengthTone(1));
  });
});
