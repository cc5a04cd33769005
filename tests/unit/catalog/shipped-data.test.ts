import { describe, expect, it } from 'vitest';
import { loadNotes, shippedCatalog } from '../../../src/catalog';
import { bandOf, CATEGORIES } from '../../../src/model';
import { GUIDE_PAIRS } from '../../fixtures/guide-pairs';
import { shippedData } from '../../fixtures/shipped';

const { catalog, notes } = shippedData();

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] =>
  list.map(({ id }) => id);

/** `A.6.1` to `A.6.8` for `('A.6', 8)`. */
const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}.${i + 1}`);

describe('the shipped frameworks', () => {
  it('hold the 93 controls of Annex A, in order', () => {
    expect(idsOf(catalog.controls)).toEqual([
      ...numbered('A.5', 37),
      ...numbered('A.6', 8),
      ...numbered('A.7', 14),
      ...numbered('A.8', 34),
    ]);
    expect(catalog.controls).toHaveLength(93);
  });

  it('hold the 25 ISMS clauses, in order', () => {
    expect(idsOf(catalog.clauses)).toEqual([
      ...numbered('4', 4),
      ...numbered('5', 3),
      ...numbered('6.1', 3),
      ...['6.2', '6.3'],
      ...numbered('7', 5),
      ...numbered('8', 3),
      ...numbered('9', 3),
      ...numbered('10', 2),
    ]);
    expect(catalog.clauses).toHaveLength(25);
  });

  it('hold the 61 Trust Services Criteria, in order', () => {
    const common = [5, 3, 4, 2, 3, 8, 5, 1, 2];
    const privacy = [1, 1, 2, 3, 2, 7, 1, 1];
    expect(idsOf(catalog.criteria)).toEqual([
      ...common.flatMap((count, i) => numbered(`CC${i + 1}`, count)),
      ...numbered('A1', 3),
      ...numbered('C1', 2),
      ...numbered('PI1', 5),
      ...privacy.flatMap((count, i) => numbered(`P${i + 1}`, count)),
    ]);
    expect(catalog.criteria).toHaveLength(61);
  });

  it.each([
    ['security', 33],
    ['availability', 3],
    ['confidentiality', 2],
    ['processing-integrity', 5],
    ['privacy', 18],
  ] as const)('put into the category %s %i criteria', (category, count) => {
    const members = catalog.criteria.filter((criterion) => criterion.category === category);
    expect(members).toHaveLength(count);
  });

  it('put every criterion into the category that its identifier names', () => {
    const categoryOf = { CC: 'security', A: 'availability', C: 'confidentiality' } as const;
    const others = { PI: 'processing-integrity', P: 'privacy' } as const;
    const expected: Readonly<Record<string, string>> = { ...categoryOf, ...others };
    for (const { id, category } of catalog.criteria) {
      expect([id, category]).toEqual([id, expected[id.replace(/\d.*$/, '')]]);
    }
  });

  it('name five categories in the order of the criteria', () => {
    expect(catalog.categories).toEqual([
      { id: 'security', title: 'Security' },
      { id: 'availability', title: 'Availability' },
      { id: 'confidentiality', title: 'Confidentiality' },
      { id: 'processing-integrity', title: 'Processing Integrity' },
      { id: 'privacy', title: 'Privacy' },
    ]);
    expect(idsOf(catalog.categories)).toEqual([...CATEGORIES]);
  });

  it('have four themes, the clauses and 13 series, in order', () => {
    expect(catalog.groups.map(({ id, side, kind }) => [id, side, kind])).toEqual([
      ...['A.5', 'A.6', 'A.7', 'A.8'].map((id) => [id, 'iso', 'theme']),
      ['ISMS', 'iso', 'clauses'],
      ...numbered('CC', 9).map((id) => [id.replace('.', ''), 'soc2', 'series']),
      ...['A1', 'C1', 'PI1', 'P'].map((id) => [id, 'soc2', 'series']),
    ]);
    const themes = catalog.groups.filter(({ kind }) => kind === 'theme');
    expect(themes.map(({ title }) => title)).toEqual([
      'Organizational',
      'People',
      'Physical',
      'Technological',
    ]);
  });

  it('give every requirement a title and a group that exists', () => {
    const groups = new Set(idsOf(catalog.groups));
    for (const { id, title, group } of [
      ...catalog.controls,
      ...catalog.clauses,
      ...catalog.criteria,
    ]) {
      expect(title.trim(), id).not.toBe('');
      expect(groups.has(group), id).toBe(true);
    }
  });
});

describe('the shipped crosswalk', () => {
  it('has, on the basis of the guide, exactly the pairs of its table', () => {
    const guide = catalog.mappings.filter(({ basis }) => basis === 'guide');
    const key = (pair: readonly string[]) => pair.join(' ');
    expect(guide.map(({ iso, tsc }) => key([iso, tsc])).sort()).toEqual(
      GUIDE_PAIRS.map(key).sort(),
    );
    expect(guide).toHaveLength(35);
  });

  it('keeps every mapping of the guide in the band Strong, as the guide says high overlap', () => {
    const guide = catalog.mappings.filter(({ basis }) => basis === 'guide');
    for (const { id, strength } of guide) {
      expect([id, bandOf(strength)]).toEqual([id, 'strong']);
      expect(strength, id).toBeLessThanOrEqual(10);
    }
  });

  it('maps no pair twice and links only what exists', () => {
    const iso = new Set(idsOf([...catalog.controls, ...catalog.clauses]));
    const tsc = new Set(idsOf(catalog.criteria));
    expect(new Set(idsOf(catalog.mappings)).size).toBe(catalog.mappings.length);
    for (const mapping of catalog.mappings) {
      expect(mapping.id).toBe(`${mapping.iso}~${mapping.tsc}`);
      expect(iso.has(mapping.iso), mapping.id).toBe(true);
      expect(tsc.has(mapping.tsc), mapping.id).toBe(true);
    }
  });

  it("ships nothing on the basis that is the user's own", () => {
    expect(catalog.mappings.filter(({ basis }) => basis === 'yours')).toEqual([]);
  });
});

describe('the shipped notes', () => {
  it('are one for every mapping and none besides', () => {
    expect(Object.keys(notes).sort()).toEqual([...idsOf(catalog.mappings)].sort());
  });

  it('are all different', () => {
    const texts = Object.values(notes).map((note) => note.toLowerCase().replace(/\W+/g, ' '));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('are a sentence or a few each', () => {
    for (const [id, note] of Object.entries(notes)) {
      expect(note, id).toMatch(/^\S.{38,398}[.?!)]$/s);
    }
  });
});

describe('the words of this project', () => {
  const NOT_OURS = /\b(?:covered|coverage|satisf(?:y|ied|ies|ying)|complian(?:t|ce))\b/i;

  it.each(['Covered by it.', 'This satisfies both.', 'satisfied', 'compliant', 'full coverage'])(
    'do not include those in "%s"',
    (text) => {
      expect(text).toMatch(NOT_OURS);
    },
  );

  it('are kept to in the notes', () => {
    expect(Object.entries(notes).filter(([, note]) => NOT_OURS.test(note))).toEqual([]);
  });

  it('are kept to in the titles of criteria and of groups', () => {
    const titles = [...catalog.criteria, ...catalog.groups].map(({ title }) => title);
    expect(titles.filter((title) => NOT_OURS.test(title))).toEqual([]);
  });
});

describe('what the app loads', () => {
  it('is the catalog made from the data files', () => {
    // What has been packed for the way and unpacked again, beside what is looked up in it.
    expect(shippedCatalog).toMatchObject(catalog);
    expect(shippedCatalog.mappings).toEqual(catalog.mappings);
  });

  it('are, when asked for, the notes, and they are loaded once', async () => {
    const first = loadNotes();
    expect(loadNotes()).toBe(first);
    expect(await first).toEqual(notes);
  });
});
