/** The graph by keys alone, as somebody meets it who hears it: roles, names and states. */
import { figuresIn, parseCsv } from './csv';
import { textOf } from './explorer';
import { Keyboard } from './keyboard';
import { expect, test } from './test';

test.use({ guideAlone: true });

test('the main job in the graph, without a pointer', async ({ explorer, page }) => {
  // Some 150 keys, with a look at the focus after each.
  test.slow();
  const keys = new Keyboard(page);
  await explorer.open();

  await test.step('Tab leads into the tree of controls', async () => {
    await page.keyboard.press('Tab');
    await keys.tabTo(explorer.row('A.5'));
    await expect(explorer.isoTree).toHaveAttribute('aria-multiselectable', 'true');
    await expect(explorer.row('A.5')).toHaveAccessibleName('A.5 Organizational, 6 of 37 linked');
    await expect(explorer.row('A.5')).toHaveAttribute('aria-expanded', 'true');
  });

  await test.step('arrows walk the rows, each of which says how it stands', async () => {
    await keys.press('ArrowDown');
    await expect(explorer.row('A.5.1')).toBeFocused();
    await keys.arrowTo(explorer.row('A.5.15'), 'ArrowDown');
    await expect(explorer.row('A.5.15')).toHaveAccessibleName(
      'A.5.15 Access control. Shared, linked to CC6.1 Strong 9, CC6.3 Strong 9, CC6.2 Strong 8',
    );
    await keys.press('Home');
    await expect(explorer.row('A.5')).toBeFocused();
    await keys.press('ArrowUp');
    await expect(explorer.row('A.5')).toBeFocused();
  });

  await test.step('across to a partner and back', async () => {
    await keys.arrowTo(explorer.row('A.8.24'), 'ArrowDown');
    await expect(explorer.row('A.8.24')).toBeInViewport({ ratio: 1 });
    await keys.press('ArrowRight');
    await expect(explorer.row('CC6.1')).toBeFocused();
    await expect(explorer.soc2Tree.getByRole('treeitem').and(page.locator(':focus'))).toHaveCount(
      1,
    );
    await keys.press('ArrowRight');
    await expect(explorer.row('CC6')).toBeFocused();
    await keys.arrowTo(explorer.row('CC6.7'), 'ArrowDown');
    await keys.press('ArrowLeft');
    await expect(explorer.row('A.8.12')).toBeFocused();
  });

  await test.step('Enter opens the details, Space adds to the selection, Escape ends it', async () => {
    await keys.press('Enter');
    await expect(explorer.heading).toHaveText('A.8.12 Data leakage prevention');
    await expect(explorer.row('A.8.12')).toHaveAttribute('aria-selected', 'true');
    await keys.arrowTo(explorer.row('A.8.24'), 'ArrowDown');
    await keys.press('Space');
    await expect(explorer.heading).toHaveText('What they have in common');
    await expect(explorer.details.getByRole('listitem')).toHaveText([/^CC6\.7/]);
    await expect(explorer.row('A.8.12')).toHaveAttribute('aria-selected', 'true');
    await expect(explorer.row('A.8.24')).toHaveAttribute('aria-selected', 'true');
    await keys.press('Escape');
    await expect(explorer.row('A.8.12')).toHaveAttribute('aria-selected', 'false');
    await expect(explorer.row('A.8.24')).toBeFocused();
    await keys.press('Enter');
    await expect(explorer.mappingCard(/CC6\.7/)).toContainText('TLS 1.2');
  });

  await test.step('add Availability, and the tree grows', async () => {
    await keys.tabTo(explorer.category('Availability'), 'Shift+Tab');
    await keys.press('Space');
    await expect(explorer.category('Availability')).toBeChecked();
    await expect(explorer.row('A.5.30')).toHaveAccessibleName(
      /Shared, linked to A1\.3 Strong 9, A1\.2 Strong 8$/,
    );
    await expect(explorer.figure('shared-controls')).toHaveText('23');
  });

  await test.step('mark A.7.4 inherited', async () => {
    await keys.tabTo(explorer.row('A.8.24'));
    await keys.arrowTo(explorer.row('A.7.4'), 'ArrowUp');
    await keys.press('Enter');
    await expect(explorer.heading).toHaveText('A.7.4 Physical security monitoring');
    await keys.tabTo(explorer.decision('Applicable'));
    await keys.press('ArrowRight');
    await expect(explorer.decision('Inherited')).toBeFocused();
    await expect(explorer.decision('Inherited')).toBeChecked();
    await keys.tabTo(explorer.provider);
    await keys.type('Nimbus Cloud');
    await keys.press('Enter');
    await expect(explorer.undo).toHaveAccessibleName('Undo provider of A.7.4');
  });

  await test.step('open a fold and exclude A.8.30 with a reason', async () => {
    const fold = explorer.isoTree.getByRole('treeitem', { name: /^\+ 22 not in the guide/ });
    await keys.tabTo(explorer.row('A.7.4'), 'Shift+Tab');
    await keys.arrowTo(fold, 'ArrowDown');
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    await keys.press('Enter');
    const open = explorer.isoTree.getByRole('treeitem', { name: 'Fold the 22 without a mapping' });
    await expect(open).toBeFocused();
    await expect(open).toHaveAttribute('aria-expanded', 'true');
    await keys.arrowTo(explorer.row('A.8.30'), 'ArrowUp');
    await expect(explorer.row('A.8.30')).toHaveAccessibleName(
      'A.8.30 Outsourced development. ISO 27001 only: not in the guide’s table; linked by this project',
    );
    await keys.press('Enter');
    await keys.tabTo(explorer.decision('Applicable'));
    await keys.press('ArrowLeft');
    await expect(explorer.decision('Excluded')).toBeChecked();
    await keys.tabTo(explorer.field('Justification'));
    await keys.type('No development is outsourced');
    await keys.press('Enter');
    await expect(explorer.row('A.8.30')).toHaveAccessibleName(/\. Not applicable/);
    await expect(explorer.figure('iso-only')).toHaveText('69');
  });

  await test.step('undo and redo', async () => {
    await keys.tabTo(explorer.row('A.8.30'), 'Shift+Tab');
    await keys.press('Control+z', 'Control+z');
    await expect(page.getByText('Undone: exclude A.8.30')).toBeAttached();
    await expect(explorer.figure('iso-only')).toHaveText('70');
    await keys.press('Control+Shift+z', 'Control+y');
    await expect(page.getByText('Done again: justification of A.8.30')).toBeAttached();
    await expect(explorer.figure('iso-only')).toHaveText('69');
    await expect(explorer.row('A.8.30')).toBeFocused();
  });

  await test.step('export', async () => {
    await keys.tabTo(explorer.button('Export'), 'Shift+Tab');
    await keys.press('Enter');
    await expect(page.getByRole('menu', { name: 'Export' })).toBeVisible();
    await keys.arrowTo(explorer.menuItem('Scoped controls (CSV)'), 'ArrowDown');
    const download = await explorer.handedOver(() => page.keyboard.press('Enter'));
    const csv = parseCsv(await textOf(download));
    expect(figuresIn(csv)).toEqual(await explorer.figures());
    expect(csv.row('A.7.4').Notes).toBe('Provider: Nimbus Cloud');
    expect(csv.row('A.8.30').Justification).toBe('No development is outsourced');
    await expect(explorer.button('Export')).toBeFocused();
  });
});

