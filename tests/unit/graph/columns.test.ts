// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupCard, Row } from '../../../src/graph/cards';
import type { Scope } from '../../../src/model';
import type { View } from '../../../src/state';
import { catalogOf } from '../../fixtures/catalogs';
import { DRAWING_RUNS, drawingOf, drawings } from '../../fixtures/drawings';
import {
  clause,
  control,
  criterion,
  crosswalkOf,
  decision,
  mapping,
  scopeOf,
} from '../../fixtures/examples';

const catalog = catalogOf(
  crosswalkOf({
    controls: ['A.5.1', 'A.5.2', 'A.5.3', 'A.5.4', 'A.5.5', 'A.6.1', 'A.6.2'].map(control),
    clauses: ['4.1', '9.2'].map(clause),
    criteria: ['CC6.1', 'CC6.2', 'CC7.1', 'A1.1'].map(criterion),
    mappings: [
      mapping('A.5.1', 'CC6.1'),
      mapping('A.5.4', 'CC6.2', { strength: 5 }),
      mapping('A.5.5', 'CC6.2', { strength: 2 }),
      mapping('9.2', 'CC6.1'),
    ],
  }),
);

const cardsOf = (view: Partial<View> = {}, scope: Scope = scopeOf()) => {
  const { iso, soc2 } = drawingOf(catalog, { scope, view }).columns;
  return new Map([...iso, ...soc2].map((card) => [card.id, card]));
};
const card = (id: string, view: Partial<View> = {}, scope?: Scope): GroupCard =>
  cardsOf(view, scope).get(id)!;

const said = (rows: readonly Row[]): readonly string[] =>
  rows.map((row) => (row.kind === 'fold' ? row.text : row.id));

describe('a group', () => {
  it('stands in the column of its framework, in the order of the catalogue', () => {
    const { iso, soc2 } = drawingOf(catalog).columns;
    expect(iso.map(({ id }) => id)).toEqual(['A.5', 'A.6', 'ISMS']);
    expect(soc2.map(({ id }) => id)).toEqual(['CC6', 'CC7']);
  });

  it('is not there while its category is not selected', () => {
    expect(cardsOf().has('A1')).toBe(false);
    expect(cardsOf({}, scopeOf({ categories: ['availability'] })).has('A1')).toBe(true);
  });

  it('is not there while clauses do not count', () => {
    expect(cardsOf({}, scopeOf({ countClauses: false })).has('ISMS')).toBe(false);
  });

  it('is not there while its theme is hidden, and hides nothing of the other themes', () => {
    const cards = cardsOf({ hidden: ['theme:A.5'] });
    expect(cards.has('A.5')).toBe(false);
    expect(cards.has('A.6')).toBe(true);
  });

  it('says how much of it is linked, whatever is hidden from view', () => {
    expect(card('A.5')).toMatchObject({ linked: 2, total: 5 });
    expect(card('A.5', { hidden: ['band:strong', 'iso:only'] })).toMatchObject({
      linked: 2,
      total: 5,
    });
  });

  it('does not count what is excluded', () => {
    const scope = scopeOf({ decisions: { 'A.5.1': decision('excluded') } });
    expect(card('A.5', {}, scope)).toMatchObject({ linked: 1, total: 4 });
  });

  it('is collapsed when the view says so', () => {
    expect(card('A.5', { collapsed: ['A.5'] }).collapsed).toBe(true);
    expect(card('A.6', { collapsed: ['A.5'] }).collapsed).toBe(false);
  });
});

