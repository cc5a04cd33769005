/** After the first visit no network is needed, and a new version comes when it is asked for. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Explorer } from './explorer';
import { changedBuild, openSite, removeBuild } from './site';
import type { Site } from './site';
import { expect, test as base } from './test';
import { Workshop } from './workshop';

const DIST = path.join(import.meta.dirname, '../../dist');

const test = base.extend<{ readonly site: Site }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from it
  site: async ({}, use) => {
    const site = await openSite(DIST);
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => {
    await use(site.address);
  },
});
test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'parallel', timeout: 60_000 });

const keptVersions = (page: Page): Promise<readonly string[]> => page.evaluate(() => caches.keys());

/** Waits until every file is kept and the page is answered from there. */
const whenKept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve),
    );
  });

test.describe('without a network', () => {
  // Asking for what is new fails then, which the browser logs.
  test.use({ errorsExpected: true });

  test('everything works after the first visit', async ({ explorer, page, context, site }) => {
    const workshop = new Workshop(explorer);
    await explorer.open();
    await explorer.category('Availability').check();
    await whenKept(page);
    await context.setOffline(true);
    site.isUp = false;

    await test.step('the page is there again, as it was left', async () => {
      await page.reload();
      await explorer.drawn();
      await expect(explorer.category('Availability')).toBeChecked();
    });
    await test.step('a control is decided on, and its content is read', async () => {
      await explorer.find('A.8.30');
      await explorer.decision('Excluded').check();
      await explorer.field('Justification').fill('Nobody develops for us');
      await explorer.field('Justification').press('Enter');
      await explorer.row('A.8.24').click();
      await expect(explorer.mappingCard(/CC6\.7/)).not.toContainText('could not be loaded');
    });
    await test.step('screens that were never open', async () => {
      await explorer.tab('Matrix').click();
      await expect(explorer.matrix).toBeVisible();
      await workshop.openPart('Working table');
      await workshop.expectDecided(1);
      await explorer.tab('Plan').click();
      await expect(
        page.getByRole('heading', { name: 'When does the programme start?' }),
      ).toBeVisible();
    });
    await test.step('a workbook', async () => {
      await explorer.button('Export').click();
      await explorer.menuItem('Workbook (XLSX)').click();
      const download = await explorer.handedOver(() =>
        explorer.button('Make the workbook').click(),
      );
      const bytes = await readFile(await download.path());
      expect(bytes.subarray(0, 2).toString()).toBe('PK');
      expect(bytes.length).toBeGreaterThan(20_000);
    });
  });
});

test('a new version waits until it is asked for, and costs nothing', async ({
  explorer,
  page,
  context,
  site,
}) => {
  await explorer.open({ selected: ['A.8.30'] });
  await whenKept(page);
  const other = new Explorer(await context.newPage());
  await other.open();
  const [before] = await keptVersions(page);
  const next = await changedBuild(DIST, 'The next version');
  site.folder = next;

  await test.step('it is found, and said without interrupting', async () => {
    await page.reload();
    await explorer.drawn();
    await explorer.field('Notes').pressSequentially('Half a ');
    await expect(explorer.notices).toContainText('A new version is ready.', { timeout: 20_000 });
    await expect(explorer.field('Notes')).toBeFocused();
    await page.keyboard.type('sentence');
    await expect(page).toHaveTitle('Common Ground');
  });
  await test.step('until then the old one goes on, also where nobody was yet', async () => {
    await explorer.tab('Matrix').click();
    await expect(explorer.matrix).toBeVisible();
  });
  await test.step('it comes when it is asked for, with everything as it was', async () => {
    await explorer.field('Notes').fill('Half a sentence more');
    await explorer.notices.getByRole('button', { name: 'Reload' }).click();
    await expect(page).toHaveTitle('The next version');
    await expect(explorer.matrix).toBeVisible();
    await expect(explorer.field('Notes')).toHaveValue('Half a sentence more');
    await expect(explorer.notices).toHaveText('');
  });
  await test.step('a window of the old version can still open its screens', async () => {
    expect(await keptVersions(page)).toContain(before);
    await other.tab('Table').click();
    await expect(other.page.getByRole('table')).toBeVisible();
    await expect(other.page).toHaveTitle('Common Ground');
  });
  await test.step('what nobody uses any more is removed', async () => {
    await other.page.close();
    await page.reload();
    await expect.poll(() => keptVersions(page)).toHaveLength(1);
    expect(await keptVersions(page)).not.toContain(before);
  });
  await removeBuild(next);
});
