/** The report: its figures are those of the screen, and it prints to clean pages. */
import { inflateSync } from 'node:zlib';
import { fromStarter } from '../../src/model';
import { decision, ownMapping, scopeOf, yoursOf } from '../fixtures/examples';
import { shippedContent } from '../fixtures/shipped';
import { FIGURES } from './explorer';
import { startWith } from './kept-scope';
import { expect, test } from './test';

test.use({ viewport: { width: 1440, height: 900 } });
test.setTimeout(90_000);

const PARTS = [
  'Common ground',
  'Scope statement',
  'Providers',
  'Decisions',
  'What is left out, and why',
  'What is inherited, and from whom',
  'Where nothing is linked',
  'What an auditor would ask',
  'Own controls',
  'Plan',
  'Method and sources',
  'What this report does not say',
];

/** Points, as in a PDF: A4 and Letter, upright. */
const PAPERS = { A4: [595, 842], Letter: [612, 792] } as const;

/** What a PDF says of its pages: how many, their size, and whether text is text. */
function pagesOf(pdf: Buffer): { sizes: (readonly [number, number])[]; fonts: number } {
  const plain = pdf.toString('latin1');
  // Objects may be packed in streams.
  const packed = [...plain.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, stream]) => {
    try {
      return inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const all = [plain, ...packed].join('\n');
  const pages = [...all.matchAll(/\/Type\s*\/Page\b[^]*?\/MediaBox\s*\[([^\]]+)\]/g)];
  const sizes = pages.map(([, box]) => {
    const [, , width, height] = box!.trim().split(/\s+/).map(Number);
    return [Math.round(width!), Math.round(height!)] as const;
  });
  return { sizes, fonts: (all.match(/\/Type\s*\/Font\b/g) ?? []).length };
}

test('the report has the figures of the screen and prints to A4 and Letter', async ({
  explorer,
  page,
}) => {
  const long = `=1+1 <b>not bold</b> ${'A long reason that goes on. '.repeat(12)}`.trim();
  await startWith(
    page,
    fromStarter(
      scopeOf({
        categories: ['availability', 'confidentiality'],
        decisions: {
          'A.5.1': decision('applicable'),
          'A.7.1': decision('inherited', { provider: 'Example Cloud' }),
          'A.7.4': decision('excluded', { justification: long }),
          'A1.2': decision('not-relevant', { justification: 'No.' }),
        },
        providers: [
          {
            ...{ name: 'Example Cloud', services: 'Hosting', regions: 'EU', method: 'carve-out' },
            ...{ expectedControls: '', ours: '', report: 'SOC 2', reportFrom: '2026-01-01' },
            ...{ reportTo: '2026-06-30', bridgeTo: '' },
          },
        ],
        statement: { ...scopeOf().statement, organisation: 'Example & Sons <Ltd>' },
        yours: yoursOf(ownMapping('A.5.2', 'CC6.8', { strength: 9, reason: long })),
      }),
      shippedContent().controlLibrary.slice(0, 30),
    ),
  );
  await explorer.open();
  const figures = await explorer.figures();
  const report = page.getByRole('region', { name: 'Report', exact: true });

  await test.step('it opens in the place of the window, with its parts in order', async () => {
    await explorer.button('Export').click();
    await explorer.menuItem('Report (print)').click();
    await expect(report.getByRole('heading', { level: 1 })).toHaveText('Combined audit');
    await expect(report.getByRole('heading', { level: 2 })).toHaveText(
      PARTS.map((part, index) => `${index + 1} ${part}`),
    );
    const contents = report.getByRole('navigation', { name: 'Contents' }).getByRole('link');
    await expect(contents).toHaveText(PARTS);
    await expect(report.getByRole('button', { name: 'Print' })).toBeEnabled();
    await expect(page).toHaveTitle(/^Combined audit, scope report \d{4}-\d\d-\d\d$/);
  });

  await test.step('it is light on paper, whatever the theme', async () => {
    const colours = () =>
      report
        .getByRole('heading', { level: 1 })
        .evaluate((heading) => [
          getComputedStyle(heading).color,
          getComputedStyle(heading.closest('[class*=sheet]')!).backgroundColor,
        ]);
    const light = await colours();
    expect(light[1]).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colours()).toEqual(light);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  await test.step('its figures are those of the screen, with their bar and basis', async () => {
    const bars = report.getByRole('img', { name: /: \d+ shared, / });
    const said = (
      await Promise.all((await bars.all()).map((bar) => bar.getAttribute('aria-label')))
    )
      .join('; ')
      .match(/\d+/g)!
      .map(Number);
    expect(FIGURES).toHaveLength(5);
    // The number of the framework, 27001, is no figure.
    expect(said.filter((number) => number !== 27001 && number !== 2)).toEqual([
      ...[figures['shared-controls'], figures['iso-only'], 1],
      ...[figures['shared-criteria'], figures['soc2-only'], 1],
    ]);
    const counted = report.getByText(/^Counted at Moderate and up, /);
    await expect(counted).toContainText(`: ${figures.mappings} mappings.`);
    const overview = report.getByRole('img', { name: /^Overview: / });
    const ribbons = await overview
      .locator('[data-ribbon] title')
      .evaluateAll((titles) => titles.map((title) => title.textContent));
    const sum = ribbons.reduce((all, title) => all + Number(/(\d+) mappings?$/.exec(title)![1]), 0);
    expect(sum).toBe(figures.mappings);
  });

  await test.step('texts are texts, and what was decided is said with its reason', async () => {
    const left = report.locator('#report-exclusions');
    await expect(left).toContainText(long);
    await expect(left.locator('b', { hasText: 'not bold' })).toHaveCount(0);
    await expect(report.locator('#report-inherited')).toContainText('Example Cloud');
    await expect(report.getByRole('banner').or(report.locator('header'))).toContainText(
      'Example & Sons <Ltd>',
    );
    const library = report.locator('#report-library');
    await expect(library).toContainText('30 own controls');
  });

  await test.step('it prints to upright pages of text, with nothing wider than the page', async () => {
    await page.emulateMedia({ media: 'print' });
    for (const [format, size] of Object.entries(PAPERS)) {
      // As wide as what is between the margins of the page.
      const between = Math.round((size[0] / 72) * 96 - (40 / 25.4) * 96);
      await page.setViewportSize({ width: between, height: 900 });
      const wide = await report.evaluate((host, room) => {
        const edge = host.getBoundingClientRect().left + room;
        return [...host.querySelectorAll('article *:not(svg *)')]
          .filter((one) => one.getBoundingClientRect().right > edge + 1)
          .map((one) => one.textContent.slice(0, 40));
      }, between);
      expect(wide, `wider than ${format}`).toEqual([]);
      const pdf = await page.pdf({ format, preferCSSPageSize: false, printBackground: true });
      const { sizes, fonts } = pagesOf(pdf);
      expect(sizes.length).toBeGreaterThan(8);
      expect(sizes.length).toBeLessThan(40);
      // Chromium rounds up to whole pixels.
      const others = sizes.filter((one) =>
        one.some((length, at) => Math.abs(length - size[at]!) > 1),
      );
      expect(others).toEqual([]);
      expect(fonts).toBeGreaterThan(0);
      if (process.env.CG_KEEP)
        await page.pdf({ format, path: `${process.env.CG_KEEP}/${format}.pdf` });
    }
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('Escape leads back to where it was asked for', async () => {
    await page.keyboard.press('Escape');
    await expect(report).toHaveCount(0);
    expect(await explorer.figures()).toEqual(figures);
  });
});
