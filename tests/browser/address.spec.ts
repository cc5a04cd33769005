/** The address holds the view and the decisions: back, forward, reload and a copy bring them back. */
import { addressOf } from './explorer';
import type { Explorer } from './explorer';
import { expect, test } from './test';

test.use({ guideAlone: true });

test.describe.configure({ mode: 'parallel' });

const depth = (explorer: Explorer) => explorer.page.evaluate(() => window.history.length);
const fragment = (explorer: Explorer) => explorer.page.evaluate(() => window.location.hash);

test.describe('back and forward', () => {
  test('go through selections, tabs and opened groups', async ({ explorer, page }) => {
    await explorer.open();
    const start = await depth(explorer);
    await explorer.row('A.8.24').click();
    await explorer.row('CC6.7').click();
    await explorer.row('A.6').press('ArrowLeft');
    await explorer.isoTree.getByRole('treeitem', { name: /^\+ 31/ }).click();
    await explorer.tab('Table').click();
    await explorer.drawn('table');
    expect(await depth(explorer)).toBe(start + 5);

    await page.goBack();
    await explorer.drawn();
    await expect(explorer.row('A.5.3')).toBeAttached();
    await page.goBack();
    await expect(explorer.row('A.5.3')).toHaveCount(0);
    await expect(explorer.row('A.6')).toHaveAttribute('aria-expanded', 'false');
    await page.goBack();
    await expect(explorer.row('A.6')).toHaveAttribute('aria-expanded', 'true');
    await expect(explorer.heading).toHaveText(/^CC6\.7/);
    await page.goBack();
    await expect(explorer.heading).toHaveText(/^A\.8\.24/);
    await page.goBack();
    await expect(explorer.heading).toHaveText('What the two share');
    for (let step = 0; step < 5; step += 1) await page.goForward();
    await explorer.drawn('table');
    await expect(explorer.heading).toHaveText(/^CC6\.7/);
  });

  test('do not stop at changes of the scope and at view filters', async ({ explorer, page }) => {
    await explorer.open();
    await explorer.row('A.5.15').click();
    const start = await depth(explorer);
    await explorer.category('Availability').check();
    await explorer.strength('Strong').check();
    await explorer.theme('People').uncheck();
    await explorer.band('Weak').uncheck();
    await explorer.part('SOC 2', 'SOC 2 only').uncheck();
    await explorer.decision('Applicable').check();
    expect(await depth(explorer)).toBe(start);
    expect(await fragment(explorer)).toContain('cat=availability');
    await page.goBack();
    await expect(explorer.heading).toHaveText('What the two share');
    await expect(explorer.category('Availability')).toBeChecked();
    await expect(explorer.strength('Strong')).toBeChecked();
  });

  test('never undo a decision', async ({ explorer, page }) => {
    await explorer.open();
    await explorer.find('A.8.30');
    await explorer.decision('Excluded').check();
    await explorer.field('Justification').fill('Nobody develops for us');
    await explorer.field('Justification').press('Enter');
    await page.goBack();
    await expect(explorer.heading).toHaveText('What the two share');
    await expect(explorer.figure('iso-only')).toHaveText('71');
    expect(await fragment(explorer)).toContain('excluded=A.8.30');
    await page.goForward();
    await expect(explorer.decision('Excluded')).toBeChecked();
    await expect(explorer.field('Justification')).toHaveValue('Nobody develops for us');
    await expect(explorer.undo).toHaveAccessibleName('Undo justification of A.8.30');
    await page.goBack();
    await page.reload();
    await explorer.drawn();
    await expect(explorer.banner).toHaveCount(0);
    await expect(explorer.figure('iso-only')).toHaveText('71');
  });
});

