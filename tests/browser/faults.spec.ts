/** When the browser's storage fails, nothing on screen is lost, and a sentence says what to do. */
import type { Page } from '@playwright/test';
import { figuresOf } from './crosswalk';
import { decision } from '../fixtures/examples';
import type { Explorer } from './explorer';
import { textOf } from './explorer';
import { expect, test } from './test';

test.describe.configure({ mode: 'parallel' });

const EXCLUDED = decision('excluded', { justification: 'Nobody develops for us' });
/** What `work` leaves in a scope. */
const WORK = { categories: ['availability'], decisions: { 'A.8.30': EXCLUDED } } as const;

/** Three changes: a category, a decision, its reason. */
async function work(explorer: Explorer): Promise<void> {
  await explorer.category('Availability').check();
  await explorer.find('A.8.30');
  await explorer.decision('Excluded').check();
  await explorer.field('Justification').fill(EXCLUDED.justification);
  await explorer.field('Justification').press('Enter');
}

async function expectWork(explorer: Explorer): Promise<void> {
  await expect(explorer.category('Availability')).toBeChecked();
  await expect(explorer.decision('Excluded')).toBeChecked();
  await expect(explorer.field('Justification')).toHaveValue(EXCLUDED.justification);
  await expect.poll(() => explorer.figures()).toEqual(figuresOf(WORK));
}

const problems = (explorer: Explorer) => explorer.notices.getByRole('paragraph');

/** Saves a project file from the dialog on where the scope is kept, and reads its scope. */
async function savedFrom(explorer: Explorer, word: string): Promise<unknown> {
  await explorer.button(word).click();
  const dialog = explorer.page.getByRole('dialog', { name: 'Where this scope is kept' });
  await expect(dialog).toContainText('Save a project file before you close it.');
  const file = await explorer.handedOver(() =>
    dialog.getByRole('button', { name: 'Save a project file' }).click(),
  );
  return JSON.parse(await textOf(file)) as unknown;
}

/** Takes up all the room that the browser has for this site, to the last character. */
const fillUp = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const area of [localStorage, sessionStorage]) {
      let size = 4 * 1024 * 1024;
      for (let n = 0; size >= 1; n += 1) {
        try {
          area.setItem(`elsewhere:${n}`, 'x'.repeat(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
    }
  });

const makeRoom = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const area of [localStorage, sessionStorage]) {
      const keys = Array.from(area, (_, index) => area.key(index)!);
      for (const key of keys) if (key.startsWith('elsewhere:')) area.removeItem(key);
    }
  });

test('a full storage is reported once, and what is on screen can be taken along', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await fillUp(page);
  await work(explorer);
  await expectWork(explorer);
  await expect(problems(explorer)).toHaveText([
    /is not keeping your scope: its storage is full or blocked\. Save a project file/,
  ]);
  expect(await savedFrom(explorer, 'Not saved')).toMatchObject({ scope: WORK });
  await expect(explorer.undo).toHaveAccessibleName('Undo justification of A.8.30');

  await test.step('with room again the next change stores all of them', async () => {
    await makeRoom(page);
    await explorer.field('Notes').fill('Asked again in spring');
    await explorer.field('Notes').press('Enter');
    await expect(explorer.button('Saved')).toBeVisible();
    await page.reload();
    await explorer.drawn();
    await expectWork(explorer);
    await expect(explorer.undo).toHaveAccessibleName('Undo notes of A.8.30');
  });
});

test('a browser that blocks storage is reported at the start, and everything works', async ({
  explorer,
  page,
}) => {
  await page.addInitScript(() => {
    for (const area of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, area, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  await explorer.open();
  await expect(problems(explorer)).toHaveText([/is not keeping your scope/]);
  await work(explorer);
  await expectWork(explorer);
  await explorer.undo.click();
  await explorer.redo.click();
  expect(await savedFrom(explorer, 'Not saved')).toMatchObject({ scope: WORK });
  await explorer.button('Combined audit').click();
  await explorer.menuItem('New scope').click();
  await expect(explorer.notices).toContainText('opening another would lose “Combined audit”');
  await expectWork(explorer);
});

test('storage that is emptied behind the page is filled again by the next change', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await work(explorer);
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await explorer.field('Notes').fill('Asked again in spring');
  await explorer.field('Notes').press('Enter');
  await expect(problems(explorer)).toHaveText([
    /was removed from outside this page.* stored again\. Save a project file/,
  ]);
  await page.reload();
  await explorer.drawn();
  await expectWork(explorer);
  await expect(explorer.field('Notes')).toHaveValue('Asked again in spring');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(explorer.notices).toHaveText('');
  await expect(explorer.undo).toHaveAccessibleName('Undo notes of A.8.30');
  for (let step = 0; step < 4; step += 1) await explorer.undo.click();
  await expect(explorer.undo).toBeDisabled();
  await expect.poll(() => explorer.figures()).toEqual(figuresOf({}));
});

test.describe('what cannot be read is set aside, and the app works on:', () => {
  const DAMAGE: Readonly<Record<string, { text: string; reason: string }>> = {
    'what is cut off': { text: '{"version":1,"id":"abcd', reason: 'it is damaged' },
    'what a newer version wrote': {
      text: '{"version":99}',
      reason: 'a newer version of Common Ground wrote it',
    },
  };
  for (const [what, { text, reason }] of Object.entries(DAMAGE)) {
    test(what, async ({ explorer, page }) => {
      await explorer.open();
      await work(explorer);
      const [scope] = await explorer.stored('scope:');
      await test.step('found at the start', async () => {
        await write(page, scope!.key, text);
        await write(page, 'common-ground:preferences', '{"theme":');
        await page.reload();
        await explorer.drawn();
        await expect(explorer.notices).toContainText(
          `A stored scope could not be read: ${reason}. It was set aside. Open your last project file`,
        );
        await expect(explorer.notices).toContainText('Its decisions were read from the address');
        await expect(explorer.decision('Excluded')).toBeChecked();
        expect((await explorer.stored('set-aside:')).map((one) => one.text)).toEqual([text]);
      });
      await test.step('written while the page is open', async () => {
        await write(page, scope!.key, `${text} `);
        await explorer.decision('Applicable').check();
        await expect(explorer.notices).toContainText(
          'It was set aside, and this tab goes on with its own. Reload both tabs',
        );
        expect(await explorer.stored('set-aside:')).toHaveLength(2);
      });
      await test.step('and can be taken along', async () => {
        await page.reload();
        await explorer.drawn();
        await expect(explorer.decision('Applicable')).toBeChecked();
        await expect(explorer.notices).toHaveText('');
        await explorer.button('Saved').click();
        const texts: unknown = JSON.parse(await explorer.textBy('Download what was set aside'));
        expect(texts).toEqual([text, `${text} `]);
      });
    });
  }

  test('one decision that nobody knows, and that one only', async ({ explorer, page }) => {
    await explorer.open();
    await work(explorer);
    const [scope] = await explorer.stored('scope:');
    const text = scope!.text.replace('"A.8.30":', '"A.9.99":{"status":"excluded"},"A.8.30":');
    await write(page, scope!.key, text);
    await page.reload();
    await explorer.drawn();
    await expect(explorer.notices).toContainText('decides on A.9.99, which this version');
    await expectWork(explorer);
    expect((await explorer.stored('set-aside:')).map((one) => one.text)).toEqual([text]);
  });
});

/** Writes into the storage behind the app's back. */
const write = (page: Page, key: string, text: string): Promise<void> =>
  page.evaluate(([at, what]) => localStorage.setItem(at, what), [key, text] as const);
