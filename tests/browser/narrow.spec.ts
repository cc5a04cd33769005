/** On a telephone: the details are a sheet, rows are as large as a finger. The rest is in touch.spec.ts. */
import type { Locator } from '@playwright/test';
import type { Explorer } from './explorer';
import { expect, test } from './test';

test.use({ guideAlone: true });

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

async function expectNoSidewaysScroll(explorer: Explorer): Promise<void> {
  const { scroll, client } = await explorer.page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
  expect(client).toBe(390);
}

const heightOf = async (target: Locator) => (await target.boundingBox())!.height;

test('a row opens its details in a sheet, and is as large as a finger', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await test.step('a row opens its details in a sheet, where it is decided on', async () => {
    await expect(explorer.details).toBeHidden();
    await explorer.row('A.5.15').tap();
    await expect(explorer.heading).toHaveText('A.5.15 Access control');
    await expect(explorer.heading).toBeInViewport();
    await explorer.decision('Excluded').tap();
    await expect(explorer.figure('shared-controls')).toHaveText('20');
    await explorer.field('Justification').fill('Not ours');
    await explorer.field('Justification').press('Enter');
    await expectNoSidewaysScroll(explorer);
    await explorer.details.getByRole('button', { name: 'Close' }).tap();
    await expect(explorer.details).toBeHidden();
    await expect(explorer.figure('shared-controls')).toHaveText('20');
    await explorer.undo.tap();
    await explorer.undo.tap();
    await expect(explorer.figure('shared-controls')).toHaveText('21');
  });

  await test.step('rows and cards are as large as a finger', async () => {
    for (const row of [
      explorer.row('A.5'),
      explorer.row('A.5.15'),
      explorer.row('CC1.1'),
      explorer.isoTree.getByRole('treeitem', { name: /^\+ 31/ }),
    ]) {
      expect(await heightOf(row)).toBeGreaterThanOrEqual(44);
    }
    await explorer.button('Collapse all').tap();
    for (const card of await page.getByRole('treeitem').all()) {
      expect(await heightOf(card)).toBeGreaterThanOrEqual(44);
    }
  });
});

test('a finger scrolls the columns, and two fingers zoom', async ({ explorer, page }) => {
  await explorer.open();
  const zoom = page.getByRole('status', { name: 'Zoom' });
  const client = await page.context().newCDPSession(page);
  const touch = (type: string, ...points: readonly (readonly [number, number])[]) =>
    client.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  const box = (await explorer.graph.boundingBox())!;
  const x = box.x + 60;
  const before = (await explorer.row('A.6').boundingBox())!.y;
  await touch('touchStart', [x, box.y + 260]);
  for (let y = 240; y >= 100; y -= 20) await touch('touchMove', [x, box.y + y]);
  await touch('touchEnd');
  await expect
    .poll(async () => (await explorer.row('A.6').boundingBox())!.y)
    .toBeLessThan(before - 120);
  await expect(explorer.details, 'a drag is no tap').toBeHidden();

  await touch('touchStart', [x, box.y + 150], [x, box.y + 200]);
  for (let step = 10; step <= 60; step += 10) {
    await touch('touchMove', [x, box.y + 150 - step], [x, box.y + 200 + step]);
  }
  await touch('touchEnd');
  await expect(zoom).not.toHaveText('100%');
  await expectNoSidewaysScroll(explorer);
});
