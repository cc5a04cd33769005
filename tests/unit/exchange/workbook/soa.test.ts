// @vitest-environment node
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { loadEvidence, shippedCatalog as catalog } from '../../../../src/catalog';
import { toCsv } from '../../../../src/exchange';
import { cellText, SOA_COLUMNS, soaTable } from '../../../../src/exchange/workbook';
import { soaSheet } from '../../../../src/exchange/workbook/sheets/soa';
import {
  blankOwnControl,
  decisionOn,
  kindOfId,
  overlapOf,
  putOwnControls,
} from '../../../../src/model';
import type { Scope } from '../../../../src/model';
import { scopesOver } from '../../../fixtures/arbitraries';
import { decision, scopeOf } from '../../../fixtures/examples';
import { dataOf, TODAY } from './fixture';

const soaOf = async (scope: Scope) => {
  const { columns, rows } = soaSheet(await dataOf(scope));
  return rows.map((row) => Object.fromEntries(columns.map(({ title }, at) => [title, row[at]])));
};
const one = async (scope: Scope, id: string) =>
  (await soaOf(scope)).find((row) => row[SOA_COLUMNS.id] === id);

describe('the Statement of Applicability', () => {
  it('lists all 93 whatever was decided, each with yes or no, and justifies on one side only', async () => {
    const evidence = await loadEvidence();
    fc.assert(
      fc.property(scopesOver(catalog), (scope) => {
        const overlap = overlapOf(catalog, scope);
        const data = { catalog, scope, scopeName: 'X', overlap, today: TODAY, evidence };
        const { columns, rows } = soaSheet(data);
        const at = (title: string) => columns.findIndex((column) => column.title === title);
        const listed = rows.slice(0, 93);
        expect(listed.map(([id]) => id)).toEqual(catalog.controls.map(({ id }) => id));
        for (const row of rows) expect(row).toHaveLength(columns.length);
        listed.forEach((row, index) => {
          const { status } = decisionOn(scope, catalog.controls[index]?.id ?? '', 'control');
          expect(
            cellText(row[at(SOA_COLUMNS.applicable)] ?? '').startsWith(
              status === 'excluded' ? 'No' : 'Yes',
            ),
          ).toBe(true);
          expect(
            row[at(status === 'excluded' ? SOA_COLUMNS.inclusion : SOA_COLUMNS.exclusion)],
          ).toBe('');
        });
        const beyond = Object.values(scope.library)
          .filter(({ serves }) => !serves.some((id) => kindOfId(id) === 'control'))
          .map(({ id }) => id);
        expect(rows.slice(93).map(([id]) => id)).toEqual(beyond);
        const titles = columns.map(({ title }) => title.toLowerCase());
        expect(new Set(titles).size).toBe(titles.length);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each([
    [decision('undecided'), 'Yes (not yet decided)'],
    [decision('applicable'), 'Yes'],
    [decision('inherited', { provider: 'Example Cloud' }), 'Yes, operated by Example Cloud'],
    [decision('inherited', { provider: ' ' }), 'Yes, operated by a provider not yet named'],
    [decision('excluded', { provider: 'Example Cloud' }), 'No'],
  ])('says of %o whether it applies', async (given, words) => {
    expect((await one(scopeOf({ decisions: { 'A.7.4': given } }), 'A.7.4'))?.Applicable).toBe(
      words,
    );
  });

  it('gives the reasons for inclusion of what is in, and none for what is excluded', async () => {
    const reasons = ['risk', 'business'] as const;
    const given = (status: 'applicable' | 'excluded') =>
      scopeOf({ decisions: { 'A.7.4': decision(status, { reasons, justification: 'Because.' }) } });
    expect(await one(given('applicable'), 'A.7.4')).toMatchObject({
      'Reason: risk assessment': 'Yes',
      'Reason: legal or regulatory': '',
      'Reason: contractual': '',
      'Reason: business or best practice': 'Yes',
      'Justification for inclusion': 'Because.',
      'Justification for exclusion': '',
    });
    expect(await one(given('excluded'), 'A.7.4')).toMatchObject({
      'Reason: risk assessment': '',
      'Reason: business or best practice': '',
      'Justification for inclusion': '',
      'Justification for exclusion': 'Because.',
    });
  });

  it('takes the risk references from an own column about risks, and keeps the others', async () => {
    const scope = scopeOf({
      columns: [
        { id: 'c1', title: 'Brisk' },
        { id: 'c2', title: 'Risk IDs' },
        { id: 'c3', title: 'owner' },
      ],
      decisions: { 'A.5.1': decision('applicable', { own: { c1: 'a', c2: 'R-12', c3: 'b' } }) },
    });
    const row = await one(scope, 'A.5.1');
    expect(row).toMatchObject({
      'Risk references': 'R-12',
      Brisk: 'a',
      'owner (own column 3)': 'b',
    });
    expect(row).not.toHaveProperty('Risk IDs');
    expect((await one(scopeOf(), 'A.5.1'))?.['Risk references']).toBe('');
  });

  it('has the header that is signed above it', async () => {
    const statement = { ...scopeOf().statement, organisation: 'Example Ltd', ismsScope: 'All.' };
    const { above } = soaSheet(await dataOf(scopeOf({ statement })));
    expect(above.map(([label]) => label)).toEqual([
      'Statement of Applicability, draft: 93 of 93 controls not yet decided',
      ...['Organisation', 'ISMS scope', 'Version', 'Date', 'Approver', 'Made of'],
    ]);
    expect(above[1]?.[1]).toBe('Example Ltd');
    expect(above[2]?.[1]).toBe('All.');
    expect(above[4]?.[1]).toEqual({ date: TODAY });
    expect(above[5]?.[1]).toBe('');
    const all = Object.fromEntries(catalog.controls.map(({ id }) => [id, decision('applicable')]));
    const done = soaSheet(await dataOf(scopeOf({ decisions: all })));
    expect(done.above[0]).toEqual(['Statement of Applicability']);
  });

  it('ends with the own controls beyond Annex A', async () => {
    const scope = putOwnControls(scopeOf(), [
      {
        ...blankOwnControl('GV-01'),
        statement: 'The board meets.',
        serves: ['9.3', 'CC1.2', 'P1.1'],
      },
      { ...blankOwnControl('AC-01'), statement: 'x', serves: ['A.5.18'] },
    ]);
    const rows = await soaOf(scope);
    expect(rows).toHaveLength(94);
    expect(rows[93]).toMatchObject({
      'Control ID': 'GV-01',
      Control: 'The board meets.',
      Theme: 'Beyond Annex A',
      Applicable: 'Yes',
      'Justification for inclusion':
        'Own control, kept for ISMS clauses 9.3 and SOC 2 criteria CC1.2',
      'Linked criteria': 'CC1.2',
    });
  });
});

describe('the Statement of Applicability as CSV', () => {
  it('has the table first and the header block below, each row as wide as the table', async () => {
    const scope = scopeOf({
      decisions: { 'A.5.1': decision('applicable', { due: '2027-01-31' }) },
    });
    const { data } = Papa.parse<string[]>(
      toCsv(soaTable(await dataOf(scope)))
        .slice(1)
        .trim(),
    );
    expect(data[0]).toEqual(Object.values(SOA_COLUMNS));
    expect(data.slice(1, 94).map(([id]) => id)).toEqual(catalog.controls.map(({ id }) => id));
    expect(data[1]?.[Object.keys(SOA_COLUMNS).indexOf('due')]).toBe('2027-01-31');
    expect(data[94]?.[0]).toBe('About this document');
    expect(data.slice(95).map(([label]) => label)).toContain('Approver');
    for (const row of data) expect(row).toHaveLength(data[0]?.length ?? 0);
  });
});
