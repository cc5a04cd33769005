import { describe, expect, it } from 'vitest';
import { createCatalog, groupTitleOf, named } from '../../../src/catalog';
import { mapping } from '../../fixtures/examples';
import { shippedData } from '../../fixtures/shipped';

const { catalog: data } = shippedData();
const catalog = createCatalog(data);

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] =>
  list.map(({ id }) => id);

describe('looking things up', () => {
  it('finds every requirement under its identifier, in catalogue order', () => {
    expect(catalog.requirements).toEqual([...data.controls, ...data.clauses, ...data.criteria]);
    for (const requirement of catalog.requirements) {
      expect(catalog.requirement(requirement.id)).toBe(requirement);
    }
  });

  it('finds every group, and in it the requirements that name it', () => {
    for (const group of data.groups) {
      expect(catalog.group(group.id)).toBe(group);
      expect(catalog.members(group.id)).toEqual(
        catalog.requirements.filter((requirement) => requirement.group === group.id),
      );
      expect(catalog.members(group.id).length).toBeGreaterThan(0);
    }
  });

  it('finds every mapping by id and by its ends', () => {
    for (const one of data.mappings) {
      expect(catalog.mapping(one.id)).toBe(one);
      expect(catalog.mappingBetween(one.iso, one.tsc)).toBe(one);
    }
    expect(catalog.mappingBetween('CC6.4', 'A.7.4')).toBeUndefined();
  });

  it('lists every mapping of a requirement, whatever its strength', () => {
    const weak = mapping('A.5.5', 'CC2.3', { strength: 1, basis: 'editorial' });
    const grown = createCatalog({ ...data, mappings: [weak] });
    expect(grown.mappingsOf('A.5.5')).toEqual([weak]);
    expect(grown.mappingsOf('CC2.3')).toEqual([weak]);
    expect(grown.mappingsOf('A.5.6')).toEqual([]);
  });

  it('finds nothing under a name that nobody has', () => {
    for (const id of ['A.9.9', 'CC6', 'a.5.1', '', 'constructor', '__proto__']) {
      expect(catalog.requirement(id)).toBeUndefined();
      expect(catalog.mapping(id)).toBeUndefined();
      expect(catalog.mappingsOf(id)).toEqual([]);
    }
    expect(catalog.group('CC10')).toBeUndefined();
    expect(catalog.members('CC10')).toEqual([]);
  });

  it('gives categories their titles', () => {
    expect(catalog.categoryTitle('processing-integrity')).toBe('Processing Integrity');
  });
});

describe('what an identifier stands for', () => {
  it('is a requirement', () => {
    expect(named(catalog, 'A.8.9')).toEqual({
      id: 'A.8.9',
      title: 'Configuration management',
      side: 'iso',
      members: ['A.8.9'],
      isGroup: false,
    });
    expect(named(catalog, '9.2')?.side).toBe('iso');
    expect(named(catalog, 'CC6.1')?.side).toBe('soc2');
  });

  it('is a group with its members', () => {
    expect(named(catalog, 'A1')).toEqual({
      id: 'A1',
      title: 'Availability',
      side: 'soc2',
      members: ['A1.1', 'A1.2', 'A1.3'],
      isGroup: true,
    });
    expect(named(catalog, 'A.6')?.members).toEqual(idsOf(catalog.members('A.6')));
  });

  it('is nothing when nobody has that name', () => {
    expect(named(catalog, 'CC6.9')).toBeUndefined();
    expect(named(catalog, 'constructor')).toBeUndefined();
  });
});

describe('the title of the group of a requirement', () => {
  it.each([
    ['A.6.3', 'People'],
    ['9.2', 'ISMS clauses'],
    ['CC6.1', 'Logical and physical access'],
  ])('of %s is "%s"', (id, title) => {
    const requirement = catalog.requirement(id);
    expect(requirement && groupTitleOf(catalog, requirement)).toBe(title);
  });
});
