/** When something breaks, the decisions are safe and the way on is on the screen. */
import type { Explorer } from './explorer';
import { expect, test } from './test';

test.use({ errorsExpected: true });

async function decide(explorer: Explorer): Promise<void> {
  await explorer.open({ tab: 'table', selected: ['A.8.30'] });
  await explorer.decision('Excluded').check();
  await explorer.field('Justification').fill('Nobody develops for us');
  await explorer.field('Justification').press('Enter');
}

test('a page that cannot be drawn offers the scope and a new start', async ({ explorer, page }) => {
  await decide(explorer);
  await page.evaluate(() => {
    SVGSVGElement.prototype.appendChild = () => {
      throw new Error('This browser draws no lines');
    };
  });
  await explorer.tab('Graph').click();
  const failure = page.getByRole('alert');
  await expect(failure).toContainText('The page could not be drawn');
  await expect(failure).toContainText('Your decisions are safe in this browser.');
  const scope: unknown = JSON.parse(await explorer.textBy('Download my scope'));
  expect(scope).toMatchObject({
    scope: {
      decisions: { 'A.8.30': { status: 'excluded', justification: 'Nobody develops for us' } },
    },
  });
  await page.getByRole('button', { name: 'Start again' }).click();
  await explorer.drawn();
  await explorer.find('A.8.30');
  await expect(explorer.decision('Excluded')).toBeChecked();
});

test('notes that cannot be loaded are said to be missing', async ({ explorer, page }) => {
  await page.route(/_virtual_notes/, (route) => route.abort());
  await explorer.open({ selected: ['A.8.24'] });
  await expect(explorer.mappingCard(/CC6\.7/)).toContainText('The note could not be loaded.');
  await explorer.find('A.8.12');
  await expect(explorer.heading).toHaveText('A.8.12 Data leakage prevention');
  await explorer.button('Export').click();
  await explorer.menuItem('Mappings (CSV)').click();
  await expect(explorer.notices).toContainText(
    'The notes could not be loaded, so no file was made',
  );
});

test('a part of an older version that the host has no more', async ({ explorer, page }) => {
  await decide(explorer);
  await page.route(/\/MatrixScreen-[\w-]+\.js/, (route) => route.fulfill({ status: 404 }));
  await explorer.tab('Matrix').click();
  await expect(page.getByRole('alert')).toContainText('This part of the page could not be loaded.');
  // It fails in its own place: the rest goes on.
  await explorer.field('Notes').fill('Typed beside what failed');
  await explorer.field('Notes').press('Tab');
  await explorer.tab('Table').click();
  await expect(page.getByRole('table')).toBeVisible();
  await explorer.tab('Matrix').click();
  // As the host has the new page, it has its parts as well.
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(explorer.matrix).toBeVisible();
  await expect(explorer.field('Justification')).toHaveValue('Nobody develops for us');
  await expect(explorer.field('Notes')).toHaveValue('Typed beside what failed');
});
