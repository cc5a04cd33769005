/** The whole app in one file, opened from disk. */
import type { Locator, Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from './test';
import { wholeJob } from './whole-job';
import type { Hands, Target } from './whole-job';
import { Workshop } from './workshop';

const address = pathToFileURL('dist-single/common-ground.html').href;

test.use({ baseURL: address });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await promisify(execFile)('npm', ['run', 'build:single']);
});

test('one file from disk does the whole main job, and asks for no other', async ({
  explorer,
  page,
  context,
  visit,
}) => {
  test.setTimeout(120_000);
  const asked: string[] = [];
  context.on('request', (request) => {
    const [place = ''] = request.url().split('#');
    if (!/^(?:data|blob):/.test(place)) asked.push(place);
  });
  await page.goto(address);
  await wholeJob(handsOn(page));

  await test.step('a link says where it opens, and the part after the # opens in any copy', async () => {
    const workshop = new Workshop(explorer);
    await explorer.button('Share').click();
    const dialog = page.getByRole('dialog', { name: 'Share this scope' });
    await expect(dialog).toContainText('opened from a file');
    await expect(dialog.getByRole('button', { name: 'Save a project file' })).toBeVisible();
    await page.keyboard.press('Escape');
    const [place, fragment] = (await workshop.link(true)).split('#');
    expect(place).toBe(address);
    const other = await visit();
    await other.page.goto(`${address}#${fragment!}`);
    await other.drawn();
    await other.find('A.8.30');
    await expect(other.decision('Excluded')).toBeChecked();
  });

  expect(new Set(asked)).toEqual(new Set([address]));
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();

  await test.step('any other local page could read the scope, as the documents warn', async () => {
    const file = test.info().outputPath('other.html');
    await writeFile(file, '<title>Other</title>');
    const other = await context.newPage();
    await other.goto(pathToFileURL(file).href);
    expect(await other.evaluate(() => Object.keys(localStorage))).toContain(
      'common-ground:current',
    );
  });
});

function handsOn(page: Page): Hands {
  const find = ({ within, role, name }: Target): Locator =>
    (within ? find(within) : page).getByRole(role, { name, exact: true }).first();
  return {
    click: (target) => find(target).click(),
    fill: (target, text) => find(target).fill(text),
    press: (key) => page.keyboard.press(key),
    see: async (target) => {
      const one = find(target);
      if (!(await one.isVisible())) return null;
      return one.evaluate((element) => {
        const { value = null, checked = false } = element as Partial<HTMLInputElement>;
        return { text: element.textContent, value, isChecked: checked };
      });
    },
    inPage: (read) => page.evaluate(read),
    file: async (act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      return readFile(await download.path());
    },
    reload: async () => {
      await page.reload();
    },
  };
}
