/** A whole workshop at a projector: decided with the keyboard, argued over, undone, and nothing lost. */
import type { Decision, Status } from '../../src/model';
import { decision } from '../fixtures/examples';
import { shippedContent } from '../fixtures/shipped';
import { catalog, figuresOf } from './crosswalk';
import { parseCsv } from './csv';
import type { CsvRow } from './csv';
import type { Explorer } from './explorer';
import { Keyboard } from './keyboard';
import { addOwnMappings } from './own-mappings';
import { expect, test } from './test';
import { Workshop } from './workshop';

test.use({ viewport: { width: 1280, height: 720 } });

const PRESET = shippedContent().presets.find(({ title }) => title === 'Fully cloud-hosted SaaS')!;
/** What it proposes for a scope with Security alone. */
const PROPOSED: Readonly<Record<string, Decision>> = Object.fromEntries(
  PRESET.proposals.flatMap(({ requirements, status, reason }) =>
    requirements
      .filter((id) => catalog.requirement(id)?.kind === 'control')
      .map((id) => [id, decision(status, { justification: reason })] as const),
  ),
);
const PROPOSALS = Object.keys(PROPOSED).length;
const CONTROLS = catalog.controls.length;

/** How forty controls are decided, over and over in this order. */
const LETTERS = ['a', 'a', 'x', 'a', 'i'] as const;
const FORTY = 40;
const STATUSES: Readonly<Record<(typeof LETTERS)[number], Status>> = {
  a: 'applicable',
  x: 'excluded',
  i: 'inherited',
};
const TITLES: Readonly<Partial<Record<Status, string>>> = {
  applicable: 'Applicable',
  excluded: 'Excluded',
  inherited: 'Inherited',
};

/** Changes of the scope so far, each a step to undo. */
let steps = 0;

test('from an empty scope to decisions that outlive a reload', async ({ explorer, page }) => {
  test.slow();
  steps = 0;
  const workshop = new Workshop(explorer);
  await test.step('an empty scope', async () => {
    await explorer.open();
    await expect(explorer.undo).toBeDisabled();
    await workshop.expectFigures({});
    await workshop.signAs('Ada Example');
    await expect(page.getByText('Nothing has been decided yet.')).toBeVisible();
    await workshop.openPart('Working table');
    await workshop.expectDecided(0);
  });

  await test.step('a preset, as one step', () => confirmPreset(workshop));

  const made = await test.step('forty decisions by keyboard', () => decideForty(workshop));
  const decisions: Record<string, Decision> = { ...PROPOSED, ...made };

  const changed = await test.step('one of them made otherwise', async () => {
    const id = Object.keys(made).find((one) => made[one]!.status === 'applicable')!;
    await workshop.decide(id, 'x', 'We changed our mind');
    steps += 2;
    decisions[id] = decision('excluded', { justification: 'We changed our mind' });
    await expect(workshop.decisionOn(id, 'Excluded')).toBeChecked();
    await workshop.expectDecided(PROPOSALS + FORTY);
    await workshop.expectFigures({ decisions });
    return id;
  });

  const yours = await test.step('two mappings of one’s own', () =>
    addOwnMappings(workshop, decisions));
  steps += 2;
  const scope = { decisions, yours };

  await test.step('undo of everything, and redo', async () => {
    await workshop.openPart('Working table');
    const before = await workshop.decisions();
    const address = page.url();
    await undo(explorer, 2);
    await workshop.expectFigures({ decisions });
    await expect(explorer.undo).toHaveAccessibleName(`Undo justification of ${changed}`);
    await undo(explorer, steps - 3);
    await expect(explorer.undo).toHaveAccessibleName(
      `Undo confirm ${PROPOSALS} proposals of ${PRESET.title}`,
    );
    await workshop.expectDecided(PROPOSALS);
    await undo(explorer, 1);
    await expect(explorer.undo).toBeDisabled();
    await workshop.expectDecided(0);
    await workshop.expectFigures({});
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('Control+Shift+z');
    await expect(explorer.redo).toBeDisabled();
    await workshop.expectFigures(scope);
    expect(await workshop.decisions()).toEqual(before);
    expect(page.url()).toBe(address);
  });

  await test.step('the decision log', () => readLog(workshop, changed));

  await test.step('a reload', async () => {
    await workshop.openPart('Working table');
    const before = await workshop.decisions();
    await page.reload();
    expect(await workshop.decisions()).toEqual(before);
    await workshop.expectFigures(scope);
    await workshop.openPart('Decision log');
    await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ada Example');
    await readLog(workshop, changed);
    await undo(explorer, 2);
    await workshop.expectFigures({ decisions });
    await expect(explorer.undo).toHaveAccessibleName(`Undo justification of ${changed}`);
    await explorer.redo.click();
    await explorer.redo.click();
    await expect(explorer.redo).toBeDisabled();
    await workshop.expectFigures(scope);
  });
});

