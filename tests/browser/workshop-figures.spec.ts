/** What each choice promises is what it brings, and a decision changes the promises. */
import type { Locator } from '@playwright/test';
import type { Scope } from '../../src/model';
import { countedMappings } from '../fixtures/brute-force';
import { decision, scopeOf } from '../fixtures/examples';
import { shippedContent } from '../fixtures/shipped';
import { catalog, figuresOf } from './crosswalk';
import { startWith } from './kept-scope';
import { expect, test } from './test';
import { Workshop } from './workshop';

test.use({ viewport: { width: 1280, height: 720 } });
test.describe.configure({ mode: 'parallel' });

/** The figure that a cell ends at: 86 in "82 → 86 of 93", 36 in "33 of 33 → 36 of 36". */
async function promised(row: Locator, label: string): Promise<number> {
  const text = await row.locator(`[data-label="${label}"]`).innerText();
  return Number(/(\d+) of \d+$/.exec(text.trim())![1]);
}

const promises = async (row: Locator) => ({
  'shared-controls': await promised(row, 'Shared controls'),
  'shared-criteria': await promised(row, 'Shared criteria'),
});

const sharedOf = (scope: Partial<Scope>) => {
  const { 'shared-controls': controls, 'shared-criteria': criteria } = figuresOf(scope);
  return { 'shared-controls': controls, 'shared-criteria': criteria };
};

test('what if: a category and a strength bring what they promised', async ({ explorer, page }) => {
  const workshop = new Workshop(explorer);
  const decisions = { 'A.5.1': decision('excluded'), 'A.8.13': decision('excluded') };
  await startWith(page, { decisions });
  await explorer.open();
  await workshop.openPart('What if');
  const choice = (title: string) => page.getByRole('row', { name: new RegExp(`^${title} `) });
  const strong = await promises(choice('Strong'));
  expect(strong).toEqual(sharedOf({ decisions, bar: 'strong' }));

  const categories = ['availability'] as const;
  const promise = await promises(choice('Add Availability'));
  expect(promise).toEqual(sharedOf({ decisions, categories }));
  await explorer.button('Choose: Add Availability').click();
  await workshop.expectFigures({ decisions, categories });
  expect(await explorer.figures()).toMatchObject(promise);
  await expect(choice('Leave out Availability')).toBeVisible();

  await test.step('a decision changes what another choice promises', async () => {
    const before = await promises(choice('Strong'));
    expect(before).not.toEqual(strong);
    await explorer.find('A.5.15');
    await explorer.decision('Excluded').check();
    const now = { ...decisions, 'A.5.15': decision('excluded') };
    const after = sharedOf({ decisions: now, categories, bar: 'strong' });
    expect(after).not.toEqual(before);
    await expect.poll(() => promises(choice('Strong'))).toEqual(after);
    await explorer.button('Choose: Strong').click();
    await workshop.expectFigures({ decisions: now, categories, bar: 'strong' });
    await explorer.undo.click();
    await explorer.undo.click();
    await workshop.expectFigures({ decisions, categories });
    await expect.poll(() => promises(choice('Strong'))).toEqual(before);
  });
});

test('a preset promises less once some of it is decided', async ({ explorer }) => {
  const preset = shippedContent().presets.find(({ id }) => id === 'cloud-hosted-saas')!;
  const controls = preset.proposals
    .flatMap(({ requirements }) => requirements)
    .filter((id) => catalog.requirement(id)?.kind === 'control');
  const workshop = new Workshop(explorer);
  await explorer.open();
  await workshop.openPart('Presets');
  const card = workshop.presetCard(preset.title);
  await expect(card).toContainText(`Would decide ${controls.length} undecided controls`);
  await explorer.find(controls[0]!);
  await explorer.decision('Excluded').check();
  await expect(card).toContainText(`Would decide ${controls.length - 1} undecided controls`);
  await expect(card).toContainText('Goes against 1 decision already made');
  const now = await explorer.figure('shared-controls').textContent();
  await expect(card).toContainText(`Shared controls ${now!} →`);
});

test('best next: each step adds what it says, and an excluded control is none', async ({
  explorer,
  page,
}) => {
  const HELD = ['A.5.1', 'A.5.15'];
  const workshop = new Workshop(explorer);
  await explorer.open();
  await workshop.openPart('We already have');
  await explorer.button('Paste a list').click();
  await page.getByRole('textbox', { name: /^Identifiers/ }).fill('a 5.1; A5.15, A.9.99');
  await expect(page.getByText('2 requirements recognised.')).toBeVisible();
  await expect(page.getByText('Not known and left out: A.9.99.')).toBeVisible();
  await explorer.button('Use this list').click();

  /** Of each control and clause that is not held, the criteria it would link. */
  const gains = (decisions: Scope['decisions']): ReadonlyMap<string, readonly string[]> => {
    const mappings = countedMappings(catalog, scopeOf({ decisions }));
    const linked = new Set(mappings.filter(({ iso }) => HELD.includes(iso)).map(({ tsc }) => tsc));
    const gained = new Map<string, readonly string[]>();
    for (const { iso, tsc } of mappings) {
      if (HELD.includes(iso) || linked.has(tsc)) continue;
      gained.set(iso, [...(gained.get(iso) ?? []), tsc]);
    }
    return gained;
  };
  const steps = page.getByRole('list', { name: 'Best next of ISO 27001' }).getByRole('listitem');
  const first = async () => {
    const text = await steps.first().innerText();
    return { id: /(A\.)?\d[\d.]*/.exec(text)![0], gain: Number(/\+(\d+)/.exec(text)![1]) };
  };
  const expectGreediest = async (decisions: Scope['decisions']) => {
    const possible = gains(decisions);
    const { id, gain } = await first();
    expect(gain).toBe(Math.max(...[...possible.values()].map(({ length }) => length)));
    expect(possible.get(id)).toHaveLength(gain);
    return id;
  };
  const id = await expectGreediest({});
  await explorer.find(id);
  await explorer.decision('Excluded').check();
  await expect(steps.first()).not.toContainText(`${id} `);
  await expectGreediest({ [id]: decision('excluded') });
  await explorer.undo.click();
  await expect(steps.first()).toContainText(id);
});

test('a warning leads to its row, and goes when it is mended', async ({ explorer, page }) => {
  const workshop = new Workshop(explorer);
  await explorer.open();
  await workshop.openPart('Working table');
  const counted = async () => Number(/\d+/.exec(await workshop.part('Warnings').innerText())![0]);
  const before = await counted();
  await workshop.decide('A.8.30', 'x');
  await expect.poll(counted).toBe(before + 1);
  await workshop.openPart('Warnings');
  const kind = page.getByRole('region', { name: 'Excluded without a reason 1' });
  await expect(kind).toContainText('(6.1.3 d)');
  await kind.getByRole('button', { name: /^A\.8\.30/ }).click();
  await expect(workshop.row('A.8.30')).toBeInViewport();
  const reason = workshop.justification('A.8.30');
  await expect(reason).toHaveAccessibleDescription('reason missing');
  await reason.fill('Nobody develops for us');
  await reason.press('Enter');
  await expect.poll(counted).toBe(before);
  await workshop.openPart('Warnings');
  await expect(page.getByRole('heading', { name: /^Excluded without a reason/ })).toHaveCount(0);
});
