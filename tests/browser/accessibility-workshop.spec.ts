/** axe finds nothing on the screens of the workshop, with content in them, in light and in dark. */
import { baselineOf, INITIAL_SCOPE, logged } from '../../src/model';
import type { Scope } from '../../src/model';
import { decision, ownMapping, scopeOf, yoursOf } from '../fixtures/examples';
import { expectNoViolations } from './axe';
import { catalog } from './crosswalk';
import { Explorer } from './explorer';
import { startWith } from './kept-scope';
import { expect, test } from './test';
import { Workshop } from './workshop';

// Colours halfway between two themes are nobody's.
test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });
// Each goes through several states.
test.describe.configure({ mode: 'parallel', timeout: 120_000 });

const baseline = baselineOf(catalog.mappingBetween('A.5.15', 'CC6.1'));

/** Something of everything. */
const RICH: Scope = scopeOf({
  categories: ['availability'],
  decisions: {
    'A.7.1': decision('applicable', {
      reasons: ['risk', 'contractual'],
      owner: 'Ada',
      implementation: 'implemented',
      question: 'Does the store room count?',
      own: { c1: 'TICKET-1' },
    }),
    'A.7.3': decision('applicable', { implementation: 'in-progress', due: '2026-01-31' }),
    'A.7.4': decision('inherited', { provider: 'Nimbus Cloud', justification: 'Their halls' }),
    'A.7.5': decision('inherited'),
    'A.7.8': decision('excluded'),
    'A.8.30': decision('excluded', { justification: 'Nobody develops for us' }),
    'CC6.4': decision('not-relevant'),
  },
  statement: {
    ...scopeOf().statement,
    organisation: 'Example Ltd',
    stage: 'stage-2',
    reportType: 'type-2',
    from: '2027-01-01',
    to: '2027-02-01',
  },
  providers: [
    {
      name: 'Nimbus Cloud',
      services: 'Hosting',
      regions: 'EU',
      method: 'carve-out',
      expectedControls: 'Guards',
      ours: 'Choice of regions',
      report: 'SOC 2 Type II',
      reportFrom: '2025-01-01',
      reportTo: '2025-12-31',
      bridgeTo: '',
    },
  ],
  columns: [{ id: 'c1', title: 'Ticket' }],
  yours: yoursOf(
    ownMapping('A.5.15', 'CC6.1', { baseline, strength: 4 }),
    ownMapping('A.5.6', 'CC6.1', { agreed: true }),
    ownMapping('A.8.24', 'CC6.7', { rejected: true }),
  ),
  held: ['A.5.1', 'A.5.15', '9.2'],
  plan: { start: '2026-01-05', first: 'soc2', weeks: { readiness: 9 } },
});
const WORKED = logged(INITIAL_SCOPE, RICH, '2026-11-23T09:00:00.000Z', 'Ada Example');

async function begin(explorer: Explorer): Promise<Workshop> {
  await startWith(explorer.page, WORKED);
  await explorer.open();
  return new Workshop(explorer);
}

test('the working table', async ({ explorer, page }) => {
  const workshop = await begin(explorer);
  await workshop.openPart('Working table');
  // The rows are all alike, and what axe needs grows with their number: a dozen will do.
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('A.7');
  await expect(workshop.row('A.5.1')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Select A.7.5' }).check();
  await page.getByRole('checkbox', { name: 'Select A.7.8' }).check();
  await expect(page.getByRole('region', { name: 'Selected rows' })).toBeVisible();
  await expectNoViolations(page, 'with rows selected');

  await workshop.row('A.7.3').locator('[data-cell=reasons]').click();
  await expect(page.getByRole('group', { name: 'Reasons for inclusion' }).last()).toBeVisible();
  await expectNoViolations(page, 'with an editor open');

  await workshop.decisionCell('A.7.1').focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'A.7.1\tapplicable\nA.7.2\tperhaps\nA.7.4\texcluded\nB\tx');
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByRole('dialog', { name: 'Paste into the table' })).toBeVisible();
  await expectNoViolations(page, 'with a paste to confirm', '[role=dialog]');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Ticket', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Column Ticket' })).toBeVisible();
  await expectNoViolations(page, 'with a column to rename', '[role=dialog]');
  await page.keyboard.press('Escape');

  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('xyzzy');
  await expect(page.getByText('No row contains')).toBeVisible();
  await expectNoViolations(page, 'without rows');
});

test('the statement, presets, what if', async ({ explorer, page }) => {
  const workshop = await begin(explorer);
  await workshop.openPart('Scope statement');
  await page.getByRole('button', { name: /^Nimbus Cloud/ }).click();
  await expectNoViolations(page, 'the statement');
  await workshop.openPart('Presets');
  await expect(page.getByRole('list', { name: 'Presets' })).toBeVisible();
  await expectNoViolations(page, 'the presets');
  await explorer.button('Fully cloud-hosted SaaS').click();
  await expect(page.getByRole('list', { name: 'Proposals' })).toBeVisible();
  await expectNoViolations(page, 'a preset');
  await workshop.openPart('What if');
  await page.getByRole('button', { name: /Several SOC 2 categories/ }).click();
  await expect(page.getByRole('heading', { name: 'Two scopes side by side' })).toBeVisible();
  await expectNoViolations(page, 'what if');
});

