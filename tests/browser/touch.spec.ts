/** The main job with a finger, on a telephone and on a tablet, where nothing to aim at is too small; and zoomed in. */
import type { Locator, Page } from '@playwright/test';
import { violations } from './axe';
import { parseCsv } from './csv';
import { textOf } from './explorer';
import { expect, test } from './test';
import { Workshop } from './workshop';

/** CSS pixels; half of one is lost to rounding. */
const FINGER = 43.5;

/** What the page lets a finger press, by role. */
const PRESSED =
  'a[href], button, select, summary, textarea, input, [role=tab], [role=option], [role=treeitem], [role^=menuitem], [role=button]';

/**
 * Everything on the screen that is smaller than a finger where it takes a touch. Left out: words in
 * a text, the cells and heads of the matrix, which graph and table offer in full size, and what
 * is hidden from everybody but the mouse.
 */
const tooSmall = (page: Page) =>
  page.evaluate(
    ([pressed, finger]) => {
      const top = document.querySelector('[role=dialog], [role=menu]') ?? document.body;
      const isWord = (element: HTMLElement) => {
        if (!['inline', 'inline-block'].includes(getComputedStyle(element).display)) return false;
        let block = element.parentElement;
        while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
        return block !== null && block.textContent.length > element.textContent.length;
      };
      const small: string[] = [];
      for (const element of top.querySelectorAll<HTMLElement>(pressed)) {
        const isShown = element.checkVisibility({ visibilityProperty: true });
        const label = element.closest('label');
        const box = (label ?? element).getBoundingClientRect();
        if (!isShown || box.width < 2 || element.matches(':disabled')) continue;
        if (element.closest('[aria-hidden=true], [role=grid][aria-label^="Crosswalk matrix"]'))
          continue;
        if (isWord(element)) continue;
        const before = getComputedStyle(element, '::after');
        const grown = before.position === 'absolute' && before.content !== 'none' ? before : null;
        const width = Math.max(box.width, Number.parseFloat(grown?.width ?? '0'));
        const height = Math.max(box.height, Number.parseFloat(grown?.height ?? '0'));
        if (width >= finger && height >= finger) continue;
        const name = element.getAttribute('aria-label') ?? element.textContent;
        small.push(`${element.tagName} ${name} ${Math.round(width)} x ${Math.round(height)}`);
      }
      return small;
    },
    [PRESSED, FINGER] as const,
  );

const paper = (element: Locator) =>
  element.evaluate((shown) => getComputedStyle(shown).backgroundColor);

async function expectComfort(page: Page, where: string): Promise<void> {
  expect.soft(await tooSmall(page), `too small on ${where}`).toEqual([]);
  // What is too wide would widen the page of a telephone, too.
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  const { width } = page.viewportSize()!;
  expect.soft(widths, `width of ${where}`).toEqual([width, width]);
}

