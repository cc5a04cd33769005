/** All groups collapsed: ribbons as wide as the number of mappings, which answer to the pointer. */
import { countedMappings } from '../fixtures/brute-force';
import { scopeOf } from '../fixtures/examples';
import { catalog } from './crosswalk';
import type { Explorer } from './explorer';
import { expect, test } from './test';

test.use({ guideAlone: true });

test.describe.configure({ mode: 'parallel' });

const titleOf = (groupId: string) => catalog.group(groupId)!.title;
const groupOf = (id: string) => catalog.requirement(id)!.group;

/** The counted mappings of the first view by the groups they join, as in `A.8~CC6`. */
const PAIRS = new Map<string, readonly string[]>();
for (const { id, iso, tsc } of countedMappings(catalog, scopeOf({ bases: ['guide'] }))) {
  const pair = `${groupOf(iso)}~${groupOf(tsc)}`;
  PAIRS.set(pair, [...(PAIRS.get(pair) ?? []), id]);
}

interface ShownRibbon {
  readonly id: string;
  readonly width: number;
  /** Where it leaves its card, on the page. */
  readonly x: number;
  readonly y: number;
}

/** What is drawn, held against what Cytoscape shows. */
async function ribbons(explorer: Explorer): Promise<readonly ShownRibbon[]> {
  const drawn = await explorer.graph
    .locator('[data-surface=all] path[data-band=ribbon]')
    .evaluateAll((paths) =>
      paths.map((path) => {
        const line = path as SVGPathElement;
        const at = line.getPointAtLength(3).matrixTransform(line.getScreenCTM()!);
        const width = Number(line.getAttribute('stroke-width'));
        return { id: line.dataset.edges!, width, x: at.x, y: at.y };
      }),
    );
  expect(drawn.map(({ id }) => id).sort()).toEqual(await explorer.edges());
  return drawn;
}

test('edges and ribbons say what they join, and select it', async ({ explorer, page }) => {
  await explorer.open();
  await test.step('an edge says what it is, and selects its two ends', async () => {
    // A control of one edge, which is where the edge begins.
    expect((await explorer.edges()).filter((id) => id.startsWith('A.5.2~'))).toEqual([
      'A.5.2~CC1.3',
    ]);
    const row = (await explorer.row('A.5.2').boundingBox())!;
    const edge = { x: row.x + row.width + 2, y: row.y + row.height / 2 };
    await page.mouse.move(edge.x, edge.y);
    await expect(explorer.graph.getByText('A.5.2 covers part of CC1.3')).toBeVisible();
    await expect(explorer.graph.getByText('Strong 8 · from the guide')).toBeVisible();
    await page.mouse.click(edge.x, edge.y);
    await expect(explorer.row('A.5.2')).toHaveAttribute('aria-selected', 'true');
    await expect(explorer.row('CC1.3')).toHaveAttribute('aria-selected', 'true');
    await expect(explorer.details).toContainText('1 mapping between them');
  });

  await explorer.row('A.5.2').press('Escape');

  await test.step('expanding restores the drawing, from the button and from one card', async () => {
    const before = await explorer.edges();
    await explorer.button('Collapse all').click();
    await expect(explorer.row('A.5')).toHaveAttribute('aria-expanded', 'false');
    await explorer.row('A.5').dblclick();
    await expect(explorer.row('A.5')).toHaveAttribute('aria-expanded', 'true');
    const mixed = await explorer.edges();
    expect(mixed.every((id) => id.startsWith('ribbon:'))).toBe(true);
    expect(mixed).toContain('ribbon:A.5.15~CC6');
    await explorer.button('Collapse all').click();
    await explorer.button('Expand all').click();
    expect(await explorer.edges()).toEqual(before);
  });

  await explorer.button('Collapse all').click();
  await test.step('one ribbon for each pair of groups, as wide as their number of mappings', async () => {
    const shown = await ribbons(explorer);
    expect(shown.map(({ id }) => id).sort()).toEqual(
      [...PAIRS.keys()].map((pair) => `ribbon:${pair}`).sort(),
    );
    const total = [...PAIRS.values()].reduce((sum, { length }) => sum + length, 0);
    await expect(explorer.figure('mappings')).toHaveText(String(total));
    const countOf = (id: string) => PAIRS.get(id.replace('ribbon:', ''))!.length;
    const perMapping = shown.map(({ id, width }) => width / countOf(id));
    expect(Math.max(...perMapping)).toBeCloseTo(Math.min(...perMapping), 5);
  });

  await test.step('hovering a ribbon says what it joins and how much, and leaving it says no more', async () => {
    let total = 0;
    for (const { id, x, y } of await ribbons(explorer)) {
      const [iso = '', soc2 = ''] = id.replace('ribbon:', '').split('~');
      await page.mouse.move(x, y);
      await expect(
        explorer.graph.getByText(`${titleOf(iso)} ↔ ${titleOf(soc2)}`, { exact: true }),
      ).toBeVisible();
      const count = await explorer.graph.getByText(/^\d+ mappings?$/).textContent();
      total += parseInt(count!, 10);
    }
    await expect(explorer.figure('mappings')).toHaveText(String(total));
    await page.mouse.move(2, 2);
    await expect(explorer.graph.getByText(/^\d+ mappings?$/)).toHaveCount(0);
  });

  await test.step('clicking a ribbon selects both groups and lists exactly their mappings', async () => {
    const [id, mappings] = [...PAIRS].sort((a, b) => b[1].length - a[1].length)[0]!;
    const [iso = '', soc2 = ''] = id.split('~');
    const ribbon = (await ribbons(explorer)).find((one) => one.id === `ribbon:${id}`)!;
    await page.mouse.click(ribbon.x, ribbon.y);
    await expect(explorer.row(iso)).toHaveAttribute('aria-selected', 'true');
    await expect(explorer.row(soc2)).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(2);
    await expect(explorer.details).toContainText(`${mappings.length} mappings between them`);
    const listed = await explorer.details
      .getByRole('article')
      .getByRole('heading', { level: 4 })
      .evaluateAll((headings) =>
        headings.map((heading) =>
          [...heading.querySelectorAll('button')].map((link) => link.textContent).join('~'),
        ),
      );
    expect([...listed].sort()).toEqual([...mappings].sort());
  });
});

test('the cards of the overview stay within the window', async ({ explorer, page }) => {
  await explorer.open({ categories: ['availability', 'confidentiality', 'privacy'] });
  await explorer.button('Collapse all').click();
  const cards = await page.getByRole('treeitem').all();
  expect(cards.length).toBeGreaterThan(12);
  for (const card of cards) await expect(card).toBeInViewport({ ratio: 0.99 });
});