test('the trees say what a screen reader needs', async ({ explorer, page }) => {
  await explorer.open({ selected: ['A.8.24'], collapsed: ['A.5'] });
  await expect(explorer.isoTree).toMatchAriaSnapshot(`
    - tree "ISO 27001 controls and clauses":
      - treeitem /^A\\.5 Organizational, \\d+ of 37 linked$/ [expanded=false] [level=1]
      - treeitem /^A\\.6 People, \\d+ of 8 linked$/ [expanded] [level=1]
      - treeitem /^A\\.6\\.3 Information security awareness, education and training\\. Shared, linked to CC2\\.2 Strong 8, CC1\\.4 Strong 7/ [level=2]
  `);
  await expect(explorer.row('A.8.24')).toHaveAccessibleName(
    'A.8.24 Use of cryptography. Shared, linked to CC6.1 Strong 8, CC6.7 Strong 8',
  );
  await expect(explorer.row('A.8.24')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(1);
  await expect(explorer.row('A.5.1')).toHaveCount(0);
});

test('arrows collapse and expand groups on either side', async ({ explorer, page }) => {
  const keys = new Keyboard(page);
  await explorer.open();
  await explorer.row('A.6').focus();
  await keys.press('ArrowLeft');
  await expect(explorer.row('A.6')).toHaveAttribute('aria-expanded', 'false');
  await expect(explorer.row('A.6.3')).toHaveCount(0);
  await keys.press('ArrowRight');
  await expect(explorer.row('A.6')).toHaveAttribute('aria-expanded', 'true');
  await expect(explorer.row('A.6')).toBeFocused();

  await explorer.row('CC6').focus();
  await keys.press('ArrowLeft');
  await expect(explorer.row('CC6')).toHaveAttribute('aria-expanded', 'false');
  await keys.press('ArrowRight');
  await expect(explorer.row('CC6')).toHaveAttribute('aria-expanded', 'true');
  await keys.press('ArrowDown', 'ArrowRight');
  await expect(explorer.row('CC6')).toBeFocused();
});

test('each tree is one stop for Tab, where the focus was last', async ({ explorer, page }) => {
  const keys = new Keyboard(page);
  await explorer.open();
  await explorer.row('A.5.7').focus();
  await keys.press('Tab');
  await expect(explorer.row('CC1')).toBeFocused();
  await keys.press('ArrowDown', 'ArrowDown', 'Shift+Tab');
  await expect(explorer.row('A.5.7')).toBeFocused();
  await keys.press('Tab');
  await expect(explorer.row('CC1.3')).toBeFocused();
});

test.describe('the focus stays in the tree when the focused row goes away', () => {
  test('by deselecting a row that folds', async ({ explorer, page }) => {
    const keys = new Keyboard(page);
    await explorer.open({ selected: ['A.8.30'] });
    await explorer.row('A.8.30').focus();
    await page.keyboard.press('Escape');
    await expect(explorer.row('A.8.30')).toHaveCount(0);
    await keys.expectFocus();
    await expect(explorer.isoTree.locator(':focus')).toHaveCount(1);
  });

  test('by undoing what brought it', async ({ explorer, page }) => {
    const keys = new Keyboard(page);
    await explorer.open();
    await explorer.category('Availability').check();
    await explorer.row('A1.2').focus();
    await page.keyboard.press('Control+z');
    await expect(explorer.row('A1.2')).toHaveCount(0);
    await keys.expectFocus();
    await expect(explorer.soc2Tree.locator(':focus')).toHaveCount(1);
  });
});

test('the graph’s own keys zoom and fit', async ({ explorer, page }) => {
  const zoom = page.getByRole('status', { name: 'Zoom' });
  await explorer.open();
  await explorer.row('A.5.1').focus();
  await page.keyboard.press('+');
  await expect(zoom).toHaveText('120%');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect(zoom).toHaveText('83%');
  await page.keyboard.press('0');
  await expect(explorer.row('A.5')).toBeInViewport({ ratio: 0.99 });
  await expect(explorer.isoTree.getByRole('treeitem').last()).toBeInViewport({ ratio: 0.99 });
});