describe('what has no mapping on screen', () => {
  it('is folded into one row that says how many and why', () => {
    const { rows } = card('A.5', {}, scopeOf({ bar: 'any' }));
    expect(said(rows)).toEqual(['A.5.1', 'A.5.4', 'A.5.5', '+ 2 not in the guide’s table']);
    expect(rows.at(-1)).toMatchObject({
      kind: 'fold',
      id: 'fold:A.5',
      group: 'A.5',
      count: 2,
      open: false,
    });
  });

  it('is counted by reason when there are several, most first', () => {
    const scope = scopeOf({ bar: 'strong', decisions: { 'A.5.3': decision('excluded') } });
    expect(said(card('A.5', {}, scope).rows)).toEqual([
      'A.5.1',
      '+ 4: 2 below the bar, 1 not in the guide’s table, 1 excluded',
    ]);
  });

  it('is all there is in a group without any', () => {
    expect(said(card('A.6').rows)).toEqual(['2 not in the guide’s table']);
  });

  it('may be a criterion that is not relevant, or one whose partner is out of scope', () => {
    const scope = scopeOf({
      decisions: { 'CC6.1': decision('not-relevant'), 'A.5.4': decision('excluded') },
    });
    expect(said(card('CC6', {}, scope).rows)).toEqual([
      expect.stringMatching(/^2: 1 (partner out of scope|not relevant|below the bar), 1 /),
    ]);
    expect(said(card('CC6', {}, scope).rows)[0]).toContain('1 not relevant');
  });

  it('may be shared through mappings that are hidden from view', () => {
    const { rows } = card('A.5', { hidden: ['band:moderate'] });
    expect(said(rows)).toEqual([
      'A.5.1',
      expect.stringContaining('1 with mappings hidden from view'),
    ]);
  });

  it('is not counted when a view filter hides it', () => {
    expect(said(card('A.5', { hidden: ['iso:only'] }).rows)).toEqual(['A.5.1', 'A.5.4']);
    expect(cardsOf({ hidden: ['iso:only'] }).has('A.6')).toBe(false);
  });

  it('stays while it is selected, so that deciding on it does not make it vanish', () => {
    const scope = scopeOf({ decisions: { 'A.5.3': decision('excluded') } });
    expect(said(card('A.5', { selection: ['A.5.3'] }, scope).rows)).toEqual([
      'A.5.1',
      'A.5.3',
      'A.5.4',
      expect.stringMatching(/^\+ 2: /),
    ]);
  });

  it('unfolds in the order of the catalogue, with a row to fold it again', () => {
    const { rows } = card('A.5', { unfolded: ['A.5'] });
    expect(said(rows)).toEqual([
      'A.5.1',
      'A.5.2',
      'A.5.3',
      'A.5.4',
      'A.5.5',
      'Fold the 3 without a mapping',
    ]);
    expect(rows.at(-1)).toMatchObject({ kind: 'fold', count: 3, open: true });
  });
});

describe('a row', () => {
  it('says how its requirement stands and how many mappings are on screen', () => {
    expect(card('CC6').rows).toEqual([
      { kind: 'requirement', id: 'CC6.1', title: 'Title of CC6.1', overlap: 'shared', links: 2 },
      { kind: 'requirement', id: 'CC6.2', title: 'Title of CC6.2', overlap: 'shared', links: 1 },
    ]);
    expect(card('CC7', { unfolded: ['CC7'] }).rows[0]).toMatchObject({ overlap: 'only', links: 0 });
  });
});

describe('the columns', () => {
  it('hold everything visible exactly once, as a row or in the count of a fold', () => {
    fc.assert(
      fc.property(drawings, ({ catalog: all, columns, visible, view }) => {
        for (const { id, rows } of [...columns.iso, ...columns.soc2]) {
          const shown = all.members(id).filter(visible.requirement);
          const ids = rows.flatMap((row) => (row.kind === 'requirement' ? [row.id] : []));
          const folded = rows.flatMap((row) => (row.kind === 'fold' ? [row] : []));
          expect(new Set(ids).size).toBe(ids.length);
          expect(shown.map((member) => member.id)).toEqual(expect.arrayContaining(ids));
          expect(folded.length).toBeLessThanOrEqual(1);
          const away = folded.filter(({ open }) => !open).reduce((sum, row) => sum + row.count, 0);
          expect(ids.length + away).toBe(shown.length);
          expect(folded.every(({ open }) => open === view.unfolded.includes(id))).toBe(true);
        }
        const present = [...columns.iso, ...columns.soc2].map(({ id }) => id);
        const wanted = all.groups.filter((group) =>
          all.members(group.id).some(visible.requirement),
        );
        expect(present.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
      }),
      DRAWING_RUNS,
    );
  });

  it('never fold away a requirement with a mapping on screen', () => {
    fc.assert(
      fc.property(drawings, ({ columns, visible }) => {
        const links = new Map<string, number>();
        for (const row of [...columns.iso, ...columns.soc2].flatMap(({ rows }) => rows)) {
          if (row.kind === 'requirement') links.set(row.id, row.links);
        }
        const expected = new Map<string, number>();
        for (const end of visible.mappings.flatMap(({ iso, tsc }) => [iso, tsc])) {
          expected.set(end, (expected.get(end) ?? 0) + 1);
        }
        for (const [id, count] of expected) expect(links.get(id)).toBe(count);
      }),
      DRAWING_RUNS,
    );
  });
});
