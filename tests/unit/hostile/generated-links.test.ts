// @vitest-environment node
/** Links and addresses of strangers, opened in a page with work in it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openLink } from '../../../src/app/arrivals/open';
import { shippedCatalog as catalog } from '../../../src/catalog';
import { packText, unpackText } from '../../../src/exchange/deflate';
import { packLink } from '../../../src/exchange/share-link';
import { readAddress, ROOM_FOR_ADDRESSES, writeAddress } from '../../../src/state';
import type { Arrival } from '../../../src/state';
import {
  CASES,
  Depths,
  expectClear,
  expectUnpolluted,
  mutated,
  mutations,
  nastyTexts,
  scribbled,
  scribbles,
  SEED,
} from '../../fixtures/hostile';
import { expectSound, letIn, openPage, sampleProjects } from '../../fixtures/own-work';
import { viewsOver } from '../../fixtures/views';

const samples = sampleProjects(40, SEED + 1);
const payloads = await Promise.all(
  samples.map(async ({ id, name, scope }, index) => {
    const packed = await packLink({ id, name, scope }, index % 2 ? 'choices' : 'everything');
    return JSON.parse(await unpackText(packed.slice('1.'.length), Infinity)) as unknown;
  }),
);

const setAsideIn = (area: Storage): number => {
  let sum = 0;
  for (let at = 0; at < area.length; at += 1) {
    const key = area.key(at) ?? '';
    if (key.includes('set-aside')) sum += area.getItem(key)?.length ?? 0;
  }
  return sum;
};

it(`links cost the user nothing, ${CASES.links} times`, async () => {
  const stages = ['damaged', 'no link', 'wrong shape', 'unknown left out', 'accepted'];
  const depths = new Depths('links', stages);
  const page = openPage();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(payloads.length - 1),
      mutations,
      fc.nat(),
      scribbles,
      fc.constantFrom(...Array.from('11111111111111111111111123')),
      async (which, changes, at, scribble, format) => {
        const packed = await packText(JSON.stringify(mutated(payloads[which], changes)));
        const text = scribble === '' ? packed : scribbled(packed, at, scribble);
        const { visitor, problem } = await letIn(page, () =>
          openLink(page.workspace, `${format}.${text}`),
        );
        expect(setAsideIn(page.area)).toBeLessThanOrEqual(ROOM_FOR_ADDRESSES);
        depths.count(stageOf(problem?.text, visitor?.arrival));
        expect(visitor?.scope.log ?? []).toEqual([]);
      },
    ),
    { numRuns: CASES.links, seed: SEED },
  );
  depths.report(40);
}, 180_000);

function stageOf(problem: string | undefined, arrival: Arrival | undefined): string {
  if (problem === undefined) {
    return (arrival?.leftOut.length ?? 0) > 0 ? 'unknown left out' : 'accepted';
  }
  if (/damaged/.test(problem)) return 'damaged';
  return /does not hold what it should/.test(problem) ? 'wrong shape' : 'no link';
}

it(`addresses are read as far as they are known, ${CASES.addresses} times`, () => {
  const depths = new Depths('addresses', ['not read', 'read in part', 'read']);
  fc.assert(
    fc.property(
      fc.nat(samples.length - 1),
      viewsOver(catalog),
      fc.array(fc.tuple(fc.nat(), nastyTexts), { maxLength: 2 }),
      fc.constantFrom(...[1, 1, 1, 1, 1, 1, 1, 1, 1, 17_000]),
      (which, view, scribbles_, times) => {
        const { id, scope } = samples[which]!;
        let address = writeAddress(id, scope, view);
        for (const [at, nasty] of scribbles_) {
          const place = at % address.length;
          const written = at % 2 ? encodeURIComponent(nasty.replace(/\p{Cs}/gu, '')) : nasty;
          address =
            address.slice(0, place) +
            written.repeat(Math.ceil(times / Math.max(1, written.length))) +
            address.slice(place);
        }
        const read = readAddress(address, catalog);
        expectUnpolluted();
        for (const problem of read.problems) expectClear(problem);
        const isLong = read.problems.some((problem) => problem.includes('longer than'));
        depths.count(isLong ? 'not read' : read.problems.length > 0 ? 'read in part' : 'read');
        if (read.scope) expectSound(read.scope.scope);
      },
    ),
    { numRuns: CASES.addresses, seed: SEED },
  );
  depths.report(20);
}, 60_000);
