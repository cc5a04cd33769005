/** Present mode on a projector: legible from the back of the room, and decided with keys. */
import type { Page } from '@playwright/test';
import { expect, test } from './test';

test.use({ viewport: { width: 1280, height: 720 } });
test.describe.configure({ mode: 'parallel' });

const ALL_CATEGORIES = ['availability', 'confidentiality', 'processing-integrity', 'privacy'];
/** Legible at 6 m on a 1280x720 projector. */
const SMALLEST_TEXT = 18;

const presentation = (page: Page) => page.getByRole('region', { name: 'Presentation' });
const heading = (page: Page) => presentation(page).getByRole('heading', { level: 1 });
const running = (page: Page, name: string) => page.locator(`[data-running="${name}"]`);

/** What would not be read from the back of the room: small text, and text that is cut or outside. */
const illegible = (page: Page): Promise<readonly string[]> =>
  page.evaluate((smallest) => {
    const problems: string[] = [];
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > clientWidth) problems.push(`the page is ${scrollWidth} wide`);
    if (scrollHeight > clientHeight) problems.push(`the page is ${scrollHeight} high`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      const words = text.textContent?.trim() ?? '';
      if (!element || words === '' || element.closest('.visually-hidden, script, style')) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < smallest) problems.push(`${size} px: ${words}`);
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      const isIn = (room: DOMRect) =>
        box.left >= room.left - 1 &&
        box.right <= room.right + 1 &&
        box.top >= room.top - 1 &&
        box.bottom <= room.bottom + 1;
      if (!isIn(new DOMRect(0, 0, clientWidth, clientHeight))) problems.push(`outside: ${words}`);
      const frame = element.closest('[role=option], button, section, header, footer');
      if (frame && !isIn(frame.getBoundingClientRect())) problems.push(`cut: ${words}`);
    }
    for (const element of document.querySelectorAll('[aria-label="Presentation"] *')) {
      if (element instanceof HTMLElement && element.scrollHeight > element.clientHeight + 1) {
        if (getComputedStyle(element).overflowY !== 'visible') {
          problems.push(`scrolls: ${element.className}`);
        }
      }
    }
    return problems;
  }, SMALLEST_TEXT);

/** Every page from the first to the last step, by heading and the line under it. */
async function walk(page: Page): Promise<readonly string[]> {
  const pages: string[] = [];
  const next = page.getByRole('button', { name: 'Next', exact: true });
  for (;;) {
    const title = `${await heading(page).textContent()}`;
    pages.push(title);
    expect(await illegible(page), `${title}, page ${pages.length}`).toEqual([]);
    if (await next.isDisabled()) return pages;
    await page.keyboard.press('ArrowRight');
  }
}

const WIDEST = [
  { bar: 'moderate' },
  { bar: 'strong' },
  // Nearly every row then has a reason instead of partners.
  { bar: 'strong', bases: ['guide'] },
] as const;
for (const { bar, ...bases } of WIDEST) {
  const on = 'bases' in bases ? 'on the guide alone' : 'on all bases';
  test(`every step reads from the back of the room, ${bar} ${on}`, async ({ explorer, page }) => {
    await explorer.open({
      scope: 'present1',
      bar,
      ...bases,
      categories: ALL_CATEGORIES,
      excluded: ['A.5.21', 'A.7.4'],
      inherited: ['A.7.1'],
      notRelevant: ['CC6.4'],
    });
    await page.keyboard.press('p');
    await expect(heading(page)).toHaveText('Common ground');
    const titles = await walk(page);
    expect(new Set(titles).size).toBe(1 + 5 + 13 + 1);
    expect(titles.filter((title) => title === 'Organizational')).toHaveLength(5);
    expect(titles.at(-1)).toBe('What is left');
  });
}

test('a larger projector shows everything larger', async ({ explorer, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await explorer.open();
  await page.keyboard.press('p');
  await expect(heading(page)).toHaveText('Common ground');
  await walk(page);
  const size = await heading(page).evaluate((element) => getComputedStyle(element).fontSize);
  expect(parseFloat(size)).toBeGreaterThan(40);
});

test('two controls are decided with keys, undone and counted', async ({ explorer, page }) => {
  await explorer.open();
  await page.keyboard.press('p');
  await expect(heading(page)).toHaveText('Common ground');
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText('Organizational');
  await expect(running(page, 'decided')).toHaveText('0');
  const shared = Number(await running(page, 'shared-controls').textContent());
  await page.keyboard.press('a');
  await expect(running(page, 'decided')).toHaveText('1');
  await page.keyboard.press('x');
  await expect(running(page, 'decided')).toHaveText('2');
  await expect(running(page, 'shared-controls')).toHaveText(String(shared - 1));
  expect(await illegible(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(running(page, 'decided')).toHaveText('1');
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/^A\.5\.2 /);
});

test('reload keeps the step, Back leaves it, and Escape returns to the window as it was', async ({
  explorer,
  page,
}) => {
  await explorer.open({ selected: ['A.8.13'] });
  const before = page.url();
  const row = explorer.row('A.8.13');
  const place = await row.boundingBox();
  await row.focus();
  await page.keyboard.press('p');
  await expect(heading(page)).toHaveText('Common ground');
  // The graph underneath has keys of its own.
  await page.keyboard.press('-');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(presentation(page)).toHaveCount(0);
  expect(page.url()).toBe(before);
  expect(await row.boundingBox()).toEqual(place);
  await expect(row).toBeFocused();

  await page.keyboard.press('p');
  const first = page.url();
  await page.keyboard.press('End');
  await expect(page).not.toHaveURL(first);
  await page.reload();
  await expect(heading(page)).toHaveText('What is left');
  await page.goBack();
  await expect(presentation(page)).toHaveCount(0);
});
