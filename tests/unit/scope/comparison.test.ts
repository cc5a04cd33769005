// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesBetween } from '../../../src/model';
import { differenceSections, takeTheirs } from '../../../src/screens/scope/what-if/comparison';
import { scopesOver } from '../../fixtures/arbitraries';
import { decision, scopeOf } from '../../fixtures/examples';
import { smallCatalog as catalog } from '../../fixtures/small-catalog';

const pairs = fc.tuple(scopesOver(catalog), scopesOver(catalog));

describe('taking theirs', () => {
  it('brings along an own column that a cell is in, where mine has none', () => {
    const theirs = scopeOf({
      columns: [{ id: 'c1', title: 'System' }],
      decisions: { 'A.5.1': decision('undecided', { own: { c1: 'Billing' } }) },
    });
    const taken = takeTheirs(scopeOf(), theirs, ['decision\tA.5.1\town:c1']);
    expect(taken.decisions['A.5.1']?.own).toEqual({ c1: 'Billing' });
    expect(taken.columns).toEqual([{ id: 'c1', title: 'System' }]);
  });

  it('leaves a provider of mine as I described it', () => {
    const provider = (services: string) => ({
      ...{ name: 'Data House', services, regions: '', method: '' as const },
      ...{ expectedControls: '', ours: '', report: '', reportFrom: '', reportTo: '', bridgeTo: '' },
    });
    const mine = scopeOf({ providers: [provider('Mine')] });
    const theirs = scopeOf({
      providers: [provider('Theirs')],
      decisions: { 'A.7.4': decision('inherited', { provider: 'Data House' }) },
    });
    const taken = takeTheirs(mine, theirs, ['decision\tA.7.4\tprovider']);
    expect(taken.providers).toEqual(mine.providers);
  });

  it('changes nothing for a cell on which the two agree', () => {
    const mine = scopeOf();
    expect(takeTheirs(mine, scopeOf(), ['decision\tA.5.1\tstatus'])).toBe(mine);
  });

  it('leaves no difference when all of them are taken', () => {
    fc.assert(
      fc.property(pairs, ([mine, theirs]) => {
        const keys = differencesBetween(mine, theirs).map(({ key }) => key);
        expect(differencesBetween(takeTheirs(mine, theirs, keys), theirs)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what differs', () => {
  it('lists every difference once, requirements in catalogue order', () => {
    fc.assert(
      fc.property(pairs, ([mine, theirs]) => {
        const sections = differenceSections(catalog, mine, theirs);
        const keys = sections.flatMap(({ items }) =>
          items.flatMap(({ lines }) => lines.map(({ key }) => key)),
        );
        expect([...keys].sort()).toEqual(
          differencesBetween(mine, theirs)
            .map(({ key }) => key)
            .sort(),
        );
        expect(sections.map(({ count }) => count)).toEqual(
          sections.map(({ items }) => items.flatMap(({ lines }) => lines).length),
        );
        const decided = sections.find(({ section }) => section === 'decision')?.items ?? [];
        const order = catalog.requirements.map(({ id }) => id);
        const places = decided.map(({ id }) => order.indexOf(id));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});
