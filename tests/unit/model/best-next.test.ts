// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BARS, bestNext, evidenceFirst, greedyCover, SHORT_LIST } from '../../../src/model';
import type { CoverCandidate } from '../../../src/model';
import { FEWER_RUNS, RUNS, situations } from '../../fixtures/arbitraries';
import { countedMapping, partInScope } from '../../fixtures/brute-force';
import { control, criterion, crosswalkOf, mapping, scopeOf } from '../../fixtures/examples';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const covers = fc
  .array(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: 4, max: 10 })), {
      selector: ([id]) => id,
    }),
    { maxLength: 9 },
  )
  .map((lists) =>
    lists.map((links, order): CoverCandidate => ({
      id: `c${order}`,
      order,
      links: new Map(links),
    })),
  );
const problems = fc.record({ candidates: covers, remaining: fc.subarray(NAMES) });

/** How many of the remaining a candidate links, counted one by one. */
const gainOf = ({ links }: CoverCandidate, remaining: readonly string[]) =>
  remaining.filter((id) => links.has(id)).length;

describe('the greedy cover', () => {
  it('takes at each step the most that there is to take, and stops when nothing adds', () => {
    fc.assert(
      fc.property(problems, ({ candidates, remaining }) => {
        let unlinked = remaining;
        for (const { id, adds } of greedyCover(candidates, remaining)) {
          const most = Math.max(...candidates.map((one) => gainOf(one, unlinked)));
          const chosen = candidates.find((one) => one.id === id)!;
          expect(adds).toEqual(unlinked.filter((one) => chosen.links.has(one)));
          expect(adds).toHaveLength(most);
          expect(most).toBeGreaterThan(0);
          unlinked = unlinked.filter((one) => !adds.includes(one));
        }
        // Nine candidates are fewer than the list is long.
        expect(candidates.every((one) => gainOf(one, unlinked) === 0)).toBe(true);
      }),
      RUNS,
    );
  });

  it('never gains more than the step before, and adds up to what it links', () => {
    fc.assert(
      fc.property(problems, ({ candidates, remaining }) => {
        const steps = greedyCover(candidates, remaining);
        const gains = steps.map(({ adds }) => adds.length);
        expect(gains).toEqual([...gains].sort((a, b) => b - a));
        steps.forEach(({ total }, index) => {
          const linked = new Set(steps.slice(0, index + 1).flatMap(({ adds }) => adds));
          expect(total).toBe(linked.size);
        });
      }),
      RUNS,
    );
  });

  it('is the same in whatever order the candidates come', () => {
    fc.assert(
      fc.property(
        problems.chain((problem) =>
          fc
            .shuffledSubarray(problem.candidates, {
              minLength: problem.candidates.length,
              maxLength: problem.candidates.length,
            })
            .map((shuffled) => ({ ...problem, shuffled })),
        ),
        ({ candidates, shuffled, remaining }) => {
          expect(greedyCover(shuffled, remaining)).toEqual(greedyCover(candidates, remaining));
        },
      ),
      RUNS,
    );
  });

  it('links at least 63 % of what the best list of the same length links', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 1, max: 3 }), ({ candidates, remaining }, most) => {
        const total = greedyCover(candidates, remaining, most).at(-1)?.total ?? 0;
        const best = (chosen: readonly CoverCandidate[], from: number, room: number): number => {
          const here = remaining.filter((id) => chosen.some(({ links }) => links.has(id))).length;
          if (room === 0) return here;
          return candidates
            .slice(from)
            .reduce(
              (top, one, index) =>
                Math.max(top, best([...chosen, one], from + index + 1, room - 1)),
              here,
            );
        };
        expect(total).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best([], 0, most));
      }),
      RUNS,
    );
  });

  it('prefers the stronger links among equals, then the catalogue', () => {
    const candidate = (
      id: string,
      order: number,
      ...links: [string, number][]
    ): CoverCandidate => ({
      id,
      order,
      links: new Map(links),
    });
    const first = (...list: CoverCandidate[]) => greedyCover(list, ['a', 'b'], 1)[0]?.id;
    expect(first(candidate('weak', 0, ['a', 4]), candidate('strong', 1, ['b', 9]))).toBe('strong');
    expect(first(candidate('later', 1, ['a', 9]), candidate('earlier', 0, ['b', 9]))).toBe(
      'earlier',
    );
  });

  it('is as long as asked', () => {
    const many = Array.from({ length: 14 }, (_, order) => `r${order}`);
    const one = many.map((id, order) => ({ id: `c${order}`, order, links: new Map([[id, 5]]) }));
    expect(greedyCover(one, many)).toHaveLength(SHORT_LIST);
    expect(greedyCover(one, many, 3).map(({ total }) => total)).toEqual([1, 2, 3]);
  });
});

