// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mappingsSheet, ownMappingsSheet, readOwnMappings, toCsv } from '../../../src/exchange';
import { baselineConflicts, baselineOf, crosswalkIn } from '../../../src/model';
import type { OwnMapping } from '../../../src/model';
import { RUNS, situations } from '../../fixtures/arbitraries';
import { catalogOf } from '../../fixtures/catalogs';
import { ownMapping, scopeOf, yoursOf } from '../../fixtures/examples';
import { smallCatalog as catalog } from '../../fixtures/small-catalog';

const changed = ownMapping('A.5.1', 'CC6.1', {
  ...{ relationship: 'superset', strength: 3, rationale: 'semantic', agreed: true },
  baseline: baselineOf(catalog.mapping('A.5.1~CC6.1')),
});
const rejected = ownMapping('A.7.4', 'CC6.4', {
  rejected: true,
  baseline: baselineOf(catalog.mapping('A.7.4~CC6.4')),
});
const added = ownMapping('9.2', 'CC6.1', { reason: 'He said: "yes", and\nmeant it' });

const csvOf = (...list: readonly OwnMapping[]) => toCsv(ownMappingsSheet(catalog, list));
const read = (text: string) => readOwnMappings(text, catalog);
const problemsOf = (...lines: readonly string[]) => read(lines.join('\n')).problems;

describe('the export of own mappings', () => {
  it('says of each what was, what is, why and who says so', () => {
    const { columns, rows } = ownMappingsSheet(catalog, [changed, rejected, added]);
    expect(columns).toEqual([
      ...['ISO 27001 ID', 'ISO 27001 title', 'SOC 2 ID', 'SOC 2 title', 'Change'],
      ...['Relationship before', 'Strength before', 'Rationale before', 'Basis before'],
      ...['Relationship', 'Strength', 'Rationale', 'Reason', 'Author', 'Role', 'Date'],
      'Agreed with the auditor',
    ]);
    const who = ['Ada Example', 'CISO', '2026-11-24'];
    expect(rows).toEqual([
      [
        ...['A.5.1', 'Title of A.5.1', 'CC6.1', 'Title of CC6.1', 'changed'],
        ...['subset of', '7', 'semantic', 'guide', 'superset of', '3', 'semantic'],
        ...['The auditor asks for it.', ...who, 'yes'],
      ],
      [
        ...['A.7.4', 'Title of A.7.4', 'CC6.4', 'Title of CC6.4', 'rejected'],
        ...['intersects with', '8', 'functional', 'guide', '', '', ''],
        ...['The auditor asks for it.', ...who, 'no'],
      ],
      [
        ...['9.2', 'Title of 9.2', 'CC6.1', 'Title of CC6.1', 'added', '', '', '', ''],
        ...['intersects with', '8', 'functional', 'He said: "yes", and\nmeant it', ...who, 'no'],
      ],
    ]);
  });
});

describe('the export of all mappings', () => {
  it('has the reason of one of the user’s own as its note', () => {
    const { mappings } = crosswalkIn(catalog, scopeOf({ yours: yoursOf(changed, added) }));
    const notes = { 'A.5.1~CC6.1': 'The note of the crosswalk.', 'A.5.2~CC6.1': 'Another.' };
    const { rows } = mappingsSheet(catalog, mappings, notes, yoursOf(changed, added));
    const cellsOf = (iso: string, tsc: string) =>
      rows.find((row) => row[0] === iso && row[3] === tsc)?.slice(-2);
    expect(cellsOf('A.5.1', 'CC6.1')).toEqual(['yours', 'The auditor asks for it.']);
    expect(cellsOf('9.2', 'CC6.1')).toEqual(['yours', 'He said: "yes", and\nmeant it']);
    expect(cellsOf('A.5.2', 'CC6.1')).toEqual(['guide', 'Another.']);
  });
});

