// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BASES, reachOfAnnexA } from '../../../src/model';
import { bruteForceFigures } from '../../fixtures/brute-force';
import { scopeOf } from '../../fixtures/examples';
import { shippedCatalog } from '../../../src/catalog';
import { shippedData } from '../../fixtures/shipped';

const { catalog } = shippedData();
const README = readFileSync('README.md', 'utf8').replaceAll(/\s+/g, ' ');

describe('the README', () => {
  it('says how much of Annex A overlaps at each bar', () => {
    const words = { any: 'any strength', moderate: 'Moderate and up', strong: 'Strong' };
    for (const { bar, controls, of } of reachOfAnnexA(catalog, BASES)) {
      const share = `${Math.round((100 * controls) / of)}%`;
      expect(README).toContain(`| ${words[bar]} | ${controls} | ${share} |`);
    }
    expect(README).toContain(`from ${catalog.mappings.length} mappings`);
  });

  it('says what a first visit shows', () => {
    const { sharedControls, sharedCriteria } = bruteForceFigures(shippedCatalog, scopeOf());
    expect(sharedCriteria).toBe(33);
    expect(README).toContain(`${sharedControls} of 93 controls and all 33 common criteria`);
    const wider = bruteForceFigures(shippedCatalog, scopeOf({ categories: ['availability'] }));
    expect(wider.sharedCriteria - sharedCriteria).toBe(3);
    expect(README).toContain('three criteria more, all linked at once');
  });
});
