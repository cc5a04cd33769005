/** The search takes identifiers in any spelling, and words of titles and notes. */
import { notes } from './crosswalk';
import { expect, test } from './test';

/** Matches a result by its identifier, which its title follows at once. */
const beginning = (id: string): RegExp => new RegExp(`^${id.replaceAll('.', '\\.')}(?![\\d.])`);

test.describe.configure({ mode: 'parallel' });

test('identifiers in every spelling, words of titles and of notes find what they belong to', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await test.step('an exact identifier comes first, in every common spelling', async () => {
    const spellings = {
      'A.8.9': ['a.8.9', '8.9', 'A 8.9', 'A8.9', 'ISO27001:2022-A.8.9'],
      'CC6.1': ['cc6.1', 'CC 6.1', 'CC6.1', 'cc_6_1', 'SOC2-CC6.1'],
      'A.5.1': ['A.5.1', 'a.5.1', '5.1'],
      'A1.2': ['a1.2', 'A 1.2'],
      '10.2': ['10.2', 'clause 10.2'],
    };
    for (const [id, ways] of Object.entries(spellings)) {
      for (const spelling of ways) {
        await explorer.search.fill(spelling);
        await expect(explorer.results.first(), spelling).toHaveText(new RegExp(`^${id}[^.\\d]`));
      }
    }
  });

  await test.step('a bare number that is both lists the control, then the clause', async () => {
    await explorer.search.fill('8.1');
    await expect(explorer.results.nth(0)).toHaveText(/^A\.8\.1User/);
    await expect(explorer.results.nth(1)).toHaveText(/^8\.1Operational/);
  });

  await test.step('words of titles and of notes find what they belong to', async () => {
    await explorer.search.fill('cryptography');
    await expect(explorer.results.first()).toHaveText(/^A\.8\.24/);
    await explorer.search.fill('role based');
    await expect(explorer.results.first()).toHaveText(/^CC6\.3/);
    await test.step('TLS stands in notes only: both ends of each pair are found', async () => {
      const ends = Object.entries(notes)
        .filter(([, note]) => /\bTLS\b/.test(note))
        .flatMap(([id]) => id.split('~'));
      expect(ends).toContain('A.8.24');
      await explorer.search.fill('TLS');
      await expect(explorer.results).toHaveCount(new Set(ends).size);
      for (const id of ends) {
        await expect(explorer.results.filter({ hasText: beginning(id) })).toHaveCount(1);
      }
    });
    await test.step('and a slip of the finger is forgiven', async () => {
      await explorer.search.fill('criptography');
      await expect(explorer.results.first()).toHaveText(/^A\.8\.24/);
    });
  });

  await test.step('nothing found is said, with what to try', async () => {
    await explorer.search.fill('xyzzy');
    await expect(page.getByText('Nothing found for “xyzzy”. Try an identifier')).toBeVisible();
    await explorer.search.press('Enter');
    await expect(explorer.search).toHaveValue('xyzzy');
    await explorer.search.press('Escape');
    await expect(explorer.search).toHaveValue('');
  });

  await test.step('a result can be clicked', async () => {
    await explorer.search.fill('access');
    await explorer.results.filter({ hasText: /^A\.5\.15/ }).click();
    await expect(explorer.heading).toHaveText('A.5.15 Access control');
    await expect(explorer.row('A.5.15')).toHaveAttribute('aria-selected', 'true');
  });
});

test('Ctrl+K and / lead to it, arrow keys go through the results, Enter selects and shows', async ({
  explorer,
  page,
}) => {
  await explorer.open({ collapsed: ['CC6'], hidden: ['soc2:shared'] });
  await test.step('Ctrl+K and / lead to it', async () => {
    await page.keyboard.press('Control+k');
    await expect(explorer.search).toBeFocused();
    await page.keyboard.type('a/b');
    await expect(explorer.search).toHaveValue('a/b');
    await page.keyboard.press('Escape');
    await explorer.row('A.5').focus();
    await page.keyboard.press('/');
    await expect(explorer.search).toBeFocused();
    await expect(explorer.search).toHaveValue('');
  });

  await explorer.search.fill('CC6');
  const active = page.getByRole('option', { selected: true });
  await expect(active).toHaveText(/^CC6\.1/);
  await expect(explorer.search).toHaveAttribute('aria-expanded', 'true');
  await explorer.search.press('ArrowUp');
  await expect(explorer.results.last()).toHaveAttribute('aria-selected', 'true');
  await explorer.search.press('ArrowDown');
  await explorer.search.press('ArrowDown');
  await explorer.search.press('ArrowDown');
  await explorer.search.press('ArrowUp');
  await expect(active).toHaveText(/^CC6\.2/);
  await expect(explorer.search).toHaveAttribute(
    'aria-activedescendant',
    (await active.getAttribute('id'))!,
  );
  await explorer.search.press('Enter');
  await expect(explorer.heading).toHaveText(/^CC6\.2/);
  await expect(explorer.row('CC6.2')).toBeInViewport({ ratio: 0.99 });
  await expect(explorer.results).toHaveCount(0);
});

test('single keys can be switched off, for good', async ({ explorer, page }) => {
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const zoom = page.getByRole('status', { name: 'Zoom' });
  const pressAll = async () => {
    await explorer.row('A.5').focus();
    for (const key of ['/', '?', '+']) await page.keyboard.press(key);
  };
  await explorer.open();
  await explorer.row('A.5').focus();
  await page.keyboard.press('?');
  await expect(shortcuts).toBeVisible();
  // Until the focus is in the dialog, Escape is the row's.
  await expect(page.locator('[role=dialog]:focus, [role=dialog] :focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(shortcuts).toHaveCount(0);

  await explorer.button('More').click();
  await page.getByRole('menuitemcheckbox', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await pressAll();
  await expect(explorer.row('A.5')).toBeFocused();
  await expect(shortcuts).toHaveCount(0);
  await expect(zoom).toHaveText('100%');
  await page.reload();
  await explorer.drawn();
  await pressAll();
  await expect(explorer.row('A.5')).toBeFocused();
  await expect(zoom).toHaveText('100%');
  await page.keyboard.press('Control+k');
  await expect(explorer.search).toBeFocused();
});
