// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packCatalog, unpackCatalog } from '../../../src/catalog/packed';
import type { CatalogData } from '../../../src/catalog';
import { crosswalks, RUNS } from '../../fixtures/arbitraries';
import { shippedData } from '../../fixtures/shipped';

const around = (parts: Partial<CatalogData>): CatalogData => ({
  ...{ controls: [], clauses: [], criteria: [], mappings: [], exhaustive: [] },
  ...{ groups: [], categories: [], attributes: {} },
  ...parts,
});

describe('a catalog packed and unpacked', () => {
  it('is what it was, for the shipped one', () => {
    const { catalog } = shippedData();
    expect(unpackCatalog(packCatalog(catalog))).toEqual(catalog);
  });

  it('is what it was, for any crosswalk in order', () => {
    fc.assert(
      fc.property(crosswalks, (crosswalk) => {
        const ends = [...crosswalk.controls, ...crosswalk.clauses].map(({ id }) => id);
        const mappings = crosswalk.mappings
          .filter(({ basis }) => basis !== 'yours')
          .toSorted((a, b) => ends.indexOf(a.iso) - ends.indexOf(b.iso));
        const data = around({ ...crosswalk, mappings });
        expect(unpackCatalog(packCatalog(data))).toEqual(data);
      }),
      RUNS,
    );
  });

  it('survives being written as JSON', () => {
    const packed = packCatalog(shippedData().catalog);
    expect(JSON.parse(JSON.stringify(packed))).toEqual(packed);
  });

  it('is refused with a letter that nobody wrote', () => {
    const { catalog } = shippedData();
    const packed = { ...packCatalog(catalog), mappings: ['CC1.1 x9fg'] };
    expect(() => unpackCatalog(packed)).toThrow('unknown code x');
  });
});
