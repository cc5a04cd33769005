/** What is not needed at once is loaded later. That takes nothing from who is already there. */
import type { Page } from '@playwright/test';
import { Keyboard } from './keyboard';
import { expect, test } from './test';

test.use({ guideAlone: true });

/**
 * Holds back a file of the app, as a slow line would, until it is released.
 * @param file by its name without hash
 */
async function hold(page: Page, file: string): Promise<() => void> {
  let isHeld = false;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(new RegExp(`/${file}-[\\w-]+\\.js`), async (route) => {
    isHeld = true;
    await released;
    await route.continue();
  });
  return () => {
    if (!isHeld) throw new Error(`Nobody asked for ${file}: has the file another name?`);
    release();
  };
}

test('the figures are there before the graph is', async ({ explorer, page }) => {
  const release = await hold(page, 'graph');
  await page.goto('./');
  await expect(explorer.figure('mappings')).toHaveText('32');
  await expect(page.getByText('Drawing the graph…')).toBeAttached();
  await explorer.category('Availability').check();
  await expect(explorer.figure('mappings')).toHaveText('35');
  release();
  await explorer.drawn();
  expect(await explorer.edges()).toHaveLength(35);
});

test('a project file is asked for before what opens it is there', async ({ explorer, page }) => {
  const release = await hold(page, 'soon');
  const asked = page.waitForEvent('filechooser');
  await explorer.open();
  await page.keyboard.press('Control+o');
  const chooser = await asked;
  await chooser.setFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('[]'),
  });
  await expect(page.getByText('“other.json”: This is not a Common Ground')).toBeVisible();
  release();
});

test('what is typed while the search loads is searched', async ({ explorer, page }) => {
  const release = await hold(page, 'search');
  // At once: the page asks for the search by itself after a while.
  await page.goto('./');
  await expect(explorer.search).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(explorer.search).toBeFocused();
  await page.keyboard.type('A.8.');
  await expect(explorer.search).toHaveValue('A.8.');
  await page.keyboard.type('24');
  await expect(explorer.search).toHaveValue('A.8.24');
  release();
  await expect(explorer.results.first()).toHaveText(/^A\.8\.24/);
  await expect(explorer.search).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(explorer.heading).toHaveText('A.8.24 Use of cryptography');
});

test('the search keeps the focus that it got while it loaded', async ({ explorer, page }) => {
  const release = await hold(page, 'search');
  const asked = page.waitForRequest(/\/search-[\w-]+\.js/);
  await explorer.open();
  await asked;
  await explorer.search.focus();
  release();
  await page.keyboard.type('8.24');
  await expect(explorer.results.first()).toHaveText(/^A\.8\.24/);
  await expect(explorer.search).toBeFocused();
});

test('Enter in the search waits for what it takes to search', async ({ explorer, page }) => {
  const release = await hold(page, 'search');
  await explorer.open();
  await explorer.search.fill('a 8.24');
  await explorer.search.press('Enter');
  await expect(explorer.heading).toHaveText('What the two share');
  release();
  await expect(explorer.heading).toHaveText('A.8.24 Use of cryptography');
});

test('Tab leaves an open menu, which closes, for what comes next', async ({ explorer, page }) => {
  const keys = new Keyboard(page);
  await explorer.open();
  await explorer.button('Export').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await keys.press('ArrowDown', 'Tab');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.locator('[aria-hidden=true]:focus')).toHaveCount(0);
  await keys.expectFocus();
});

for (const { name, part } of [
  { name: 'Export', part: 'ExportMenu' },
  { name: 'More', part: 'MoreMenu' },
] as const) {
  test(`${name} keeps the focus while its menu loads, and hands it on`, async ({
    explorer,
    page,
  }) => {
    const keys = new Keyboard(page);
    const release = await hold(page, part);
    await explorer.open();
    await explorer.button(name).focus();
    await page.keyboard.press('Enter');
    await expect(explorer.button(name)).toBeFocused();
    release();
    const menu = page.getByRole('menu');
    await expect(menu).toBeVisible();
    await expect(menu.and(page.locator(':focus-within'))).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await expect(menu.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await keys.expectFocus();
    await expect(explorer.button(name)).toBeFocused();
  });
}
