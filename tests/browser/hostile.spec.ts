/**
 * The worst files, links and stored states, opened for real: each is answered with a message, the
 * scope in storage stays byte for byte, and the page answers the next click. The suites in
 * `tests/unit/hostile` try thousands more.
 */
import { strToU8, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { deflateRawSync } from 'node:zlib';
import { scopeOf } from '../fixtures/examples';
import type { Explorer } from './explorer';
import { expect, test } from './test';
import { Workshop } from './workshop';

// A hang is what this looks for: longer than any answer takes, on a busy machine too.
test.describe.configure({ timeout: 120_000 });

const MINE = 'No rooms of our own';

/** Makes a scope with work in it. @returns what is stored of it */
async function work(explorer: Explorer): Promise<string> {
  await explorer.open({ selected: ['A.7.4'] });
  await explorer.decision('Excluded').check();
  await explorer.field('Justification').fill(MINE);
  await explorer.field('Justification').press('Enter');
  await expect.poll(async () => (await explorer.stored('scope:'))[0]?.text).toContain(MINE);
  return (await explorer.stored('scope:'))[0]!.text;
}

/** A file as text, or as a pattern that the page repeats: what is large is made where it is needed. */
interface Dropped {
  readonly name: string;
  readonly parts: readonly (readonly [text: string, times: number])[];
  readonly base64?: string;
}

/** Drops a file on the window, as a mouse does. */
async function drop({ page }: Explorer, file: Dropped): Promise<void> {
  await page.evaluate(({ name, parts, base64 }) => {
    const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
    const texts = parts.map(([text, times]) => text.repeat(times));
    const transfer = new DataTransfer();
    transfer.items.add(new File(base64 === undefined ? texts : [bytes], name));
    window.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
  }, file);
}

const text = (name: string, ...parts: Dropped['parts']): Dropped => ({ name, parts });
const bytes = (name: string, content: Uint8Array): Dropped => ({
  ...{ name, parts: [] },
  base64: Buffer.from(content).toString('base64'),
});
const packed = (content: string): string => deflateRawSync(content).toString('base64url');

const project = (change: object): string =>
  JSON.stringify({
    ...{ type: 'common-ground/project', version: 1, name: 'Theirs', scopeId: 'theirs01' },
    ...{ scope: scopeOf(), ...change },
  });

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const workbook = (rows: string, target = 'worksheets/s.xml'): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="${target}"/></Relationships>`,
    ),
    [`xl/${target}`]: strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });

/** A few hundred kilobytes that unpack to 400 MB and say that they are 1,000 bytes. */
function bomb(): Uint8Array {
  const zip = zipSync({ 'xl/workbook.xml': new Uint8Array(400_000_000) }, { level: 1 });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const directory = view.getUint32(zip.length - 6, true);
  view.setUint32(directory + 24, 1_000, true);
  return zip;
}

const FILES: readonly (readonly [file: Dropped, says: RegExp])[] = [
  [text('deep.json', ['[', 3_000_000]), /not a Common Ground project file/],
  [text('huge.json', ['x', 9_000_000]), /larger than/],
  [text('turned\u202enosj.exe', ['{', 1]), /“turned nosj\.exe”: The file is cut off/],
  [
    text(
      'many.json',
      [project({ scope: '#' }).split('"#"')[0]!, 1],
      ['{"categories":[', 1],
      ['1,', 2_000_000],
      ['1]}}', 1],
    ),
    /not what it should be at scope\.categories/,
  ],
  [
    text('future.json', [project({ version: 99, scope: 7 }), 1]),
    /A newer version of Common Ground/,
  ],
  [
    text('time.json', [
      project({
        scope: scopeOf({
          log: [{ at: '2026-01-01T00:00:00+05', by: 'Eve', cell: 'x', before: null, after: null }],
        }),
      }),
      1,
    ]),
    /not what it should be at scope\.log\.0\.at/,
  ],
];

const SHEETS: readonly (readonly [file: Dropped, says: RegExp])[] = [
  [
    bytes('far.xlsx', workbook(`<row r='1'><c r='XFD1'><v>1</v></c></row>`, 'other/s.xml')),
    /more than 100 columns.*Nothing was changed/,
  ],
  [bytes('rows.xlsx', workbook('<row></row>'.repeat(200_000))), /more than 20,000 rows/],
  [bytes('bomb.xlsx', bomb()), /unpacks to more than any list/],
  [text('commas.csv', [',', 19_000_000]), /more than 500,000 cells/],
];

const LINKS: readonly (readonly [fields: string, says: RegExp])[] = [
  [`s=1.${packed(' '.repeat(100_000_000))}`, /The link is damaged or was cut off/],
  [`s=1.${'x'.repeat(600_000)}`, /not one that Common Ground made/],
  [`s=1.${packed('{"__proto__":{"scope":{}},"scope":{"bar":"__proto__"}}')}`, /does not hold what/],
  [
    'scope=abc123&sel=%3Cimg%20src=x%20onerror=alert(1)%3E',
    /names what this version does not know/,
  ],
];

/** Watches for how long the page does not get round to anything else. */
const watchGaps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched = window as unknown as { longestGap: number };
    watched.longestGap = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      watched.longestGap = Math.max(watched.longestGap, now - last);
      last = now;
    }, 20);
  });

/** Milliseconds since it was asked last. */
const longestGap = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const watched = window as unknown as { longestGap: number };
    const { longestGap: gap } = watched;
    watched.longestGap = 0;
    return gap;
  });

/** In the report of the run; no test depends on how fast the machine is. */
const annotate = (what: string, gap: number): void => {
  const description = `${what}: the page was busy for at most ${Math.round(gap)} ms`;
  test.info().annotations.push({ type: 'busy', description });
};

test('the worst files and links cost nothing but a message', async ({ explorer, page }) => {
  const alerts: string[] = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  const before = await work(explorer);
  const workshop = new Workshop(explorer);
  await watchGaps(page);
  let tab: 'Matrix' | 'Table' = 'Table';

  /** Message, then the effect of a click, then what is stored. */
  const answered = async (what: string, act: () => Promise<void>, message: () => Promise<void>) => {
    await test.step(what, async () => {
      await act();
      await message();
      tab = tab === 'Table' ? 'Matrix' : 'Table';
      await explorer.tab(tab).click();
      await expect(explorer.tab(tab)).toHaveAttribute('aria-selected', 'true');
      annotate(what, await longestGap(page));
      expect((await explorer.stored('scope:')).map((one) => one.text)).toEqual([before]);
      expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    });
  };
  const noticed = async (says: RegExp) => {
    await expect(explorer.notices).toContainText(says);
    await explorer.notices.getByRole('button', { name: 'Dismiss' }).last().click();
    await expect(explorer.notices).toHaveText('');
  };

  for (const [file, says] of FILES) {
    await answered(
      file.name,
      () => drop(explorer, file),
      () => noticed(says),
    );
  }
  for (const [file, says] of SHEETS) {
    await answered(
      file.name,
      () => drop(explorer, file),
      async () => {
        await expect(page.getByRole('alert')).toContainText(says);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      },
    );
  }
  for (const [fields, says] of LINKS) {
    await answered(
      `link ${fields.slice(0, 12)}`,
      () =>
        page.evaluate((hash) => {
          window.location.hash = hash;
        }, `#/table?${fields}`),
      async () => {
        await noticed(says);
        if (await workshop.arrival.isVisible()) await explorer.button('Keep mine').click();
      },
    );
  }
  const words = '<img src=x onerror=alert(1)>\u202e=cmd';
  const valid = project({
    ...{ name: `${words}\n`, __proto__: undefined, constructor: { polluted: 'yes' } },
    scope: scopeOf({ statement: { ...scopeOf().statement, organisation: words } }),
  }).replace('{', '{"__proto__":{"polluted":"yes"},');
  await answered(
    'valid, with markup in it',
    () => drop(explorer, text('valid.json', [valid, 1])),
    async () => {
      await expect(workshop.arrival).toContainText('“<img src=x onerror=alert(1)> =cmd ”');
      await explorer.button('Keep mine').click();
      await expect(workshop.arrival).toHaveCount(0);
    },
  );
  expect(alerts).toEqual([]);
});

