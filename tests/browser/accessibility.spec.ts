/** axe finds nothing on any screen, in light and in dark (WCAG 2.2, levels A and AA). */
import { expectNoViolations, violations } from './axe';
import { catalog } from './crosswalk';
import { addressOf } from './explorer';
import type { AddressParts, Explorer } from './explorer';
import { expect, test } from './test';

const { mappings } = catalog;
const LINKED_CONTROLS = [...new Set(mappings.map(({ iso }) => iso))].filter((id) =>
  id.startsWith('A.'),
);

/** The rows are all alike, and what axe needs grows with their number: a good dozen will do. */
async function openTable(explorer: Explorer, parts: AddressParts = {}): Promise<void> {
  await explorer.open({ tab: 'table', ...parts });
  await explorer.page.getByRole('searchbox', { name: 'Filter rows' }).fill('physical');
  await expect(explorer.tableRow('A.5.1')).toHaveCount(0);
}

/** Part of a screen that was looked at whole in another state. */
const DETAILS = '[aria-label="Details"]';
const MENU = '[role=menu]';
const DIALOG = '[role=dialog]';

// Colours halfway between two themes are nobody's.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
// Each goes through several states.
test.describe.configure({ mode: 'parallel', timeout: 120_000 });

test('the graph', async ({ explorer, page }) => {
  await explorer.open();
  await expectNoViolations(page, 'nothing selected');
  await explorer.row('A.6.3').hover();
  await expectNoViolations(page, 'a row pointed at', '[data-graph]');
  await page.getByText('Operational capabilities').click();
  await expectNoViolations(page, 'the attributes', 'aside');
  await explorer.open({ selected: ['A.8.24'] });
  await expect(explorer.mappingCard(/CC6\.7/)).toContainText('TLS');
  await expectNoViolations(page, 'one control selected');
  await explorer.open({ selected: ['A.8.24', 'A.8.12'] });
  await expectNoViolations(page, 'several selected', DETAILS);
  await explorer.open({ selected: ['A.8.24', 'CC6.7'] });
  await expectNoViolations(page, 'both sides selected', DETAILS);
  await explorer.open({ selected: ['CC6.1'] });
  await explorer.button('In practice').click();
  await explorer.button('How to do it').click();
  await expect(explorer.details.getByText('What it revolves around')).toBeVisible();
  const practices = explorer.details.getByRole('region', { name: 'How to do it' });
  await practices.getByRole('article').first().getByRole('button').first().click();
  await expectNoViolations(page, 'the details with every section open', DETAILS);
});

test('the overview, and nothing to draw', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.button('Collapse all').click();
  await expectNoViolations(page, 'the overview');
  await explorer.open({ selected: ['A.8', 'CC6'], collapsed: ['A.5', 'A.6', 'A.7', 'A.8', 'CC6'] });
  await expectNoViolations(page, 'two groups selected');
  await explorer.open({ hidden: ['band:strong', 'band:moderate', 'band:weak'] });
  await expect(page.getByText(/^The view filters hide all/)).toBeVisible();
  await expectNoViolations(page, 'everything hidden by view filters', '[data-graph]');
});

test('the graph with decisions', async ({ explorer, page }) => {
  await explorer.open({
    scope: 'axe00001',
    applicable: ['A.5.2'],
    inherited: ['A.7.4'],
    excluded: ['A.8.30', 'A.5.1'],
    notRelevant: ['CC3.3'],
    unfolded: ['A.5', 'CC3'],
    selected: ['CC3.3'],
  });
  await expectNoViolations(page, 'folds open and decisions made');
  await explorer.find('A.8.30');
  await expect(explorer.details.getByText('reason missing')).toBeVisible();
  await expectNoViolations(page, 'excluded without a reason', DETAILS);
  await explorer.find('A.7.4');
  await expect(explorer.details.getByText('provider missing')).toBeVisible();
  await expectNoViolations(page, 'inherited from nobody yet', DETAILS);
});

test('nothing linked', async ({ explorer, page }) => {
  await explorer.open({ scope: 'axe00001', excluded: LINKED_CONTROLS, clauses: ['off'] });
  await expect(page.getByText('Nothing that is in scope is linked')).toBeVisible();
  await expectNoViolations(page);
});

