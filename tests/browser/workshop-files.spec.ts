/** A scope handed on: as a project file, merged from two copies, and as a link. */
import { decision } from '../fixtures/examples';
import type { Explorer } from './explorer';
import { expect, test } from './test';
import { Workshop } from './workshop';
import type { ShownDecision } from './workshop';

const WINDOW = { viewport: { width: 1280, height: 720 } };
test.use(WINDOW);
// Several browsers take part in each.
test.describe.configure({ mode: 'parallel', timeout: 90_000 });

const SECRET = 'Zanzibar';

interface File {
  type: string;
  version: number;
  name: string;
  scope: {
    decisions: Record<string, { status: string; justification: string }>;
    log: unknown[];
    categories: unknown;
  };
}
const parsed = (text: string) => JSON.parse(text) as File;

/** A few decisions, each of another kind. */
async function work(explorer: Explorer): Promise<Workshop> {
  const workshop = new Workshop(explorer);
  await explorer.open();
  await explorer.category('Availability').check();
  await workshop.signAs('Ada Example');
  await workshop.openPart('Working table');
  await workshop.decide('A.5.1', 'a');
  await workshop.decide('A.5.2', 'a');
  await workshop.decide('A.7.4', 'i', `${SECRET} Cloud`);
  await workshop.decide('A.8.30', 'x', `${SECRET} does none`);
  await workshop.expectDecided(4);
  return workshop;
}

const shown = (title: string, words: Partial<ShownDecision> = {}): ShownDecision => ({
  decision: title,
  provider: '',
  justification: '',
  ...words,
});

