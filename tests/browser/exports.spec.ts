/** What is taken along: files and tables that open elsewhere as they were meant. */
import Papa from 'papaparse';
import { countedMappings } from '../fixtures/brute-force';
import { scopeOf } from '../fixtures/examples';
import { catalog, notes } from './crosswalk';
import { CONTROL_COLUMNS, parseCsv } from './csv';
import type { Explorer } from './explorer';
import { inBlankPage } from './parse';
import { expect, test } from './test';

/** Strength of the pair of a control and a criterion, whichever is named first; 0 without one. */
const strengthOf = (one: string, other: string): number =>
  catalog.mappings.find(({ id }) => id === `${one}~${other}` || id === `${other}~${one}`)
    ?.strength ?? 0;

test.describe.configure({ mode: 'parallel' });

/** Decides on a control, with words that a spreadsheet would run. */
async function writeFormulas(explorer: Explorer): Promise<void> {
  const formulas = { 'A.5.1': '=1+1', 'A.5.2': '+x', 'A.5.7': '@x', 'A.5.9': '-2' };
  for (const [id, formula] of Object.entries(formulas)) {
    await explorer.row(id).click();
    await explorer.field('Justification').fill(formula);
    await explorer.field('Notes').fill(formula);
    await explorer.field('Notes').press('Enter');
  }
  await explorer.row('A.7.4').click();
  await explorer.decision('Inherited').check();
  await explorer.provider.fill('=HYPERLINK("http://x")');
  await explorer.field('Justification').fill('two\nlines, a "quote"; and = inside');
  await explorer.field('Justification').press('Enter');
}

const FORMULA = /^\s*[=+\-@\t\r]/;

test.describe('where it is already tomorrow', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });

  test('the files are named after the local day', async ({ explorer, page }) => {
    await page.clock.setFixedTime(new Date('2026-11-22T23:30:00Z'));
    await explorer.open();
    const controls = await explorer.download('Scoped controls (CSV)');
    expect(controls.suggestedFilename()).toBe('common-ground-controls-2026-11-23.csv');
    const mappings = await explorer.download('Mappings (CSV)');
    expect(mappings.suggestedFilename()).toBe('common-ground-mappings-2026-11-23.csv');
  });
});

test.describe('the mappings', () => {
  const TERMS = {
    equal: 'equal',
    subset: 'subset of',
    superset: 'superset of',
    intersects: 'intersects with',
  };

  /** The rows that the file must have for the mappings that pass. */
  const expectedRows = (passes: (iso: string) => boolean) =>
    countedMappings(catalog, scopeOf())
      .filter(({ iso }) => passes(iso))
      .map(({ id, iso, tsc, relationship, strength, rationale, basis }) => ({
        'ISO 27001 ID': iso,
        'ISO 27001 title': catalog.requirement(iso)!.title,
        Relationship: TERMS[relationship],
        'SOC 2 ID': tsc,
        'SOC 2 title': catalog.requirement(tsc)!.title,
        Strength: String(strength),
        Band: strength >= 7 ? 'Strong' : strength >= 4 ? 'Moderate' : 'Weak',
        Rationale: rationale,
        Basis: basis,
        Note: notes[id],
      }));

  test('are those on screen, with their notes', async ({ explorer }) => {
    await explorer.open();
    await test.step('are those on screen, with their notes', async () => {
      const csv = parseCsv(await explorer.exported('Mappings (CSV)'));
      expect(csv.rows).toEqual(expectedRows(() => true));
      expect(csv.rows.map((row) => `${row['ISO 27001 ID']!}~${row['SOC 2 ID']!}`).sort()).toEqual(
        await explorer.edges(),
      );
    });

    await test.step('follow the view filters, which the scoped controls do not', async () => {
      const before = await explorer.exported('Scoped controls (CSV)');
      await explorer.theme('Technological').uncheck();
      await explorer.theme('People').uncheck();
      const csv = parseCsv(await explorer.exported('Mappings (CSV)'));
      expect(csv.rows).toEqual(expectedRows((iso) => !/^A\.[68]\./.test(iso)));
      expect(csv.rows.map((row) => `${row['ISO 27001 ID']!}~${row['SOC 2 ID']!}`).sort()).toEqual(
        await explorer.edges(),
      );
      expect(await explorer.exported('Scoped controls (CSV)')).toBe(before);
    });
  });
});

