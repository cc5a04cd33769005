import { expect, test } from './test';
for (let i = 0; i < 10; i += 1)
  test(`open ${i}`, async ({ explorer }) => {
    await explorer.open();
    await expect(explorer.graph).toBeVisible();
  });
for (let i = 0; i < 10; i += 1)
  test(`blank ${i}`, async ({ page }) => {
    await page.goto('about:blank');
  });
for (let i = 0; i < 10; i += 1)
  test(`table ${i}`, async ({ explorer }) => {
    await explorer.open({ tab: 'table' });
  });
for (let i = 0; i < 10; i += 1)
  test(`csv ${i}`, async ({ explorer }) => {
    await explorer.open();
    await explorer.exported('Scoped controls (CSV)');
  });
