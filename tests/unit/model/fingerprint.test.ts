// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, fingerprintOf, scopeFrom, shortHash } from '../../../src/model';
import { RUNS, situations } from '../../fixtures/arbitraries';
import { decision, scopeOf } from '../../fixtures/examples';

const ENTRY = { at: '2026-11-24T19:22:00Z', by: 'Ada', cell: 'plan\tstart\t', before: null };

describe('the fingerprint of a scope', () => {
  it('is eight hexadecimal digits', () => {
    fc.assert(
      fc.property(situations, ({ scope }) => {
        expect(fingerprintOf(scope)).toMatch(/^[0-9a-f]{8}$/);
      }),
      RUNS,
    );
  });

  it('is the same for the same cells in any order, and whatever the log says', () => {
    const shuffled = situations.chain(({ scope }) => {
      const cells = [...cellsOf(scope)];
      return fc.shuffledSubarray(cells, { minLength: cells.length }).map((others) => ({
        scope,
        other: scopeFrom(new Map(others), [{ ...ENTRY, after: 'x' }]),
      }));
    });
    fc.assert(
      fc.property(shuffled, ({ scope, other }) => {
        expect(fingerprintOf(other)).toBe(fingerprintOf(scope));
      }),
      RUNS,
    );
  });

  it('is another one as soon as anything that is said differs', () => {
    const all = [
      scopeOf(),
      scopeOf({ bar: 'any' }),
      scopeOf({ categories: ['privacy'] }),
      scopeOf({ decisions: { 'A.5.1': decision('applicable') } }),
      scopeOf({ decisions: { 'A.5.2': decision('applicable') } }),
      scopeOf({ decisions: { 'A.5.1': decision('applicable', { note: 'a' }) } }),
      scopeOf({ decisions: { 'A.5.1': decision('applicable', { owner: 'a' }) } }),
    ].map(fingerprintOf);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('a short hash', () => {
  it('is FNV-1a, whose published values it has', () => {
    expect(shortHash('')).toBe('811c9dc5');
    expect(shortHash('a')).toBe('e40c292c');
    expect(shortHash('foobar')).toBe('bf9cf968');
  });
});