describe('what to do next', () => {
  const crosswalk = crosswalkOf({
    controls: ['A.5.1', 'A.5.2', 'A.5.3', 'A.5.4'].map(control),
    criteria: ['CC1.1', 'CC1.2', 'CC1.3', 'CC1.4'].map(criterion),
    mappings: [
      mapping('A.5.1', 'CC1.1'),
      mapping('A.5.2', 'CC1.1'),
      mapping('A.5.2', 'CC1.2', { strength: 4 }),
      mapping('A.5.3', 'CC1.2', { strength: 3 }),
      mapping('A.5.3', 'CC1.3', { strength: 3 }),
      mapping('A.5.4', 'CC1.3', { strength: 5 }),
    ],
  });

  it.each(BARS)('counts Moderate and up at the bar %s', (bar) => {
    expect(bestNext(crosswalk, scopeOf({ bar, held: ['A.5.1'] }), 'soc2')).toEqual({
      remaining: ['CC1.2', 'CC1.3', 'CC1.4'],
      steps: [
        { id: 'A.5.4', adds: ['CC1.3'], total: 1 },
        { id: 'A.5.2', adds: ['CC1.2'], total: 2 },
      ],
    });
  });

  it('equals a greedy choice by brute force on any scope', () => {
    fc.assert(
      fc.property(situations, ({ crosswalk: any, scope }) => {
        const plain = { ...scope, yours: {}, bar: 'moderate' as const };
        const linked = (iso: string, tsc: string) => countedMapping(any, plain, iso, tsc);
        const iso = [...any.controls, ...any.clauses].map(({ id }) => id);
        const free = iso.filter(
          (id) => !plain.held.includes(id) && partInScope(any, plain, id) === 'in',
        );
        let left = any.criteria
          .map(({ id }) => id)
          .filter(
            (id) =>
              partInScope(any, plain, id) === 'in' &&
              !plain.held.includes(id) &&
              !iso.some((one) => plain.held.includes(one) && linked(one, id)),
          );
        const { remaining, steps } = bestNext(any, { ...scope, yours: {} }, 'soc2');
        expect(remaining).toEqual(left);
        for (const { id, adds } of steps) {
          const gains = free.map((one) => left.filter((tsc) => linked(one, tsc)).length);
          expect(free).toContain(id);
          expect(adds).toHaveLength(Math.max(...gains));
          left = left.filter((one) => !adds.includes(one));
        }
        expect(free.every((one) => left.every((tsc) => !linked(one, tsc)))).toBe(true);
      }),
      FEWER_RUNS,
    );
  });

  it('puts first the evidence that supports most of what remains', () => {
    const items = [
      { id: 'one', supports: ['CC1.1', 'A.5.1', 'A.5.2', 'A.5.3'] },
      { id: 'two', supports: ['CC1.2', 'CC1.3'] },
      { id: 'three', supports: ['CC1.3'] },
    ];
    expect(evidenceFirst(items, ['CC1.1', 'CC1.2', 'CC1.3', 'CC1.4'])).toEqual([
      { id: 'two', adds: ['CC1.2', 'CC1.3'], total: 2 },
      { id: 'one', adds: ['CC1.1'], total: 3 },
    ]);
  });
});