for (const [device, viewport] of [
  ['a telephone', { width: 390, height: 844 }],
  ['a tablet', { width: 768, height: 1024 }],
] as const) {
  test.describe(device, () => {
    test.use({ viewport, hasTouch: true, isMobile: true, colorScheme: 'dark' });

    test('does the main job', async ({ explorer, page }) => {
      test.setTimeout(90_000);
      const { button } = explorer;
      const isPhone = viewport.width < 760;
      const close = explorer.details.getByRole('button', { name: 'Close' });
      const workshop = new Workshop(explorer);

      await test.step('look around, and choose a category', async () => {
        await explorer.open();
        await expectComfort(page, 'the graph');
        for (const name of ['Graph', 'Matrix', 'Table', 'Scope', 'Plan'] as const) {
          await expect(explorer.tab(name)).toBeInViewport({ ratio: 0.99 });
        }
        for (const name of ['Share', 'Export', 'More']) {
          await expect(button(name)).toBeInViewport({ ratio: 0.99 });
        }
        await expect(explorer.search).toBeInViewport({ ratio: 0.99 });
        if (isPhone) await expect(explorer.category('Availability')).toBeHidden();
        if (isPhone) {
          await button('Scope and view').tap();
          await expect(page.locator('#panel :focus'), 'the focus goes along').toBeAttached();
          await page.keyboard.press('Escape');
          await expect(explorer.category('Availability')).toBeHidden();
          await expect(button('Scope and view')).toBeFocused();
          await button('Scope and view').tap();
        }
        await explorer.category('Availability').tap();
        await expect(explorer.category('Availability')).toBeChecked();
        await workshop.expectFigures({ categories: ['availability'] });
        await expectComfort(page, 'the panel');
        if (isPhone) {
          await button('Close').tap();
          await expect(explorer.category('Availability')).toBeHidden();
        }
      });

      await test.step('find a control, read its sheet, decide', async () => {
        await explorer.search.tap();
        await explorer.search.fill('A.8.30');
        await expectComfort(page, 'the results');
        await explorer.results.first().tap();
        await expect(explorer.heading).toHaveText('A.8.30 Outsourced development');
        await expect(explorer.heading).toBeInViewport();
        await explorer.decision('Excluded').tap();
        await explorer.field('Justification').fill('Nobody develops for us');
        await explorer.field('Justification').press('Enter');
        const folded = explorer.details
          .getByRole('heading')
          .getByRole('button', { expanded: false });
        while ((await folded.count()) > 0) await folded.first().tap();
        await expect(page.getByText('Loading…')).toHaveCount(0);
        await expectComfort(page, 'the details');
        await expect(close, 'stays in sight').toBeInViewport({ ratio: 1 });
        await close.tap();
        await expect(explorer.details).toBeHidden();
        await expect(page.locator('[role=treeitem]:focus'), 'focus comes back').toBeAttached();
      });

      await test.step('two fingers zoom into the graph', async () => {
        const client = await page.context().newCDPSession(page);
        const box = (await explorer.graph.boundingBox())!;
        const [x, y] = [box.x + 60, box.y + 180];
        const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
          client.send('Input.dispatchTouchEvent', {
            type,
            touchPoints:
              apart === undefined
                ? []
                : [
                    { x, y: y - apart, id: 0 },
                    { x, y: y + apart, id: 1 },
                  ],
          });
        await touch('touchStart', 25);
        for (let apart = 35; apart <= 85; apart += 10) await touch('touchMove', apart);
        await touch('touchEnd');
        await expect(page.getByRole('status', { name: 'Zoom' })).not.toHaveText('100%');
        expect(await page.evaluate(() => window.visualViewport?.scale), 'the page').toBe(1);
      });

      await test.step('every screen', async () => {
        for (const name of ['Matrix', 'Table', 'Plan'] as const) {
          await explorer.tab(name).tap();
          await expect(page.getByText('Loading…')).toHaveCount(0);
          await expectComfort(page, name);
        }
        for (const name of [
          'Control library',
          'Scope statement',
          'Presets',
          'What if',
          'We already have',
          'Your mappings',
          'Warnings',
          'Decision log',
        ] as const) {
          await explorer.tab('Scope').tap();
          await workshop.part(name).tap();
          await expect(workshop.part(name)).toHaveAttribute('aria-current', 'page');
          await expect(page.getByText('Loading…')).toHaveCount(0);
          await expectComfort(page, name);
        }
      });

      await test.step('decide in the working table, which has most of the screen', async () => {
        await workshop.part('Working table').tap();
        const parts = page.getByRole('navigation', { name: 'Parts of the scope' });
        const head = (await parts.boundingBox())!;
        expect(head.y + head.height).toBeLessThan(viewport.height * 0.35);
        const first = (await workshop.row('A.5.1').boundingBox())!;
        expect(first.y, 'rows begin').toBeLessThan(viewport.height * 0.5);
        await workshop.decisionOn('A.7.4', 'Inherited').tap();
        await expect(workshop.decisionOn('A.7.4', 'Inherited')).toBeChecked();
        await expectComfort(page, 'the working table');
      });

      await test.step('menus, dialogs and the file', async () => {
        for (const name of ['More', 'Export', 'Share']) {
          await button(name).tap();
          await expect(page.getByRole(name === 'Share' ? 'dialog' : 'menu')).toBeVisible();
          await expectComfort(page, name);
          await page.keyboard.press('Escape');
          await expect(page.getByRole(name === 'Share' ? 'dialog' : 'menu')).toHaveCount(0);
        }
        await button('Export').tap();
        await expect(explorer.menuItem('Scoped controls (CSV)')).toBeInViewport({ ratio: 0.99 });
        const file = await explorer.handedOver(() =>
          explorer.menuItem('Scoped controls (CSV)').tap(),
        );
        const csv = parseCsv(await textOf(file));
        expect(csv.row('A.8.30')).toMatchObject({ Justification: 'Nobody develops for us' });
        expect(csv.row('A.7.4')).toMatchObject({ Decision: 'Inherited' });
      });
    });
  });
}

test('zoomed to 400% every screen is there and scrolls one way; forced colours show what is chosen', async ({
  explorer,
  page,
}) => {
  test.setTimeout(60_000);
  const { button } = explorer;
  await page.setViewportSize({ width: 320, height: 256 });
  await explorer.open();
  await explorer.row('A.5.15').click();
  await expect(explorer.heading).toHaveText('A.5.15 Access control');
  await explorer.decision('Excluded').click();
  await expect(explorer.figure('shared-controls')).toHaveText('82');
  const close = explorer.details.getByRole('button', { name: 'Close' });
  await close.press('Enter');
  await expect(page.locator('[role=treeitem]:focus'), 'focus comes back').toBeAttached();
  await explorer.row('A.5.1').scrollIntoViewIfNeeded();
  for (const name of ['Graph', 'Matrix', 'Table', 'Scope', 'Plan'] as const) {
    await test.step(name, async () => {
      await explorer.tab(name).click();
      await expect(page.getByText('Loading…')).toHaveCount(0);
      const screen = page.getByRole('tabpanel');
      await screen.scrollIntoViewIfNeeded();
      const { sideways, height } = await screen.evaluate(({ clientHeight }) => ({
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        height: clientHeight,
      }));
      expect(sideways).toBeLessThanOrEqual(0);
      expect(height, 'room for more than a row').toBeGreaterThan(256);
    });
  }

  await test.step('in forced colours, what is chosen stands out and can be read', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ forcedColors: 'active' });
    const workshop = new Workshop(explorer);
    await workshop.openPart('Working table');
    const chip = page.getByRole('group', { name: 'Show only' }).getByRole('button').first();
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    const chosen = [explorer.tab('Scope'), workshop.part('Working table'), chip];
    const others = [explorer.tab('Graph'), workshop.part('Presets')];
    expect(new Set(await Promise.all(chosen.map(paper))).size).toBe(1);
    for (const other of others) expect(await paper(other)).not.toBe(await paper(chip));
    expect(await violations(page, 'header, nav', ['color-contrast'])).toEqual([]);
    await button('Export').click();
    await page.keyboard.press('ArrowDown');
    const item = page.locator('[role=menuitem]:focus');
    await expect.poll(() => paper(item)).toBe(await paper(explorer.tab('Scope')));
    expect(await violations(page, '[role=menu]', ['color-contrast'])).toEqual([]);
  });
});
