/** What the browser keeps: it survives, and when it is damaged nothing is lost without a word. */
import { bruteForceFigures } from '../fixtures/brute-force';
import { decision, scopeOf } from '../fixtures/examples';
import { catalog } from './crosswalk';
import type { Explorer } from './explorer';
import { expect, test } from './test';

test.describe.configure({ mode: 'parallel' });

/** Makes a scope with work in it, and tells under which key it is kept. */
async function work(explorer: Explorer): Promise<string> {
  await explorer.open();
  await explorer.category('Availability').check();
  await explorer.find('A.8.30');
  await explorer.decision('Excluded').check();
  await explorer.field('Justification').fill('Nobody develops for us');
  await explorer.field('Justification').press('Enter');
  const [scope] = await explorer.stored('scope:');
  return scope!.key;
}

/** Writes into the storage behind the app's back, and loads the page again. */
async function tamper(explorer: Explorer, key: string, text: string): Promise<void> {
  await explorer.page.evaluate(([at, what]) => localStorage.setItem(at, what), [
    key,
    text,
  ] as const);
  await explorer.page.reload();
  await explorer.drawn();
}

test('each change is kept at once', async ({ explorer }) => {
  const key = await work(explorer);
  const [scope] = await explorer.stored('scope:');
  expect(scope!.key).toBe(key);
  expect(JSON.parse(scope!.text)).toMatchObject({
    version: 2,
    name: 'Combined audit',
    scope: {
      categories: ['availability'],
      decisions: { 'A.8.30': { status: 'excluded', justification: 'Nobody develops for us' } },
    },
  });
});

test('what is being typed is kept when the page is left', async ({ explorer, page }) => {
  await explorer.open({ selected: ['A.8.30'] });
  await explorer.field('Notes').fill('Half a sent');
  await page.reload();
  await explorer.drawn();
  await expect(explorer.field('Notes')).toHaveValue('Half a sent');
});

test('what is being typed is kept when something else is selected', async ({ explorer }) => {
  await explorer.open({ selected: ['A.8.24'] });
  await explorer.field('Justification').fill('For A.8.24');
  await explorer.row('CC6.7').click();
  await expect(explorer.field('Justification')).toHaveValue('');
  await explorer.row('A.8.24').click();
  await expect(explorer.field('Justification')).toHaveValue('For A.8.24');
});

test.describe('a stored scope that cannot be read', () => {
  const DAMAGE: Readonly<Record<string, { text: string; reason: string }>> = {
    'that is cut off': { text: '{"version":1,"id":"abcd', reason: 'it is damaged' },
    'that is something else': {
      text: '[1,2,3]',
      reason: 'version is not what it should be',
    },
    'from the future': {
      text: '{"version":99}',
      reason: 'a newer version of Common Ground wrote it',
    },
  };
  for (const [what, { text, reason }] of Object.entries(DAMAGE)) {
    test(`${what} is set aside, and the app works on`, async ({ explorer, page }) => {
      const key = await work(explorer);
      await page.goto('about:blank');
      await page.goto('./');
      await tamper(explorer, key, text);
      await expect(explorer.notices).toContainText(
        `A stored scope could not be read: ${reason}. It was set aside.`,
      );
      expect((await explorer.stored('set-aside:')).map((one) => one.text)).toEqual([text]);
      await explorer.find('CC6.7');
      await explorer.decision('Not relevant').check();
      await expect(explorer.undo).toHaveAccessibleName('Undo mark CC6.7 not relevant');
      await expect(explorer.notices).toContainText('Its decisions were read from the address');
      await explorer.notices.getByRole('button', { name: 'Dismiss' }).first().click();
      await page.reload();
      await explorer.drawn();
      await expect(explorer.decision('Not relevant')).toBeChecked();
      await expect(explorer.notices).toHaveText('');
      expect(await explorer.stored('set-aside:')).toHaveLength(1);
    });
  }

  test('with a decision nobody knows loses that decision only', async ({ explorer }) => {
    const key = await work(explorer);
    const [scope] = await explorer.stored('scope:');
    const text = scope!.text.replace('"A.8.30":', '"A.9.99":{"status":"excluded"},"A.8.30":');
    await tamper(explorer, key, text);
    await expect(explorer.notices).toContainText('decides on A.9.99, which this version');
    await expect(explorer.category('Availability')).toBeChecked();
    await expect(explorer.field('Justification')).toHaveValue('Nobody develops for us');
    expect((await explorer.stored('set-aside:')).map((one) => one.text)).toEqual([text]);
  });
});

test('damaged preferences cost only the choice', async ({ explorer, page }) => {
  await work(explorer);
  await tamper(explorer, 'common-ground:preferences', '{"theme":');
  await expect(explorer.decision('Excluded')).toBeChecked();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('a browser that keeps nothing is reported once, and the app works', async ({
  explorer,
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await explorer.open();
  await explorer.category('Availability').check();
  await explorer.find('A.8.30');
  await explorer.decision('Excluded').check();
  await expect(explorer.decision('Excluded')).toBeChecked();
  const { mappings } = bruteForceFigures(
    catalog,
    scopeOf({ categories: ['availability'], decisions: { 'A.8.30': decision('excluded') } }),
  );
  await expect(explorer.figure('mappings')).toHaveText(String(mappings));
  await expect(explorer.notices.getByRole('paragraph')).toHaveText([
    /This browser is not keeping your scope/,
  ]);
});

test('several scopes are kept side by side', async ({ explorer, page }) => {
  await work(explorer);
  await explorer.button('Combined audit').click();
  await explorer.menuItem('New scope').click();
  await expect(explorer.button('Combined audit 2')).toBeVisible();
  await expect(explorer.category('Availability')).not.toBeChecked();
  await expect(explorer.undo).toBeDisabled();
  await explorer.category('Privacy').check();
  await explorer.button('Combined audit 2').click();
  await page.getByRole('menuitemradio', { name: 'Combined audit', exact: true }).click();
  await expect(explorer.category('Availability')).toBeChecked();
  await expect(explorer.category('Privacy')).not.toBeChecked();
  await page.reload();
  await explorer.drawn();
  await expect(explorer.category('Availability')).toBeChecked();
  expect(await explorer.stored('scope:')).toHaveLength(2);
});