describe('reading own mappings back', () => {
  it('gives what was written', () => {
    expect(read(csvOf(changed, rejected, added))).toEqual({
      mappings: [changed, rejected, added],
      problems: [],
    });
  });

  it('gives what was written, whatever it was', () => {
    // The guard of a spreadsheet, an apostrophe before a formula, cannot be told from a typed one;
    // blanks around a text and the kinds of line breaks are not kept.
    const plain = (text: string) => text.trim() === text && !/['\r\n]/.test(text);
    const texts = ({ reason, author, role }: OwnMapping) => [reason, author, role];
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const list = Object.values(scope.yours).filter((own) => texts(own).every(plain));
        const over = catalogOf(crosswalk);
        const text = toCsv(ownMappingsSheet(over, list));
        expect(readOwnMappings(text, over)).toEqual({ mappings: list, problems: [] });
      }),
      RUNS,
    );
  });

  it('keeps the crosswalk’s values of then, so that a newer crosswalk conflicts', () => {
    const then = { ...changed, baseline: { ...changed.baseline!, strength: 5 } };
    const { mappings } = read(csvOf(then));
    expect(baselineConflicts(catalog, yoursOf(...mappings))).toHaveLength(1);
  });

  it('takes undone what a spreadsheet was guarded from', () => {
    const own = { ...added, reason: '=SUM(A1)', author: '-Ada' };
    expect(csvOf(own)).toContain("'=SUM(A1)");
    expect(read(csvOf(own)).mappings).toEqual([own]);
  });

  it('reads a short list that a person wrote, in any order and spelling', () => {
    const text = [
      'SOC 2 ID;Strength;ISO 27001 ID;Relationship;Rationale;Reason;Comment',
      'cc 6.1;4;5.1;Subset;Semantic;Ours;-',
      ';;;;;;',
      'CC1.1;9;clause 9.2;equal;functional;;-',
    ].join('\r\n');
    const { mappings, problems } = read(text);
    expect(problems).toEqual([]);
    expect(mappings).toEqual([
      {
        ...{ iso: 'A.5.1', tsc: 'CC6.1', relationship: 'subset', strength: 4, reason: 'Ours' },
        ...{ rationale: 'semantic', rejected: false, author: '', role: '', date: '' },
        ...{ agreed: false, baseline: baselineOf(catalog.mapping('A.5.1~CC6.1')) },
      },
      {
        ...{ iso: '9.2', tsc: 'CC1.1', relationship: 'equal', strength: 9, reason: '' },
        ...{ rationale: 'functional', rejected: false, author: '', role: '', date: '' },
        ...{ agreed: false, baseline: baselineOf(catalog.mapping('9.2~CC1.1')) },
      },
    ]);
  });

  it('says of each row that it leaves out why, as a spreadsheet counts', () => {
    const header = 'ISO 27001 ID,SOC 2 ID,Relationship,Strength,Rationale,Date,Reason';
    expect(
      problemsOf(
        header,
        'A.5.1,CC6.1,subset,11,semantic,,',
        'A.99,CC6.1,subset,3,semantic,,',
        '',
        'A.5.1,A.5.2,subset,3,semantic,,',
        'A.5.1,CC6.1,similar,3,semantic,,',
        'A.5.1,CC6.1,subset,3,semantic,24.11.2026,',
        'A.5.2,CC6.1,subset,3,semantic,,',
        'A.5.2,CC6.1,equal,4,semantic,,',
        `A.5.9,CC6.1,subset,3,semantic,,${'x'.repeat(4_001)}`,
      ),
    ).toEqual([
      { row: 2, text: 'strength “11” is not a whole number from 1 to 10' },
      { row: 3, text: '“A.99” is not a known control or clause' },
      { row: 5, text: '“A.5.2” is not a known criterion' },
      { row: 6, text: 'relationship “similar” is none of equal, subset, superset, intersects' },
      { row: 7, text: '“24.11.2026” is not a date such as 2027-01-31' },
      { row: 9, text: 'A.5.2 with CC6.1 stands above already' },
      { row: 10, text: 'the reason is longer than 4000 characters' },
    ]);
  });

  it.each([
    ['', 'there is no column “ISO 27001 ID”'],
    ['ISO 27001 ID,Strength\nA.5.1,3', 'there is no column “SOC 2 ID”'],
    ['{"a": 1}', 'there is no column “ISO 27001 ID”'],
  ])('of another file %j says so', (text, words) => {
    expect(read(text)).toEqual({ mappings: [], problems: [{ row: 1, text: words }] });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(read(`ISO 27001 ID,SOC 2 ID\n${text}`).mappings).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