async function undo(explorer: Explorer, times: number): Promise<void> {
  for (let step = 0; step < times; step += 1) await explorer.page.keyboard.press('Control+z');
}

/** Confirms all that a preset proposes, takes it back, and does it again. */
async function confirmPreset(workshop: Workshop): Promise<void> {
  const { explorer, page } = workshop;
  await workshop.openPart('Presets');
  const card = workshop.presetCard(PRESET.title);
  const before = figuresOf({});
  const after = figuresOf({ decisions: PROPOSED });
  const promise = `Shared controls ${before['shared-controls']} → ${after['shared-controls']}`;
  await expect(card).toContainText(promise);
  await card.getByRole('button').click();
  const bar = page.getByRole('group', { name: 'Confirm proposals' });
  await expect(bar).toContainText(promise);
  await expect(bar).toContainText(`${CONTROLS - PROPOSALS} of ${CONTROLS} controls stay undecided`);
  await bar.getByRole('button', { name: `Confirm ${PROPOSALS}`, exact: true }).click();
  steps += 1;
  await workshop.expectFigures({ decisions: PROPOSED });
  await explorer.undo.click();
  await workshop.expectFigures({});
  await expect(explorer.undo).toBeDisabled();
  await explorer.redo.click();
  await workshop.expectFigures({ decisions: PROPOSED });
}

/** @returns what was decided, by identifier */
async function decideForty(workshop: Workshop): Promise<Readonly<Record<string, Decision>>> {
  const { page } = workshop;
  const keyboard = new Keyboard(page);
  const made: Record<string, Decision> = {};
  await workshop.part('Working table').focus();
  await keyboard.press('Enter');
  await workshop.expectDecided(PROPOSALS);
  await keyboard.tabTo(workshop.table.locator('[data-cell=decision]'));
  const first = await workshop.focusedRow();
  await keyboard.press('ArrowDown');
  expect(await workshop.focusedRow()).not.toBe(first);
  await keyboard.press('ArrowUp');
  expect(await workshop.focusedRow()).toBe(first);
  for (let count = 0; count < FORTY; count += 1) {
    const letter = LETTERS[count % LETTERS.length]!;
    const id = (await workshop.focusedRow())!;
    expect({ ...PROPOSED, ...made }, 'Enter goes on to what is undecided').not.toHaveProperty([id]);
    await page.keyboard.press(letter);
    steps += 1;
    await workshop.expectDecided(PROPOSALS + count + 1);
    if (letter === 'a') made[id] = decision('applicable');
    else {
      // Every letter of a text would decide, were it not written.
      const words = letter === 'x' ? `Axis ${count}` : 'Nimbus';
      const field = letter === 'x' ? 'justification' : 'provider';
      await page.keyboard.type(words);
      steps += 1;
      made[id] = decision(STATUSES[letter], { [field]: words });
    }
    await page.keyboard.press('Enter');
  }
  await workshop.expectDecided(PROPOSALS + FORTY);
  const shown = await workshop.decisions();
  for (const [id, { status, justification, provider }] of Object.entries(made)) {
    expect(shown[id], id).toEqual({ decision: TITLES[status], justification, provider });
  }
  await workshop.expectFigures({ decisions: { ...PROPOSED, ...made } });
  return made;
}

/** The log says who decided, and what was there before; the file says the same. */
async function readLog(workshop: Workshop, changed: string): Promise<void> {
  const { explorer } = workshop;
  await workshop.openPart('Decision log');
  const row = workshop.logOf(`${changed} decision`);
  await expect(row).toHaveCount(2);
  await expect(row.first()).toContainText('Ada Example');
  await expect(row.first()).toContainText(/Applicable\s*→\s*Excluded/);
  await expect(row.last()).toContainText(/Undecided\s*→\s*Applicable/);
  const csv = parseCsv(await explorer.textBy('Decision log (CSV)'));
  expect(csv.rows.filter(({ What }) => What === `${changed} decision`)).toMatchObject([
    { By: 'Ada Example', Requirement: changed, Before: 'Applicable', After: 'Excluded' },
    { By: 'Ada Example', Requirement: changed, Before: 'Undecided', After: 'Applicable' },
  ]);
  const statuses = csv.rows.filter(({ What }) => What!.endsWith(' decision'));
  expect(statuses).toHaveLength(PROPOSALS + FORTY + 1);
  const isSigned = ({ By, When }: CsvRow) =>
    By === 'Ada Example' && !Number.isNaN(Date.parse(When!));
  expect(csv.rows.filter((entry) => !isSigned(entry))).toEqual([]);
}
