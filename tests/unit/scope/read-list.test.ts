// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../../src/catalog';
import { LONGEST_LIST, readList } from '../../../src/screens/scope/held/read-list';

const idsIn = (text: string) => readList(catalog, text).ids;

describe('reading a pasted list', () => {
  it.each([
    ['a.8.9, 8.10; A 8.11|A8.12', ['A.8.9', 'A.8.10', 'A.8.11', 'A.8.12']],
    ['CC 6.1 cc6.2\tcc_6_3\nSOC2-CC6.4', ['CC6.1', 'CC6.2', 'CC6.3', 'CC6.4']],
    ['ISO27001:2022-A.5.15 and ISO 27001 A.5.16', ['A.5.15', 'A.5.16']],
    ['clause 8.1 / PI 1.3 / A1.2', ['8.1', 'PI1.3', 'A1.2']],
    ['5.15 5.16 5.17', ['A.5.15', 'A.5.16', 'A.5.17']],
    ['- A.5.1\n- A.5.4', ['A.5.1', 'A.5.4']],
    ['A.5.1 Policies for information security\tApplicable\r\nA.5.2 Roles', ['A.5.1', 'A.5.2']],
    ['A.5.1 A.5.1 a 5.1', ['A.5.1']],
    ['', []],
    ['nothing to see', []],
  ])('finds in %j %j', (text, ids) => {
    expect(readList(catalog, text)).toMatchObject({ ids, unknown: [] });
  });

  it('names what looks like an identifier and is none', () => {
    expect(readList(catalog, 'A.9.2.3, CC12.1, foo-77, A.5.1, X5.2, 2024-05-01')).toMatchObject({
      ids: ['A.5.1'],
      unknown: ['A.9.2.3', 'CC12.1', 'foo-77', 'X5.2', '2024-05-01'],
    });
  });

  it('reads 8.1 as the control and says that it could be the clause', () => {
    const { ids, ambiguous } = readList(catalog, '8.1');
    expect(ids).toEqual(['A.8.1']);
    expect(ambiguous).toEqual([{ spelling: '8.1', readAs: 'A.8.1', not: ['8.1'] }]);
  });

  it('is in no doubt where only one of the two exists', () => {
    expect(readList(catalog, '4.1 8.34').ambiguous).toEqual([]);
    expect(idsIn('4.1 8.34')).toEqual(['4.1', 'A.8.34']);
  });

  it('goes on in the manner of the number before', () => {
    expect(idsIn('CC6.1, 6.2 and 6.3')).toEqual(['CC6.1', 'CC6.2', 'CC6.3']);
    expect(idsIn('clauses 4.1, 5.1 & 8.1')).toEqual(['4.1', '5.1', '8.1']);
    expect(idsIn('CC6.1, 5.15')).toEqual(['CC6.1', 'A.5.15']);
    expect(idsIn('CC6.1\n6.2')).toEqual(['CC6.1', 'A.6.2']);
  });

  it.each(['A.5.1-A.5.4', 'A.5.1 to A.5.4', 'A.5.1 – 5.4'])('reads %s as a range', (text) => {
    const { ids, ranges } = readList(catalog, text);
    expect(ids).toEqual(['A.5.1', 'A.5.2', 'A.5.3', 'A.5.4']);
    expect(ranges).toEqual([{ from: 'A.5.1', to: 'A.5.4', count: 4 }]);
  });

  it('takes no range from one group to another', () => {
    expect(readList(catalog, 'A.5.37-A.6.2')).toMatchObject({
      ids: ['A.5.37', 'A.6.2'],
      ranges: [],
    });
    expect(idsIn('CC6.8-CC7.1')).toEqual(['CC6.8', 'CC7.1']);
  });

  it('finds every requirement by its own name', () => {
    const all = catalog.requirements.map(({ id, kind }) =>
      kind === 'clause' ? `clause ${id}` : id,
    );
    expect(idsIn(all.join('\n'))).toEqual(catalog.requirements.map(({ id }) => id));
  });

  it('reads no further than the longest list', () => {
    expect(idsIn(`${'x'.repeat(LONGEST_LIST)} A.5.1`)).toEqual([]);
  });
});
