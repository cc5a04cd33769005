// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/catalog';
import { evidenceRequests, tasksSheet } from '../../../src/exchange';
import { catalogOf } from '../../fixtures/catalogs';
import {
  clause,
  control,
  criterion,
  crosswalkOf,
  decision,
  scopeOf,
} from '../../fixtures/examples';
import { practice } from '../../fixtures/practices';
import { documentHead } from '../../../src/exchange/document-head';
import { withOrigin } from '../../../src/exchange/origin';
import { fingerprintOf, overlapOf } from '../../../src/model';
import type { Scope } from '../../../src/model';

const catalog = catalogOf(
  crosswalkOf({
    controls: ['A.5.1', 'A.5.18'].map(control),
    clauses: ['9.2'].map(clause),
    criteria: ['CC6.2', 'CC6.3', 'A1.2'].map(criterion),
  }),
);
const policy: Evidence = {
  ...{ id: 'policy', name: 'Access policy', shows: 'Rules are written.', source: 'The wiki.' },
  ...{ produced: 'Once', kind: 'point', owner: 'CISO', priority: 'high' },
  supports: ['A.5.1', 'CC6.2', '9.2'],
};
const review: Evidence = {
  ...{ id: 'review', name: 'Access review', shows: 'Rights are reviewed.', source: 'Tickets.' },
  ...{ produced: 'Each quarter', kind: 'period', owner: 'IT', priority: 'low' },
  ...{ population: 'All reviews.', sample: 'Two of four.' },
  supports: ['A.5.18', 'CC6.2', 'CC6.3', 'A1.2'],
};

describe('the auditor’s request list', () => {
  const ranked = [review, policy].map((item) => ({ item, iso: 1, soc2: 1 }));
  const listIn = (scope: Scope) =>
    evidenceRequests(
      { catalog, scope, overlap: overlapOf(catalog, scope) },
      [policy, review],
      ranked,
    );
  const { columns, rows } = listIn(scopeOf());

  it('has the columns that request lists have, and a cell for each', () => {
    expect(columns).toEqual([
      ...['Request ID', 'PBC Item', 'Description', 'TSC Ref', 'ISO Ref', 'Owner', 'Priority'],
      ...['Due Date', 'Population/Sample', 'Period', 'Internal Status', 'Auditor Status'],
      ...['Evidence Link', 'Notes'],
    ]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('keeps the order given and the number of the catalogue', () => {
    expect(rows.map(([id, name]) => [id, name])).toEqual([
      ['ER-002', 'Access review'],
      ['ER-001', 'Access policy'],
    ]);
  });

  it('splits what is supported by framework, and says how it is sampled', () => {
    expect(rows[0]).toEqual([
      ...['ER-002', 'Access review', 'Rights are reviewed. Source: Tickets.', 'CC6.2; CC6.3'],
      ...['A.5.18', 'IT', 'Low', '', 'Population: All reviews. Sample: Two of four.'],
      ...['Over the report period', 'Open', '', '', ''],
    ]);
    expect(rows[1]?.slice(3, 10)).toEqual([
      ...['CC6.2', 'A.5.1; 9.2', 'CISO', 'High', '', '', 'As of a date'],
    ]);
  });

  it('names what is in scope, and clauses always', () => {
    const refs = (scope: Scope) => listIn(scope).rows.map((row) => row.slice(3, 5));
    expect(refs(scopeOf({ categories: ['availability'], countClauses: false }))).toEqual([
      ['CC6.2; CC6.3; A1.2', 'A.5.18'],
      ['CC6.2', 'A.5.1; 9.2'],
    ]);
    const left = { 'A.5.1': decision('excluded'), 'CC6.2': decision('not-relevant') };
    expect(refs(scopeOf({ decisions: left }))).toEqual([
      ['CC6.3', 'A.5.18'],
      ['', '9.2'],
    ]);
  });

  it.each([
    [{}, 'Over the report period', 'As of a date'],
    [{ reportType: 'type-2' }, 'Over the report period', 'As of a date'],
    [
      { reportType: 'type-2', from: '2027-01-01', to: '2027-06-30' },
      'Over the report period, 2027-01-01 to 2027-06-30',
      'As of a date',
    ],
    [{ reportType: 'type-1' }, 'Type I: one example', 'As of a date'],
    [
      { reportType: 'type-1', asOf: '2027-03-31' },
      'Type I: one example, as of 2027-03-31',
      'As of 2027-03-31',
    ],
  ] as const)('says for when it is asked, given %o', (change, period, point) => {
    const statement = { ...scopeOf().statement, ...change };
    const at = columns.indexOf('Period');
    expect(listIn(scopeOf({ statement })).rows.map((row) => row[at])).toEqual([period, point]);
  });

  it('says in each row of which scope it was made', () => {
    const head = documentHead(catalog, scopeOf(), 'Audit 2027', '2026-11-24');
    const list = withOrigin({ columns, rows }, head);
    expect(list.columns.at(-1)).toBe('Made of');
    for (const row of list.rows) {
      for (const said of [
        ...['Scope Audit 2027', 'Security', 'Moderate and up', 'basis None', head.crosswalk],
        ...['Common Ground 0.1.0', '2026-11-24', fingerprintOf(scopeOf())],
      ]) {
        expect(row.at(-1)).toContain(said);
      }
    }
  });
});

describe('practices as tasks', () => {
  const overlap = overlapOf(catalog, scopeOf());
  it('carry steps, acceptance test, requirements and effort', () => {
    const { columns, rows } = tasksSheet(
      [practice('aws-log', { supports: ['A.5.1', 'CC6.2', 'A1.2'] })],
      overlap,
    );
    expect(columns).toEqual([
      ...['Title', 'Steps', 'Acceptance test', 'Requirements', 'Effort', 'Practice ID'],
    ]);
    expect(rows).toEqual([
      [
        'Title of aws-log',
        '1. First step.\n2. Second step.',
        'These checks pass: a_check, another_check. The record exists: The record. Kept: A year.',
        'A.5.1; CC6.2',
        'M',
        'aws-log',
      ],
    ]);
  });

  it('rest on the record alone where nothing can be checked', () => {
    const { checks: _, ...unchecked } = practice('aws-talk');
    expect(tasksSheet([unchecked], overlap).rows[0]?.[2]).toBe(
      'The record exists: The record. Kept: A year.',
    );
  });
});
