/** What the browser keeps, and that it survives. What happens when it fails is in faults.spec.ts. */
import type { Explorer } from './explorer';
import { expect, test } from './test';

test.describe.configure({ mode: 'parallel' });

/** Makes a scope with work in it, and tells under which key it is kept. */
async function work(explorer: Explorer): Promise<string> {
  await explorer.open();
  await explorer.category('Availability').check();
  await explorer.find('A.8.30');
  await explorer.decision('Excluded').check();
  await explorer.field('Justification').fill('Nobody develops for us');
  await explorer.field('Justification').press('Enter');
  const [scope] = await explorer.stored('scope:');
  return scope!.key;
}

test('each change is kept at once, and several scopes side by side', async ({ explorer, page }) => {
  const key = await work(explorer);
  const [scope] = await explorer.stored('scope:');
  expect(scope!.key).toBe(key);
  expect(JSON.parse(scope!.text)).toMatchObject({
    version: 2,
    name: 'Combined audit',
    scope: {
      categories: ['availability'],
      decisions: { 'A.8.30': { status: 'excluded', justification: 'Nobody develops for us' } },
    },
  });

  await test.step('several scopes are kept side by side', async () => {
    await explorer.button('Combined audit').click();
    await explorer.menuItem('New scope').click();
    await expect(explorer.button('Combined audit 2')).toBeVisible();
    await expect(explorer.category('Availability')).not.toBeChecked();
    await expect(explorer.undo).toBeDisabled();
    await explorer.category('Privacy').check();
    await explorer.button('Combined audit 2').click();
    await page.getByRole('menuitemradio', { name: 'Combined audit', exact: true }).click();
    await expect(explorer.category('Availability')).toBeChecked();
    await expect(explorer.category('Privacy')).not.toBeChecked();
    await page.reload();
    await explorer.drawn();
    await expect(explorer.category('Availability')).toBeChecked();
    expect(await explorer.stored('scope:')).toHaveLength(2);
  });
});

test('what is being typed is kept', async ({ explorer, page }) => {
  await test.step('what is being typed is kept when something else is selected', async () => {
    await explorer.open({ selected: ['A.8.24'] });
    await explorer.field('Justification').fill('For A.8.24');
    await explorer.row('CC6.7').click();
    await expect(explorer.field('Justification')).toHaveValue('');
    await explorer.row('A.8.24').click();
    await expect(explorer.field('Justification')).toHaveValue('For A.8.24');
  });

  await test.step('what is being typed is kept when the page is left', async () => {
    await explorer.open({ selected: ['A.8.30'] });
    await explorer.field('Notes').fill('Half a sent');
    await page.reload();
    await explorer.drawn();
    await expect(explorer.field('Notes')).toHaveValue('Half a sent');
  });
});
