/** Pictures of the graph and of the matrix, counted against the screen. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { blankOwnControl } from '../../src/model';
import { decision } from '../fixtures/examples';
import { textOf } from './explorer';
import type { Explorer } from './explorer';
import { startWith } from './kept-scope';
import { inBlankPage } from './parse';
import { expect, test } from './test';

test.describe.configure({ mode: 'parallel', timeout: 90_000 });

const MARKUP = '=1+1 <b>&amp; "quoted"</b> ]]> is logged';

/** What a picture holds, as a browser reads it. */
interface Parsed {
  readonly isSvg: boolean;
  /** Of the whole, in pixels. */
  readonly size: readonly [number, number];
  readonly texts: readonly string[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly folds: readonly string[];
  readonly groups: readonly string[];
  readonly edges: readonly string[];
  readonly ribbons: readonly string[];
  /** Elements that no drawing needs and an attacker would. */
  readonly strange: readonly string[];
  readonly fonts: readonly string[];
}

const parsedIn = (page: Page, text: string): Promise<Parsed> =>
  inBlankPage(
    page,
    (source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      const root = parsed.documentElement;
      const all = [...parsed.querySelectorAll('*')];
      const values = (name: string) =>
        all.filter((one) => one.hasAttribute(name)).map((one) => one.getAttribute(name)!);
      const known = [
        'svg',
        'g',
        'path',
        'rect',
        'circle',
        'line',
        'text',
        'tspan',
        'title',
        'desc',
      ];
      return {
        isSvg: root.localName === 'svg' && parsed.querySelector('parsererror') === null,
        size: [Number(root.getAttribute('width')), Number(root.getAttribute('height'))] as const,
        texts: [...parsed.querySelectorAll('text')].map((one) => one.textContent),
        rows: values('data-row'),
        columns: values('data-column'),
        folds: values('data-fold'),
        groups: values('data-group'),
        edges: values('data-edge').sort(),
        ribbons: values('data-ribbon').sort(),
        strange: [...new Set(all.map((one) => one.localName))].filter(
          (one) => !known.includes(one),
        ),
        fonts: [...new Set(values('font-family'))],
      };
    },
    text,
  );

/** The picture that Export hands over, of the view or of the whole. */
async function picture(explorer: Explorer, whole = false): Promise<Parsed> {
  await explorer.button('Export').click();
  const all = explorer.page.getByRole('menuitemcheckbox', { name: /^Pictures of everything/ });
  if (whole) await all.click();
  const download = await explorer.handedOver(() => explorer.menuItem('Picture (SVG)').click());
  expect(download.suggestedFilename()).toMatch(/^common-ground-(graph|matrix)-[\d-]+\.svg$/);
  const parsed = await parsedIn(explorer.page, await textOf(download));
  expect(parsed).toMatchObject({ isSvg: true, strange: [] });
  expect(parsed.fonts.join()).toContain('sans-serif');
  return parsed;
}

/** Width and height of a PNG, and where it is two pixels to one of the SVG. */
async function sizeOfPng(explorer: Explorer): Promise<readonly [number, number]> {
  const bytes = await readFile(await (await explorer.download('Picture (PNG)')).path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** What the rows of the graph say, in any column. */
const rowsOnScreen = (page: Page) =>
  page.locator('[data-tree] [role=treeitem]').evaluateAll((items) => {
    const id = (item: Element) => item.getAttribute('data-id')!;
    const rows = items.filter((item) => !item.hasAttribute('data-group'));
    return {
      rows: rows.map(id).filter((one) => !one.startsWith('fold:')),
      folds: rows.map(id).filter((one) => one.startsWith('fold:')),
      groups: items.filter((item) => item.hasAttribute('data-group')).map(id),
      figures: items.flatMap((item) => item.querySelector('[data-figure]')?.textContent ?? []),
    };
  });

async function expectAsOnScreen(explorer: Explorer, parsed: Parsed): Promise<void> {
  const screen = await rowsOnScreen(explorer.page);
  expect(parsed.rows).toEqual(screen.rows);
  expect(parsed.folds).toEqual(screen.folds);
  expect(parsed.groups).toEqual(screen.groups);
  const lines = [...parsed.edges, ...parsed.ribbons].sort();
  expect(lines).toEqual(await explorer.edges());
  for (const id of screen.rows) expect(parsed.texts).toContain(id);
  const said = parsed.texts.map((text) => text.replace(/\s+/g, ' ')).join('\n');
  for (const figure of screen.figures) expect(said).toContain(figure.replace(/\s+/g, ' '));
}

test('pictures of the graph have the rows, texts and edges of the screen', async ({
  explorer,
  page,
}) => {
  await startWith(page, {
    decisions: { 'A.7.4': decision('excluded'), 'A.7.1': decision('inherited') },
    library: {
      'AC-01': {
        ...blankOwnControl('AC-01'),
        statement: MARKUP,
        serves: ['A.5.18', 'CC6.2', 'CC6.3'],
      },
      'GOV-01': { ...blankOwnControl('GOV-01'), statement: 'The board meets.', serves: ['5.1'] },
    },
  });
  await explorer.open();

  const [width, height] = await test.step('of the view', async () => {
    const parsed = await picture(explorer);
    await expectAsOnScreen(explorer, parsed);
    const figures = await explorer.figures();
    expect(parsed.edges).toHaveLength(figures.mappings);
    expect(parsed.texts.join(' ')).toContain(`by ${figures.mappings} mappings`);
    expect(parsed.texts.join(' ')).toMatch(/Fingerprint of the scope: [\da-f-]+/);
    return parsed.size;
  });

  await test.step('as PNG at two pixels to one', async () => {
    const size = await sizeOfPng(explorer);
    expect(size).toEqual([Math.round(2 * width), Math.round(2 * height)]);
  });

  await test.step('of the view, folded, filtered and with something selected', async () => {
    await explorer.row('A.8').locator('[data-toggle]').click();
    await explorer.band('Moderate').uncheck();
    await explorer.row('CC6.2').click();
    const parsed = await picture(explorer);
    await expectAsOnScreen(explorer, parsed);
    expect(parsed.ribbons.length).toBeGreaterThan(0);
    expect(parsed.texts.join(' ')).toContain('Not in this picture:');
  });

  await test.step('of the whole, whatever the view', async () => {
    const parsed = await picture(explorer, true);
    const figures = await explorer.figures();
    expect(parsed.edges).toHaveLength(figures.mappings);
    expect(parsed).toMatchObject({ folds: [], ribbons: [] });
    expect(parsed.rows.filter((id) => id.startsWith('A.'))).toHaveLength(93);
    expect(parsed.rows.filter((id) => /^CC/.test(id))).toHaveLength(33);
    expect(parsed.texts.join(' ')).not.toContain('Not in this picture');
    await page.keyboard.press('Escape');
  });

  await test.step('with own controls in the middle, whose words stay words', async () => {
    await explorer.band('Moderate').check();
    await page.getByRole('button', { name: 'Own controls', exact: true }).click();
    await expect(explorer.row('AC-01')).toBeVisible();
    await expect.poll(() => explorer.edges()).toHaveLength(4);
    const parsed = await picture(explorer);
    await expectAsOnScreen(explorer, parsed);
    expect(parsed.texts).toContain('Access');
    expect(parsed.texts.join(' ')).toContain('=1+1 <b>&amp; "quoted"</b>');
  });
});

test('pictures of the matrix have its lines and its cells', async ({ explorer, page }) => {
  await startWith(page, { categories: ['availability'] });
  await explorer.open({ tab: 'matrix' });
  const onScreen = async () => {
    const cells = await explorer.matrix
      .getByRole('gridcell')
      .evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label')!));
    const pair = /^(\S+) and (\S+): strength (\d+)/;
    return cells.flatMap((label) => {
      const [, iso, tsc] = pair.exec(label) ?? [];
      return iso ? [`${iso}~${tsc!}`] : [];
    });
  };

  const size = await test.step('of the view', async () => {
    const parsed = await picture(explorer);
    expect(parsed.edges).toEqual((await onScreen()).sort());
    expect(parsed.edges).toHaveLength((await explorer.figures()).mappings);
    const rows = await explorer.matrix
      .getByRole('rowheader')
      .evaluateAll((all) => all.map((head) => head.textContent.trim()));
    for (const id of parsed.rows.filter((one) => one.startsWith('A.5.'))) {
      expect(rows.some((row) => row.startsWith(id))).toBe(true);
    }
    expect(parsed.columns.every((id) => parsed.texts.some((text) => text.startsWith(id)))).toBe(
      true,
    );
    return parsed.size;
  });

  await test.step('as PNG at two pixels to one', async () => {
    expect(await sizeOfPng(explorer)).toEqual(size.map((one) => Math.round(2 * one)));
  });

  await test.step('of the whole, though a theme is hidden', async () => {
    await explorer.theme('Technological').uncheck();
    const seen = await picture(explorer);
    expect(seen.rows.some((id) => id.startsWith('A.8'))).toBe(false);
    expect(seen.edges).toEqual((await onScreen()).sort());
    const whole = await picture(explorer, true);
    expect(whole.edges).toHaveLength((await explorer.figures()).mappings);
    expect(whole.rows.filter((id) => /^A\.\d\.\d/.test(id))).toHaveLength(93);
    expect(whole.columns).toHaveLength(36);
  });
});
