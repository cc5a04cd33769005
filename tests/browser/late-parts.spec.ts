/** Search and menus are loaded when they are wanted. That takes nothing from who is already there. */
import type { Page } from '@playwright/test';
import { Keyboard } from './keyboard';
import { expect, test } from './test';

/** Holds back a part of the app, as a slow line would, until it is released. */
async function hold(page: Page, part: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(new RegExp(`/${part}-[\\w-]+\\.js`), async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('what is typed while the search loads is searched', async ({ explorer, page }) => {
  const release = await hold(page, 'SearchCombobox');
  // At once: the page asks for the search by itself after a while.
  await page.goto('./');
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
  const release = await hold(page, 'SearchCombobox');
  const asked = page.waitForRequest(/SearchCombobox/);
  await explorer.open();
  await asked;
  await explorer.search.focus();
  release();
  await expect(explorer.search).toHaveAttribute('aria-autocomplete', 'list');
  await expect(explorer.search).toBeFocused();
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
    await expect(menu.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await keys.expectFocus();
    await expect(explorer.button(name)).toBeFocused();
  });
}
