/** axe finds nothing on any screen, in light and in dark (WCAG 2.2, levels A and AA). */
import { expectNoViolations, violations } from './axe';
import { catalog } from './crosswalk';
import { addressOf } from './explorer';
import type { AddressParts, Explorer } from './explorer';
import { expect, test } from './test';

const { mappings } = catalog;
const LINKED_CONTROLS = [...new Set(mappings.map(({ iso }) => iso))].filter((id) =>
  id.startsWith('A.'),
);

/** The rows are all alike, and what axe needs grows with their number: a good dozen will do. */
async function openTable(explorer: Explorer, parts: AddressParts = {}): Promise<void> {
  await explorer.open({ tab: 'table', ...parts });
  await explorer.page.getByRole('searchbox', { name: 'Filter rows' }).fill('physical');
  await expect(explorer.tableRow('A.5.1')).toHaveCount(0);
}

/** A screen to look at, and how to get there. */
type Screens = Readonly<Record<string, (explorer: Explorer) => Promise<void>>>;

const SCREENS: Screens = {
  'the graph, nothing selected': (explorer) => explorer.open(),
  'the graph, one control selected': async (explorer) => {
    await explorer.open({ selected: ['A.8.24'] });
    await expect(explorer.mappingCard(/CC6\.7/)).toContainText('TLS');
  },
  'the graph, several selected': (explorer) => explorer.open({ selected: ['A.8.24', 'A.8.12'] }),
  'the graph, both sides selected': (explorer) => explorer.open({ selected: ['A.8.24', 'CC6.7'] }),
  'the graph, a row pointed at': async (explorer) => {
    await explorer.open();
    await explorer.row('A.6.3').hover();
  },
  'the graph, folds open and decisions made': (explorer) =>
    explorer.open({
      scope: 'axe00001',
      applicable: ['A.5.2'],
      inherited: ['A.7.4'],
      excluded: ['A.8.30', 'A.5.1'],
      notRelevant: ['CC3.3'],
      unfolded: ['A.5', 'CC3'],
      selected: ['CC3.3'],
    }),
  'a control excluded without a reason': (explorer) =>
    explorer.open({ scope: 'axe00001', excluded: ['A.8.30'], selected: ['A.8.30'] }),
  'a control inherited from nobody yet': (explorer) =>
    explorer.open({ scope: 'axe00001', inherited: ['A.7.4'], selected: ['A.7.4'] }),
  'the overview': async (explorer) => {
    await explorer.open();
    await explorer.button('Collapse all').click();
  },
  'the overview, two groups selected': (explorer) =>
    explorer.open({ selected: ['A.8', 'CC6'], collapsed: ['A.5', 'A.6', 'A.7', 'A.8', 'CC6'] }),
  'the table': (explorer) => openTable(explorer),
  'the table with decisions for many': async (explorer) => {
    await openTable(explorer, {
      scope: 'axe00001',
      excluded: ['A.7.10'],
      inherited: ['A.7.4'],
      selected: ['A.7.1', 'A.7.10', 'CC6.4'],
    });
    await expect(explorer.page.getByRole('group', { name: 'Decide on controls' })).toBeVisible();
  },
  'the table when the filter finds nothing': async (explorer) => {
    await explorer.open({ tab: 'table' });
    await explorer.page.getByRole('searchbox', { name: 'Filter rows' }).fill('xyzzy');
    await expect(explorer.page.getByText('No row contains')).toBeVisible();
  },
  'the matrix': (explorer) => explorer.open({ tab: 'matrix', collapsed: ['A.5', 'A.8', 'ISMS'] }),
  'the matrix with the keyboard in a gap': async (explorer) => {
    await explorer.open({
      tab: 'matrix',
      collapsed: ['A.8', 'ISMS'],
      selected: ['A.5.1', 'CC1.1'],
    });
    await explorer.matrix.focus();
    for (let i = 0; i < 3; i += 1) await explorer.page.keyboard.press('ArrowRight');
    await explorer.page.keyboard.press('ArrowDown');
  },
  'the matrix of groups': async (explorer) => {
    await explorer.open({ tab: 'matrix' });
    await explorer.button('Collapse all').click();
  },
  'the evidence': async (explorer) => {
    await explorer.open({ tab: 'table', rows: 'evidence' });
    await explorer.page.getByRole('searchbox', { name: 'Filter evidence' }).fill('access');
  },
  'the practices, one open': async (explorer) => {
    await explorer.open({ tab: 'table', rows: 'practices' });
    await explorer.page.getByRole('searchbox', { name: 'Filter practices' }).fill('log');
    await explorer.page.getByRole('rowheader').first().getByRole('button').first().click();
  },
  'the details with every section open': async (explorer) => {
    await explorer.open({ selected: ['CC6.1'] });
    await explorer.button('In practice').click();
    await explorer.button('How to do it').click();
    await expect(explorer.details.getByText('What it revolves around')).toBeVisible();
    const practices = explorer.details.getByRole('region', { name: 'How to do it' });
    await practices.getByRole('article').first().getByRole('button').first().click();
  },
  'the attributes': async (explorer) => {
    await explorer.open();
    await explorer.page.getByText('Operational capabilities').click();
  },
  'the search with results': async (explorer) => {
    await explorer.open();
    await explorer.search.fill('access');
    await expect(explorer.results.first()).toBeVisible();
  },
  'the search without results': async (explorer) => {
    await explorer.open();
    await explorer.search.fill('xyzzy');
    await expect(explorer.page.getByText('Nothing found')).toBeVisible();
  },
  'the export menu': async (explorer) => {
    await explorer.open();
    await explorer.button('Export').click();
    await expect(explorer.menuItem('Mappings (CSV)')).toBeVisible();
  },
  'the menu of more': async (explorer) => {
    await explorer.open();
    await explorer.button('More').click();
    await expect(explorer.menuItem('About and sources')).toBeVisible();
  },
  'the scope menu': async (explorer) => {
    await explorer.open();
    await explorer.button('Combined audit').click();
    await expect(explorer.menuItem('New scope')).toBeVisible();
  },
  'the shortcuts': async (explorer) => {
    await explorer.open();
    await explorer.page.keyboard.press('?');
    await expect(explorer.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  },
  'the share dialog': async (explorer) => {
    await explorer.open();
    await explorer.button('Share').click();
    await expect(explorer.page.getByRole('textbox', { name: 'Link', exact: true })).toBeVisible();
  },
  'the about dialog': async (explorer) => {
    await explorer.open();
    await explorer.button('More').click();
    await explorer.menuItem('About and sources').click();
    await expect(explorer.page.getByRole('dialog')).toBeVisible();
  },
  'a visitor’s scope beside mine': async (explorer) => {
    await explorer.open();
    await explorer.category('Availability').check();
    await explorer.page.goto(`./${addressOf({ scope: 'axe00002', excluded: ['A.8.30'] })}`);
    await expect(explorer.banner).toBeVisible();
  },
  'nothing linked': async (explorer) => {
    await explorer.open({ scope: 'axe00001', excluded: LINKED_CONTROLS, clauses: ['off'] });
    await expect(explorer.page.getByText('Nothing that is in scope is linked')).toBeVisible();
  },
  'everything hidden by view filters': async (explorer) => {
    await explorer.open({ hidden: ['band:strong', 'band:moderate', 'band:weak'] });
    await expect(explorer.page.getByText(/^The view filters hide all/)).toBeVisible();
  },
  notices: async (explorer) => {
    await explorer.open({ scope: 'axe00001', excluded: ['A.9.99', 'A.8.30'] });
    await expect(explorer.notices.getByRole('button', { name: 'Dismiss' })).toHaveCount(2);
  },
};

// Colours halfway between two themes are nobody's.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ mode: 'parallel' });

for (const [name, show] of Object.entries(SCREENS)) {
  test(name, async ({ explorer, page }) => {
    await show(explorer);
    await expectNoViolations(page);
  });
}

test('a theme that was chosen holds against the system’s', async ({ explorer, page }) => {
  await explorer.open();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await background();
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await background();
  expect(dark).not.toBe(light);
  await explorer.button('More').click();
  await page.getByRole('menuitemradio', { name: 'Dark', exact: true }).click();
  await expect.poll(background).toBe(dark);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await explorer.drawn();
  expect(await background()).toBe(dark);
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the graph with its sheets', async ({ explorer, page }) => {
    await explorer.open();
    await expectNoViolations(page);
    await explorer.button('Scope and view').tap();
    await expect(explorer.category('Privacy')).toBeVisible();
    await expectNoViolations(page);
  });

  test('the details', async ({ explorer, page }) => {
    await explorer.open({ selected: ['A.8.24'] });
    await expect(explorer.heading).toBeVisible();
    await expectNoViolations(page);
  });

  test('the table', async ({ explorer, page }) => {
    await openTable(explorer);
    await expectNoViolations(page);
  });
});
