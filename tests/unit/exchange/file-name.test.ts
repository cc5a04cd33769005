// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileName } from '../../../src/exchange';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the name of a file', () => {
  it('says what it is and when it was made', () => {
    expect(fileName('controls', 'csv', new Date(2026, 10, 23, 12))).toBe(
      'common-ground-controls-2026-11-23.csv',
    );
    expect(fileName('scope', 'json', new Date(2027, 0, 5, 12))).toBe(
      'common-ground-scope-2027-01-05.json',
    );
  });

  it.each([
    ['Pacific/Kiritimati', '2026-11-24'],
    ['UTC', '2026-11-23'],
    ['Pacific/Pago_Pago', '2026-11-22'],
  ])('has the date of the day it is in %s', (zone, day) => {
    // Ten in the morning of the first hour at which three dates are current at once.
    const moment = new Date('2026-11-23T10:30:00Z');
    vi.stubEnv('TZ', zone);
    expect(fileName('controls', 'csv', moment)).toBe(`common-ground-controls-${day}.csv`);
  });
});
