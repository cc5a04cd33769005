/** The matrix says what the crosswalk says, by pointer and by keyboard. */
import type { Locator } from '@playwright/test';
import { countedMappings } from '../fixtures/brute-force';
import { scopeOf } from '../fixtures/examples';
import { catalog } from './crosswalk';
import type { Explorer } from './explorer';
import { expect, test } from './test';

const COUNTED = countedMappings(catalog, scopeOf());

test.describe.configure({ mode: 'parallel' });

const cell = (explorer: Explorer, name: string): Locator =>
  explorer.matrix.getByRole('gridcell', { name, exact: true });

/** What stands below the matrix about the place that is pointed at. */
const words = (explorer: Explorer): Locator =>
  explorer.page.getByRole('tabpanel').getByRole('status').first();

test('every mapping in scope is a cell that says what it is, and nothing else is', async ({
  explorer,
  page,
}) => {
  await explorer.open({ tab: 'matrix' });
  await test.step('every mapping in scope is a cell, and nothing else is', async () => {
    const names = await explorer.matrix
      .getByRole('gridcell', { name: /strength \d+$/ })
      .evaluateAll((cells) => cells.map((one) => one.getAttribute('aria-label')));
    expect(names.toSorted()).toEqual(
      COUNTED.map(({ iso, tsc, strength }) => `${iso} and ${tsc}: strength ${strength}`).toSorted(),
    );
    await expect(explorer.figure('mappings')).toHaveText(String(names.length));
  });

  await test.step('the totals of two groups are their mappings', async () => {
    const between = COUNTED.filter(
      ({ iso, tsc }) => iso.startsWith('A.7.') && tsc.startsWith('CC6.'),
    ).length;
    expect(between).toBeGreaterThan(1);
    await expect(
      cell(explorer, `Physical and Logical and physical access: ${between} mappings`),
    ).toHaveText(String(between));
  });

  await test.step('a gap is said to be one', async () => {
    await explorer.matrix.focus();
    await page.keyboard.press('ArrowDown');
    const [criterion] = catalog.criteria;
    const [control] = catalog.controls;
    const linked = COUNTED.some(({ iso, tsc }) => iso === control!.id && tsc === criterion!.id);
    await expect(words(explorer)).toContainText(
      linked ? `${control!.id} × ${criterion!.id}: ` : 'no mapping at this strength',
    );
  });

  await test.step('collapsed, it is a map of the groups that can be read without scrolling', async () => {
    await explorer.button('Collapse all').click();
    await expect(explorer.matrix.getByRole('rowheader')).toHaveCount(5);
    const cells = explorer.matrix.getByRole('gridcell');
    const counts = await cells.allTextContents();
    expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(COUNTED.length);
    await expect(cells.last()).toBeInViewport({ ratio: 1 });
    await explorer.button('Expand all').click();
    await expect(explorer.matrix.getByRole('rowheader')).toHaveCount(5 + 118);
  });

  await test.step('a cell says what it is when pointed at, and selects both ends', async () => {
    const [first] = COUNTED.filter(({ iso, strength }) => iso.startsWith('A.5.1') && strength > 6);
    const { iso, tsc, strength } = first!;
    const target = cell(explorer, `${iso} and ${tsc}: strength ${strength}`);
    await target.hover();
    await expect(words(explorer)).toContainText(`${iso} × ${tsc}: Strong ${strength}`);
    await target.click();
    await expect(explorer.heading).toHaveText('What they have in common');
    await expect(explorer.details).toContainText('1 mapping between them');
    await explorer.tab('Graph').click();
    await expect(explorer.row(iso)).toHaveAttribute('aria-selected', 'true');
    await expect(explorer.row(tsc)).toHaveAttribute('aria-selected', 'true');
  });
});

test('arrow keys move, Enter selects, Space folds, and filters take rows and columns away', async ({
  explorer,
  page,
}) => {
  await explorer.open({ tab: 'matrix' });
  await test.step('arrow keys move, Enter selects, Space folds the group', async () => {
    await explorer.matrix.focus();
    await expect(explorer.matrix).toHaveAttribute('aria-activedescendant', 'matrix-0-0');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(explorer.matrix).toHaveAttribute('aria-activedescendant', 'matrix-2-1');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(explorer.heading).toHaveText(/^A\.5\.2 /);
    await page.keyboard.press(' ');
    await expect(explorer.matrix.getByRole('rowheader', { name: /^A\.5\.2 / })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(explorer.heading).toHaveText('What the two share');
  });

  await test.step('view filters and the scope take rows and columns away', async () => {
    await explorer.theme('Physical').uncheck();
    await expect(explorer.matrix.getByRole('rowheader', { name: /^A\.7\.1 / })).toHaveCount(0);
    await explorer.category('Availability').check();
    await expect(explorer.matrix.getByRole('columnheader', { name: 'A1.2' })).toHaveCount(1);
  });
});

test('the place of the keyboard stays in sight', async ({ explorer, page }) => {
  await explorer.open({
    tab: 'matrix',
    scope: 'matrix01',
    categories: ['availability', 'confidentiality', 'processing-integrity', 'privacy'],
  });
  await explorer.matrix.focus();
  await page.keyboard.press('Control+End');
  const last = explorer.matrix.getByRole('columnheader', { name: 'P8.1', exact: true });
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await expect(explorer.matrix.getByRole('rowheader', { name: /^10\.2 / })).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await expect(explorer.matrix.getByRole('columnheader', { name: 'CC1.1' })).toBeInViewport();
});