test('the view survives a reload', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.row('A.8.24').click();
  await explorer.row('A.8.12').click({ modifiers: ['Shift'] });
  await explorer.theme('Physical').uncheck();
  await explorer.row('CC1').press('ArrowLeft');
  await page.getByRole('button', { name: 'Fewest crossings' }).click();
  await expect(page).toHaveURL(/order=crossings/);
  const address = page.url();
  await page.reload();
  await explorer.drawn();
  expect(page.url()).toBe(address);
  await expect(explorer.row('A.8.24')).toHaveAttribute('aria-selected', 'true');
  await expect(explorer.row('A.8.12')).toHaveAttribute('aria-selected', 'true');
  await expect(explorer.theme('Physical')).not.toBeChecked();
  await expect(explorer.row('CC1')).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('button', { name: 'Fewest crossings' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('a copied address, and the link that Share makes, bring view and decisions to somebody else, and no text', async ({
  explorer,
  visit,
}) => {
  await explorer.open();
  await explorer.category('Availability').check();
  await explorer.find('A.7.4');
  await explorer.decision('Inherited').check();
  await explorer.provider.fill('Nimbus Cloud');
  await explorer.provider.press('Enter');
  await explorer.find('A.8.30');
  await explorer.decision('Excluded').check();
  await explorer.field('Justification').fill('Secret reason');
  await explorer.field('Notes').fill('Secret note');
  await explorer.field('Notes').press('Enter');
  const address = explorer.page.url();
  expect(decodeURIComponent(address)).not.toMatch(/secret|nimbus/i);
  await explorer.button('Share').click();
  const link = await explorer.page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  expect(link).toMatch(/#\/graph\?s=1\.[\w-]+&sel=A\.8\.30$/);
  const figures = await explorer.figures();

  for (const [handedOn, notice] of [
    [address, 'Opened the scope from the link.'],
    [link, 'from the link: 2 decisions, on Security and Availability. It carries no texts'],
  ] as const) {
    const other = await visit();
    await other.page.goto(handedOn);
    await other.drawn();
    await expect(other.notices).toContainText(notice);
    expect(await other.figures()).toEqual(figures);
    await expect(other.heading).toHaveText('A.8.30 Outsourced development');
    await expect(other.decision('Excluded')).toBeChecked();
    await expect(other.field('Justification')).toHaveValue('');
    await expect(other.category('Availability')).toBeChecked();
    await other.find('A.7.4');
    await expect(other.decision('Inherited')).toBeChecked();
    await expect(other.provider).toHaveValue('');
    expect(JSON.stringify(await other.stored(''))).not.toMatch(/secret|nimbus/i);
  }
});

test('free text never gets into the address', async ({ explorer, page }) => {
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  await explorer.open({ tab: 'table', selected: ['A.7.4'] });
  await explorer.decision('Inherited').check();
  await explorer.provider.fill('Zanzibar');
  await explorer.provider.press('Enter');
  await explorer.field('Justification').fill('Zanzibar');
  await explorer.field('Notes').fill('Zanzibar');
  await explorer.field('Notes').press('Enter');
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('Zanzibar');
  await expect(explorer.tableRow('A.7.4')).toContainText('Zanzibar');
  await explorer.button('Combined audit').click();
  await explorer.menuItem('Rename…').click();
  await page.getByRole('textbox', { name: 'Scope name' }).fill('Zanzibar');
  await explorer.button('Rename').click();
  await expect(explorer.button('Zanzibar')).toBeVisible();
  await explorer.tab('Graph').click();
  expect([...addresses, page.url()].filter((url) => /zanzibar/i.test(url))).toEqual([]);
});

test.describe('a link with another scope, while mine has work in it', () => {
  const THEIRS = addressOf({
    scope: 'theirs01',
    categories: ['privacy'],
    excluded: ['A.8.24'],
    selected: ['A.8.24'],
  });

  /** Does some work, then opens the link. */
  async function workAndOpen(explorer: Explorer): Promise<void> {
    await explorer.open();
    await explorer.category('Availability').check();
    await explorer.find('A.8.30');
    await explorer.decision('Excluded').check();
    await explorer.field('Justification').fill('Mine');
    await explorer.field('Justification').press('Enter');
    await explorer.page.goto(`./${THEIRS}`);
    await expect(explorer.banner).toBeVisible();
  }

  async function expectMine(explorer: Explorer): Promise<void> {
    await expect(explorer.banner).toHaveCount(0);
    await expect(explorer.category('Availability')).toBeChecked();
    await expect(explorer.category('Privacy')).not.toBeChecked();
    await explorer.find('A.8.30');
    await expect(explorer.decision('Excluded')).toBeChecked();
    await expect(explorer.field('Justification')).toHaveValue('Mine');
  }

  async function expectTheirs(explorer: Explorer): Promise<void> {
    await expect(explorer.category('Privacy')).toBeChecked();
    await expect(explorer.category('Availability')).not.toBeChecked();
    await explorer.find('A.8.24');
    await expect(explorer.decision('Excluded')).toBeChecked();
  }

  test('it is shown read-only, and mine is untouched and can be kept', async ({
    explorer,
    page,
  }) => {
    await workAndOpen(explorer);
    await expectTheirs(explorer);
    for (const name of ['Applicable', 'Inherited', 'Excluded']) {
      await expect(explorer.decision(name)).toBeDisabled();
    }
    await expect(explorer.field('Justification')).toBeDisabled();
    await expect(explorer.category('Confidentiality')).toBeDisabled();
    await expect(explorer.strength('Any')).toBeDisabled();
    await expect(explorer.undo).toBeDisabled();
    await page.keyboard.press('Control+z');
    await page.reload();
    await explorer.drawn();
    await expect(explorer.banner).toBeVisible();
    await explorer.button('Keep mine').click();
    await expectMine(explorer);
    await page.reload();
    await explorer.drawn();
    await expectMine(explorer);
  });

  test('Back returns to mine; it can take the place of mine, which can be undone', async ({
    explorer,
    page,
  }) => {
    await workAndOpen(explorer);
    await page.goBack();
    await expectMine(explorer);
    await page.goto(`./${THEIRS}`);
    await explorer.button('Replace mine').click();
    await expect(explorer.undo).toHaveAccessibleName(
      'Undo replace the scope with the one from the link',
    );
    await explorer.undo.click();
    await expectMine(explorer);
    await explorer.redo.click();
    await expect(explorer.banner).toHaveCount(0);
    await expectTheirs(explorer);
    await page.reload();
    await explorer.drawn();
    await expect(explorer.banner).toHaveCount(0);
    await expectTheirs(explorer);
  });

  test('it asks in a fresh window too, and can be opened as new, beside mine', async ({
    explorer,
    page,
  }) => {
    await workAndOpen(explorer);
    const window = await page.context().newPage();
    await window.goto(`./${THEIRS}`);
    await expect(window.getByRole('region', { name: 'Scope from a link' })).toBeVisible();
    await window.close();
    await explorer.button('Open as new').click();
    await expect(explorer.banner).toHaveCount(0);
    await expectTheirs(explorer);
    await explorer.decision('Applicable').check();
    await page.reload();
    await explorer.drawn();
    await expect(explorer.banner).toHaveCount(0);
    await expect(explorer.decision('Applicable')).toBeChecked();
    await explorer.button('Scope from a link').click();
    await page.getByRole('menuitemradio', { name: 'Combined audit' }).click();
    await expectMine(explorer);
  });
});

test('a link to my own scope as it is now needs no choice', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.category('Privacy').check();
  await expect(page).toHaveURL(/cat=privacy/);
  const link = page.url();
  await explorer.tab('Table').click();
  await page.goto(link);
  await explorer.drawn();
  await expect(explorer.category('Privacy')).toBeChecked();
  await expect(explorer.banner).toHaveCount(0);
  await expect(explorer.notices).toHaveText('');
});

test.describe('an address that cannot be read', () => {
  const BROKEN = {
    'an unknown screen': '#/nowhere?sel=A.5.15',
    'unknown identifiers': '#/graph?sel=A.9.99,A.5.15&collapsed=B.1',
    'an unknown category and strength': '#/graph?scope=broken01&cat=happiness&bar=huge',
    'a scope that is none': '#/graph?scope=%%%3Cscript%3E&excluded=A.5.15',
    'no form at all': '#%E0%A4%A&&=?&=<img src=x onerror=alert(1)>',
  } as const;

  async function expectSetAside(explorer: Explorer, hash: string): Promise<void> {
    await expect(explorer.notices.getByRole('paragraph')).toHaveText([
      /^The address names what this version does not know: “?".+\.$/,
    ]);
    const aside = await explorer.stored('set-aside:');
    const texts = aside.map(({ text }) => text).join('\n');
    expect(texts).toContain(new URL(hash, 'http://localhost').hash);
    await explorer.button('Dismiss').click();
    await expect(explorer.notices).toHaveText('');
  }

  test('is said in a sentence and set aside, at the start and in an open page', async ({
    explorer,
    page,
  }) => {
    let met = 0;
    for (const [what, hash] of Object.entries(BROKEN)) {
      await test.step(what, async () => {
        await page.goto(`./${hash}`);
        await explorer.drawn();
        await expectSetAside(explorer, hash);
        met += 1;
        expect(await explorer.stored('set-aside:')).toHaveLength(met);
        await explorer.find('CC6.7');
        await expect(explorer.heading).toHaveText(/^CC6\.7/);
      });
    }
    await test.step('typed beside work of mine, which stays', async () => {
      await explorer.category('Availability').check();
      await page.goto('./#/graph?sel=A.9.99');
      await expect(explorer.notices).toContainText('does not know: "A.9.99"');
      expect(await explorer.stored('set-aside:')).toHaveLength(met + 1);
      await expect(explorer.category('Availability')).toBeChecked();
    });
    await test.step('the last of them again, at the start', async () => {
      const hash = BROKEN['no form at all'];
      await page.evaluate(() => localStorage.clear());
      await page.goto('about:blank');
      await page.goto(`./${hash}`);
      await explorer.drawn();
      await expectSetAside(explorer, hash);
    });
  });

  test('is not read when it is endless', async ({ explorer, page }) => {
    await page.goto(`./#/graph?sel=${'A.5.15,'.repeat(3000)}`);
    await explorer.drawn();
    await expect(explorer.notices).toContainText('The address is longer than 16000 characters');
    await expect(explorer.heading).toHaveText('What the two share');
  });
});
