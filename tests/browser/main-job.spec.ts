/** What somebody with a certificate and a SOC 2 request does in ten minutes, with the mouse. */
import { bruteForceFigures } from '../fixtures/brute-force';
import { decision, scopeOf } from '../fixtures/examples';
import { catalog, notes } from './crosswalk';
import { CONTROL_COLUMNS, figuresIn, pairsIn, parseCsv } from './csv';
import type { Csv } from './csv';
import type { Explorer } from './explorer';
import { expect, test } from './test';

const PROVIDER = 'Nimbus Cloud, “eu-central” data centres';
const REASON = 'No development is outsourced; "in-house, only"\nsee the policy.';

/** Everything the main job has decided, as it must be wherever it is looked at again. */
async function expectDecisions(explorer: Explorer): Promise<void> {
  await expect(explorer.category('Availability')).toBeChecked();
  await explorer.find('A.7.4');
  await expect(explorer.decision('Inherited')).toBeChecked();
  await expect(explorer.provider).toHaveValue(PROVIDER);
  await explorer.find('A.8.30');
  await expect(explorer.decision('Excluded')).toBeChecked();
  await expect(explorer.field('Justification')).toHaveValue(REASON);
}

/** Every number on the screen, counted again from the rows of the file. */
async function expectScreenIn(csv: Csv, explorer: Explorer): Promise<void> {
  const figures = await explorer.figures();
  expect(figuresIn(csv)).toEqual(figures);
  const count = (framework: string, overlap: string) =>
    csv.rows.filter((row) => row.Framework === framework && row.Overlap === overlap).length;
  const strip = explorer.page.getByRole('region', { name: 'Figures' });
  const notApplicable = count('ISO 27001', 'Not applicable');
  await expect(explorer.part('ISO 27001 Annex A', 'not applicable')).toHaveAccessibleName(
    `${notApplicable} not applicable`,
  );
  const notRelevant = count('SOC 2', 'Not applicable');
  await expect(explorer.part('SOC 2', 'not relevant')).toHaveAccessibleName(
    `${notRelevant} not relevant`,
  );
  const controls = csv.rows.filter(({ Framework }) => Framework === 'ISO 27001').length;
  const criteria = csv.rows.length - controls;
  await expect(strip).toContainText(`of ${controls} controls`);
  await expect(strip).toContainText(`of ${criteria} criteria in scope`);
  expect(figures['shared-controls'] + figures['iso-only'] + notApplicable).toBe(controls);
  expect(figures['shared-criteria'] + figures['soc2-only'] + notRelevant).toBe(criteria);
  expect(await explorer.edges()).toEqual(pairsIn(csv, 'SOC 2'));
}

