// @vitest-environment node
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  agreementOn,
  agreementRows,
  readFirstPass,
  readSecondPasses,
} from '../../content/agreement';
import type { Verdict } from '../../content/agreement';
import { shippedData } from '../../fixtures/shipped';

const verdict = (pair: string, strength: number, relationship = 'intersects'): Verdict => {
  const [iso = '', tsc = ''] = pair.split('~');
  return { iso, tsc, relationship, strength };
};

describe('agreement', () => {
  // Two controls against ten criteria: 20 pairs, 3 of the first pass, 4 of the second, 2 of both.
  const first = [
    verdict('A.5.1~CC1.1', 8, 'subset'),
    verdict('A.5.1~CC1.2', 5),
    verdict('A.5.2~CC1.3', 6),
    verdict('A.5.9~CC1.1', 9),
  ];
  const second = {
    title: 'Controls',
    judged: ['A.5.1', 'A.5.2'],
    against: 10,
    verdicts: [
      verdict('A.5.1~CC1.1', 7, 'subset'),
      verdict('A.5.1~CC1.2', 8, 'superset'),
      verdict('A.5.2~CC1.4', 3),
      verdict('A.5.2~CC1.5', 4),
    ],
  };
  const result = agreementOn(first, second);

  it('counts what both judged, and nothing else', () => {
    expect(result).toMatchObject({ judged: 2, pairs: 20, first: 3, second: 4, both: 2 });
    expect(result.onlyFirst).toEqual([first[2]]);
    expect(result.onlySecond).toEqual(second.verdicts.slice(2));
  });

  it('is computed as its definitions say', () => {
    expect(result.presence).toBeCloseTo(17 / 20, 10);
    expect(result.jaccard).toBeCloseTo(2 / 5, 10);
    const chance = (3 / 20) * (4 / 20) + (17 / 20) * (16 / 20);
    expect(result.kappa).toBeCloseTo((17 / 20 - chance) / (1 - chance), 10);
    expect(result.relationship).toBe(1 / 2);
    expect(result.strengthWithinOne).toBe(1 / 2);
  });
});

describe('the two passes over the shipped crosswalk', () => {
  const root = process.cwd();
  const passes = readSecondPasses(root);
  const { catalog } = shippedData();

  it('judged at least 40 controls of every theme and 20 criteria of every category', () => {
    const [controls, criteria] = passes;
    expect(controls!.judged.length).toBeGreaterThanOrEqual(40);
    expect(criteria!.judged.length).toBeGreaterThanOrEqual(20);
    const groupOf = (id: string) =>
      [...catalog.controls, ...catalog.criteria].find((one) => one.id === id)!;
    expect(new Set(controls!.judged.map((id) => groupOf(id).group))).toEqual(
      new Set(['A.5', 'A.6', 'A.7', 'A.8']),
    );
    const categories = criteria!.judged.map((id) => {
      const one = groupOf(id);
      return one.kind === 'criterion' ? one.category : '';
    });
    expect(new Set(categories).size).toBe(5);
  });

  it('agree as docs/crosswalk-review.md says', () => {
    const first = readFirstPass(root);
    const rows = agreementRows(passes.map((pass) => agreementOn(first, pass)));
    const page = readFileSync('docs/crosswalk-review.md', 'utf8').replaceAll(/ +/g, ' ');
    for (const [what, ...figures] of rows) {
      expect(page).toContain(`| ${[what, ...figures].filter(Boolean).join(' | ')} |`);
    }
  });

  it('were settled as the crosswalk says', () => {
    const settled = Papa.parse<Record<string, string>>(
      readFileSync('data/review/settled.csv', 'utf8'),
      { header: true, skipEmptyLines: true },
    ).data;
    expect(settled.length).toBeGreaterThan(20);
    const now = new Map(catalog.mappings.map((mapping) => [mapping.id, mapping]));
    for (const { iso, tsc, outcome, reason } of settled) {
      const mapping = now.get(`${iso}~${tsc}`);
      const words = mapping ? `${mapping.relationship} ${mapping.strength}` : 'none';
      expect(`${iso}~${tsc} ${words}`).toBe(`${iso}~${tsc} ${outcome}`);
      expect(reason).toMatch(/\.$/);
    }
  });
});
