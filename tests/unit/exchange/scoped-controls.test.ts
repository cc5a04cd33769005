// @vitest-environment node
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import type { Catalog } from '../../../src/catalog';
import { requirementsSheet, scopedControls, toCsv, withoutGuard } from '../../../src/exchange';
import type { Sheet } from '../../../src/exchange';
import { overlapOf } from '../../../src/model';
import type { Scope } from '../../../src/model';
import { scopesOver, situations } from '../../fixtures/arbitraries';
import { bruteForceFigures, countedMappings } from '../../fixtures/brute-force';
import { catalogOf } from '../../fixtures/catalogs';
import {
  clause,
  control,
  criterion,
  crosswalkOf,
  decision,
  mapping,
  scopeOf,
} from '../../fixtures/examples';
import { GUIDE_FIGURES } from '../../fixtures/guide-pairs';

const COLUMNS = [
  'Framework',
  'ID',
  'Title',
  'Group',
  'Overlap',
  'Decision',
  'Justification',
  'Mapped to',
  'Strongest link',
  'Notes',
];

type Line = Readonly<Record<string, string>>;

const sheetOf = (catalog: Catalog, scope: Scope): Sheet =>
  scopedControls(catalog, scope, overlapOf(catalog, scope));

const linesOf = ({ columns, rows }: Sheet): readonly Line[] =>
  rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? ''])));

const partnersIn = (line: Line): readonly string[] =>
  line['Mapped to'] === '' ? [] : line['Mapped to']!.split('; ');

/** The figures of a scope, counted from nothing but the exported lines. */
function recount(lines: readonly Line[]) {
  const count = (framework: string, overlap: string) =>
    lines.filter((line) => line.Framework === framework && line.Overlap === overlap).length;
  const criteria = lines.filter(({ Framework }) => Framework === 'SOC 2');
  return {
    mappings: criteria.reduce((sum, line) => sum + partnersIn(line).length, 0),
    controls: lines.length - criteria.length,
    sharedControls: count('ISO 27001', 'Shared'),
    isoOnly: count('ISO 27001', 'ISO 27001 only'),
    controlsNotApplicable: count('ISO 27001', 'Not applicable'),
    criteria: criteria.length,
    sharedCriteria: count('SOC 2', 'Shared'),
    soc2Only: count('SOC 2', 'SOC 2 only'),
    criteriaNotRelevant: count('SOC 2', 'Not applicable'),
  };
}

const small = catalogOf(
  crosswalkOf({
    controls: ['A.5.1', 'A.5.2', 'A.5.3'].map(control),
    clauses: ['9.2'].map(clause),
    criteria: ['CC6.1', 'CC6.2', 'A1.1'].map(criterion),
    mappings: [
      mapping('A.5.1', 'CC6.2', { strength: 7 }),
      mapping('A.5.1', 'CC6.1', { strength: 9 }),
      mapping('9.2', 'CC6.1', { strength: 4 }),
      mapping('A.5.2', 'CC6.1', { strength: 2 }),
      mapping('A.5.3', 'A1.1'),
    ],
  }),
);

const line = (id: string, scope: Scope = scopeOf()): Line =>
  linesOf(sheetOf(small, scope)).find(({ ID }) => ID === id)!;

