/** Everything the app can do, in one go: none of it is told to anybody or kept where it should not be. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { decision, ownMapping, scopeOf, yoursOf } from '../fixtures/examples';
import { startWith } from './kept-scope';
import { expect, test } from './test';
import { Workshop } from './workshop';

test.use({
  serviceWorkers: 'allow',
  acceptDownloads: true,
  actionTimeout: 15_000,
  permissions: ['clipboard-read', 'clipboard-write'],
});

/** In everything that is typed. */
const MARK = 'Zanzibar';

const BEGUN = scopeOf({
  decisions: {
    'A.7.1': decision('applicable', { question: `Does ${MARK} count?`, own: { c1: MARK } }),
    'A.7.4': decision('inherited', { provider: `${MARK} Cloud`, justification: MARK }),
    'A.7.8': decision('excluded'),
  },
  columns: [{ id: 'c1', title: 'Ticket' }],
  yours: yoursOf(ownMapping('A.5.6', 'CC6.1', { reason: MARK })),
  held: ['A.5.1', 'A.5.15'],
  plan: { start: '2027-01-04', first: 'soc2', weeks: {} },
});

const PARTS = [
  'Working table',
  'Control library',
  'Scope statement',
  'Presets',
  'What if',
  'We already have',
  'Your mappings',
  'Warnings',
  'Decision log',
] as const;

/** Every place where a page can keep something, and the names that are used there. */
const keptNames = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookie: document.cookie,
  }));

