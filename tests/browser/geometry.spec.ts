/** The rows that people see stand exactly where Cytoscape has its nodes, and at reading size. */
import type { Explorer } from './explorer';
import { expect, test } from './test';

test.use({ guideAlone: true });

interface Apart {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** How far each row's middle is from the middle of its node on screen. */
async function apart(explorer: Explorer): Promise<readonly Apart[]> {
  const cy = await explorer.cytoscape();
  return cy.evaluate((core) => {
    const host = core.container()!.getBoundingClientRect();
    return [...document.querySelectorAll('[role=treeitem]')].flatMap((row) => {
      const id = row.getAttribute('aria-label')!.split(' ')[0]!;
      const node = core.getElementById(id);
      if (node.empty()) return [];
      const box = row.getBoundingClientRect();
      const at = node.renderedPosition();
      return [
        {
          id,
          x: Math.abs(box.x + box.width / 2 - host.x - at.x),
          y: Math.abs(box.y + box.height / 2 - host.y - at.y),
        },
      ];
    });
  });
}

async function expectTogether(explorer: Explorer, when: string): Promise<void> {
  await expect
    .poll(async () => (await apart(explorer)).filter(({ x, y }) => x > 1 || y > 1), when)
    .toEqual([]);
  expect((await apart(explorer)).length, 'rows looked at').toBeGreaterThan(20);
}

test('rows are where their nodes are, however the drawing is moved', async ({ explorer, page }) => {
  const zoom = page.getByRole('status', { name: 'Zoom' });
  await explorer.open();
  await expectTogether(explorer, 'at first');
  const height = (await explorer.row('A.5.15').boundingBox())!.height;

  await test.step('scrolled by wheel', async () => {
    const before = (await explorer.row('A.6.3').boundingBox())!.y;
    await explorer.row('A.6.3').hover();
    await page.mouse.wheel(0, 130);
    await expect
      .poll(async () => (await explorer.row('A.6.3').boundingBox())!.y)
      .toBeCloseTo(before - 130, 0);
    await expectTogether(explorer, 'after scrolling');
  });

  await test.step('zoomed by Ctrl and wheel', async () => {
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -90);
    await expect(zoom).toHaveText('122%');
    await expectTogether(explorer, 'zoomed in');
    const larger = (await explorer.row('A.5.15').boundingBox())!.height;
    expect(larger / height).toBeCloseTo(1.22, 1);
    await page.mouse.wheel(0, 300);
    await expect(zoom).toHaveText('63%');
    await expectTogether(explorer, 'zoomed out');
    await page.keyboard.up('Control');
  });

  await test.step('dragged', async () => {
    await explorer.button('Zoom in').click();
    await explorer.button('Zoom in').click();
    await explorer.button('Zoom in').click();
    const box = (await explorer.graph.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 40, box.y + 180, { steps: 4 });
    await page.mouse.up();
    await expectTogether(explorer, 'after dragging');
  });

  await test.step('with the partners alongside, filtered, and in another window', async () => {
    await explorer.button('Fit').click();
    await explorer.find('A.8.32');
    await expectTogether(explorer, 'with partners alongside');
    await explorer.category('Availability').check();
    await explorer.theme('People').uncheck();
    await expectTogether(explorer, 'after filters');
    await page.setViewportSize({ width: 1180, height: 760 });
    await expectTogether(explorer, 'in a smaller window');
    await page.getByRole('button', { name: 'Fewest crossings' }).click();
    await expectTogether(explorer, 'in another order');
  });
});

test('what the browser itself scrolls into view is there, edges and all', async ({ explorer }) => {
  await explorer.open();
  await expect(explorer.row('CC9.2')).not.toBeInViewport();
  await explorer.row('CC9.2').evaluate((row) => row.scrollIntoView());
  await expect(explorer.row('CC9.2')).toBeInViewport({ ratio: 0.99 });
  await expectTogether(explorer, 'after scrolling down');
  await explorer.row('A.5').evaluate((row) => row.scrollIntoView({ block: 'nearest' }));
  await expect(explorer.row('A.5')).toBeInViewport({ ratio: 0.99 });
  await expectTogether(explorer, 'after scrolling up');
});

test('rows are at least 26 px high without zooming, and their text is not smaller than 12 px', async ({
  explorer,
  page,
}) => {
  await explorer.open({ unfolded: ['A.5', 'CC1'] });
  const rows = await page.getByRole('treeitem').evaluateAll((all) =>
    all.map((row) => ({
      height: row.getBoundingClientRect().height,
      text: Math.min(
        ...[...row.querySelectorAll('span')]
          .filter((span) => span.textContent.trim() !== '')
          .map((span) => parseFloat(getComputedStyle(span).fontSize)),
      ),
    })),
  );
  expect(Math.min(...rows.map(({ height }) => height))).toBeGreaterThanOrEqual(26);
  expect(Math.min(...rows.map(({ text }) => text))).toBeGreaterThanOrEqual(12);
});

test('fit shows the whole drawing at no more than 100%', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.button('Fit').click();
  const host = (await explorer.graph.boundingBox())!;
  const ends = await page.getByRole('treeitem').evaluateAll((all) => {
    const boxes = all.map((row) => row.getBoundingClientRect());
    return {
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  });
  expect(ends.top).toBeGreaterThanOrEqual(host.y);
  expect(ends.bottom).toBeLessThanOrEqual(host.y + host.height);
  await explorer.open({ collapsed: ['A.5', 'A.6', 'A.7', 'A.8'] });
  await explorer.button('Collapse all').click();
  await explorer.button('Fit').click();
  await expect(page.getByRole('status', { name: 'Zoom' })).toHaveText('100%');
});

test('a title that is cut is whole in the details', async ({ explorer, page }) => {
  await explorer.open();
  const cut = await page.getByRole('treeitem', { level: 2 }).evaluateAll((rows) =>
    rows.flatMap((row) => {
      const [id = ''] = row.getAttribute('aria-label')!.split(' ');
      return [...row.querySelectorAll('span')]
        .filter((span) => span.scrollWidth > span.clientWidth + 1)
        .map((span) => ({ id, title: span.textContent }));
    }),
  );
  for (const { id, title } of cut) {
    await explorer.row(id).click();
    await expect(explorer.heading).toHaveText(`${id} ${title}`);
    const heading = await explorer.heading.evaluate(({ scrollWidth, clientWidth }) => ({
      scrollWidth,
      clientWidth,
    }));
    expect(heading.scrollWidth).toBeLessThanOrEqual(heading.clientWidth);
  }
});