test.describe('copied as a table', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  const clipboard = async ({ page }: Explorer) => {
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item!.getType(type)).text();
      return { text: await read('text/plain'), html: await read('text/html') };
    });
    const table = await inBlankPage(
      page,
      (html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        return {
          rows: [...parsed.querySelectorAll('tr')].map((row) =>
            [...row.children].map((cell) => cell.textContent),
          ),
          heads: parsed.querySelectorAll('th').length,
        };
      },
      copied.html,
    );
    return { text: copied.text, ...table };
  };

  test('the same harmless rows as in the file, with the reason, as text and as HTML', async ({
    explorer,
  }) => {
    await explorer.open();
    await writeFormulas(explorer);
    const csv = parseCsv(await explorer.exported('Scoped controls (CSV)'));
    await test.step('words that look like formulas are made harmless', () => {
      expect(csv.row('A.5.1').Justification).toBe("'=1+1");
      expect(csv.row('A.5.2').Justification).toBe("'+x");
      expect(csv.row('A.5.7').Justification).toBe("'@x");
      expect(csv.row('A.5.9').Justification).toBe("'-2");
      expect(csv.row('A.5.9').Notes).toBe("'-2");
      expect(csv.row('A.7.4').Notes).toBe('Provider: =HYPERLINK("http://x")');
      expect(csv.row('A.7.4').Justification).toBe('two\nlines, a "quote"; and = inside');
      expect(
        csv.rows.flatMap((row) => Object.values(row)).filter((cell) => FORMULA.test(cell)),
      ).toEqual([]);
    });
    await explorer.button('Export').click();
    await explorer.menuItem('Copy as a table').click();
    await expect(explorer.notices).toContainText(`Copied ${csv.rows.length} rows.`);
    const { text, rows, heads } = await clipboard(explorer);
    const columns = [...CONTROL_COLUMNS, 'Reason'];
    expect(heads).toBe(columns.length);
    expect(rows[0]).toEqual(columns);
    expect(rows).toHaveLength(csv.rows.length + 1);
    const pasted = Papa.parse<string[]>(text, { delimiter: '\t' }).data;
    expect(pasted[0]).toEqual(columns);
    const onOneLine = (cell: string) => cell.replace(/\s+/g, ' ');
    expect(pasted.slice(1).map((row) => row.slice(0, -1))).toEqual(
      csv.rows.map((row) => CONTROL_COLUMNS.map((name) => onOneLine(row[name]!))),
    );
    const overlap = columns.indexOf('Overlap');
    const reasons = new Set<string>();
    for (const row of pasted.slice(1)) {
      const [, id = ''] = row;
      const reason = row.at(-1) ?? '';
      if (!row[overlap]?.endsWith(' only')) {
        expect(reason, id).toBe('');
        continue;
      }
      const said = /^Weak with (\S+), below the bar$|^linked to (\S+), but .+ is not selected$/;
      const [, weak, out] = said.exec(reason) ?? [];
      const partner = weak ?? out ?? '';
      const strength = strengthOf(id, partner);
      expect(strength, `${id}: ${reason}`).toBeGreaterThan(0);
      if (weak) expect(strength, reason).toBeLessThan(4);
      reasons.add(weak ? 'weak' : 'out');
    }
    expect([...reasons]).toContain('weak');
  });

  test('from the table, the rows that are filtered there, in their order', async ({
    explorer,
    page,
  }) => {
    await explorer.open({ tab: 'table' });
    await page.getByRole('searchbox', { name: 'Filter rows' }).fill('CC6.7');
    await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
    await expect(explorer.tableRow('A.5.1')).toHaveCount(0);
    const ids = await explorer.tableIds();
    await explorer.button('Copy rows').click();
    await expect(explorer.notices).toContainText(`Copied ${ids.length} rows.`);
    const { rows } = await clipboard(explorer);
    expect(rows.slice(1).map((row) => row[1])).toEqual(ids);

    await test.step('a browser that does not allow copying is met with another way', async () => {
      await page.evaluate(() => {
        navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      });
      await explorer.button('Export').click();
      await explorer.menuItem('Copy as a table').click();
      await expect(explorer.notices).toContainText('The browser did not allow copying.');
    });
  });
});
