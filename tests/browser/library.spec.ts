/** One control set for two reports: own controls in the library, in the graph, in table and matrix. */
import { isOwnControlId } from '../../src/model';
import type { Explorer } from './explorer';
import { startingWith } from './explorer';
import { Library } from './library';
import { expect, test } from './test';
import { Workshop } from './workshop';

test.describe.configure({ mode: 'parallel', timeout: 90_000 });

/** Takes the starters that serve the first scope, and lands in the list of own controls. */
async function taken(explorer: Explorer): Promise<{ workshop: Workshop; library: Library }> {
  const workshop = new Workshop(explorer);
  const library = new Library(explorer.page);
  await explorer.open();
  await workshop.openPart('Control library');
  await library.button(/^Take those that serve this scope/).click();
  await expect(library.list).toBeVisible();
  return { workshop, library };
}

test('the control library is filled, worded, merged, split and kept', async ({
  explorer,
  page,
}) => {
  const { workshop, library } = await taken(explorer);

  await test.step('the number of those taken is the number of the button', async () => {
    const { length } = await library.served();
    await expect(library.view('Own controls')).toHaveText(`Own controls ${length}`);
    await expect(explorer.notices).toContainText(`${length} own controls added`);
    await explorer.undo.click();
    await expect(
      library.button(`Take those that serve this scope (${length})`),
      'what is taken back can be taken again',
    ).toBeVisible();
    await explorer.redo.click();
    expect(await library.served()).toHaveLength(length);
  });

  await test.step('the sentence counts what the rows list, those for both first', async () => {
    const rows = await library.served();
    const all = new Set(rows.flatMap(({ serves }) => serves));
    const controls = [...all].filter((id) => id.startsWith('A.')).length;
    const criteria = [...all].filter((id) => /^[A-Z]+\d/.test(id)).length;
    expect(controls).toBeGreaterThan(80);
    await expect(
      page.getByText(
        `${rows.length} own controls serve ${controls} Annex A controls and ${criteria} criteria`,
      ),
    ).toBeVisible();
    const both = rows.map(
      ({ serves }) =>
        serves.some((id) => /^[A-Z]+\d/.test(id)) && serves.some((id) => /^(A\.|\d)/.test(id)),
    );
    expect(both[0]).toBe(true);
    expect(both.lastIndexOf(true)).toBeLessThan(both.includes(false) ? both.indexOf(false) : 999);
  });

  await test.step('a statement is edited in one step', async () => {
    await library.button('Edit AC-01').click();
    await library.write('AC-01', 'Statement', 'Access of leavers is removed within a day.');
    await library.write('AC-01', 'Owner', 'Ada Example');
    await expect(library.row('AC-01')).toContainText('Access of leavers is removed within a day.');
    await expect(explorer.undo).toHaveAccessibleName('Undo owner of AC-01');
    await library.button('Close AC-01').click();
  });

  await test.step('one of one’s own is written, and given to a control', async () => {
    await library.button('New own control').click();
    const form = page.getByRole('form', { name: 'New own control' });
    await form.getByLabel('Prefix').fill('ZZ');
    await form.getByLabel('Statement').fill('=1+1 is checked by the board & noted.');
    await form.getByRole('button', { name: 'Add ZZ-01' }).click();
    const pick = page.getByRole('combobox', { name: 'Add a requirement to ZZ-01' });
    await pick.fill('A.5.1');
    await pick.press('Enter');
    await pick.fill('CC1.1');
    await pick.press('Enter');
    await expect(library.row('ZZ-01')).toContainText('=1+1 is checked by the board & noted.');
    const row = (await library.served()).find(({ id }) => id === 'ZZ-01');
    expect(row?.serves).toEqual(['A.5.1', 'CC1.1']);
  });

  await test.step('a requirement has the lowest status of what serves it', async () => {
    const serving = (await library.served()).filter(({ serves }) => serves.includes('A.5.1'));
    expect(serving.length).toBeGreaterThan(1);
    const setStatus = (id: string, status: string) =>
      library.fields(id).getByRole('combobox', { name: 'Status' }).selectOption(status);
    await setStatus('ZZ-01', 'In progress');
    for (const { id } of serving.filter((one) => one.id !== 'ZZ-01')) {
      await library.button(`Edit ${id}`).click();
      await setStatus(id, 'Implemented');
    }
    await library.row('ZZ-01').getByRole('button', { name: 'A.5.1', exact: true }).first().click();
    await expect(explorer.heading).toContainText('Policies for information security');
    await expect(
      explorer.details.getByRole('button', {
        name: `Own controls (${serving.length}, in progress)`,
      }),
    ).toBeVisible();
    // On a wide screen the working table has the column at once.
    await page.setViewportSize({ width: 1720, height: 900 });
    await workshop.openPart('Working table');
    await expect(workshop.row('A.5.1')).toContainText(`${serving.length} · in progress`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await workshop.openPart('Control library');
  });

  await test.step('two are merged, and what is retired is not used again', async () => {
    await library.row('AC-02').getByRole('checkbox', { name: 'Select AC-02' }).check();
    await library.row('AC-03').getByRole('checkbox', { name: 'Select AC-03' }).check();
    const before = await library.served();
    const of = (id: string) => before.find((row) => row.id === id)?.serves ?? [];
    await library.button('Merge 2…').click();
    const dialog = page.getByRole('dialog', { name: 'Merge 2 own controls' });
    await dialog.getByRole('radio', { name: /^AC-03/ }).check();
    await dialog.getByRole('button', { name: 'Merge into AC-03' }).click();
    await expect(library.row('AC-02')).toHaveCount(0);
    const merged = (await library.served()).find(({ id }) => id === 'AC-03');
    expect([...(merged?.serves ?? [])].sort()).toEqual(
      [...new Set([...of('AC-02'), ...of('AC-03')])].sort(),
    );
  });

  await test.step('one is split in two, by statement and by what each serves', async () => {
    const ids = (await library.served()).map(({ id }) => id);
    await library.button('Split AC-03…').click();
    const dialog = page.getByRole('dialog', { name: 'Split AC-03' });
    const second = /Statement of (AC-\d+)$/.exec(
      (await dialog.getByText(/^Statement of AC-(?!03)/).textContent()) ?? '',
    )![1]!;
    expect([...ids, 'AC-02']).not.toContain(second);
    await dialog.getByLabel(`Statement of ${second}`).fill('The second thing is done.');
    const forSecond = dialog.getByRole('checkbox', { name: new RegExp(` for ${second}$`) });
    await forSecond.first().check();
    await dialog.getByRole('button', { name: `Split into AC-03 and ${second}` }).click();
    await expect(library.row(second)).toContainText('The second thing is done.');
    expect((await library.served()).find(({ id }) => id === second)?.serves).toHaveLength(1);
  });

  await test.step('one is deleted, brought back, deleted; its identifier stays retired', async () => {
    await library.row('ZZ-01').getByRole('button', { name: 'Edit ZZ-01' }).click();
    await library.button('Delete ZZ-01').click();
    await expect(library.row('ZZ-01')).toHaveCount(0);
    await explorer.notices.getByRole('button', { name: 'Undo' }).last().click();
    await expect(library.row('ZZ-01')).toBeVisible();
    await explorer.redo.click();
    await expect(library.row('ZZ-01')).toHaveCount(0);
    await library.button('New own control').click();
    const form = page.getByRole('form', { name: 'New own control' });
    await form.getByLabel('Prefix').fill('ZZ');
    await form.getByLabel('Statement').fill('Serves nothing yet.');
    await form.getByRole('button', { name: 'Add ZZ-02' }).click();
    await library.view('Starter library').click();
    await expect(library.starter('AC-02')).toContainText('removed before');
  });

  await test.step('gaps are listed both ways', async () => {
    // Nothing of what was taken is for another category.
    await explorer.category('Privacy').check();
    await library.view('Gaps').click();
    const idle = library.gap('Own controls that serve nothing in scope');
    await expect(idle.getByRole('button', { name: 'ZZ-02' })).toBeVisible();
    const bare = library.gap('Own controls without evidence');
    await expect(bare.getByRole('button', { name: 'ZZ-02' })).toBeVisible();
    const unasked = library.gap('Evidence that no own control asks for');
    const unserved = library.gap('Requirements without an own control');
    const titled = [unserved, idle, bare, unasked];
    const numbers = await Promise.all(
      titled.map((gap) => library.numberOf(gap.getByRole('heading', { level: 3 }))),
    );
    expect(await unserved.locator('dd button').count()).toBe(numbers[0]);
    for (const [index, gap] of [idle, bare, unasked].entries()) {
      expect(await gap.getByRole('listitem').count()).toBe(numbers[index + 1]);
    }
    expect(await library.numberOf(library.view('Gaps'))).toBe(numbers.reduce((a, b) => a + b));
    // The gap and the row of what is in it say the same.
    await unserved.locator('dd button').first().click();
    await expect(explorer.details).toContainText('No own control serves this yet.');
  });

  await test.step('a reload brings all of it back', async () => {
    await library.view('Own controls').click();
    const before = await library.served();
    const undoes = (await explorer.undo.getAttribute('aria-label'))!;
    await page.reload();
    await workshop.openPart('Control library');
    expect(await library.served()).toEqual(before);
    await expect(library.row('AC-01')).toContainText('Access of leavers is removed within a day.');
    await expect(library.row('AC-01')).toContainText('Ada Example');
    await expect(explorer.undo).toHaveAccessibleName(undoes);
  });
});

test('own controls stand between the frameworks, and in table and matrix', async ({
  explorer,
  page,
}) => {
  const { library } = await taken(explorer);
  const rows = await library.served();
  const middle = page.getByRole('tree', { name: 'Own controls' });
  const toggle = page.getByRole('button', { name: 'Own controls', exact: true });
  const items = (level: number) => middle.locator(`[role=treeitem][aria-level="${level}"]`);

  await test.step('the third column has every own control once, in titled groups', async () => {
    await explorer.tab('Graph').click();
    await explorer.drawn();
    await expect(middle).toHaveCount(0);
    await toggle.click();
    await expect(middle).toHaveCount(1);
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    await expect(items(2)).toHaveCount(rows.length);
    const prefixes = new Set(rows.map(({ id }) => id.replace(/-.*/, '')));
    await expect(items(1)).toHaveCount(prefixes.size);
    await expect(middle.getByRole('treeitem', { name: /^AC Access, \d+ of \d+/ })).toBeVisible();
    const edges = await explorer.edges();
    expect(edges).toHaveLength(rows.reduce((sum, { serves }) => sum + serves.length, 0));
  });

  const chosen = rows.find(
    ({ serves }) => serves.some((id) => id.startsWith('A.')) && serves.some((id) => /^CC/.test(id)),
  )!;
  await test.step('selecting one lights what it serves in both reports, and lists it', async () => {
    await middle.getByRole('treeitem', { name: startingWith(chosen.id) }).click();
    await expect(explorer.heading).toHaveText(chosen.id);
    const lit = await page
      .locator('[data-tree=iso] [data-lit], [data-tree=soc2] [data-lit]')
      .evaluateAll((all) => all.map((row) => row.getAttribute('data-id')!));
    expect(lit.sort()).toEqual([...chosen.serves].sort());
    const listed = explorer.details.getByRole('listitem').getByRole('button');
    await expect(listed).toHaveCount(chosen.serves.length);
  });

  await test.step('groups fold into ribbons that hold the same links', async () => {
    await page.keyboard.press('Escape');
    const group = middle.getByRole('treeitem', { name: /^AC Access/ });
    const before = await explorer.edges();
    await group.locator('[data-toggle]').click();
    await expect(group).toHaveAttribute('aria-expanded', 'false');
    const after = await explorer.edges();
    const inGroup = rows
      .filter(({ id }) => id.startsWith('AC-'))
      .reduce((sum, { serves }) => sum + serves.length, 0);
    expect(after.filter((id) => !id.startsWith('ribbon:'))).toHaveLength(before.length - inGroup);
    expect(after.some((id) => id.startsWith('ribbon:') && id.includes('own:AC'))).toBe(true);
    await group.locator('[data-toggle]').click();
    expect(await explorer.edges()).toEqual(before);
  });

  await test.step('a reload keeps the column', async () => {
    await page.reload();
    await explorer.drawn();
    await expect(items(2)).toHaveCount(rows.length);
    await toggle.click();
    await expect(middle).toHaveCount(0);
    expect(await explorer.edges()).toHaveLength((await explorer.figures()).mappings);
  });

  await test.step('the table lists the same, and each requirement its own controls', async () => {
    await explorer.tab('Table').click();
    await page.getByRole('radio', { name: 'Own controls' }).check();
    await expect(page.getByRole('status').getByText(/ own controls$/)).toHaveText(
      `${rows.length} of ${rows.length} own controls`,
    );
    expect((await explorer.tableIds()).filter(isOwnControlId)).toEqual(rows.map(({ id }) => id));
    await page.getByRole('radio', { name: 'Requirements' }).check();
    const [first] = chosen.serves;
    const serving = rows.filter(({ serves }) => serves.includes(first!)).map(({ id }) => id);
    for (const id of serving) await expect(explorer.tableRow(first!)).toContainText(id);
  });

  await test.step('the matrix marks the pairs that one own control serves', async () => {
    await explorer.tab('Matrix').click();
    await expect(explorer.matrix).toBeVisible();
    const cells = await explorer.matrix.getByRole('gridcell').evaluateAll((all) =>
      all.map((cell) => ({
        label: cell.getAttribute('aria-label')!,
        marked: cell.hasAttribute('data-served'),
      })),
    );
    const pair = /^(\S+) and (\S+): strength/;
    const pairs = cells.flatMap(({ label, marked }) => {
      const [, iso, tsc] = pair.exec(label) ?? [];
      return iso ? [{ iso, tsc: tsc!, marked }] : [];
    });
    expect(pairs).toHaveLength((await explorer.figures()).mappings);
    const wrong = pairs.filter(
      ({ iso, tsc, marked }) =>
        marked !== rows.some(({ serves }) => serves.includes(iso) && serves.includes(tsc)),
    );
    expect(wrong).toEqual([]);
  });
});