test('the worst pasted lists change nothing by themselves', async ({ explorer, page }) => {
  const before = await work(explorer);
  const workshop = new Workshop(explorer);
  const unchanged = async () =>
    expect((await explorer.stored('scope:')).map((one) => one.text)).toEqual([before]);

  await test.step('a list of identifiers', async () => {
    await workshop.openPart('We already have');
    await page.getByRole('button', { name: /^Paste a list/ }).click();
    const list = page.getByRole('textbox', { name: /^Identifiers of controls/ });
    await watchGaps(page);
    for (const [pasted, says] of [
      ['A.99.99 '.repeat(5_000), /Only the first 20,000 characters are taken/],
      ['constructor __proto__ <img src=x onerror=alert(1)> =cmd', /No identifier found yet/],
      ['CC6.1\u202e to A.5.1\u0000\ud800 A.5.99', /Not known and left out: A\.5\.99/],
    ] as const) {
      await list.fill(pasted);
      await expect(page.getByRole('status').filter({ hasText: says })).toBeVisible();
      annotate(`list ${pasted.slice(0, 12)}`, await longestGap(page));
    }
    await unchanged();
  });

  await test.step('cells for the working table', async () => {
    await workshop.openPart('Working table');
    const cell = page.getByRole('grid').locator('[tabindex="0"]');
    await cell.focus();
    await watchGaps(page);
    const rows = Array.from({ length: 3_000 }, (_, row) => `A.${row}.1\t=cmd\t__proto__`);
    await cell.evaluate((target, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const event = { clipboardData, bubbles: true, cancelable: true };
      target.dispatchEvent(new ClipboardEvent('paste', event));
    }, rows.join('\n'));
    const dialog = page.getByRole('dialog', { name: 'Paste into the table' });
    await expect(dialog).toContainText(/rows have no place in the table/);
    annotate('cells', await longestGap(page));
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toHaveCount(0);
    await unchanged();
  });
});

