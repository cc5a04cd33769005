// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapOf } from '../../../src/model';
import type { Requirement } from '../../../src/model';
import { createDerived, visibleIn } from '../../../src/state';
import type { Facet } from '../../../src/state';
import { RUNS, situations } from '../../fixtures/arbitraries';
import { countedMappings, partInScope } from '../../fixtures/brute-force';
import { catalogOf } from '../../fixtures/catalogs';
import { crosswalkOf, scopeOf } from '../../fixtures/examples';
import { viewsOver } from '../../fixtures/views';

const BAND_OF = (strength: number) => {
  if (strength >= 7) return 'strong';
  return strength >= 4 ? 'moderate' : 'weak';
};

describe('what the view filters leave on screen', () => {
  const looks = situations.chain(({ crosswalk, scope }) => {
    const catalog = catalogOf(crosswalk);
    return viewsOver(catalog).map(({ hidden }) => ({ catalog, scope, hidden }));
  });

  it('is what is in scope or decided out of it, and not hidden by theme or standing', () => {
    fc.assert(
      fc.property(looks, ({ catalog, scope, hidden }) => {
        const counted = countedMappings(catalog, scope);
        const visible = visibleIn(catalog, overlapOf(catalog, scope), hidden);
        const shown = ({ id, kind, group }: Requirement): boolean => {
          const part = partInScope(catalog, scope, id);
          if (part === 'category-off' || part === 'clauses-off') return false;
          const linked = counted.some(({ iso, tsc }) => iso === id || tsc === id);
          const standing = part !== 'in' ? 'not-applicable' : linked ? 'shared' : 'only';
          const side = kind === 'criterion' ? 'soc2' : 'iso';
          const filters: Facet[] = [`theme:${group}`, `${side}:${standing}`];
          return !filters.some((facet) => hidden.includes(facet));
        };
        expect(catalog.requirements.filter(visible.requirement)).toEqual(
          catalog.requirements.filter(shown),
        );
        const idsShown = catalog.requirements.filter(shown).map(({ id }) => id);
        const mappings = counted.filter(
          ({ iso, tsc, strength }) =>
            idsShown.includes(iso) &&
            idsShown.includes(tsc) &&
            !hidden.includes(`band:${BAND_OF(strength)}`),
        );
        expect(new Set(visible.mappings)).toEqual(new Set(mappings));
        expect(visible.mappings).toHaveLength(mappings.length);
      }),
      RUNS,
    );
  });
});

describe('what follows from a scope', () => {
  it('is the same object for the same scope, so that nothing is drawn again', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const derived = createDerived(catalogOf(crosswalk));
        const hidden: Facet[] = ['band:weak'];
        expect(derived.overlap(scope)).toBe(derived.overlap(scope));
        expect(derived.visible(scope, hidden)).toBe(derived.visible(scope, hidden));
        expect(derived.categoryEffect(scope, 'privacy')).toBe(
          derived.categoryEffect(scope, 'privacy'),
        );
        expect(derived.histogram(scope)).toBe(derived.histogram(scope));
      }),
      { numRuns: 20 },
    );
  });

  it('is not kept for every scope there was, which undo holds', () => {
    const derived = createDerived(catalogOf(crosswalkOf({})));
    const scopes = Array.from({ length: 9 }, () => scopeOf());
    const overlaps = scopes.map(derived.overlap);
    const [first, ...others] = scopes;
    const again = others.map(derived.overlap);
    expect(again.map((overlap, index) => overlap === overlaps[index + 1])).not.toContain(false);
    expect(derived.overlap(first ?? scopeOf())).not.toBe(overlaps[0]);
  });

  it('does not change with the view filters', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk, scope }) => {
        const derived = createDerived(catalogOf(crosswalk));
        const before = derived.overlap(scope);
        derived.visible(scope, ['iso:shared', 'soc2:shared', 'band:strong']);
        expect(derived.overlap(scope)).toBe(before);
        expect(derived.overlap({ ...scope })).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('is another for another scope', () => {
    const derived = createDerived(catalogOf(crosswalkOf({})));
    const scope = scopeOf();
    expect(derived.overlap(scope)).not.toBe(derived.overlap({ ...scope }));
  });
});
