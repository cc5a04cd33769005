import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../src/catalog';
import type { Catalog } from '../../src/catalog';
import MatrixScreen from '../../src/screens/matrix/MatrixScreen';
import { MEASURES } from '../../src/screens/matrix/plan';
import type { Scope } from '../../src/model';
import { countedMappings } from '../fixtures/brute-force';
import { scopeOf } from '../fixtures/examples';
import { smallCatalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const open = (setting: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<MatrixScreen />, { catalog: smallCatalog, ...setting });

const grid = () => screen.getByRole('grid', { name: 'Crosswalk matrix: ISO 27001 by SOC 2' });
const cells = () => screen.queryAllByRole('gridcell').map((cell) => cell.ariaLabel!);
const single = () => cells().filter((name) => name.includes(': strength '));
const totals = () => cells().filter((name) => /: \d+ mappings?$/.test(name));
/** What the row headers say, without the one over them. */
const rowIds = () =>
  screen.getAllByRole('rowheader').map((head) => head.textContent.trim().split(' Title')[0]);
const header = (name: RegExp | string) => screen.getByRole('rowheader', { name });
const columnHeader = (id: string) =>
  screen.getAllByRole('columnheader').find((head) => head.textContent === id)!;
/** The element the keyboard is at. */
const active = () => document.getElementById(grid().getAttribute('aria-activedescendant')!);

const counted = (catalog: Catalog, scope: Partial<Scope> = {}) =>
  countedMappings(catalog, scopeOf({ bases: ['guide'], ...scope }));
const cellNames = (catalog: Catalog, scope: Partial<Scope> = {}) =>
  counted(catalog, scope)
    .map(({ iso, tsc, strength }) => `${iso} and ${tsc}: strength ${strength}`)
    .toSorted();

/** The mappings between every two groups, counted one by one. */
function totalsByHand(catalog: Catalog): readonly string[] {
  const titleOf = (id: string) => catalog.group(catalog.requirement(id)!.group)!.title;
  const counts = new Map<string, number>();
  for (const { iso, tsc } of counted(catalog)) {
    const pair = `${titleOf(iso)} and ${titleOf(tsc)}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].map(([pair, n]) => `${pair}: ${n} ${n === 1 ? 'mapping' : 'mappings'}`);
}

describe('the grid', () => {
  it('has a cell for every mapping that counts, and for no other pair', () => {
    open({ catalog: shippedCatalog });
    expect(single()).not.toHaveLength(0);
    expect(single().toSorted()).toEqual(cellNames(shippedCatalog));
  });

  it('follows the bar and the categories', () => {
    const scope: Partial<Scope> = { bar: 'any', categories: ['availability'] };
    open({ scope });
    expect(single().toSorted()).toEqual(cellNames(smallCatalog, scope));
    expect(single()).toContain('A.5.9 and CC1.1: strength 2');
    expect(single()).toContain('A.5.10 and A1.2: strength 9');
  });

  it('has totals for every two groups with something in common', () => {
    open({ catalog: shippedCatalog });
    expect(totals().toSorted()).toEqual(totalsByHand(shippedCatalog).toSorted());
  });

  it('has a row and a column for everything in scope, a group over its own', () => {
    open();
    expect(rowIds()).toEqual([
      ...['Group A.5', 'A.5.1', 'A.5.2', 'A.5.9', 'A.5.10', 'Group A.7', 'A.7.4'],
      ...['Group A.8', 'A.8.30', 'Group ISMS', '9.2'],
    ]);
    expect(grid()).toHaveAttribute('aria-rowcount', '12');
    expect(grid()).toHaveAttribute('aria-colcount', '4');
    for (const id of ['CC1.1', 'CC6.1', 'CC6.4']) expect(columnHeader(id)).toBeInTheDocument();
    expect(columnHeader('A1.2')).toBeUndefined();
  });

  it('leaves out what the view filters hide', () => {
    open({ view: { hidden: ['theme:A.5', 'band:moderate'] } });
    expect(rowIds()).toEqual(['Group A.7', 'A.7.4', 'Group A.8', 'A.8.30', 'Group ISMS', '9.2']);
    expect(cells()).toEqual(['Group A.7 and Group CC6: 1 mapping', 'A.7.4 and CC6.4: strength 8']);
  });
});

describe('the keyboard', () => {
  it('moves from cell to cell with the arrow keys', async () => {
    const { user } = open();
    await user.tab();
    expect(grid()).toHaveFocus();
    expect(active()).toHaveAccessibleName('Group A.5 and Group CC1: 1 mapping');
    await user.keyboard('{ArrowDown}');
    expect(active()).toHaveAccessibleName('A.5.1 and CC1.1: strength 10');
    await user.keyboard('{ArrowRight}');
    expect(active()).toHaveAccessibleName('A.5.1 and CC6.1: strength 7');
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    expect(active()).toHaveAccessibleName('A.5.2 and CC1.1: no mapping');
  });

  it('reaches the headers and the far ends', async () => {
    const { user } = open();
    await user.tab();
    await user.keyboard('{ArrowDown}{Home}');
    expect(active()).toBe(header(/^A\.5\.1 /));
    await user.keyboard('{End}');
    expect(active()).toHaveAccessibleName('A.5.1 and CC6.4: no mapping');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(active()).toBe(columnHeader('CC6.4'));
    await user.keyboard('{Control>}{End}{/Control}');
    expect(active()).toHaveAccessibleName('9.2 and CC6.4: no mapping');
  });

  it('says in words where it is', async () => {
    const { user } = open();
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('status')).toHaveTextContent('A.5.1 × CC1.1: Strong 10, asks the same');
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('status')).toHaveTextContent('A.5.2 × CC1.1: no mapping');
    await user.keyboard('{Control>}{End}{/Control}{ArrowUp}{ArrowUp}{Home}');
    expect(screen.getByRole('status')).toHaveTextContent(
      'A.8.30 Title of A.8.30: not in the guide',
    );
  });

  it('selects both ends with Enter, one at a header, none with Escape', async () => {
    const { user, view } = open();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(view().selection).toEqual(['A.5', 'CC1']);
    await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    expect(view().selection).toEqual(['A.5.1', 'CC6.1']);
    await user.keyboard('{Home}{Enter}');
    expect(view().selection).toEqual(['A.5.1']);
    await user.keyboard('{Escape}');
    expect(view().selection).toEqual([]);
  });

  it('collapses the group with Space, and expands it again', async () => {
    const { user, view } = open();
    await user.tab();
    await user.keyboard(' ');
    expect(view().collapsed).toEqual(['A.5']);
    expect(rowIds().slice(0, 2)).toEqual(['Group A.5', 'Group A.7']);
    await user.keyboard(' ');
    expect(view().collapsed).toEqual([]);
    expect(rowIds()).toContain('A.5.1');
  });

  it('collapses a series at the header of a column', async () => {
    const { user, view } = open();
    await user.tab();
    await user.keyboard('{ArrowRight}{ArrowUp} ');
    expect(view().collapsed).toEqual(['CC6']);
    expect(cells()).toContain('A.5.1 and Group CC6: 1 mapping');
  });
});

describe('the pointer', () => {
  const HEADERS = MEASURES.groupHeader + MEASURES.columnHeader;

  // One click a test: where nothing has a size, the grid scrolls to what was clicked.
  it('selects what the header of a row names', () => {
    const { view } = open();
    const top = parseFloat(header(/^A\.5\.9 /).parentElement!.style.top);
    fireEvent.click(header(/^A\.5\.9 /), { clientX: 1, clientY: HEADERS + top + 1 });
    expect(view().selection).toEqual(['A.5.9']);
  });

  it('selects what the header of a column names', () => {
    const { view } = open();
    const left = parseFloat(columnHeader('CC6.1').style.left);
    fireEvent.click(columnHeader('CC6.1'), { clientX: left + 1, clientY: HEADERS - 1 });
    expect(view().selection).toEqual(['CC6.1']);
  });

  it('collapses and expands a group without selecting it', async () => {
    const { user, view } = open();
    await user.click(screen.getByRole('button', { name: 'Collapse Group A.5' }));
    expect(view()).toMatchObject({ collapsed: ['A.5'], selection: [] });
    await user.click(screen.getByRole('button', { name: 'Expand Group A.5' }));
    expect(view()).toMatchObject({ collapsed: [], selection: [] });
  });

  it('collapses everything to the heat map of groups, and expands it', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Collapse all' }));
    expect(cells().toSorted()).toEqual(totalsByHand(smallCatalog).toSorted());
    await user.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(single().toSorted()).toEqual(cellNames(smallCatalog));
  });
});