test('the worst stored states cost nothing but a message', async ({ explorer, page }) => {
  await work(explorer);
  await page.reload();
  await explorer.drawn();
  const [mine] = await explorer.stored('scope:');
  const id = mine!.key.split(':').at(-1)!;
  // A page of the same origin without the app, for which the browser wants an icon.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto('about:blank');
  await page.goto('./icon.svg');
  await page.evaluate(
    ([key, own]) => {
      const put = (name: string, value: string) =>
        localStorage.setItem(`common-ground:${name}`, value);
      const { text: whole } = { text: own };
      put('scope:deep0001', '['.repeat(500_000));
      put(
        'scope:long0001',
        `{"version":2,"id":"long0001","name":"x","scope":{"decisions":{"${'k'.repeat(300_000)}":7}}}`,
      );
      put('scope:newer001', '{"version":3}');
      put('scope:other001', whole);
      put(
        'preferences',
        '{"theme":{"toString":1},"platforms":7,"author":["x"],"__proto__":{"theme":"dark"}}',
      );
      for (const note of ['saves', 'frozen', 'extras', 'filed'])
        put(`${note}:${key}`, '[{"__proto__":1},7,null]');
      const step = {
        label: { a: 1 },
        delta: { cells: [['provider\tx', '{"name":7}', null]], log: {} },
      };
      sessionStorage.setItem(`common-ground:undo:${key}`, '{"past":1,"future":1e300}');
      sessionStorage.setItem(`common-ground:undo:${key}:0`, JSON.stringify(step));
    },
    [id, mine!.text] as const,
  );
  await page.goto('./');
  await explorer.drawn();
  for (const says of [
    'it is damaged. It was set aside.',
    'is not what it should be. It was set aside.',
    'a newer version of Common Ground wrote it. It was set aside.',
    'it is stored under the name of another. It was set aside.',
  ]) {
    await expect(explorer.notices).toContainText(says);
  }
  // What can be read after all comes back as a scope of its own.
  await expect.poll(() => explorer.stored('set-aside:')).toHaveLength(3);
  const scopes = await explorer.stored('scope:');
  expect(scopes).toHaveLength(2);
  expect(scopes).toContainEqual(mine);
  await expect(explorer.undo).toBeDisabled();
  await explorer.find('A.7.4');
  await expect(explorer.field('Justification')).toHaveValue(MINE);
  await explorer.category('Privacy').check();
  await expect(explorer.undo).toHaveAccessibleName('Undo add Privacy');
});