test('a project file goes to a fresh browser, and two edited copies are merged', async ({
  explorer,
  visit,
}) => {
  const mine = await work(explorer);
  const before = await mine.decisions();
  const figures = await explorer.figures();

  const file = await test.step('the file holds what is on screen', async () => {
    const saved = await mine.save();
    const { type, version, scope } = parsed(saved.text);
    expect({ type, version }).toEqual({ type: 'common-ground/project', version: 1 });
    const held = Object.entries(scope.decisions).map(([id, one]) => [
      id,
      one.status,
      one.justification,
    ]);
    expect(held.sort()).toEqual([
      ['A.5.1', 'applicable', ''],
      ['A.5.2', 'applicable', ''],
      ['A.7.4', 'inherited', ''],
      ['A.8.30', 'excluded', `${SECRET} does none`],
    ]);
    await expect(explorer.notices).toContainText('Saved “Combined audit”');
    return saved;
  });

  const theirs = new Workshop(await visit(WINDOW));
  await test.step('another browser opens it', async () => {
    await theirs.explorer.open();
    await theirs.openFile(file.path);
    await expect(theirs.explorer.notices).toContainText('Opened “Combined audit” from the file: 4');
    await theirs.openPart('Working table');
    expect(await theirs.decisions()).toEqual(before);
    expect(await theirs.explorer.figures()).toEqual(figures);
    await expect(theirs.explorer.category('Availability')).toBeChecked();
  });

  const copy = await test.step('both copies are worked on', async () => {
    await theirs.signAs('Ben Sample');
    await theirs.openPart('Working table');
    await theirs.decide('A.5.1', 'x', 'Theirs');
    await theirs.decide('A.5.2', 'i', 'Nimbus');
    await theirs.decide('A.6.1', 'a');
    await theirs.expectDecided(5);
    await mine.decide('A.5.1', 'i', 'Ours');
    await mine.decide('A.5.2', 'x', 'Mine');
    await mine.decide('A.6.2', 'a');
    await mine.expectDecided(5);
    return theirs.save();
  });

  const edited = await mine.decisions();
  await test.step('the other copy is shown beside mine, and compared', async () => {
    await mine.openFile(copy.path);
    await expect(mine.arrival).toContainText('Last change by Ben Sample');
    expect(await mine.decisions()).not.toEqual(edited);
    await explorer.button('Compare').click();
    const dialog = mine.page.getByRole('dialog', { name: 'What differs' });
    await expect(dialog.getByRole('row').filter({ hasText: 'A.5.1 decision' })).toHaveText(
      /Inherited.*Excluded/,
    );
    await mine.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('they are merged, row by row', async () => {
    await explorer.button('Merge').click();
    const dialog = mine.page.getByRole('dialog', { name: /^Merge/ });
    await expect(dialog).toContainText('Both grew out of one saved file');
    await expect(dialog.getByRole('heading', { level: 3 })).toHaveText(
      '2 entries were changed on both sides',
    );
    const conflict = dialog.getByRole('group', { name: 'A.5.1 decision' });
    await expect(conflict).toContainText('Before either: Applicable');
    await expect(conflict.getByRole('radio', { name: 'Mine: Inherited' })).toBeChecked();
    await conflict.getByRole('radio', { name: 'Theirs: Excluded' }).check();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(mine.arrival).toHaveCount(0);
    const merged = await mine.decisions();
    expect(merged).toEqual({
      ...edited,
      'A.5.1': shown('Excluded', { justification: 'Theirs' }),
      'A.5.2': shown('Excluded', { justification: 'Mine' }),
      'A.6.1': shown('Applicable'),
    });
    await explorer.undo.click();
    expect(await mine.decisions()).toEqual(edited);
    await explorer.redo.click();
    expect(await mine.decisions()).toEqual(merged);
    await mine.openPart('Decision log');
    await expect(mine.page.getByRole('combobox', { name: 'Changes by' })).toContainText(
      'By Ben Sample',
    );
  });
});

test('a link brings the decisions to others, and texts only when ticked', async ({
  explorer,
  visit,
}) => {
  const mine = await work(explorer);
  const before = await mine.decisions();
  const bare = await mine.link(false);
  const full = await mine.link(true);
  expect(decodeURIComponent(bare + full)).not.toContain(SECRET);

  const stranger = new Workshop(await visit(WINDOW));
  await stranger.page.goto(bare);
  const decided = await stranger.decisions();
  const withoutTexts = Object.entries(before).map(([id, one]) => [id, shown(one.decision)]);
  expect(decided).toEqual(Object.fromEntries(withoutTexts));
  expect(await stranger.explorer.figures()).toEqual(await explorer.figures());
  await expect(stranger.explorer.notices).toContainText('It carries no texts');
  expect(JSON.stringify(await stranger.explorer.stored(''))).not.toMatch(/Zanzibar|Ada Example/);

  const colleague = new Workshop(await visit(WINDOW));
  await colleague.page.goto(full);
  expect(await colleague.decisions()).toEqual(before);
  await colleague.openPart('Decision log');
  await expect(colleague.page.getByText('Nothing has been decided yet.')).toBeVisible();
});

test('a file that cannot be read says why, and costs nothing of mine', async ({
  explorer,
  page,
}) => {
  const mine = await work(explorer);
  const before = await mine.decisions();
  const { text } = await mine.save();
  const untouched = async () => {
    expect(await mine.decisions()).toEqual(before);
    await mine.expectFigures({
      categories: ['availability'],
      decisions: { 'A.8.30': decision('excluded') },
    });
  };
  const changed = (change: (file: File) => object) => JSON.stringify(change(parsed(text)), null, 2);
  const broken = {
    'cut.json': { text: text.slice(0, text.length / 2), says: /“cut\.json”: The file is cut off/ },
    'bent.json': { text: text.replace('": "', '" "'), says: /The file is damaged near line 2/ },
    'other.json': { text: '{"a": 1}', says: /This is not a Common Ground project file\./ },
    'wrong.json': {
      text: changed((file) => ({ ...file, scope: { ...file.scope, categories: 7 } })),
      says: /The file is not what it should be at scope\.categories, so none of it was opened/,
    },
    'future.json': {
      text: changed((file) => ({ ...file, version: 99, scope: 'in another shape' })),
      says: /A newer version of Common Ground wrote this file, in a way that this one cannot read/,
    },
  };
  for (const [name, { text: content, says }] of Object.entries(broken)) {
    await mine.openFile({ name, text: content });
    await expect(explorer.notices).toContainText(says);
    await expect(mine.arrival).toHaveCount(0);
    await explorer.notices.getByRole('button', { name: 'Dismiss' }).last().click();
  }
  await untouched();

  const partly = changed((file) => {
    const { 'A.5.1': first, ...others } = file.scope.decisions;
    const decisions = { ...others, 'A.99.1': first };
    return { ...file, version: 2, unheardOf: true, scope: { ...file.scope, decisions } };
  });
  await mine.openFile({ name: 'newer.json', text: partly });
  await expect(mine.arrival).toContainText('A newer version of Common Ground wrote it');
  await expect(mine.arrival).toContainText(
    /Left out, because this version does not know it: A\.99\.1/,
  );
  await mine.expectDecided(3);
  await expect(mine.decisionOn('A.8.30', 'Excluded')).toBeChecked();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await untouched();
});
