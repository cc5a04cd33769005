/** What is handed to the auditors, and what comes back from them. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import { fromStarter } from '../../src/model';
import type { Scope } from '../../src/model';
import { edited } from '../fixtures/edited-workbook';
import type { Bytes, CellEdit } from '../fixtures/edited-workbook';
import { decision, scopeOf } from '../fixtures/examples';
import { oneOf, randomFrom } from '../fixtures/random-scopes';
import { shippedContent } from '../fixtures/shipped';
import type { Explorer } from './explorer';
import { startWith } from './kept-scope';
import { Library } from './library';
import { expect, test } from './test';
import { Workshop } from './workshop';

test.describe.configure({ mode: 'parallel', timeout: 120_000 });

const RUN = '=1+1';
const MARKUP = '<b>&"\'</b>';

/** Some of everything, with texts that a spreadsheet would run. */
const worked = (): Scope =>
  fromStarter(
    scopeOf({
      categories: ['availability'],
      decisions: {
        'A.5.1': decision('applicable', { justification: RUN, note: MARKUP, due: '2027-01-31' }),
        'A.5.2': decision('applicable', { question: '@SUM(A1) who?', owner: '-5' }),
        'A.7.4': decision('excluded', { justification: '+49 30 1234' }),
        'A.7.1': decision('inherited', { provider: 'Cloud & Sons' }),
        'A1.2': decision('not-relevant', { justification: 'No.' }),
      },
      providers: [
        {
          ...{ name: 'Cloud & Sons', services: '', regions: '', method: '' },
          ...{ expectedControls: '', ours: '', report: '', reportFrom: '', reportTo: '' },
          bridgeTo: '',
        },
      ],
    }),
    shippedContent().controlLibrary.slice(0, 40),
  );

type Read = string | number | boolean | Date | null;
type Book = ReadonlyMap<string, readonly (readonly Read[])[]>;

async function opened(bytes: Bytes): Promise<Book> {
  const sheets = await readWorkbook(bytes.buffer, { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as Read[][]]));
}

/** The rows of a sheet below its head, which is found by its first column. */
function recordsOf(book: Book, name: string, first: string): readonly Record<string, Read>[] {
  const rows = book.get(name) ?? [];
  const head = rows.findIndex(([cell]) => cell === first);
  return rows
    .slice(head + 1)
    .map((row) => Object.fromEntries(rows[head]!.map((title, at) => [String(title), row[at]!])));
}

const asNumbers = (text: string | null): readonly number[] =>
  (text ?? '').match(/\d+/g)!.map(Number);

