// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { rowLabel } from '../../../src/graph/rows/labels';
import { overlapOf } from '../../../src/model';
import type { Scope } from '../../../src/model';
import { catalogOf } from '../../fixtures/catalogs';
import {
  control,
  criterion,
  crosswalkOf,
  decision,
  mapping,
  scopeOf,
} from '../../fixtures/examples';

const many = Array.from({ length: 8 }, (_, i) => `CC1.${i + 1}`);
const catalog = catalogOf(
  crosswalkOf({
    controls: ['A.5.1', 'A.5.2', 'A.5.3', 'A.5.4'].map(control),
    criteria: [...['CC6.1', 'CC6.2', 'A1.1'], ...many].map(criterion),
    mappings: [
      mapping('A.5.1', 'CC6.1', { strength: 5 }),
      mapping('A.5.1', 'CC6.2', { strength: 9 }),
      mapping('A.5.2', 'A1.1'),
      ...many.map((id) => mapping('A.5.4', id)),
    ],
  }),
);

const label = (id: string, scope: Scope = scopeOf()) =>
  rowLabel(catalog, overlapOf(catalog, scope), id);

describe('what a row of the graph is called', () => {
  it('begins with identifier and title and names the partners, strongest first', () => {
    expect(label('A.5.1')).toBe(
      'A.5.1 Title of A.5.1. Shared, linked to CC6.2 Strong 9, CC6.1 Moderate 5',
    );
    expect(label('CC6.2')).toBe('CC6.2 Title of CC6.2. Shared, linked to A.5.1 Strong 9');
  });

  it('counts further partners', () => {
    expect(label('A.5.4')).toMatch(
      /Shared, linked to CC1\.1 Strong 8, .*CC1\.6 Strong 8 and 2 more$/,
    );
  });

  it('says why there are none', () => {
    expect(label('A.5.3')).toBe('A.5.3 Title of A.5.3. ISO 27001 only: not in the guide’s table');
    expect(label('A.5.2')).toBe(
      'A.5.2 Title of A.5.2. ISO 27001 only: linked to A1.1, but Availability is not selected',
    );
    expect(label('CC6.1', scopeOf({ bar: 'strong' }))).toBe(
      'CC6.1 Title of CC6.1. SOC 2 only: Moderate with A.5.1, below the bar',
    );
  });

  it('says what takes no part', () => {
    const scope = scopeOf({ decisions: { 'A.5.1': decision('excluded') } });
    expect(label('A.5.1', scope)).toBe('A.5.1 Title of A.5.1. Not applicable');
    expect(label('A1.1')).toBe('A1.1 Title of A1.1. Not in scope');
  });

  it('is the identifier alone of what nobody knows', () => {
    expect(label('A.9.9')).toBe('A.9.9');
  });
});