test('nothing leaves the page, and nothing is kept but under its own name', async ({
  explorer,
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const told: string[] = [];
  let requests = 0;
  // That none goes to another host is watched in every test.
  context.on('request', (request) => {
    requests += 1;
    // A fragment stays in the browser.
    const [address = ''] = request.url().split('#');
    const sent = [address, ...Object.values(request.headers()), request.postData() ?? ''];
    if (request.method() !== 'GET') told.push(`${request.method()} ${address}`);
    if (sent.some((text) => decodeURIComponent(text).includes(MARK))) told.push(address);
  });
  page.on('websocket', (socket) => told.push(`socket ${socket.url()}`));
  await context.addInitScript(() => {
    window.print = () => undefined;
    navigator.sendBeacon = () => {
      console.error('A beacon was sent');
      return false;
    };
  });
  await startWith(context, BEGUN);
  const workshop = new Workshop(explorer);
  const { button } = explorer;
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  const closeDialog = async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  const more = async (item: string) => {
    await button('More').click();
    await explorer.menuItem(item).click();
  };
  const scopeMenu = async (item: string) => {
    await page
      .locator('header')
      .getByRole('button', { name: /audit|Zanzibar/ })
      .first()
      .click();
    await explorer.menuItem(item).click();
  };

  await test.step('graph, search and details', async () => {
    await explorer.open();
    await explorer.search.fill(MARK);
    await expect(page.getByRole('listbox', { name: 'Results' })).toHaveCount(0);
    await explorer.find('A.8.24');
    await explorer.decision('Applicable').check();
    await explorer.field('Justification').fill(MARK);
    await explorer.field('Notes').fill(`${MARK} again`);
    await explorer.field('Notes').press('Enter');
    const folded = explorer.details.getByRole('heading').getByRole('button', { expanded: false });
    while ((await folded.count()) > 0) await folded.first().click();
    await expect(page.getByText('Loading…')).toHaveCount(0);
    await button('Print these details').click();
    await explorer.row('CC6').first().click();
  });

  await test.step('matrix, and the three tables', async () => {
    await explorer.tab('Matrix').click();
    await expect(explorer.matrix).toBeVisible();
    for (const rows of ['evidence', 'practices'] as const) {
      await explorer.open({ tab: 'table', rows });
    }
    await explorer.open({ tab: 'table' });
    await page.getByRole('searchbox', { name: 'Filter rows' }).fill(MARK);
    await button('Copy rows').click();
  });

  await test.step('every part of the scope, with what it hands over', async () => {
    await explorer.tab('Scope').click();
    const parts = page.getByRole('navigation', { name: 'Parts of the scope' });
    await expect(parts.getByRole('button')).toHaveText(PARTS.map((part) => new RegExp(`^${part}`)));
    const files: string[] = [];
    for (const part of PARTS) {
      await parts.getByRole('button', { name: new RegExp(`^${part}`) }).click();
      await expect(page.getByText('Loading…')).toHaveCount(0);
      if (part === 'Working table') {
        await workshop.decisionCell('A.7.1').focus();
        await page.evaluate((mark) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', `A.7.2\tapplicable\nA.7.3\t${mark}\n${mark}\tx`);
          document.activeElement!.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          );
        }, MARK);
        await expect(dialog('Paste into the table')).toBeVisible();
        await closeDialog();
        await page.getByRole('button', { name: 'Ticket', exact: true }).click();
        await expect(dialog('Column Ticket')).toBeVisible();
        await closeDialog();
      }
      if (part === 'What if') {
        await page.getByRole('button', { name: /Several SOC 2 categories/ }).click();
      }
      if (part === 'Control library') {
        await button('New own control').click();
        const form = page.getByRole('form', { name: 'New own control' });
        await form.getByRole('textbox').first().fill(`${MARK} control`);
      }
      if (part === 'Scope statement') {
        await page.getByRole('textbox', { name: 'Organisation' }).fill(`${MARK} Ltd`);
      }
      if (part === 'Presets') await button('Fully cloud-hosted SaaS').click();
      if (part === 'Decision log') {
        await page.getByRole('textbox', { name: 'Your name' }).fill(`Ada ${MARK}`);
      }
      const saves = page.locator('main').getByRole('button', { name: /^(?!Open your).*\(CSV\)$/ });
      for (const save of await saves.all()) {
        const handedOver = await explorer.handedOver(() => save.click());
        files.push(handedOver.suggestedFilename().replace(/-\d{4}.*/, ''));
      }
    }
    expect(files).toEqual([
      'common-ground-comparison',
      'common-ground-what-is-left',
      'common-ground-your-mappings',
      'common-ground-warnings',
      'common-ground-open-questions',
      'common-ground-decision-log',
    ]);
  });

  await test.step('the plan and its files', async () => {
    await explorer.tab('Plan').click();
    for (const file of ['Timeline as SVG', 'Timeline as PNG', 'Calendar (ICS)']) {
      await explorer.handedOver(() => button(file).click());
    }
  });

  await test.step('the presentation', async () => {
    await more('Present');
    await expect(page.getByRole('region', { name: 'Presentation' })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
  });

  const workbook = await test.step('everything that can be exported', async () => {
    await explorer.tab('Graph').click();
    await button('Export').click();
    const items = await page.getByRole('menuitem').evaluateAll((all) =>
      // Behind the title stands what it holds.
      all.map((item) => item.getAttribute('aria-label') ?? item.firstChild?.textContent ?? ''),
    );
    await page.keyboard.press('Escape');
    expect(items.length).toBeGreaterThan(9);
    let made = '';
    for (const item of items) {
      if (item === 'Workbook (XLSX)') {
        await button('Export').click();
        await explorer.menuItem(item).click();
        const file = await explorer.handedOver(() => button('Make the workbook').click());
        made = await file.path();
        await closeDialog();
      } else if (item === 'Report (print)') {
        await button('Export').click();
        await explorer.menuItem(item).click();
        await button('Print').click();
        await expect(page.getByRole('region', { name: 'Report' })).toContainText(MARK);
        await page.getByRole('region', { name: 'Report' }).press('Escape');
      } else if (item === 'Copy as a table') {
        await button('Export').click();
        await explorer.menuItem(item).click();
        await expect(explorer.notices).toContainText(/Copied \d+ rows/);
      } else await explorer.download(item);
    }
    return made;
  });

  await test.step('every dialog', async () => {
    expect(await workshop.link(true)).toContain('#');
    await page.getByRole('button', { name: /^(Saved|Save a file)$/ }).click();
    await expect(dialog('Where this scope is kept')).toBeVisible();
    await closeDialog();
    await more('Keyboard shortcuts');
    await closeDialog();
    await more('About and sources');
    await closeDialog();
    await scopeMenu('Rename…');
    await page.getByRole('textbox', { name: 'Scope name' }).fill(`${MARK} audit`);
    await page.keyboard.press('Enter');
    await scopeMenu('Freeze…');
    await page.getByRole('textbox', { name: 'Name of the version' }).fill(`${MARK} agreed`);
    await page.keyboard.press('Enter');
    await button(`Open ${MARK} agreed`).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.reload();
    await explorer.drawn();
  });

  await test.step('files that are read', async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      scopeMenu('Read a spreadsheet'),
    ]);
    await chooser.setFiles({
      name: `${MARK}.xlsx`,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await readFile(workbook),
    });
    await expect(dialog(/^Read/)).not.toContainText('Reading the file');
    await expect(dialog(/^Read/)).not.toContainText('could not');
    await closeDialog();

    const { text } = await workshop.save();
    await explorer.find('A.8.24');
    await explorer.field('Notes').fill(`${MARK} after all`);
    await explorer.field('Notes').press('Enter');
    const theirs = text.replace(/"saveId": "[^"]+"/, '"saveId": "other001"');
    await workshop.openFile({ name: `${MARK}.json`, text: theirs.replace('again', 'instead') });
    await expect(workshop.arrival).toBeVisible();
    await button('Compare').click();
    await expect(dialog('What differs')).toContainText(MARK);
    await closeDialog();
    await button('Merge').click();
    await expect(dialog(/^Merge/)).toBeVisible();
    await closeDialog();
    await button('Keep mine').click();
  });

  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  expect(told, 'requests that say something').toEqual([]);
  expect(requests).toBeGreaterThan(100);
  const { databases, cookie, ...named } = await keptNames(page);
  expect(databases).toEqual([]);
  expect(cookie).toBe('');
  expect(named.caches).toHaveLength(1);
  const names = Object.values(named).flat();
  expect(names.filter((name) => !name.startsWith('common-ground:'))).toEqual([]);
  expect(names.join()).toContain('common-ground:scope:');
});
