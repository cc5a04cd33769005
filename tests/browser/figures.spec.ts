/** The screen, Cytoscape, the file and an independent count say the same. */
import { bareDecision, CATEGORIES } from '../../src/model';
import type { Scope } from '../../src/model';
import { countedMappings } from '../fixtures/brute-force';
import { scopeOf } from '../fixtures/examples';
import { GUIDE_FIGURES, GUIDE_PAIRS } from '../fixtures/guide-pairs';
import { randomChoice, scopeOfChoice } from '../fixtures/random-scopes';
import { asShown, catalog, figuresOf } from './crosswalk';
import { CONTROL_COLUMNS, figuresIn, pairsIn, parseCsv } from './csv';
import type { CsvRow } from './csv';
import type { AddressParts, Explorer } from './explorer';
import { expect, test } from './test';

test.describe.configure({ mode: 'parallel' });

/** What the file must say of each requirement, from the independent count. */
function expectedRows(scope: Scope): readonly CsvRow[] {
  const selected = new Set(['security', ...scope.categories]);
  const criteria = catalog.criteria.filter(({ category }) => selected.has(category));
  const order = catalog.requirements.map(({ id }) => id);
  const counted = countedMappings(catalog, scope);
  return [...catalog.controls, ...criteria].map(({ id, kind, title }) => {
    const mine = counted.filter(({ iso, tsc }) => iso === id || tsc === id);
    const partners = mine.map(({ iso, tsc }) => (iso === id ? tsc : iso));
    const framework = kind === 'control' ? 'ISO 27001' : 'SOC 2';
    const status = scope.decisions[id]?.status;
    const out = status === 'excluded' || status === 'not-relevant';
    return {
      Framework: framework,
      ID: id,
      Title: title,
      Overlap: out ? 'Not applicable' : mine.length > 0 ? 'Shared' : `${framework} only`,
      'Mapped to': partners.sort((a, b) => order.indexOf(a) - order.indexOf(b)).join('; '),
      'Strongest link':
        mine.length === 0 ? '' : String(Math.max(...mine.map(({ strength }) => strength))),
    };
  });
}

async function checkEverything(explorer: Explorer, scope: Scope): Promise<void> {
  const expected = figuresOf(scope);
  const pairs = countedMappings(catalog, scope).map(({ id }) => id);
  await expect.poll(() => explorer.figures()).toEqual(expected);
  expect(await explorer.edges()).toEqual(pairs.sort());
  const csv = parseCsv(await explorer.exported('Scoped controls (CSV)'));
  expect(csv.columns).toEqual(CONTROL_COLUMNS);
  expect(csv.rows).toMatchObject([...expectedRows(scope)]);
  expect(figuresIn(csv)).toEqual(expected);
  expect(pairsIn(csv, 'SOC 2')).toEqual(pairs);
}

/**
 * The first scope becomes the user's own, which has work in it then; the others are looked at as
 * somebody's who sent them. Whoever's it is, the same code counts, draws and writes it.
 */
async function openNext(explorer: Explorer, parts: AddressParts, first: boolean): Promise<void> {
  await explorer.open(parts);
  if (!first) await expect(explorer.banner).toBeVisible();
}

for (const bar of ['moderate', 'strong'] as const) {
  test(`on the guide’s table, at ${bar}`, async ({ explorer, page }) => {
    for (const [place, guided] of GUIDE_FIGURES.entries()) {
      const { name, categories, excluded, figures } = guided;
      await test.step(name, async () => {
        const scope = `guide00${place}`;
        const parts = { scope, categories, bar, excluded, bases: ['guide'] };
        await openNext(explorer, parts, place === 0);
        await expect.poll(() => explorer.figures()).toEqual(asShown(figures));
        await expect(page.getByText(`of ${figures.criteria} criteria in scope`)).toBeVisible();
        await expect(page.getByText('of 93 controls')).toBeVisible();
        const inScope = new Set<string>(
          catalog.criteria
            .filter(({ category }) => ['security', ...categories].includes(category))
            .map(({ id }) => id),
        );
        const pairs = GUIDE_PAIRS.filter(
          ([iso, tsc]) => inScope.has(tsc) && !excluded.includes(iso),
        );
        expect(await explorer.edges()).toEqual(pairs.map((pair) => pair.join('~')).sort());
        const decisions = Object.fromEntries(excluded.map((id) => [id, bareDecision('excluded')]));
        await checkEverything(explorer, scopeOf({ categories, bar, decisions, bases: ['guide'] }));
      });
    }
  });
}

for (const seeds of [
  [1, 2, 3, 4, 5, 6],
  [7, 8, 9, 10, 11, 12],
]) {
  test(`in scopes drawn at random, seeds ${seeds.join(', ')}`, async ({ explorer }) => {
    for (const [place, seed] of seeds.entries()) {
      const choice = randomChoice(catalog, seed);
      const what = `${choice.categories.length} of ${CATEGORIES.length - 1} optional categories`;
      const out = `${choice.excluded.length} excluded, ${choice.notRelevant.length} not relevant`;
      await test.step(`seed ${seed}: ${what}, ${choice.bar}, ${out}`, async () => {
        await openNext(explorer, { scope: `random${seed + 10}`, ...choice }, place === 0);
        await checkEverything(explorer, scopeOfChoice(choice));
      });
    }
  });
}

test('the figures name their denominator, bar and basis', async ({ explorer }) => {
  await explorer.open({ scope: 'guide001', categories: ['availability'], bases: ['guide'] });
  const strip = explorer.page.getByRole('region', { name: 'Figures' });
  await expect(strip.getByRole('heading', { name: /of 93 controls/ })).toBeVisible();
  await expect(strip.getByRole('heading', { name: /of 36 criteria in scope/ })).toBeVisible();
  await expect(strip).toContainText('at Moderate and up, on the guide’s table alone');
  await explorer.strength('Strong').check();
  await expect(strip).toContainText('at Strong, on the guide’s table alone');
});

test('a figure is the same whichever way the scope came about', async ({ explorer }) => {
  await explorer.open();
  await explorer.category('Availability').check();
  await explorer.find('A.7.4');
  await explorer.decision('Excluded').check();
  await checkEverything(
    explorer,
    scopeOfChoice({
      categories: ['availability'],
      bar: 'moderate',
      excluded: ['A.7.4'],
      notRelevant: [],
    }),
  );
});