/** Every number of the summary, as the screens have it. */
async function numbersOnScreen(
  explorer: Explorer,
  workshop: Workshop,
): Promise<Record<string, readonly unknown[]>> {
  const { page } = explorer;
  const library = new Library(page);
  const strip = page.getByRole('region', { name: 'Figures', exact: true });
  const figures = await explorer.figures();
  const [controls] = asNumbers(await strip.getByText(/^of \d+ controls$/).textContent());
  const [criteria] = asNumbers(await strip.getByText(/^of \d+ criteria/).textContent());
  const through = await strip.getByText(/through clauses only$/).textContent();
  const tick = async (name: string) =>
    asNumbers(await strip.locator('label').filter({ hasText: name }).textContent())[0];
  const numbers: Record<string, readonly unknown[]> = {
    'Mappings that count': [figures.mappings, null],
    'Annex A controls shared with SOC 2': [figures['shared-controls'], controls],
    'Annex A controls in ISO 27001 only': [figures['iso-only'], controls],
    'Annex A controls excluded': [await tick('not applicable'), controls],
    'SOC 2 criteria shared with ISO 27001': [figures['shared-criteria'], criteria],
    'of these, shared through clauses only': [asNumbers(through)[0], figures['shared-criteria']],
    'SOC 2 criteria in SOC 2 only': [figures['soc2-only'], criteria],
    'SOC 2 criteria not relevant': [await tick('not relevant'), criteria],
  };
  const groups = await page
    .locator('[data-tree] [data-group]:not([data-id=ISMS])')
    .evaluateAll((heads) =>
      heads.map((head) => [head.children[1]!.textContent, head.getAttribute('aria-label')!]),
    );
  for (const [title, label] of groups) {
    numbers[title!] = /(\d+) of (\d+) linked$/.exec(label!)!.slice(1).map(Number);
  }

  await workshop.openPart('Working table');
  const decided = Object.entries(await workshop.decisions()).filter(([id]) => /^A\.\d/.test(id));
  for (const status of ['Undecided', 'Applicable', 'Inherited', 'Excluded']) {
    const wanted = status === 'Undecided' ? '' : status;
    const count = decided.filter(([, { decision: title }]) => title === wanted).length;
    numbers[status] = [count, decided.length];
  }

  await workshop.openPart('Control library');
  const own = await library.numberOf(library.view('Own controls'));
  const sentence = page.getByText(/^\d+ own controls serve \d+ Annex A/);
  const [statements, served, met] = asNumbers(
    (await sentence.textContent())!.replace('Annex A controls', ''),
  );
  const [ofControls, ofCriteria, , , both] = asNumbers(
    await page.getByText(/^of \d+ and \d+ in scope/).textContent(),
  );
  Object.assign(numbers, {
    'Own controls': [own, null],
    'of these, serving something in scope': [statements, own],
    'of these, serving both frameworks': [both, own],
    'Annex A controls served': [served, ofControls],
    'SOC 2 criteria served': [met, ofCriteria],
  });

  await explorer.button('Export').click();
  await explorer.menuItem('Report (print)').click();
  const report = page.getByRole('region', { name: 'Report', exact: true });
  const progress = report.getByRole('table').filter({ hasText: 'ISMS clauses 4 to 10' });
  await expect(progress).toBeVisible();
  const [head, ...rows] = await progress
    .getByRole('row')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  for (const [requirements, ...cells] of rows) {
    const title = requirements!
      .replace(' 4 to 10', '')
      .replace(/^(Annex A|SOC 2) \w+$/, '$& in scope');
    cells.slice(0, -1).forEach((count, index) => {
      const item = `${title}: ${head![index + 1]!.toLowerCase()}`;
      numbers[item] = [Number(count), Number(cells.at(-1))];
    });
  }
  await report.getByRole('button', { name: 'Close' }).click();

  await workshop.openPart('Decision log');
  const questions = page.getByRole('region', { name: 'Open questions' });
  await expect(questions).toBeVisible();
  numbers['Open questions'] = [await questions.locator('ul > li').count(), null];
  return numbers;
}

