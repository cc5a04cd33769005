// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/catalog';
import { evidenceRequests, tasksSheet } from '../../../src/exchange';
import { catalogOf } from '../../fixtures/catalogs';
import { clause, control, criterion, crosswalkOf } from '../../fixtures/examples';
import { practice } from '../../fixtures/practices';

const catalog = catalogOf(
  crosswalkOf({
    controls: ['A.5.1', 'A.5.18'].map(control),
    clauses: ['9.2'].map(clause),
    criteria: ['CC6.2', 'CC6.3'].map(criterion),
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
  supports: ['A.5.18', 'CC6.2', 'CC6.3'],
};

describe('the auditor’s request list', () => {
  const ranked = [review, policy].map((item) => ({ item, iso: 1, soc2: 1 }));
  const { columns, rows } = evidenceRequests(catalog, [policy, review], ranked);

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
});

describe('practices as tasks', () => {
  it('carry steps, acceptance test, requirements and effort', () => {
    const { columns, rows } = tasksSheet([practice('aws-log', { supports: ['A.8.15', 'CC7.2'] })]);
    expect(columns).toEqual([
      ...['Title', 'Steps', 'Acceptance test', 'Requirements', 'Effort', 'Practice ID'],
    ]);
    expect(rows).toEqual([
      [
        'Title of aws-log',
        '1. First step.\n2. Second step.',
        'These checks pass: a_check, another_check. The record exists: The record. Kept: A year.',
        'A.8.15; CC7.2',
        'M',
        'aws-log',
      ],
    ]);
  });

  it('rest on the record alone where nothing can be checked', () => {
    const { checks: _, ...unchecked } = practice('aws-talk');
    expect(tasksSheet([unchecked]).rows[0]?.[2]).toBe(
      'The record exists: The record. Kept: A year.',
    );
  });
});
