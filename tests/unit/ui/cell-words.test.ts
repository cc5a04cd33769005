// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../../src/catalog';
import { cellKey, cellsOf, differencesBetween } from '../../../src/model';
import type { OwnMapping } from '../../../src/model';
import { cellTitle, cellValueWords } from '../../../src/ui/cell-words';
import { situations } from '../../fixtures/arbitraries';
import { decision, scopeOf } from '../../fixtures/examples';

const own: OwnMapping = {
  iso: 'A.5.15',
  tsc: 'CC6.1',
  rejected: false,
  relationship: 'subset',
  strength: 5,
  rationale: 'functional',
  reason: 'We log both',
  author: 'Ana',
  role: 'CISO',
  date: '2026-11-24',
  agreed: true,
  baseline: null,
};

describe('the title of a cell', () => {
  it.each([
    [cellKey('decision', 'A.5.1', 'status'), 'A.5.1 decision'],
    [cellKey('decision', 'A.5.1', 'owner'), 'A.5.1 owner'],
    [cellKey('decision', 'CC6.1', 'reasons'), 'CC6.1 reasons for inclusion'],
    [cellKey('decision', 'A.5.1', 'own:c2'), 'A.5.1 own column'],
    [cellKey('setting', 'category', 'availability'), 'Availability'],
    [cellKey('setting', 'bar'), 'Overlap strength'],
    [cellKey('setting', 'basis', 'guide'), 'Mappings of basis Guide'],
    [cellKey('setting', 'clauses'), 'ISMS clauses'],
    [cellKey('statement', 'ismsScope'), 'ISMS scope and boundaries'],
    [cellKey('provider', 'Example Cloud'), 'Provider Example Cloud'],
    [cellKey('column', 'c1'), 'Own column'],
    [cellKey('mapping', 'A.5.15~CC6.1'), 'Mapping A.5.15 with CC6.1'],
    [cellKey('held', 'A.5.1'), 'A.5.1 already in place'],
    [cellKey('plan', 'weeks', 'window'), 'Plan: weeks of window'],
    ['written by hand', 'written by hand'],
  ])('%j is %j', (key, title) => {
    expect(cellTitle(key, catalog)).toBe(title);
  });

  it('names an own column as the scope does', () => {
    const scope = scopeOf({ columns: [{ id: 'c2', title: 'Risk' }] });
    expect(cellTitle(cellKey('decision', 'A.5.1', 'own:c2'), catalog, scope)).toBe('A.5.1 “Risk”');
  });
});

describe('the words of a value', () => {
  it.each([
    [cellKey('decision', 'A.5.1', 'status'), 'excluded', 'Excluded'],
    [cellKey('decision', 'A.5.1', 'status'), null, 'Undecided'],
    [cellKey('decision', 'CC6.1', 'status'), null, 'Applies'],
    [cellKey('decision', 'A.5.1', 'reasons'), 'risk,legal', 'Risk assessment, Legal or regulatory'],
    [cellKey('decision', 'A.5.1', 'implementation'), 'in-progress', 'In progress'],
    [cellKey('decision', 'A.5.1', 'owner'), null, 'Empty'],
    [cellKey('setting', 'category', 'privacy'), 'in', 'Chosen'],
    [cellKey('setting', 'category', 'privacy'), null, 'Not chosen'],
    [cellKey('setting', 'bar'), null, 'Moderate and up'],
    [cellKey('setting', 'clauses'), 'out', 'Left out'],
    [cellKey('statement', 'reportType'), 'type-2', 'Type II'],
    [cellKey('statement', 'organisation'), 'iso', 'iso'],
    [cellKey('held', 'A.5.1'), 'yes', 'Yes'],
    [cellKey('plan', 'first'), null, 'SOC 2 first'],
    [cellKey('mapping', 'A.5.15~CC6.1'), null, 'As published'],
    [
      cellKey('mapping', 'A.5.15~CC6.1'),
      JSON.stringify(own),
      'covers part of, Moderate 5, functional; We log both; by Ana, CISO, 2026-11-24; agreed with the auditor',
    ],
    [cellKey('mapping', 'A.5.15~CC6.1'), 'no record', 'no record'],
    [cellKey('decision', 'A.5.1', 'status'), '__proto__', '__proto__'],
  ])('%j %j reads %j', (key, value, words) => {
    expect(cellValueWords(key, value)).toBe(words);
  });

  it('differ wherever the values of two scopes do', () => {
    fc.assert(
      fc.property(situations, situations, (one, other) => {
        for (const { key, before, after } of differencesBetween(one.scope, other.scope)) {
          // A text may read like the word for none, and then nobody could tell.
          if (before === 'Empty' || after === 'Empty') continue;
          expect([key, cellValueWords(key, before)]).not.toEqual([key, cellValueWords(key, after)]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('exist for every cell', () => {
    const scope = scopeOf({
      decisions: { 'A.7.4': decision('excluded', { own: { c1: 'x' }, owner: 'Ana' }) },
      yours: { 'A.5.15~CC6.1': own },
    });
    for (const [key, value] of cellsOf(scope)) {
      expect(cellTitle(key, catalog, scope)).not.toBe('');
      expect(cellValueWords(key, value)).not.toBe('');
    }
  });
});