test('the tables', async ({ explorer, page }) => {
  await openTable(explorer);
  await expectNoViolations(page, 'the table');
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('xyzzy');
  await expect(page.getByText('No row contains')).toBeVisible();
  await expectNoViolations(page, 'the table when the filter finds nothing');
  await explorer.open({ tab: 'table', rows: 'evidence' });
  await page.getByRole('searchbox', { name: 'Filter evidence' }).fill('access');
  await expectNoViolations(page, 'the evidence');
  await explorer.open({ tab: 'table', rows: 'practices' });
  await page.getByRole('searchbox', { name: 'Filter practices' }).fill('log');
  await page.getByRole('rowheader').first().getByRole('button').first().click();
  await expectNoViolations(page, 'the practices, one open');
});

test('the table with decisions for many', async ({ explorer, page }) => {
  await openTable(explorer, {
    scope: 'axe00001',
    excluded: ['A.7.10'],
    inherited: ['A.7.4'],
    selected: ['A.7.1', 'A.7.10', 'CC6.4'],
  });
  await expect(page.getByRole('group', { name: 'Decide on controls' })).toBeVisible();
  await expectNoViolations(page);
});

test('the matrix', async ({ explorer, page }) => {
  await explorer.open({ tab: 'matrix', collapsed: ['A.5', 'A.8', 'ISMS'] });
  await expectNoViolations(page, 'some groups collapsed');
  await explorer.open({ tab: 'matrix', collapsed: ['A.8', 'ISMS'], selected: ['A.5.1', 'CC1.1'] });
  await explorer.matrix.focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expectNoViolations(page, 'the keyboard in a gap');
  await explorer.button('Collapse all').click();
  await expectNoViolations(page, 'the matrix of groups');
});

test('the search, menus and dialogs', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.search.fill('access');
  await expect(explorer.results.first()).toBeVisible();
  await expectNoViolations(page, 'the search with results', 'header');
  await explorer.search.fill('xyzzy');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await expectNoViolations(page, 'the search without results', 'header');
  await page.keyboard.press('Escape');

  await explorer.button('Export').click();
  await expect(explorer.menuItem('Mappings (CSV)')).toBeVisible();
  await expectNoViolations(page, 'the export menu', MENU);
  await page.keyboard.press('Escape');
  await explorer.button('Combined audit').click();
  await expect(explorer.menuItem('New scope')).toBeVisible();
  await expectNoViolations(page, 'the scope menu', MENU);
  await page.keyboard.press('Escape');
  await explorer.button('More').click();
  await expect(explorer.menuItem('About and sources')).toBeVisible();
  await expectNoViolations(page, 'the menu of more', MENU);

  await explorer.menuItem('About and sources').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page, 'the about dialog', DIALOG);
  await page.keyboard.press('Escape');
  await explorer.button('Share').click();
  await expect(page.getByRole('textbox', { name: 'Link', exact: true })).toBeVisible();
  await expectNoViolations(page, 'the share dialog', DIALOG);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  // The page behind it once, as it stands while a dialog is open.
  await expectNoViolations(page, 'the shortcuts');
});

test('a visitor’s scope beside mine', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.category('Availability').check();
  await page.goto(`./${addressOf({ scope: 'axe00002', excluded: ['A.8.30'] })}`);
  await expect(explorer.banner).toBeVisible();
  await expectNoViolations(page);
});

test('notices', async ({ explorer, page }) => {
  await explorer.open({ scope: 'axe00001', excluded: ['A.9.99', 'A.8.30'] });
  await expect(explorer.notices.getByRole('button', { name: 'Dismiss' })).toHaveCount(2);
  await expectNoViolations(page);
});

test('a theme that was chosen holds against the system’s', async ({ explorer, page }) => {
  await explorer.open();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await background();
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await background();
  expect(dark).not.toBe(light);
  await explorer.button('More').click();
  await page.getByRole('menuitemradio', { name: 'Dark', exact: true }).click();
  await expect.poll(background).toBe(dark);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await explorer.drawn();
  expect(await background()).toBe(dark);
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the graph with its sheets', async ({ explorer, page }) => {
    await explorer.open();
    await expectNoViolations(page);
    await explorer.button('Scope and view').tap();
    await expect(explorer.category('Privacy')).toBeVisible();
    await expectNoViolations(page);
  });

  test('the details', async ({ explorer, page }) => {
    await explorer.open({ selected: ['A.8.24'] });
    await expect(explorer.heading).toBeVisible();
    await expectNoViolations(page);
  });

  test('the table', async ({ explorer, page }) => {
    await openTable(explorer);
    await expectNoViolations(page);
  });
});
