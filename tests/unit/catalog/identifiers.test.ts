import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateIds, createCatalog, resolveIds } from '../../../src/catalog';
import { RUNS } from '../../fixtures/arbitraries';
import { shippedData } from '../../fixtures/shipped';

const catalog = createCatalog(shippedData().catalog);

describe('a spelling', () => {
  it.each([
    ['A.8.9', 'A.8.9'],
    ['a.8.9', 'A.8.9'],
    ['8.9', 'A.8.9'],
    ['A 8.9', 'A.8.9'],
    ['A8.9', 'A.8.9'],
    ['a-8-9', 'A.8.9'],
    ['  A.8.9\t', 'A.8.9'],
    ['Annex A.8.9', 'A.8.9'],
    ['annex a 8.9', 'A.8.9'],
    ['control 8.9', 'A.8.9'],
    ['A.8.24', 'A.8.24'],
    ['a5.15', 'A.5.15'],
    ['ISO27001:2022-A.5.15', 'A.5.15'],
    ['ISO 27001 A.5.15', 'A.5.15'],
    ['iso/iec 27001:2022 a.5.15', 'A.5.15'],
    ['CC6.1', 'CC6.1'],
    ['cc6.1', 'CC6.1'],
    ['CC 6.1', 'CC6.1'],
    ['cc_6_1', 'CC6.1'],
    ['CC.6.1', 'CC6.1'],
    ['SOC2-CC6.1', 'CC6.1'],
    ['soc 2: cc6.1', 'CC6.1'],
    ['criterion CC6.1', 'CC6.1'],
    ['PI 1.3', 'PI1.3'],
    ['pi1.3', 'PI1.3'],
    ['p 6.7', 'P6.7'],
    ['C1.1', 'C1.1'],
    ['clause 8.1', '8.1'],
    ['Clause 6.1.2', '6.1.2'],
    ['CLAUSE 10.2', '10.2'],
    ['ISO 27001 clause 9.2', '9.2'],
  ])('%j means %s and nothing else', (spelling, id) => {
    expect(resolveIds(catalog, spelling)).toEqual([id]);
  });

  it.each(['A1.2', 'a1.2', 'A 1.2', 'a.1.2'])(
    '%j means the criterion of Availability, as Annex A has no theme 1',
    (spelling) => {
      expect(resolveIds(catalog, spelling)).toEqual(['A1.2']);
    },
  );

  it.each(['8.1', ' 8.1 ', '8 1', '8-1'])(
    '%j without a prefix means the control, then the clause',
    (spelling) => {
      expect(resolveIds(catalog, spelling)).toEqual(['A.8.1', '8.1']);
    },
  );

  it.each([
    ['4.1', ['4.1']],
    ['6.1', ['A.6.1']],
    ['6.1.2', ['6.1.2']],
    ['9.2', ['9.2']],
    ['7.5', ['A.7.5', '7.5']],
    ['8.34', ['A.8.34']],
  ])('%j without a prefix means what there is of it: %j', (spelling, ids) => {
    expect(resolveIds(catalog, spelling)).toEqual(ids);
  });

  it.each([
    '',
    '   ',
    'access control',
    'A',
    'CC',
    'CC6',
    '6',
    'A.8',
    'A.8.',
    'A.8.99',
    'A.9.1',
    'CC6.9',
    'CC10.1',
    'XY1.1',
    'CCC6.1',
    'clause',
    'clause 8.9',
    'clause A.8.1',
    'A.8.9.1',
    'A.8.9.1.2',
    'A.8.9 and CC6.1',
    'A.5.1, A.5.2',
    'ISO27001:2022',
    'ISO27001:2013-A.5.15',
    'SOC2',
    '2022',
    '8.1%',
    '<b>A.8.1</b>',
    'constructor',
    '__proto__',
  ])('%j means nothing that is known', (spelling) => {
    expect(resolveIds(catalog, spelling)).toEqual([]);
  });

  it('may be of the form of an identifier without being known', () => {
    expect(candidateIds('A.8.99')).toEqual(['A.8.99']);
    expect(candidateIds('9.1')).toEqual(['A.9.1', '9.1']);
    expect(candidateIds('access control')).toEqual([]);
  });
});

describe('every known identifier', () => {
  /** Letters in either case, at random. */
  const inAnyCase = (text: string): fc.Arbitrary<string> =>
    fc
      .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
      .map((upper) =>
        upper
          .map((isUpper, i) =>
            isUpper ? text.charAt(i).toUpperCase() : text.charAt(i).toLowerCase(),
          )
          .join(''),
      );
  const blank = fc.constantFrom('', ' ', '  ', '\t');
  const between = fc.constantFrom('.', ' ', '-', '_', '. ');
  const afterPrefix = fc.constantFrom('', '.', ' ', '-', '_');
  const isoName = fc.constantFrom('', 'ISO27001:2022-', 'ISO 27001 ', 'ISO/IEC 27001:2022: ');
  const soc2Name = fc.constantFrom('', 'SOC2-', 'SOC 2 ', 'soc_2: ');

  /** One way of writing an identifier that has a prefix: framework, letters, numbers. */
  const spellingsOf = (
    name: fc.Arbitrary<string>,
    letters: string,
    gap: fc.Arbitrary<string>,
    numbers: readonly string[],
  ): fc.Arbitrary<string> =>
    fc
      .tuple(
        blank,
        name.chain(inAnyCase),
        inAnyCase(letters),
        gap,
        fc.array(between, { minLength: numbers.length, maxLength: numbers.length }),
        blank,
      )
      .map(([before, framework, prefix, space, separators, after]) => {
        const digits = numbers.map((number, i) => (i === 0 ? number : `${separators[i]}${number}`));
        return `${before}${framework}${prefix}${space}${digits.join('')}${after}`;
      });

  const spelledRequirement = fc.constantFrom(...catalog.requirements).chain(({ id, kind }) => {
    const numbers = id.replace(/^[A-Z]+\.?/, '').split('.');
    const letters = id.replace(/\W?\d.*$/, '');
    const spelling =
      kind === 'criterion'
        ? spellingsOf(soc2Name, letters, afterPrefix, numbers)
        : kind === 'control'
          ? spellingsOf(isoName, letters, afterPrefix, numbers)
          : spellingsOf(isoName, 'clause', fc.constantFrom(' ', '  ', ''), numbers);
    return spelling.map((text) => ({ id, text }));
  });

  it('is found first in any case and spacing', () => {
    fc.assert(
      fc.property(spelledRequirement, ({ id, text }) => {
        expect(resolveIds(catalog, text)[0]).toBe(id);
      }),
      { numRuns: 3 * RUNS.numRuns },
    );
  });

  it('is found first as it stands, unless it is a clause that shares its number', () => {
    const controls = new Set(catalog.controls.map(({ id }) => id));
    for (const { id, kind } of catalog.requirements) {
      const namesake = `A.${id}`;
      const shares = kind === 'clause' && controls.has(namesake);
      expect(resolveIds(catalog, id)).toEqual(shares ? [namesake, id] : [id]);
    }
  });
});