test('from the first look to the file, and back on another day', async ({ explorer, visit }) => {
  await test.step('see what is shared', async () => {
    await explorer.open();
    const expected = bruteForceFigures(catalog, scopeOf());
    await expect(explorer.figure('shared-controls')).toHaveText(String(expected.sharedControls));
    await expect(explorer.figure('shared-criteria')).toHaveText(String(expected.sharedCriteria));
    await expect(explorer.heading).toHaveText('What the two share');
    await expect(explorer.row('A.5.15')).toBeVisible();
    expect(await explorer.edges()).toHaveLength(expected.mappings);
  });

  await test.step('find A.8.24 and learn why it maps to CC6.7', async () => {
    await explorer.find('A.8.24');
    await expect(explorer.heading).toHaveText('A.8.24 Use of cryptography');
    await expect(explorer.row('A.8.24')).toHaveAttribute('aria-selected', 'true');
    await expect(explorer.row('A.8.24')).toBeInViewport({ ratio: 1 });
    const card = explorer.mappingCard(/CC6\.7/);
    await expect(card).toContainText(notes['A.8.24~CC6.7']!);
    await expect(card).toContainText('overlaps with');
    await expect(card).toContainText('Strong 8');
    await expect(card).toContainText('from the guide');
  });

  await test.step('add Availability, having read what it adds', async () => {
    const now = bruteForceFigures(catalog, scopeOf());
    const then = bruteForceFigures(catalog, scopeOf({ categories: ['availability'] }));
    const linked = then.sharedCriteria - now.sharedCriteria;
    const shared = then.sharedControls - now.sharedControls;
    await expect(explorer.category('Availability')).toHaveAccessibleDescription(
      `+3 criteria, ${linked} linked at once; ${shared} more controls shared`,
    );
    await explorer.category('Availability').check();
    await expect(explorer.figure('shared-criteria')).toHaveText(String(then.sharedCriteria));
    await expect(explorer.figure('shared-controls')).toHaveText(String(then.sharedControls));
    await expect(explorer.row('A1.2')).toBeAttached();
  });

  await test.step('mark A.7.4 inherited from a provider', async () => {
    await explorer.row('A.7.4').click();
    await explorer.decision('Inherited').check();
    await expect(explorer.provider).toHaveAccessibleDescription('provider missing');
    await explorer.provider.fill(PROVIDER);
    await explorer.provider.press('Enter');
    await expect(explorer.provider).toHaveAccessibleDescription('');
  });

  /** Annex A controls that are not excluded, shared or not. */
  const applicable = async () => {
    const figures = await explorer.figures();
    return figures['shared-controls'] + figures['iso-only'];
  };
  const all = await applicable();
  await test.step('exclude A.8.30 with a reason', async () => {
    await explorer.find('A.8.30');
    await explorer.decision('Excluded').check();
    await expect.poll(applicable).toBe(all - 1);
    await expect(explorer.field('Justification')).toHaveAccessibleDescription('reason missing');
    await explorer.field('Justification').fill(REASON);
    await explorer.heading.click();
    await expect(explorer.field('Justification')).toHaveAccessibleDescription('');
  });

  await test.step('undo and redo it by name', async () => {
    await expect(explorer.undo).toHaveAccessibleName('Undo justification of A.8.30');
    await explorer.undo.click();
    await expect(explorer.field('Justification')).toHaveValue('');
    await expect(explorer.undo).toHaveAccessibleName('Undo exclude A.8.30');
    await explorer.undo.click();
    await expect(explorer.decision('Excluded')).not.toBeChecked();
    await expect.poll(applicable).toBe(all);
    await expect(explorer.redo).toHaveAccessibleName('Redo exclude A.8.30');
    await explorer.redo.click();
    await expect.poll(applicable).toBe(all - 1);
    await expect(explorer.redo).toHaveAccessibleName('Redo justification of A.8.30');
    await explorer.redo.click();
    await expect(explorer.field('Justification')).toHaveValue(REASON);
    await expect(explorer.redo).toBeDisabled();
  });

  await test.step('export the CSV and find every number of the screen in it', async () => {
    const csv = parseCsv(await explorer.exported('Scoped controls (CSV)'));
    expect(csv.columns).toEqual(CONTROL_COLUMNS);
    expect(csv.rows.filter(({ Framework }) => Framework === 'ISO 27001')).toHaveLength(93);
    expect(csv.rows.filter(({ Framework }) => Framework === 'SOC 2')).toHaveLength(36);
    await expectScreenIn(csv, explorer);
    const scope = scopeOf({
      categories: ['availability'],
      decisions: { 'A.7.4': decision('inherited'), 'A.8.30': decision('excluded') },
    });
    expect(pairsIn(csv, 'SOC 2')).toHaveLength(bruteForceFigures(catalog, scope).mappings);
    expect(csv.row('A.7.4')).toMatchObject({
      Overlap: 'Shared',
      Decision: 'Inherited',
      Notes: `Provider: ${PROVIDER}`,
    });
    expect(csv.row('A.8.30')).toMatchObject({
      Overlap: 'Not applicable',
      Decision: 'Excluded',
      Justification: REASON,
      'Mapped to': '',
      'Strongest link': '',
    });
    expect(csv.row('A.5.1')).toMatchObject({ Decision: 'Undecided', Justification: '' });
    expect(csv.row('CC6.7')).toMatchObject({ Decision: 'Applies' });
  });

  const before = await explorer.figures();
  await test.step('reload and find everything as it was', async () => {
    const address = explorer.page.url();
    await explorer.page.reload();
    await explorer.drawn();
    expect(explorer.page.url()).toBe(address);
    await expect(explorer.heading).toHaveText('A.8.30 Outsourced development');
    expect(await explorer.figures()).toEqual(before);
    await expectDecisions(explorer);
  });

  await test.step('start the browser again and find everything as it was', async () => {
    const storageState = await explorer.page.context().storageState();
    await explorer.page.close();
    const later = await visit({ storageState });
    await later.open();
    expect(await later.figures()).toEqual(before);
    await expectDecisions(later);
    await expect(later.notices).toHaveText('');
  });
});