/** Reads a spreadsheet by the menu beside the name of the scope. */
async function readBack(explorer: Explorer, name: string, buffer: Buffer): Promise<void> {
  await explorer.page
    .getByRole('banner')
    .getByRole('button', { name: /^Combined audit/ })
    .click();
  const [chooser] = await Promise.all([
    explorer.page.waitForEvent('filechooser'),
    explorer.menuItem('Read a spreadsheet').click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Columns of plain text in each sheet that is read back, with the first column of its table. */
const TEXT_COLUMNS = {
  'Statement of Applicability': 'Control ID',
  'ISMS clauses': 'ID',
  'SOC 2 criteria': 'ID',
  'Own controls': 'Own control',
} as const;
const TITLES = ['Owner', 'Evidence reference', 'Open question', 'Notes', 'Systems'];
const TEXTS = ['=1+1', '+49', '-5', '@owner', 'Ada & <Ben>', 'a, b; c', '日本語', '007', '_x0041_'];

interface Edit extends CellEdit {
  readonly id: string;
  readonly title: string;
}

/** Edits of so many cells, chosen at random; owner of A.5.1 is always among them. */
function someEdits(book: Book, count: number): readonly Edit[] {
  const random = randomFrom(6);
  const all = Object.entries(TEXT_COLUMNS).flatMap(([sheet, first]) => {
    const rows = book.get(sheet)!;
    const head = rows.findIndex(([cell]) => cell === first);
    return rows.slice(head + 1).flatMap(([id], index) =>
      rows[head]!.flatMap((title, column): Edit[] =>
        // Own controls beyond Annex A stand in the statement as well, where they are not edited.
        TITLES.includes(String(title)) && (sheet === 'Own controls' || !/^[A-Z]+-/.test(String(id)))
          ? [
              {
                sheet,
                row: head + 2 + index,
                column,
                id: String(id),
                title: String(title),
                text: '',
              },
            ]
          : [],
      ),
    );
  });
  const first = all.find(({ id, title }) => id === 'A.5.1' && title === 'Owner')!;
  const chosen = new Set([first]);
  while (chosen.size < count) chosen.add(oneOf(random, all));
  return [...chosen].map((edit, index) => ({ ...edit, text: `${oneOf(random, TEXTS)} ${index}` }));
}

const inOrder = <T>(list: readonly T[]): readonly T[] =>
  [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

test('the workbook says what the screens say, and comes back edited', async ({
  explorer,
  page,
}) => {
  const scope = worked();
  const workshop = new Workshop(explorer);
  await startWith(page, scope);
  await explorer.open();

  const bytes =
    await test.step('it says what it leaves out, can be cancelled, and is made', async () => {
      await explorer.button('Export').click();
      await explorer.menuItem('Workbook (XLSX)').click();
      const dialog = page.getByRole('dialog', { name: 'Workbook for both auditors' });
      await expect(dialog).toContainText('Tasks for Azure, GCP, Kubernetes, which are not chosen');
      await expect(dialog).toContainText('89 controls are not decided yet');
      let files = 0;
      page.on('download', () => (files += 1));
      // In the task of the press, before the file can be there.
      await dialog
        .getByRole('button', { name: 'Make the workbook' })
        .evaluate((make: HTMLElement) => {
          const host = make.closest('[role=dialog]')!;
          new MutationObserver((_, observer) => {
            const cancel = [...host.querySelectorAll('button')].find(
              (button) => button.textContent === 'Cancel',
            );
            if (!cancel) return;
            observer.disconnect();
            cancel.click();
          }).observe(host, { childList: true, subtree: true });
          make.click();
        });
      await expect(dialog.getByRole('status')).toHaveText('Cancelled. No file was made.');
      const download = await explorer.handedOver(() =>
        dialog.getByRole('button', { name: 'Make it again' }).click(),
      );
      await expect(dialog.getByRole('status')).toContainText('Saved as common-ground-workbook-');
      expect(files).toBe(1);
      await page.keyboard.press('Escape');
      return new Uint8Array(await readFile(await download.path()));
    });
  const book = await opened(bytes);

  await test.step('every number of its summary is on screen', async () => {
    const summary = recordsOf(book, 'Summary', 'Section').filter(
      ({ Value: value, Section: section }) => typeof value === 'number' && section !== 'Document',
    );
    const isWarning = ({ Item: item }: Record<string, Read>) => String(item).startsWith('Warnings');
    const counted = Object.fromEntries(
      summary.filter((row) => !isWarning(row)).map((row) => [row.Item, [row.Value, row.Of]]),
    );
    expect(counted).toEqual(await numbersOnScreen(explorer, workshop));
    await workshop.openPart('Warnings');
    const words = await page
      .getByRole('status')
      .filter({ hasText: / warnings, / })
      .textContent();
    const [warnings, undecided] = asNumbers(words);
    const open = summary.filter(isWarning).reduce((sum, row) => sum + Number(row.Value), 0);
    expect(open).toBe(warnings! + undecided!);
  });

  await test.step('the statement lists all 93, and texts are texts', () => {
    const soa = recordsOf(book, 'Statement of Applicability', 'Control ID');
    const annex = soa.filter(({ 'Control ID': id }) => /^A\.\d/.test(String(id)));
    expect(annex).toHaveLength(93);
    expect(annex.find((row) => row['Control ID'] === 'A.5.1')).toMatchObject({
      Applicable: 'Yes',
      'Justification for inclusion': RUN,
      Notes: MARKUP,
    });
    const said = new Map(annex.map((row) => [row['Control ID'], row.Applicable]));
    expect(said.get('A.7.1')).toBe('Yes, operated by Cloud & Sons');
    expect(said.get('A.7.4')).toBe('No');
    expect(said.get('A.8.1')).toBe('Yes (not yet decided)');
  });

  const edits = someEdits(book, 50);
  const changed = Buffer.from(edited(bytes, edits));
  const dialog = page.getByRole('dialog', { name: 'Read “edited.xlsx”' });
  const kept = async () => {
    const [stored] = await explorer.stored('scope:');
    const { decisions, library } = (JSON.parse(stored!.text) as { scope: Scope }).scope;
    return { decisions, library };
  };
  const before = await kept();

  await test.step('unedited it changes nothing', async () => {
    await readBack(explorer, 'as-it-was.xlsx', Buffer.from(bytes));
    const same = page.getByRole('dialog', { name: 'Read “as-it-was.xlsx”' });
    await expect(same.getByRole('status')).toHaveText('Nothing in it would change your scope.');
    await same.getByRole('button', { name: 'Close' }).last().click();
  });

  await test.step('50 cells edited are 50 changes, applied and undone as one step', async () => {
    await readBack(explorer, 'edited.xlsx', changed);
    await expect(dialog.getByRole('status')).toHaveText('50 changes.');
    const listed = await dialog
      .getByRole('region', { name: 'Changes' })
      .getByRole('listitem')
      .evaluateAll((items) =>
        items.flatMap((item) => {
          const id = item.querySelector('h4')!.childNodes[0]!.textContent!.trim();
          return [...item.querySelectorAll('label')].map((label) => [
            `Take ${id} ${label.children[1]!.textContent.toLowerCase()}` ===
            label.querySelector('input')!.getAttribute('aria-label')
              ? id
              : 'not named',
            label.children[1]!.textContent,
            label.querySelector('ins')!.textContent,
          ]);
        }),
      );
    expect(inOrder(listed)).toEqual(inOrder(edits.map(({ id, title, text }) => [id, title, text])));
    await dialog.getByRole('button', { name: 'Apply 50 changes' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(explorer.undo).toHaveAccessibleName('Undo read edited.xlsx');
    const owner = edits[0]!.text;
    await expect
      .poll(async () => (await kept()).decisions['A.5.1']?.owner, { message: 'owner of A.5.1' })
      .toBe(owner);
    await explorer.undo.click();
    await expect.poll(kept).toEqual(before);
  });

  await test.step('what was changed on both sides is listed, and mine stays', async () => {
    await explorer.find('A.5.1');
    await explorer.details.getByRole('button', { name: 'More', exact: true }).click();
    await explorer.details.getByLabel('Owner', { exact: true }).fill('Mine');
    await page.keyboard.press('Enter');
    await readBack(explorer, 'edited.xlsx', changed);
    await expect(dialog.getByRole('status')).toHaveText('49 changes, 1 changed on both sides.');
    const clash = dialog.getByRole('region', { name: 'Changed on both sides' });
    await expect(clash.getByRole('group', { name: 'A.5.1 Owner' })).toContainText('Mine: Mine');
    await dialog.getByRole('button', { name: 'Apply 49 changes' }).click();
    await expect.poll(async () => (await kept()).decisions['A.5.1']?.owner).toBe('Mine');
  });
});

const FOREIGN = [
  'Our statement;;;;',
  'Ref.;What;In scope?;Why not;Who is in charge',
  'A.5.1;Policies;Y;;=cmd',
  'A 5.2;Roles;yes;;Ben',
  'A.7.4;Monitoring;N;No premises of our own;',
  'A.8.30;Outsourcing;perhaps;;Cleo',
  'A.9.9.9;Of 2013;Y;;Dan',
].join('\r\n');

test('a foreign statement is matched by columns, and ours goes out as CSV', async ({
  explorer,
  page,
}) => {
  const workshop = new Workshop(explorer);
  await startWith(page, scopeOf({ decisions: { 'A.5.2': decision('excluded') } }));
  await explorer.open();
  const dialog = page.getByRole('dialog', { name: 'Read “theirs.csv”' });

  await test.step('columns are guessed, shown with what they hold, and chosen', async () => {
    await readBack(explorer, 'theirs.csv', Buffer.from(FOREIGN));
    const read = (column: string) => dialog.getByRole('combobox', { name: `Read ${column} as` });
    await expect(read('Ref.')).toHaveValue('id');
    await expect(dialog.getByRole('row', { name: /^Who is in charge/ })).toContainText('=cmd');
    await read('In scope?').selectOption({ label: 'Decision' });
    await read('Why not').selectOption({ label: 'Justification, where excluded' });
    await read('Who is in charge').selectOption({ label: 'Owner' });
    await dialog.getByRole('button', { name: 'Next: changes' }).click();
  });

  await test.step('what is not known or not understood is listed, never guessed', async () => {
    await expect(dialog.getByText('1 identifier not known', { exact: true })).toBeVisible();
    await expect(dialog).toContainText('“A.9.9.9”');
    await expect(dialog.getByText('1 value not understood', { exact: true })).toBeVisible();
    await expect(dialog).toContainText('“perhaps”');
    const row = (id: string) =>
      dialog
        .getByRole('region', { name: 'Changes' })
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: new RegExp(`^${id} `) }) });
    await expect(row('A.5.2')).toContainText(/Excluded\s*to\s*Applicable/);
    await dialog.getByRole('checkbox', { name: 'Take A.5.2 decision' }).uncheck();
    await dialog.getByRole('button', { name: /^Apply \d+ changes$/ }).click();
    await workshop.openPart('Working table');
    const decisions = await workshop.decisions();
    expect(decisions['A.5.1']?.decision).toBe('Applicable');
    expect(decisions['A.5.2']?.decision).toBe('Excluded');
    expect(decisions['A.7.4']).toMatchObject({
      decision: 'Excluded',
      justification: 'No premises of our own',
    });
    expect(decisions['A.8.30']?.decision).toBe('');
  });

  await test.step('the statement as CSV has all 93, guarded where a cell would run', async () => {
    const text = await explorer.exported('Statement of Applicability (CSV)');
    const { data } = Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), {
      header: true,
    });
    const annex = data.filter((row) => /^A\.\d/.test(row['Control ID'] ?? ''));
    expect(annex).toHaveLength(93);
    const of = (id: string) => annex.find((row) => row['Control ID'] === id);
    expect(of('A.5.1')).toMatchObject({ Applicable: 'Yes', Owner: "'=cmd" });
    expect(of('A.7.4')).toMatchObject({
      Applicable: 'No',
      'Justification for exclusion': 'No premises of our own',
    });
    // It comes back as it went out, guard and all.
    await readBack(explorer, 'ours.csv', Buffer.from(text));
    const ours = page.getByRole('dialog', { name: 'Read “ours.csv”' });
    await ours.getByRole('button', { name: 'Next: changes' }).click();
    await expect(ours.getByRole('status')).toHaveText('Nothing in it would change your scope.');
  });
});

