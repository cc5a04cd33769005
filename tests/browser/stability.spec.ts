/** Filters show and hide what Cytoscape has; they never take it away and put it back. */
import type { JSHandle } from '@playwright/test';
import type { Core, SingularElementArgument } from 'cytoscape';
import { oneOf, randomFrom } from '../fixtures/random-scopes';
import type { Explorer } from './explorer';
import { expect, test } from './test';

/** What Cytoscape held when the watch began, and what it was told since. */
interface Watch {
  readonly before: ReadonlyMap<string, SingularElementArgument>;
  readonly added: string[];
  readonly removed: string[];
}

const watch = (cy: JSHandle<Core>): Promise<JSHandle<Watch>> =>
  cy.evaluateHandle((core) => {
    const added: string[] = [];
    const removed: string[] = [];
    core.on('add', ({ target }) => added.push(target.id()));
    core.on('remove', ({ target }) => removed.push(target.id()));
    return { before: new Map(core.elements().map((one) => [one.id(), one])), added, removed };
  });

/** Elements that are gone, new, or another object under an old identifier. */
const differences = (cy: JSHandle<Core>, watched: JSHandle<Watch>) =>
  cy.evaluate((core, { before, added, removed }) => {
    const changed = [...before].filter(
      ([id, element]) => core.getElementById(id)[0] !== element[0],
    );
    return { added, removed, changed: changed.map(([id]) => id), size: core.elements().length };
  }, watched);

const CATEGORIES = ['Availability', 'Confidentiality', 'Processing Integrity', 'Privacy'] as const;
const THEMES = ['Organizational', 'People', 'Physical', 'Technological'] as const;
const STRENGTHS = ['Any', 'Moderate and up', 'Strong'] as const;
const BANDS = ['Strong', 'Moderate', 'Weak'] as const;

/** Everything that filters, as clicks of a person. */
const CHANGES: readonly ((explorer: Explorer, random: () => number) => Promise<void>)[] = [
  (explorer, random) => explorer.category(oneOf(random, CATEGORIES)).click(),
  (explorer, random) => explorer.theme(oneOf(random, THEMES)).click(),
  (explorer, random) => explorer.strength(oneOf(random, STRENGTHS)).click(),
  (explorer, random) => explorer.band(oneOf(random, BANDS)).click(),
  (explorer) => explorer.part('ISO 27001 Annex A', 'shared').click(),
  (explorer) => explorer.part('ISO 27001 Annex A', 'ISO 27001 only').click(),
  (explorer) => explorer.part('SOC 2', 'shared').click(),
  (explorer) => explorer.page.getByTitle(/\d+ ISO 27001 only: click/).click(),
  (explorer, random) => explorer.decision(oneOf(random, ['Excluded', 'Applicable'])).click(),
  (explorer) => explorer.undo.click(),
];

const MANY = 110;

test('over a hundred filter changes nothing is added, removed or replaced', async ({
  explorer,
  page,
}) => {
  test.slow();
  const random = randomFrom(27001);
  await explorer.open({ scope: 'stable01', categories: ['availability'], selected: ['A.5.15'] });
  const cy = await explorer.cytoscape();
  const watched = await watch(cy);
  const held = (await differences(cy, watched)).size;
  const met = new Set<string>();
  for (let change = 0; change < MANY; change += 1) {
    await CHANGES[change % CHANGES.length]!(explorer, random);
    met.add(page.url());
  }
  expect(met.size, 'scopes and filters met on the way').toBeGreaterThan(MANY / 2);
  expect(await differences(cy, watched)).toEqual({
    added: [],
    removed: [],
    changed: [],
    size: held,
  });

  await test.step('and what it shows is still right', async () => {
    const showAll = page.getByRole('button', { name: 'Show everything' });
    if (await showAll.first().isVisible()) await showAll.first().click();
    const shown = await explorer.edges();
    expect(String(shown.length)).toBe(await explorer.figure('mappings').textContent());
  });
});

test('collapsing and expanding keeps every requirement and mapping', async ({ explorer }) => {
  await explorer.open();
  const cy = await explorer.cytoscape();
  const watched = await watch(cy);
  const before = await explorer.edges();
  for (let round = 0; round < 3; round += 1) {
    await explorer.button('Collapse all').click();
    await explorer.category('Availability').click();
    await explorer.button('Expand all').click();
    await explorer.category('Availability').click();
  }
  const { added, removed, changed } = await differences(cy, watched);
  expect(removed).toEqual([]);
  expect(changed).toEqual([]);
  expect(added.filter((id) => !id.startsWith('ribbon:'))).toEqual([]);
  expect(new Set(added).size, 'a ribbon is made once').toBe(added.length);
  expect(await explorer.edges()).toEqual(before);
});

test('the instance stays while the graph is on screen', async ({ explorer, page }) => {
  await explorer.open();
  const cy = await explorer.cytoscape();
  await explorer.category('Privacy').check();
  await explorer.find('CC6.7');
  await explorer.button('Collapse all').click();
  await explorer.tab('Graph').click();
  await page.setViewportSize({ width: 1100, height: 700 });
  await explorer.button('Expand all').click();
  await page.emulateMedia({ colorScheme: 'dark' });
  const now = await explorer.cytoscape();
  expect(await cy.evaluate((core, other) => core === other && !core.destroyed(), now)).toBe(true);
});