describe('the export of scoped controls', () => {
  it('has its ten columns in their order', () => {
    expect(sheetOf(shippedCatalog, scopeOf()).columns).toEqual(COLUMNS);
  });

  it('has a row for each of the 93 controls and each criterion of the selected categories', () => {
    fc.assert(
      fc.property(scopesOver(shippedCatalog), (scope) => {
        const { rows } = sheetOf(shippedCatalog, scope);
        const criteria = shippedCatalog.criteria.filter(
          ({ category }) => category === 'security' || scope.categories.includes(category),
        );
        expect(rows).toHaveLength(93 + criteria.length);
        expect(rows.map(([, id]) => id)).toEqual(
          [...shippedCatalog.controls, ...criteria].map(({ id }) => id),
        );
        for (const row of rows) expect(row).toHaveLength(COLUMNS.length);
      }),
      { numRuns: 60 },
    );
  });

  it.each(GUIDE_FIGURES)('counts for $name what the guide must give', (expected) => {
    const { categories, excluded, figures } = expected;
    const scope = scopeOf({
      categories,
      bases: ['guide'],
      decisions: Object.fromEntries(excluded.map((id) => [id, decision('excluded')])),
    });
    expect(recount(linesOf(sheetOf(shippedCatalog, scope)))).toMatchObject(figures);
  });

  it('counts for any scope what brute force counts', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const { sharedThroughClausesOnly: _, ...figures } = bruteForceFigures(crosswalk, scope);
        expect(recount(linesOf(sheetOf(catalogOf(crosswalk), scope)))).toEqual(figures);
      }),
      { numRuns: 300 },
    );
  });

  it('names in each row the partners and the strength that brute force finds', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const counted = countedMappings(crosswalk, scope);
        for (const one of linesOf(sheetOf(catalogOf(crosswalk), scope))) {
          const mine = counted.filter(({ iso, tsc }) => iso === one.ID || tsc === one.ID);
          const partners = mine.map(({ iso, tsc }) => (iso === one.ID ? tsc : iso));
          expect(partnersIn(one).toSorted()).toEqual(partners.toSorted());
          const strongest =
            mine.length === 0 ? '' : String(Math.max(...mine.map((m) => m.strength)));
          expect(one['Strongest link']).toBe(strongest);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('comes out of a spreadsheet as it went in', () => {
    fc.assert(
      fc.property(scopesOver(shippedCatalog), (scope) => {
        const sheet = sheetOf(shippedCatalog, scope);
        const { data } = Papa.parse<Line>(toCsv(sheet), { header: true, skipEmptyLines: true });
        expect(data.map((one) => Object.values(one).map(withoutGuard))).toEqual(sheet.rows);
        expect(recount(data)).toEqual(recount(linesOf(sheet)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a row', () => {
  it('names framework, identifier, title and group', () => {
    expect(line('A.5.1')).toMatchObject({
      Framework: 'ISO 27001',
      ID: 'A.5.1',
      Title: 'Title of A.5.1',
      Group: 'Group A.5',
    });
    expect(line('CC6.1')).toMatchObject({ Framework: 'SOC 2', Group: 'Group CC6' });
  });

  it('says how the requirement stands', () => {
    const scope = scopeOf({
      decisions: { 'A.5.3': decision('excluded'), 'CC6.2': decision('not-relevant') },
    });
    expect(line('A.5.1', scope).Overlap).toBe('Shared');
    expect(line('A.5.2', scope).Overlap).toBe('ISO 27001 only');
    expect(line('A.5.3', scope).Overlap).toBe('Not applicable');
    expect(line('CC6.1', scope).Overlap).toBe('Shared');
    expect(line('CC6.2', scope).Overlap).toBe('Not applicable');
    expect(line('A1.1', scopeOf({ ...scope, categories: ['availability'] })).Overlap).toBe(
      'SOC 2 only',
    );
  });

  it('lists active partners in the order of the catalogue, clauses too', () => {
    expect(line('A.5.1')['Mapped to']).toBe('CC6.1; CC6.2');
    expect(line('CC6.1')['Mapped to']).toBe('A.5.1; 9.2');
    expect(line('CC6.1', scopeOf({ countClauses: false }))['Mapped to']).toBe('A.5.1');
    expect(line('CC6.1', scopeOf({ bar: 'any' }))['Mapped to']).toBe('A.5.1; A.5.2; 9.2');
  });

  it('gives the strongest link as a bare number', () => {
    expect(line('A.5.1')['Strongest link']).toBe('9');
    expect(line('A.5.2')['Strongest link']).toBe('');
  });

  it('tells the decision and its justification', () => {
    const scope = scopeOf({
      decisions: {
        'A.5.1': decision('inherited'),
        'A.5.2': decision('excluded', { justification: 'not built here' }),
        'CC6.2': decision('not-relevant'),
      },
    });
    expect(line('A.5.1', scope)).toMatchObject({ Decision: 'Inherited', Justification: '' });
    expect(line('A.5.2', scope)).toMatchObject({
      Decision: 'Excluded',
      Justification: 'not built here',
    });
    expect(line('A.5.3', scope).Decision).toBe('Undecided');
    expect(line('CC6.1', scope).Decision).toBe('Applies');
    expect(line('CC6.2', scope).Decision).toBe('Not relevant');
  });

  it('names the provider of an inherited control in the notes, before the user’s own', () => {
    const provider = 'Example Cloud';
    const notes = (status: 'inherited' | 'applicable', note = '') =>
      line('A.5.1', scopeOf({ decisions: { 'A.5.1': decision(status, { provider, note }) } }))
        .Notes;
    expect(notes('inherited')).toBe('Provider: Example Cloud');
    expect(notes('inherited', 'see its report')).toBe('Provider: Example Cloud. see its report');
    expect(notes('applicable', 'see its report')).toBe('see its report');
    expect(notes('applicable')).toBe('');
  });
});

describe('the same for some requirements', () => {
  it('adds the reason of each "only", and takes in clauses', () => {
    const scope = scopeOf();
    const { columns, rows } = requirementsSheet(
      small,
      scope,
      overlapOf(small, scope),
      ['A.5.1', 'A.5.2', 'A.5.3', '9.2'].map((id) => small.requirement(id)!),
    );
    expect(columns).toEqual([...COLUMNS, 'Reason']);
    const lines = linesOf({ columns, rows });
    expect(lines.map(({ ID, Decision, Reason }) => [ID, Decision, Reason])).toEqual([
      ['A.5.1', 'Undecided', ''],
      ['A.5.2', 'Undecided', 'Weak with CC6.1, below the bar'],
      ['A.5.3', 'Undecided', 'linked to A1.1, but Availability is not selected'],
      ['9.2', 'Always applies', ''],
    ]);
  });
});
