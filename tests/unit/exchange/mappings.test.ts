// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { mappingsSheet } from '../../../src/exchange';
import { catalogOf } from '../../fixtures/catalogs';
import { clause, control, criterion, crosswalkOf, mapping } from '../../fixtures/examples';

const catalog = catalogOf(
  crosswalkOf({
    controls: ['A.5.1', 'A.5.2'].map(control),
    clauses: ['9.2'].map(clause),
    criteria: ['CC6.1', 'CC6.2'].map(criterion),
    mappings: [
      mapping('A.5.1', 'CC6.1', { relationship: 'subset', strength: 9, rationale: 'semantic' }),
      mapping('A.5.2', 'CC6.1', { relationship: 'equal', strength: 5, basis: 'editorial' }),
      mapping('9.2', 'CC6.2', { relationship: 'superset', strength: 1, basis: 'yours' }),
      mapping('A.5.2', 'CC6.2', { strength: 7 }),
    ],
  }),
);

describe('the export of mappings', () => {
  it('has a row for each mapping, read "control IS ... criterion"', () => {
    const notes = { 'A.5.1~CC6.1': 'The same policies serve both.' };
    expect(mappingsSheet(catalog, catalog.mappings, notes)).toEqual({
      columns: [
        'ISO 27001 ID',
        'ISO 27001 title',
        'Relationship',
        'SOC 2 ID',
        'SOC 2 title',
        'Strength',
        'Band',
        'Rationale',
        'Basis',
        'Note',
      ],
      rows: [
        [
          ...['A.5.1', 'Title of A.5.1', 'subset of', 'CC6.1', 'Title of CC6.1'],
          ...['9', 'Strong', 'semantic', 'guide', 'The same policies serve both.'],
        ],
        [
          ...['A.5.2', 'Title of A.5.2', 'equal', 'CC6.1', 'Title of CC6.1'],
          ...['5', 'Moderate', 'functional', 'editorial', ''],
        ],
        [
          ...['9.2', 'Title of 9.2', 'superset of', 'CC6.2', 'Title of CC6.2'],
          ...['1', 'Weak', 'functional', 'yours', ''],
        ],
        [
          ...['A.5.2', 'Title of A.5.2', 'intersects with', 'CC6.2', 'Title of CC6.2'],
          ...['7', 'Strong', 'functional', 'guide', ''],
        ],
      ],
    });
  });

  it('has only the mappings it is given, in their order', () => {
    const some = [catalog.mappings[3]!, catalog.mappings[0]!];
    expect(mappingsSheet(catalog, some, {}).rows.map(([iso, , , tsc]) => `${iso}~${tsc}`)).toEqual(
      some.map(({ id }) => id),
    );
    expect(mappingsSheet(catalog, [], {}).rows).toEqual([]);
  });
});
