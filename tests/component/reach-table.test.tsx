import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../src/catalog';
import type { Basis, Scope } from '../../src/model';
import { Details } from '../../src/screens/details/Details';
import { decision } from '../fixtures/examples';
import { renderApp } from './render';

const LEAST = { Any: 1, 'Moderate and up': 4, Strong: 7 } as const;

/** Counted control by control: how many are linked to a common criterion at each bar. */
function expected(bases: readonly Basis[]): readonly string[] {
  return Object.entries(LEAST).map(([bar, least]) => {
    let linked = 0;
    for (const control of catalog.controls) {
      const hit = catalog.mappings.some(
        ({ iso, tsc, basis, strength }) =>
          iso === control.id && tsc.startsWith('CC') && bases.includes(basis) && strength >= least,
      );
      if (hit) linked += 1;
    }
    const of = catalog.controls.length;
    return `${bar}: ${linked} of ${of}, ${Math.round((linked / of) * 100)}%`;
  });
}

/** The lines under the heading, as read. */
function reach(scope: Partial<Scope>): readonly string[] {
  renderApp(<Details />, { scope });
  expect(screen.getByRole('heading', { name: 'How much of Annex A overlaps' })).toBeVisible();
  return screen.getAllByRole('term').map((term) => {
    const values = [...term.parentElement!.querySelectorAll('dd')].map((dd) => dd.textContent);
    return `${term.textContent}: ${values.join(', ')}`;
  });
}

describe('how much of Annex A overlaps', () => {
  it('on the guide alone is what a count by hand gives at each bar', () => {
    const lines = reach({ bases: ['guide'] });
    expect(lines).toEqual(expected(['guide']));
    expect(lines).not.toEqual(expected(['guide', 'editorial']));
  });

  it('on all bases is what a count by hand gives at each bar', () => {
    expect(reach({ bases: ['guide', 'editorial', 'yours'] })).toEqual(
      expected(['guide', 'editorial', 'yours']),
    );
  });

  it('on no basis is nothing', () => {
    const of = catalog.controls.length;
    expect(reach({ bases: [] })).toEqual([
      ...[`Any: 0 of ${of}, 0%`, `Moderate and up: 0 of ${of}, 0%`, `Strong: 0 of ${of}, 0%`],
    ]);
  });

  it('does not depend on what the scope decides', () => {
    const linked = catalog.mappings.find(({ basis }) => basis === 'guide')!;
    const lines = reach({
      bar: 'strong',
      categories: ['privacy'],
      countClauses: false,
      decisions: {
        [linked.iso]: decision('excluded'),
        [linked.tsc]: decision('not-relevant'),
      },
    });
    expect(lines).toEqual(expected(['guide']));
  });
});
