// @vitest-environment node
/** Project files of strangers: valid ones with a few of their parts replaced, opened in a page with work in it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openFile } from '../../../src/app/arrivals/open';
import { shippedCatalog as catalog } from '../../../src/catalog';
import { writeProject } from '../../../src/exchange/project-file';
import type { Arrival } from '../../../src/state';
import {
  CASES,
  Depths,
  mutated,
  mutations,
  MUTATED,
  scribbled,
  scribbles,
  SEED,
} from '../../fixtures/hostile';
import { expectSound, letIn, openPage, sampleProjects } from '../../fixtures/own-work';

const texts = sampleProjects(50, SEED).map((project) => writeProject(project, catalog));
const values = texts.map((text) => JSON.parse(text) as unknown);

const STAGES = [
  ...['not JSON', 'another file', 'wrong shape', 'unknown left out', 'newer version'],
  'accepted',
];

it(`costs the user nothing, ${CASES.files} times`, async () => {
  const depths = new Depths('files', STAGES);
  const page = openPage();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(values.length - 1),
      mutations,
      fc.nat(),
      scribbles,
      async (which, changes, at, scribble) => {
        const whole = JSON.stringify(mutated(values[which], changes));
        const text = scribble === '' ? whole : scribbled(whole, at, scribble);
        const { visitor, problem } = await letIn(page, () =>
          openFile(page.workspace, new File([text], 'audit\u202e.json')),
        );
        depths.count(stageOf(problem?.text, visitor?.arrival));
        for (const { scope } of visitor?.arrival?.saves ?? []) expect(scope.log).toEqual([]);
        for (const { scope } of visitor?.arrival?.frozen ?? []) expectSound(scope);
      },
    ),
    { numRuns: CASES.files, seed: SEED },
  );
  depths.report(40);
}, 180_000);

function stageOf(problem: string | undefined, arrival: Arrival | undefined): string {
  if (problem === undefined) {
    if (arrival?.newer) return 'newer version';
    return (arrival?.leftOut.length ?? 0) > 0 ? 'unknown left out' : 'accepted';
  }
  if (/cut off|damaged|empty/.test(problem)) return 'not JSON';
  return /not a Common Ground project/.test(problem) ? 'another file' : 'wrong shape';
}

it('is part of a suite of at least 10,000 cases, most of them mutations of what is valid', () => {
  const all = Object.values(CASES).reduce((sum, count) => sum + count, 0);
  const valid = MUTATED.reduce((sum, kind) => sum + CASES[kind], 0);
  expect(all).toBeGreaterThanOrEqual(10_000);
  expect(valid * 2).toBeGreaterThan(all);
});
