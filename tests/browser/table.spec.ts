/** The table says all that the graph says: sort, filter, select many and decide together. */
import { catalog } from './crosswalk';
import type { Explorer } from './explorer';
import { expect, test } from './test';

test.use({ guideAlone: true });

const IN_SCOPE = catalog.requirements.filter(
  (one) => one.kind !== 'criterion' || one.category === 'security',
);
const ORDER = IN_SCOPE.map(({ id }) => id);

test.describe.configure({ mode: 'parallel' });

const header = (explorer: Explorer, name: string) =>
  explorer.page.getByRole('columnheader', { name, exact: true });
const filter = (explorer: Explorer) =>
  explorer.page.getByRole('searchbox', { name: 'Filter rows' });

/** The text of one column, top to bottom; small print left out. */
async function column(explorer: Explorer, name: string): Promise<readonly string[]> {
  return explorer.page.getByRole('table').evaluate((table: HTMLTableElement, title) => {
    const heads = [...table.tHead!.rows[0]!.cells];
    const index = heads.findIndex((head) => head.textContent === title);
    return [...table.tBodies[0]!.rows].map((row) => {
      const cell = row.cells[index]!.cloneNode(true) as Element;
      for (const small of cell.querySelectorAll('small')) small.remove();
      return cell.textContent.trim();
    });
  }, name);
}