test('what is held, own mappings, warnings, the log', async ({ explorer, page }) => {
  const workshop = await begin(explorer);
  await workshop.openPart('We already have');
  await expect(page.getByRole('list', { name: 'Best next of ISO 27001' })).toBeVisible();
  await explorer.button('Tick off exclusions').click();
  await expectNoViolations(page, 'what a certificate holds');
  await explorer.button('Paste a list').click();
  await page.getByRole('textbox', { name: /^Identifiers/ }).fill('8.1, A.9.99, CC6.1 to CC6.8');
  await expect(page.getByText('Not known and left out')).toBeVisible();
  await expectNoViolations(page, 'a pasted list');
  await workshop.openPart('Your mappings');
  await explorer.button('Edit A.5.6 with CC6.1').click();
  await expect(page.getByRole('form', { name: /A\.5\.6 with CC6\.1$/ })).toBeVisible();
  await expectNoViolations(page, 'own mappings');
  await workshop.openPart('Warnings');
  await expect(page.getByRole('heading', { name: /^Excluded without a reason/ })).toBeVisible();
  await expectNoViolations(page, 'warnings');
  await workshop.openPart('Decision log');
  await expect(page.getByRole('button', { name: 'Answered: A.7.1' })).toBeVisible();
  await expectNoViolations(page, 'the log');
});

test('the Scope tab with nothing in it', async ({ explorer, page }) => {
  const workshop = new Workshop(explorer);
  await explorer.open();
  for (const part of [
    'Scope statement',
    'We already have',
    'Your mappings',
    'Decision log',
  ] as const) {
    await workshop.openPart(part);
    await expect(page.getByText('Loading…')).toHaveCount(0);
    await expectNoViolations(page, part);
  }
});

test('own mappings in the details', async ({ explorer, page }) => {
  await begin(explorer);
  await explorer.find('A.8.24');
  await expect(
    explorer.details.getByRole('button', { name: 'Take back A.8.24 with CC6.7' }),
  ).toBeVisible();
  await expectNoViolations(page, 'a rejected one');
  await explorer.find('A.5.15');
  await explorer.button('Edit A.5.15 with CC6.1').click();
  const form = page.getByRole('form', { name: 'Change A.5.15 with CC6.1' });
  await form.getByRole('textbox', { name: /^Reason/ }).fill('');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toBeVisible();
  await expectNoViolations(page, 'the form of one');
  await explorer.button('Add a mapping').click();
  await page.getByRole('combobox', { name: 'Criterion to link' }).fill('access');
  await expect(page.getByRole('listbox', { name: 'Criterion to link' })).toBeVisible();
  await expectNoViolations(page, 'looking for a partner');
});

test('the plan', async ({ explorer, page }) => {
  await begin(explorer);
  await explorer.tab('Plan').click();
  await page.getByRole('button', { name: /^Readiness assessment: / }).focus();
  await expect(page.getByRole('list', { name: 'Warnings on the plan' })).toBeVisible();
  await expectNoViolations(page, 'with a start');
  await page.getByLabel('Start of the programme').fill('');
  await page.getByLabel('Start of the programme').press('Enter');
  await expect(page.getByRole('heading', { name: 'When does the programme start?' })).toBeVisible();
  await expectNoViolations(page, 'without a start');
});

test('a presentation', async ({ explorer, page }) => {
  await begin(explorer);
  await page.keyboard.press('p');
  const heading = page
    .getByRole('region', { name: 'Presentation' })
    .getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Common ground');
  await expectNoViolations(page, 'the whole');
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText('Organizational');
  await expectNoViolations(page, 'a group');
  await page.keyboard.press('End');
  await expect(heading).toHaveText('What is left');
  await expectNoViolations(page, 'what is left');
});

test('what comes in, and what is handed on', async ({ explorer, page, context }) => {
  const workshop = await begin(explorer);
  await page.getByRole('button', { name: /^(Saved|Save a file)$/ }).click();
  await expect(page.getByRole('dialog', { name: 'Where this scope is kept' })).toBeVisible();
  await expectNoViolations(page, 'where it is kept', '[role=dialog]');
  await page.keyboard.press('Escape');
  await explorer.button('Share').click();
  await page.getByRole('checkbox', { name: /^With justifications/ }).check();
  await expect(page.getByRole('textbox', { name: 'Link', exact: true })).toBeVisible();
  await expectNoViolations(page, 'a link with texts', '[role=dialog]');
  await page.keyboard.press('Escape');

  const { text } = await workshop.save();
  // As if it had been saved elsewhere: a file knows by this what it has in common with a scope.
  const theirs = text
    .replace(/"saveId": "[^"]+"/, '"saveId": "other001"')
    .replaceAll('"Nobody develops for us"', '"Ben says so"');
  await workshop.openPart('Scope statement');
  await explorer.find('A.8.30');
  await explorer.field('Justification').fill('Ada says so');
  await explorer.field('Justification').press('Enter');
  await workshop.openFile({ name: 'theirs.json', text: theirs });
  await expect(workshop.arrival).toBeVisible();
  await expectNoViolations(page, 'a file beside mine');
  await explorer.button('Compare').click();
  await expect(page.getByRole('dialog', { name: 'What differs' })).toBeVisible();
  await expectNoViolations(page, 'what differs');
  await page.keyboard.press('Escape');
  await explorer.button('Merge').click();
  await expect(page.getByRole('dialog', { name: /^Merge/ })).toContainText('changed on both sides');
  await expectNoViolations(page, 'a merge');
  await page.keyboard.press('Escape');
  await explorer.button('Keep mine').click();

  const other = await context.newPage();
  await other.addInitScript(() => {
    window.addEventListener('storage', (event) => event.stopImmediatePropagation());
  });
  await other.goto(page.url());
  const second = new Explorer(other);
  await expect(second.decision('Excluded')).toBeChecked();
  await explorer.decision('Applicable').check();
  await expect
    .poll(async () => (await second.stored('scope:'))[0]!.text)
    .toContain('"A.8.30":{"status":"applicable"');
  await second.decision('Inherited').check();
  await expect(other.getByRole('dialog', { name: 'Another tab changed the same' })).toBeVisible();
  await expectNoViolations(other, 'a clash of two tabs');
});
