// @vitest-environment node
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../../src/catalog';
import {
  HARDEST_TEXT,
  lookAlikes,
  objectionsTo,
  readabilityOf,
} from '../../../src/catalog/source/prose';
import { textsOf } from '../../../src/catalog/source/texts';
import { GUIDE_OPENINGS } from '../../fixtures/guide-sentences';
import { OUTDATED_NAMES } from '../../fixtures/service-names';
import { shippedContent, shippedData } from '../../fixtures/shipped';

const { catalog, notes } = shippedData();
const content = shippedContent();
const texts = textsOf(notes, content);
const requirements = [...catalog.controls, ...catalog.clauses, ...catalog.criteria];

/** Every file of `data/`, as text. */
function dataFiles(folder = 'data'): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? dataFiles(file) : [readFileSync(file, 'utf8')];
  });
}

const hashOf = (words: string): string =>
  createHash('sha256').update(words).digest('hex').slice(0, 16);

/** Where texts have the seven words with which known sentences begin. */
function openingsIn(list: readonly string[], openings: readonly string[]): readonly string[] {
  const known = new Set(openings);
  return list.flatMap((text) => {
    const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    return words
      .map((_, i) => words.slice(i, i + 7).join(' '))
      .filter((run) => known.has(hashOf(run)));
  });
}

describe.each(Object.keys(texts))('the shipped %s', (kind) => {
  const map = texts[kind]!;

  it('are there', () => {
    expect(map.size).toBeGreaterThan(20);
  });

  it('say nothing empty, promise nothing and stay short', () => {
    const objections = [...map].flatMap(([name, text]) =>
      objectionsTo(text).map((objection) => `${name} ${objection}`),
    );
    expect(objections).toEqual([]);
  });

  it('are each written for their own subject', () => {
    expect(lookAlikes(map)).toEqual([]);
  });
});

describe('the shipped explanations', () => {
  const all = Object.assign({}, ...Object.values(content.explanations)) as Record<string, unknown>;

  it('explain every requirement, and nothing else', () => {
    expect(Object.keys(all).toSorted()).toEqual(requirements.map(({ id }) => id).toSorted());
  });

  it('can be read by somebody who is no auditor', () => {
    const hard = [...texts.explanations!]
      .filter(([name]) => name.endsWith(' asks'))
      .filter(([, text]) => readabilityOf(text) > HARDEST_TEXT)
      .map(([name, text]) => `${name} ${readabilityOf(text).toFixed(1)}`);
    expect(hard).toEqual([]);
  });
});

describe('the shipped evidence', () => {
  it('has 70 to 110 artefacts', () => {
    expect(content.evidence.length).toBeGreaterThanOrEqual(70);
    expect(content.evidence.length).toBeLessThanOrEqual(110);
  });

  it('supports every requirement', () => {
    const supported = new Set(content.evidence.flatMap(({ supports }) => supports));
    expect(requirements.map(({ id }) => id).filter((id) => !supported.has(id))).toEqual([]);
  });

  it('has a population and a sample exactly where it is shown over a period', () => {
    for (const { id, kind, population, sample } of content.evidence) {
      expect([population !== undefined, sample !== undefined], id).toEqual([
        kind === 'period',
        kind === 'period',
      ]);
    }
  });
});

describe.each(PLATFORMS)('the shipped guidance on %s', (platform) => {
  const { practices, nothing } = content.guidance[platform];

  it('speaks of every control and criterion once: a practice, or why there is none', () => {
    const served = new Set(practices.flatMap(({ supports }) => supports));
    for (const { id } of [...catalog.controls, ...catalog.criteria]) {
      expect([served.has(id), Object.hasOwn(nothing, id)].filter(Boolean), id).toHaveLength(1);
    }
  });

  it('names practices after their platform', () => {
    for (const { id } of practices) expect(id.startsWith(`${platform}-`), id).toBe(true);
  });

  it('uses the names that services have now', () => {
    const text = JSON.stringify(practices);
    const found = OUTDATED_NAMES.filter(([pattern]) => pattern.test(text));
    expect(found.map(([pattern, now]) => `${pattern.source}: now ${now}`)).toEqual([]);
  });
});

describe('the relationships', () => {
  it('are not all the same: most overlap, and some lie within one another', () => {
    const kinds = new Set(catalog.mappings.map(({ relationship }) => relationship));
    expect(kinds.size).toBeGreaterThanOrEqual(3);
  });

  it('make no two things equal to the same third', () => {
    const equal = catalog.mappings.filter(({ relationship }) => relationship === 'equal');
    for (const end of ['iso', 'tsc'] as const) {
      const ids = equal.map((mapping) => mapping[end]);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    }
  });

  it('of being equal, or of asking all of the other, are not weak', () => {
    const odd = catalog.mappings.filter(
      ({ relationship, strength }) =>
        (relationship === 'equal' && strength < 8) || (relationship === 'superset' && strength < 4),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});

describe('the words', () => {
  it('are not the sentences of the guide', () => {
    expect(openingsIn(dataFiles(), GUIDE_OPENINGS)).toEqual([]);
  });

  it('would be found out if they were', () => {
    const words = 'somebody else wrote exactly these seven words';
    const text = 'Well: Somebody else wrote, exactly, these seven words! And more.';
    expect(openingsIn([text], [hashOf(words)])).toEqual([words]);
    expect(openingsIn(['Somebody else wrote these seven words.'], [hashOf(words)])).toEqual([]);
  });
});