test('a version is frozen, compared with later, and cannot be changed', async ({
  explorer,
  page,
}) => {
  const workshop = new Workshop(explorer);
  await explorer.open();
  const figures = await explorer.figures();
  const openMenu = async (item: string) => {
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Combined audit/ })
      .click();
    await explorer.menuItem(item).click();
  };
  const dialog = page.getByRole('dialog', { name: 'Freeze the scope' });

  await test.step('it is kept under a name with its fingerprint', async () => {
    await openMenu('Freeze…');
    const name = dialog.getByRole('textbox', { name: 'Name of the version' });
    await expect(name).toHaveValue(/^agreed \d{4}-\d\d-\d\d$/);
    await name.fill('agreed 2027-01-15');
    await dialog.getByRole('button', { name: 'Freeze', exact: true }).click();
    const kept = dialog.getByRole('list', { name: 'Frozen versions' }).getByRole('listitem');
    await expect(kept).toContainText(/agreed 2027-01-15.*fingerprint [\da-f-]+/);
    await page.keyboard.press('Escape');
  });

  await test.step('what is decided since is listed against it', async () => {
    await workshop.openPart('Working table');
    await workshop.decide('A.7.4', 'x', 'No offices');
    await workshop.expectDecided(1);
    await workshop.openPart('What if');
    const compare = page.getByRole('region', { name: 'Two scopes side by side' });
    const choice = compare.getByRole('combobox', { name: 'Compare with' });
    const option = choice.getByRole('option', { name: /agreed 2027-01-15/ });
    await choice.selectOption(await option.getAttribute('value'));
    await expect(compare.getByRole('status')).toHaveText(/They differ in [12] places?\./);
    await expect(compare).toContainText('No offices');
  });

  await test.step('it survives a reload, opens read-only, and leads back', async () => {
    await page.reload();
    await openMenu('Freeze…');
    await dialog.getByRole('button', { name: 'Open agreed 2027-01-15' }).click();
    const banner = page.getByRole('region', { name: 'Frozen version' });
    await expect(banner).toContainText('is a frozen version of “Combined audit” and read-only');
    await workshop.openPart('Working table');
    expect((await workshop.decisions())['A.7.4']?.decision).toBe('');
    expect(await explorer.figures()).toEqual(figures);
    await workshop.decisionCell('A.7.4').focus();
    await page.keyboard.press('a');
    expect((await workshop.decisions())['A.7.4']?.decision).toBe('');
    await expect(workshop.decisionOn('A.7.4', 'Applicable')).toBeDisabled();
    await banner.getByRole('button', { name: 'Back to my scope' }).click();
    await workshop.openPart('Working table');
    expect((await workshop.decisions())['A.7.4']).toMatchObject({
      decision: 'Excluded',
      justification: 'No offices',
    });
  });
});