test('every requirement in scope is a row, found by any text in it, and leads to its details', async ({
  explorer,
  page,
}) => {
  await explorer.open({ tab: 'table' });
  await test.step('its name begins with its identifier', async () => {
    expect(await explorer.tableIds()).toEqual(ORDER);
    for (const id of ['A.5.1', 'A.5.15', '8.1', 'CC6.7']) {
      await expect(explorer.tableRow(id)).toHaveCount(1);
    }
    const row = explorer.tableRow('A.8.24');
    await expect(row).toHaveAccessibleName('A.8.24 Use of cryptography');
    await expect(row).toContainText('Technological');
    await expect(row).toContainText('Shared');
    await expect(row).toContainText('Undecided');
    await expect(row).toContainText('Strong 8');
    await expect(row.getByRole('button')).toHaveText(['A.8.24', 'CC6.1', 'CC6.7']);
    await expect(explorer.tableRow('A.8.1')).toContainText('ISO 27001 only');
    await expect(explorer.tableRow('A.8.1')).toContainText('not in the guide’s table');
    await expect(explorer.tableRow('A.5.30')).toContainText('Availability is not selected');
    await expect(
      page.getByRole('status').filter({ hasText: `${ORDER.length} rows` }),
    ).toBeVisible();
  });

  await test.step('an identifier leads to its details', async () => {
    await explorer.tableRow('A.8.12').getByRole('button', { name: 'CC6.7' }).click();
    await expect(explorer.heading).toHaveText(/^CC6\.7/);
    await expect(explorer.tableRow('CC6.7')).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('any text in a row filters, also what has just been written', async () => {
    await explorer.find('A.8.30');
    await explorer.field('Justification').fill('Nobody develops for us');
    await explorer.field('Justification').press('Enter');
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['CRYPTO', ['A.8.24']],
      ['CC6.7', ['A.8.12', 'A.8.24', 'CC6.7']],
      ['nobody develops', ['A.8.30']],
    ];
    for (const [text, ids] of cases) {
      await filter(explorer).fill(text);
      await expect.poll(() => explorer.tableIds(), text).toEqual(ids);
    }
    await filter(explorer).fill('xyzzy');
    await expect(page.getByText('No row contains “xyzzy”.')).toBeVisible();
    await explorer.button('Show everything').click();
    await expect.poll(() => explorer.tableIds()).toEqual(ORDER);
  });

  await test.step('view filters hide rows, and changing the scope changes them', async () => {
    await explorer.theme('People').uncheck();
    await expect(explorer.tableRow('A.6.3')).toHaveCount(0);
    await explorer.part('ISO 27001 Annex A', 'ISO 27001 only').uncheck();
    await expect(explorer.tableRow('A.5.3')).toHaveCount(0);
    await expect(explorer.tableRow('A.5.1')).toHaveCount(1);
    await expect(explorer.figure('iso-only')).toHaveText('72');
    await explorer.category('Availability').check();
    await expect(explorer.tableRow('A1.2')).toContainText('Shared');
    await expect(explorer.tableRow('A.5.30')).toHaveCount(1);
  });
});

test.describe('in a window wide enough for every column', () => {
  // A requirement's group gives way first.
  test.use({ viewport: { width: 1800, height: 900 } });

  const lower = (values: readonly string[]) => values.map((value) => value.toLowerCase());
  const byText = (values: readonly string[]) => lower(values).sort();
  const numberIn = (text: string) => Number(/\d+$/.exec(text)?.[0] ?? 0);
  const sorted = (explorer: Explorer, name: string) =>
    header(explorer, name).getAttribute('aria-sort');

  test('it is sorted by each of them', async ({ explorer }) => {
    await explorer.open({
      tab: 'table',
      scope: 'sorted01',
      excluded: ['A.5.3', 'A.8.24'],
      inherited: ['A.7.4'],
    });
    const click = (name: string) => header(explorer, name).getByRole('button').click();

    for (const name of ['Title', 'Group', 'Overlap', 'Decision']) {
      await test.step(name, async () => {
        const before = await column(explorer, name);
        await click(name);
        await expect(header(explorer, name)).toHaveAttribute('aria-sort', 'ascending');
        expect(lower(await column(explorer, name))).toEqual(byText(before));
        await click(name);
        await expect(header(explorer, name)).toHaveAttribute('aria-sort', 'descending');
        expect(lower(await column(explorer, name))).toEqual(byText(before).reverse());
        await click(name);
        await expect(header(explorer, name)).toHaveAttribute('aria-sort', 'none');
        expect(await explorer.tableIds()).toEqual(ORDER);
      });
    }

    await test.step('ID, in the order of the catalogue', async () => {
      const orders = { ascending: ORDER, descending: [...ORDER].reverse() };
      const met = new Set<string>();
      for (let clicks = 0; clicks < 2; clicks += 1) {
        const before = await sorted(explorer, 'ID');
        await click('ID');
        await expect.poll(() => sorted(explorer, 'ID')).not.toBe(before);
        const order = (await sorted(explorer, 'ID')) as keyof typeof orders;
        met.add(order);
        expect(await explorer.tableIds(), order).toEqual(orders[order]);
      }
      expect([...met].toSorted()).toEqual(['ascending', 'descending']);
    });

    await test.step('Strongest link, strongest first', async () => {
      await click('Strongest link');
      await expect(header(explorer, 'Strongest link')).toHaveAttribute('aria-sort', 'descending');
      const strengths = (await column(explorer, 'Strongest link')).map(numberIn);
      expect(strengths[0]).toBe(10);
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    });

    await test.step('Mapped to, most mappings first', async () => {
      await click('Mapped to');
      await expect(header(explorer, 'Mapped to')).toHaveAttribute('aria-sort', 'descending');
      const counts = (await column(explorer, 'Mapped to')).map((text) =>
        text === '' ? 0 : text.split(', ').length,
      );
      expect(counts[0]).toBeGreaterThan(3);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    });
  });
});

test('many are decided together, in one step to undo, and stay selected in the graph', async ({
  explorer,
  page,
}) => {
  await explorer.open({ tab: 'table' });
  await test.step('controls and criteria among the selected are decided apart', async () => {
    await filter(explorer).fill('physical');
    await page.getByRole('checkbox', { name: 'Select all rows' }).check();
    const rows = await explorer.tableIds();
    await expect(page.getByRole('row', { selected: true })).toHaveCount(rows.length);
    await page
      .getByRole('group', { name: /^Decide on criteri/ })
      .getByRole('button', { name: 'Not relevant' })
      .click();
    await expect(explorer.tableRow('CC6.4')).toContainText('Not relevant');
    await expect(explorer.tableRow('A.7.1')).toContainText('Undecided');
    await page.getByRole('checkbox', { name: 'Select all rows' }).uncheck();
    await expect(page.getByRole('row', { selected: true })).toHaveCount(0);
    await expect(page.getByRole('group', { name: /^Decide on/ })).toHaveCount(0);
    await explorer.undo.click();
    await filter(explorer).fill('');
  });

  for (const id of ['A.7.1', 'A.7.2', 'A.7.4']) {
    await page.getByRole('checkbox', { name: `Select ${id}`, exact: true }).check();
  }
  await expect(explorer.heading).toHaveText('What they have in common');
  const bulk = page.getByRole('group', { name: 'Decide on controls' });
  await expect(bulk).toContainText('3 controls');
  await bulk.getByRole('button', { name: 'Excluded' }).click();
  for (const id of ['A.7.1', 'A.7.2', 'A.7.4']) {
    await expect(explorer.tableRow(id)).toContainText('Not applicable');
    await expect(explorer.tableRow(id)).toContainText('reason missing');
  }
  await expect(explorer.figure('shared-controls')).toHaveText('20');
  await expect(explorer.figure('iso-only')).toHaveText('70');

  await explorer.tab('Graph').click();
  await explorer.drawn();
  await expect(page.getByRole('treeitem', { selected: true })).toHaveText([
    /A\.7\.1/,
    /A\.7\.2/,
    /A\.7\.4/,
  ]);
  await expect(explorer.undo).toHaveAccessibleName('Undo exclude 3 requirements');
  await explorer.undo.click();
  await expect(explorer.undo).toBeDisabled();
  await expect(explorer.figure('shared-controls')).toHaveText('21');
  await expect(explorer.row('A.7.4')).toHaveAccessibleName(/Shared, linked to CC6\.4/);
});
