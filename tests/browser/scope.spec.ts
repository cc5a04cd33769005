/** What is in scope: categories, strength, clauses and decisions, each with its consequences. */
import type { CategoryId } from '../../src/model';
import { bruteForceFigures } from '../fixtures/brute-force';
import { scopeOf } from '../fixtures/examples';
import { catalog } from './crosswalk';
import { expect, test } from './test';

test.use({ guideAlone: true });

test.describe.configure({ mode: 'parallel' });

const LINKED_CONTROLS = [...new Set(catalog.mappings.map(({ iso }) => iso))].filter((id) =>
  id.startsWith('A.'),
);

test('what is chosen in the panel is named, undone and explained', async ({ explorer, page }) => {
  await explorer.open();
  await test.step('undo names strength and clauses too, and the keys do the same', async () => {
    const clauses = page.getByRole('checkbox', { name: 'Count ISMS clauses', exact: true });
    await explorer.strength('Strong').check();
    await expect(explorer.undo).toHaveAccessibleName('Undo set strength to Strong');
    await expect(clauses).toBeChecked();
    await expect(explorer.row('4–10')).toHaveCount(1);
    await clauses.uncheck();
    await expect(explorer.undo).toHaveAccessibleName('Undo leave out ISMS clauses');
    await expect(explorer.row('4–10')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(clauses).toBeChecked();
    await page.keyboard.press('Control+z');
    await expect(explorer.strength('Moderate and up')).toBeChecked();
    await expect(explorer.undo).toBeDisabled();
    await page.keyboard.press('Control+Shift+z');
    await expect(explorer.strength('Strong')).toBeChecked();
    await page.keyboard.press('Control+y');
    await expect(clauses).not.toBeChecked();
    await expect(explorer.redo).toBeDisabled();
  });

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(explorer.undo).toBeDisabled();

  await test.step('Security is fixed, and says why to whoever asks', async () => {
    await expect(explorer.category('Security')).toBeChecked();
    await expect(explorer.category('Security')).toBeDisabled();
    const always = explorer.button('always');
    await expect(always).toHaveAccessibleDescription(/^Every SOC 2 report includes Security/);
    const reason = page.getByRole('tooltip').filter({ hasText: 'Every SOC 2 report' });
    await expect(reason).toBeHidden();
    await always.focus();
    await expect(reason).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(reason).toBeHidden();
  });

  await test.step('a segment of a bar shows its part alone, and all again', async () => {
    const segment = page.getByTitle('21 shared: click to look at these alone');
    await segment.click();
    await expect(explorer.part('ISO 27001 Annex A', 'ISO 27001 only')).not.toBeChecked();
    await expect(explorer.part('ISO 27001 Annex A', 'shared')).toBeChecked();
    await expect(explorer.figure('iso-only')).toHaveText('72');
    await segment.click();
    await expect(explorer.part('ISO 27001 Annex A', 'ISO 27001 only')).toBeChecked();
  });

  await test.step('view filters say what they hide, and how to see it again', async () => {
    const before = await explorer.figures();
    await explorer.theme('Technological').uncheck();
    const hidden = page.getByText(/^Hidden by view filters: \d+ rows and \d+ mappings\./);
    await expect(hidden).toBeVisible();
    const edges = await explorer.edges();
    await expect(hidden).toContainText(`${before.mappings - edges.length} mappings`);
    expect(edges.filter((id) => id.startsWith('A.8.'))).toEqual([]);
    expect(await explorer.figures()).toEqual(before);

    for (const band of ['Strong', 'Moderate', 'Weak']) await explorer.band(band).uncheck();
    await expect(
      page.getByText(`The view filters hide all ${before.mappings} mappings.`),
    ).toBeVisible();
    await explorer.button('Show everything').first().click();
    await expect(explorer.theme('Technological')).toBeChecked();
    await expect(explorer.band('Strong')).toBeChecked();
    expect(await explorer.edges()).toHaveLength(before.mappings);
  });

  await test.step('a criterion of a category that is not selected offers to add it', async () => {
    await explorer.find('A1.2');
    await expect(explorer.details).toContainText('Not in scope: Availability is not selected.');
    await explorer.details.getByRole('button', { name: 'Add Availability' }).click();
    await expect(explorer.category('Availability')).toBeChecked();
    await expect(explorer.row('A1.2')).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('in a text field undo belongs to the text', async () => {
    await expect(explorer.category('Availability')).toBeChecked();
    await explorer.row('A.5.15').click();
    await explorer.field('Notes').click();
    await page.keyboard.type('abc');
    await page.keyboard.press('Control+z');
    await expect(explorer.category('Availability')).toBeChecked();
    await expect(explorer.field('Notes')).not.toHaveValue('abc');
  });
});

test('a clause is not decided on, and excluding a control asks for a reason', async ({
  explorer,
  page,
}) => {
  await explorer.open({ selected: ['A.8.30'] });
  await test.step('excluding asks for a reason, and restoring keeps the text', async () => {
    await explorer.decision('Excluded').check();
    await expect(explorer.field('Justification')).toHaveAccessibleDescription('reason missing');
    await explorer.field('Justification').fill('First line');
    await explorer.field('Justification').press('Shift+Enter');
    await explorer.field('Justification').press('End');
    await explorer.field('Justification').pressSequentially('second line');
    await explorer.field('Justification').press('Enter');
    await expect(explorer.field('Justification')).toHaveAccessibleDescription('');
    await explorer.decision('Applicable').check();
    await expect(explorer.field('Justification')).toHaveValue('First line\nsecond line');
    await explorer.details.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(explorer.decision('Applicable')).not.toBeChecked();
    await expect(explorer.field('Justification')).toHaveValue('First line\nsecond line');
  });

  await test.step('a clause cannot be decided on', async () => {
    await explorer.open({ tab: 'table', selected: ['6.1.3'] });
    await expect(explorer.heading).toHaveText(/^6\.1\.3/);
    await expect(explorer.details).toContainText('a certificate allows no exclusion among them');
    await expect(page.getByRole('radiogroup', { name: 'Decision' })).toHaveCount(0);
  });
});

test.describe('on the whole crosswalk', () => {
  test.use({ guideAlone: false });
  test('each category says what it would add, and adds it', async ({ explorer }) => {
    await explorer.open();
    for (const { id, title } of catalog.categories.slice(1)) {
      const now = bruteForceFigures(catalog, scopeOf());
      const then = bruteForceFigures(catalog, scopeOf({ categories: [id] as CategoryId[] }));
      const linked = then.sharedCriteria - now.sharedCriteria;
      const controls = then.sharedControls - now.sharedControls;
      const category = explorer.category(title);
      await expect(category).toHaveAccessibleDescription(
        [
          `+${then.criteria - now.criteria} criteria, `,
          linked === 0 ? 'none linked yet' : `${linked} linked at once`,
          controls === 0
            ? ''
            : `; ${controls} more ${controls === 1 ? 'control' : 'controls'} shared`,
        ].join(''),
      );
      await category.check();
      await expect(category).toHaveAccessibleDescription('');
      await expect(explorer.figure('shared-criteria')).toHaveText(String(then.sharedCriteria));
      await expect(explorer.figure('soc2-only')).toHaveText(String(then.soc2Only));
      await expect(explorer.undo).toHaveAccessibleName(`Undo add ${title}`);
      await explorer.undo.click();
      await expect(category).not.toBeChecked();
      await expect(explorer.figure('soc2-only')).toHaveText(String(now.soc2Only));
      await expect(explorer.redo).toHaveAccessibleName(`Redo add ${title}`);
    }
  });
});

test('a scope in which nothing is linked says so instead of drawing nothing', async ({
  explorer,
  page,
}) => {
  await explorer.open({ scope: 'empty001', excluded: LINKED_CONTROLS, clauses: ['off'] });
  await expect(
    page.getByText('Nothing that is in scope is linked, at any strength.'),
  ).toBeVisible();
  await expect(explorer.figure('mappings')).toHaveText('0');
  await expect(explorer.figure('shared-criteria')).toHaveText('0');
  await expect(page.locator('body')).not.toContainText('NaN');
});

test('the tally of decisions follows', async ({ explorer, page }) => {
  await explorer.open({
    scope: 'tally001',
    applicable: ['A.5.1', 'A.5.2'],
    inherited: ['A.7.4'],
    excluded: ['A.8.30'],
  });
  const tally = page.getByRole('region', { name: 'Annex A decisions' });
  await expect(tally.getByRole('definition')).toHaveText(['89', '2', '1', '1']);
});
