/** What `npm run content` prints: counts, gaps and objections, from `data/` as it is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PLATFORM_TITLES, PLATFORMS } from '../../src/catalog/content';
import { buildCatalog } from '../../src/catalog/source/build';
import { buildContent } from '../../src/catalog/source/content';
import { lookAlikes, objectionsTo, readabilityOf, wordsOf } from '../../src/catalog/source/prose';
import { textsOf } from '../../src/catalog/source/texts';
import { readDataFiles } from '../../src/catalog/source/vite-plugin';
import {
  bandOf,
  BANDS,
  BASES,
  INITIAL_SCOPE,
  libraryReach,
  OPTIONAL_CATEGORIES,
  overlapOf,
  reachOfAnnexA,
  RELATIONSHIPS,
} from '../../src/model';
import { asMarkdown } from './agreement';
import { greedyFewest, servingIn, spareOnes } from './library';

type Table = readonly (readonly string[])[];

export function printReport(root: string): void {
  const { catalog, notes } = buildCatalog(readDataFiles(root));
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const content = buildContent(read, catalog);
  const { controls, clauses, criteria, mappings } = catalog;
  const count = <T>(list: readonly T[], test: (item: T) => boolean) =>
    String(list.filter(test).length);

  print('Mappings', [
    ['', 'all', ...BASES.slice(0, 2)],
    ...BANDS.map((band) => [
      band,
      ...[undefined, 'guide', 'editorial'].map((basis) =>
        count(mappings, (m) => bandOf(m.strength) === band && (!basis || m.basis === basis)),
      ),
    ]),
    ...RELATIONSHIPS.map((relationship) => [
      relationship,
      ...[undefined, 'guide', 'editorial'].map((basis) =>
        count(mappings, (m) => m.relationship === relationship && (!basis || m.basis === basis)),
      ),
    ]),
    [
      'all',
      String(mappings.length),
      ...BASES.slice(0, 2).map((basis) => count(mappings, (m) => m.basis === basis)),
    ],
  ]);
  print('Strength', [
    Array.from({ length: 10 }, (_, i) => String(i + 1)),
    Array.from({ length: 10 }, (_, i) => count(mappings, ({ strength }) => strength === i + 1)),
  ]);
  print('Annex A controls with at least one common criterion', [
    ['bar', 'controls', 'share'],
    ...reachOfAnnexA(catalog, BASES).map(({ bar, controls: linked, of }) => [
      bar,
      `${linked} of ${of}`,
      `${Math.round((100 * linked) / of)}%`,
    ]),
  ]);
  const linked = new Set(mappings.flatMap(({ iso, tsc }) => [iso, tsc]));
  const without = [...controls, ...clauses, ...criteria].filter(({ id }) => !linked.has(id));
  console.log(`\nWithout any mapping: ${without.map(({ id }) => id).join(', ') || 'none'}`);

  print('Content', [
    ['', 'count'],
    ['explanations', String(Object.values(content.explanations).flatMap(Object.keys).length)],
    ['evidence', String(content.evidence.length)],
    [
      'evidence that serves both frameworks',
      count(
        content.evidence,
        ({ supports }) =>
          new Set(supports.map((id) => criteria.some((one) => one.id === id))).size === 2,
      ),
    ],
    ['differences', String(content.differences.length)],
    ...PLATFORMS.map((platform) => {
      const { practices, nothing } = content.guidance[platform];
      return [
        `practices on ${PLATFORM_TITLES[platform]}`,
        `${practices.length}, nothing to offer for ${Object.keys(nothing).length}`,
      ];
    }),
  ]);

  const library = content.controlLibrary;
  const widest = overlapOf(catalog, { ...INITIAL_SCOPE, categories: OPTIONAL_CATEGORIES });
  const reach = libraryReach(library, widest);
  const serving = servingIn(library, widest);
  const always = library.filter(({ when }) => when.length === 0);
  const spare = spareOnes(servingIn(always, widest));
  const served = new Set(library.flatMap(({ serves }) => serves));
  const unserved = [...controls, ...clauses, ...criteria].filter(({ id }) => !served.has(id));
  print('Starter library', [
    ['', 'count'],
    ['statements', String(reach.statements)],
    ['statements that serve both frameworks', String(reach.both)],
    ['statements that only some scopes take', count(library, ({ when }) => when.length > 0)],
    [
      'statements kept though others serve the same',
      count(library, ({ kept }) => kept !== undefined),
    ],
    ['fewest that serve the same, found greedily', String(greedyFewest(serving))],
  ]);
  console.log(
    `\n${reach.statements} own controls serve ${reach.controls} Annex A controls, ` +
      `${reach.clauses} clauses and ${reach.criteria} criteria`,
  );
  console.log(`Served by none: ${unserved.map(({ id }) => id).join(', ') || 'none'}`);
  const unexplained = always.filter(({ id, kept }) => spare.includes(id) && kept === undefined);
  console.log(
    `Could go, and no word why not: ${unexplained.map(({ id }) => id).join(', ') || 'none'}`,
  );

  const texts = textsOf(notes, content);
  print('Prose', [
    ['', 'texts', 'words', 'hardest', 'objections', 'look alike'],
    ...Object.entries(texts).map(([kind, map]) => {
      const all = [...map.values()];
      return [
        kind,
        String(all.length),
        String(all.reduce((sum, text) => sum + wordsOf(text).length, 0)),
        Math.max(...all.map(readabilityOf)).toFixed(1),
        String(all.flatMap(objectionsTo).length),
        String(lookAlikes(map).length),
      ];
    }),
  ]);
  for (const [kind, map] of Object.entries(texts)) {
    for (const [name, text] of map) {
      for (const objection of objectionsTo(text)) console.log(`  ${kind}, ${name}: ${objection}`);
    }
    for (const [one, other] of lookAlikes(map)) {
      console.log(`  ${kind}: ${one} and ${other} are nearly the same`);
    }
  }
}

function print(title: string, table: Table): void {
  console.log(`\n${title}\n${asMarkdown(table)}`);
}
