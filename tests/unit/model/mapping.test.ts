import { describe, expect, it } from 'vitest';
import { BANDS, bandOf, BARS, floorOf, groupByEnd, mappingId } from '../../../src/model';
import { mapping } from '../../fixtures/examples';

describe('bands of strength', () => {
  it.each([
    [1, 'weak'],
    [3, 'weak'],
    [4, 'moderate'],
    [6, 'moderate'],
    [7, 'strong'],
    [10, 'strong'],
  ] as const)('%i is %s', (strength, band) => {
    expect(bandOf(strength)).toBe(band);
  });

  it('agree with the bars at every strength', () => {
    for (let strength = 1; strength <= 10; strength += 1) {
      const passed = BARS.filter((bar) => strength >= floorOf(bar));
      const expected = { weak: ['any'], moderate: ['any', 'moderate'], strong: [...BARS] };
      expect(passed).toEqual(expected[bandOf(strength)]);
    }
  });

  it('are listed strongest first', () => {
    expect([10, 5, 2].map(bandOf)).toEqual([...BANDS]);
  });
});

describe('the least strength of a bar', () => {
  it.each([
    ['any', 1],
    ['moderate', 4],
    ['strong', 7],
  ] as const)('%s is %i', (bar, floor) => {
    expect(floorOf(bar)).toBe(floor);
  });
});

describe('grouping mappings by end', () => {
  it('lists each under both of its ends, in the order given', () => {
    const first = mapping('A.5.1', 'CC1.1');
    const second = mapping('A.5.2', 'CC1.1');
    const third = mapping('A.5.1', 'CC1.2');
    expect([...groupByEnd([first, second, third])]).toEqual([
      ['A.5.1', [first, third]],
      ['CC1.1', [first, second]],
      ['A.5.2', [second]],
      ['CC1.2', [third]],
    ]);
  });
});

describe('the id of a mapping', () => {
  it('is made of both ends', () => {
    expect(mappingId('A.5.15', 'CC6.1')).toBe('A.5.15~CC6.1');
  });
});
