/** Nothing moves on the screen that the user did not move. */
import type { Locator } from '@playwright/test';
import type { Explorer } from './explorer';
import { expect, test } from './test';

test.use({ guideAlone: true });

// Lower than the drawing, so that there is room to scroll in either direction.
test.use({ viewport: { width: 1440, height: 620 } });

test.describe.configure({ mode: 'parallel' });

async function topOf(target: Locator): Promise<number> {
  const box = await target.boundingBox();
  if (!box) throw new Error(`${String(target)} is not on screen`);
  return box.y;
}

/** Scrolls the drawing until something is so far below the upper edge of the graph. */
async function scrollTo(explorer: Explorer, target: Locator, below: number): Promise<void> {
  const edge = await topOf(explorer.graph);
  await explorer.graph.hover();
  await explorer.page.mouse.wheel(0, (await topOf(target)) - edge - below);
  await expect.poll(async () => Math.abs((await topOf(target)) - edge - below)).toBeLessThan(1);
}

async function expectAt(target: Locator, y: number, after: string): Promise<void> {
  await expect.poll(async () => Math.abs((await topOf(target)) - y), after).toBeLessThanOrEqual(1);
}

test('the selected row keeps its place through every filter', async ({ explorer, page }) => {
  await explorer.open({ selected: ['A.8.5'] });
  const row = explorer.row('A.8.5');
  await scrollTo(explorer, row, 180);
  const y = await topOf(row);
  const edge = await topOf(explorer.graph);
  const changes: readonly (readonly [string, () => Promise<void>])[] = [
    ['adding Availability', () => explorer.category('Availability').check()],
    ['hiding People', () => explorer.theme('People').uncheck()],
    ['adding Privacy', () => explorer.category('Privacy').check()],
    ['Strong only', () => explorer.strength('Strong').check()],
    ['hiding ISO 27001 only', () => explorer.part('ISO 27001 Annex A', 'ISO 27001 only').uncheck()],
    ['removing Availability', () => explorer.category('Availability').uncheck()],
    ['hiding SOC 2 only', () => explorer.part('SOC 2', 'SOC 2 only').uncheck()],
    ['showing everything', () => explorer.button('Show everything').click()],
    ['undoing', () => explorer.undo.click()],
    ['redoing', () => explorer.redo.click()],
  ];
  for (const [what, change] of changes) {
    await change();
    await expectAt(row, y, `after ${what}`);
    // The strip over it has as many lines for a nought.
    await expectAt(explorer.graph, edge, `after ${what}`);
  }
  await expect(page.getByRole('status', { name: 'Zoom' })).toHaveText('100%');
});

test('a control that is excluded stays where it is while it is selected', async ({ explorer }) => {
  await explorer.open({ selected: ['A.8.7'] });
  const row = explorer.row('A.8.7');
  await scrollTo(explorer, row, 200);
  const y = await topOf(row);
  await explorer.decision('Excluded').check();
  await expect(row).toHaveAccessibleName('A.8.7 Protection against malware. Not applicable');
  await expectAt(row, y, 'after excluding it');
  await expect(explorer.figure('shared-controls')).toHaveText('20');
  await explorer.decision('Applicable').check();
  await expect(row).toHaveAccessibleName(/Shared, linked to CC6\.8/);
  await expectAt(row, y, 'after restoring it');
});

test('a criterion that is not relevant stays where it is while it is selected', async ({
  explorer,
}) => {
  await explorer.open({ selected: ['CC6.4'] });
  const row = explorer.row('CC6.4');
  await scrollTo(explorer, row, 200);
  const y = await topOf(row);
  await explorer.decision('Not relevant').check();
  await expect(row).toHaveAccessibleName(/Not applicable/);
  await expectAt(row, y, 'after leaving it out');
  await expect(explorer.details).toContainText('almost never accepted');
});

test('with nothing selected the topmost row keeps its place', async ({ explorer }) => {
  await explorer.open({ selected: ['A.5.1'] });
  await explorer.decision('Excluded').check();
  await explorer.row('A.5.1').press('Escape');
  await expect(explorer.row('A.5.1')).toHaveCount(0);
  const row = explorer.row('A.5.9');
  await scrollTo(explorer, row, 0);
  const y = await topOf(row);
  await explorer.undo.click();
  await expect(explorer.row('A.5.1')).toHaveCount(1);
  await expectAt(row, y, 'after a row came back above it');
  await explorer.redo.click();
  await expectAt(row, y, 'after a row went away above it');
});

test('pointing at things moves nothing', async ({ explorer, page }) => {
  await explorer.open();
  const rows = page.getByRole('treeitem');
  const places = () => rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().y));
  const before = await places();
  for (const id of ['A.5.15', 'A.6.8', 'CC2.2', 'CC1.4']) {
    await explorer.row(id).hover();
    expect(await places()).toEqual(before);
  }
});

test('partners come alongside the selected row, and go back when it is deselected', async ({
  explorer,
}) => {
  await explorer.open();
  const row = explorer.row('A.5.23');
  const partner = explorer.row('CC9.2');
  const before = await topOf(partner);
  const y = await topOf(row);
  await expect(partner).not.toBeInViewport();
  await row.click();
  await expect(partner).toBeInViewport({ ratio: 0.99 });
  await expectAt(row, y, 'after its partners came');
  await row.press('Escape');
  await expectAt(partner, before, 'after deselecting');
  await expectAt(row, y, 'after deselecting');
});

test('what is out of sight is pointed to, and one click away', async ({ explorer, page }) => {
  await explorer.open({ selected: ['CC6.1', 'A.5.15'] });
  await expect(explorer.row('A.5.15')).toBeInViewport({ ratio: 0.99 });
  await expect(explorer.row('CC6.1')).not.toBeInViewport();
  await page.getByRole('button', { name: '1 more below' }).click();
  await expect(explorer.row('CC6.1')).toBeInViewport({ ratio: 0.99 });
  await expect(page.getByRole('button', { name: /more below/ })).toHaveCount(0);
});

test('no frame is asked for while nothing moves', async ({ explorer, page }) => {
  await page.addInitScript(() => {
    const ask = window.requestAnimationFrame.bind(window);
    const counted = window as Window & { asked?: number };
    window.requestAnimationFrame = (run) => {
      counted.asked = (counted.asked ?? 0) + 1;
      return ask(run);
    };
  });
  await explorer.open();
  const asked = () => page.evaluate(() => (window as Window & { asked?: number }).asked ?? 0);
  const framesIn = async (time: number) => {
    const before = await asked();
    await page.waitForTimeout(time);
    return (await asked()) - before;
  };
  await explorer.strength('Any').check();
  await expect.poll(() => framesIn(400)).toBe(0);
  expect(await asked()).toBeGreaterThan(0);
});
