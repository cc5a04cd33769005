/** What an engineer and an auditor come for: explanation, evidence, steps, and lists to take along. */
import { shippedContent } from '../fixtures/shipped';
import { catalog } from './crosswalk';
import { parseCsv } from './csv';
import type { Explorer } from './explorer';
import { startingWith } from './explorer';
import { expect, test } from './test';

const content = shippedContent();
const SECURITY = new Set(
  [...catalog.controls, ...catalog.clauses, ...catalog.criteria]
    .filter((one) => one.kind !== 'criterion' || one.category === 'security')
    .map(({ id }) => id),
);

test.describe.configure({ mode: 'parallel' });

const section = (explorer: Explorer, name: RegExp) =>
  explorer.details.getByRole('region', { name });

test('A.8.9 on Kubernetes: what it asks, what to do, what will be asked for', async ({
  explorer,
  page,
}) => {
  await explorer.open({ selected: ['A.8.9'] });
  await expect(explorer.details).toContainText(content.explanations['A.8']!['A.8.9']!.asks);
  await explorer.button('How to do it').click();
  const platforms = section(explorer, /^How to do it/);
  await platforms.getByRole('checkbox', { name: 'AWS' }).uncheck();
  await platforms.getByRole('checkbox', { name: 'Kubernetes' }).check();
  const practices = content.guidance.kubernetes.practices.filter(
    ({ serves }) => serves['A.8.9'] !== undefined,
  );
  expect(practices.length).toBeGreaterThan(0);
  await expect(platforms.getByRole('article')).toHaveCount(practices.length);
  const [first] = practices;
  const card = platforms.getByRole('article').filter({ hasText: first!.title });
  await expect(card).toContainText(first!.serves['A.8.9']!);
  await card.getByRole('button', { name: first!.title }).click();
  for (const step of first!.steps) await expect(card).toContainText(step);
  for (const words of [first!.record, first!.retention, first!.yours, first!.differs!.gke]) {
    await expect(card).toContainText(words);
  }
  await test.step('the choice of platform is remembered', async () => {
    await page.reload();
    await explorer.drawn();
    await expect(platforms.getByRole('checkbox', { name: 'Kubernetes' })).toBeChecked();
    await expect(platforms.getByRole('checkbox', { name: 'AWS' })).not.toBeChecked();
  });
});

test('the request list, the bases, and the details on paper', async ({ explorer, page }) => {
  await explorer.open();
  await test.step('the request list has every artefact that serves the scope', async () => {
    const csv = parseCsv(await explorer.exported('Evidence requests (CSV)'));
    expect(csv.columns).toEqual([
      ...['Request ID', 'PBC Item', 'Description', 'TSC Ref', 'ISO Ref', 'Owner', 'Priority'],
      ...['Due Date', 'Population/Sample', 'Period', 'Internal Status', 'Auditor Status'],
      ...['Evidence Link', 'Notes', 'Made of'],
    ]);
    const serving = content.evidence.filter(({ supports }) =>
      supports.some((id) => SECURITY.has(id)),
    );
    expect(csv.rows.map((row) => row['PBC Item']).toSorted()).toEqual(
      serving.map(({ name }) => name).toSorted(),
    );
    for (const row of csv.rows) {
      const refs = `${row['TSC Ref']}; ${row['ISO Ref']}`.split('; ').filter(Boolean);
      const item = content.evidence.find(({ name }) => name === row['PBC Item'])!;
      expect(refs.toSorted()).toEqual(item.supports.filter((id) => SECURITY.has(id)).toSorted());
    }
  });

  await test.step('the bases: the guide alone, this project alone, both', async () => {
    const basis = (name: string) =>
      page.getByRole('group', { name: 'Basis' }).getByRole('checkbox', { name, exact: true });
    const both = await explorer.figures();
    await basis('Editorial').uncheck();
    expect(await explorer.figures()).toEqual({
      ...{ mappings: 32, 'shared-controls': 21, 'shared-criteria': 18 },
      ...{ 'iso-only': 72, 'soc2-only': 15 },
    });
    await expect(explorer.undo).toHaveAccessibleName('Undo remove basis editorial');
    await explorer.undo.click();
    expect(await explorer.figures()).toEqual(both);
  });

  await test.step('printed, the details stand alone on the page, whole', async () => {
    await explorer.open({ selected: ['A.8.24'] });
    await explorer.button('In practice').click();
    await expect(explorer.mappingCard(/CC6\.7/)).toContainText('TLS');
    await page.emulateMedia({ media: 'print' });
    await expect(explorer.heading).toBeVisible();
    await expect(explorer.graph).toBeHidden();
    await expect(explorer.button('Export')).toBeHidden();
    const { scroll, client } = await explorer.details.evaluate((box) => ({
      scroll: box.scrollHeight,
      client: box.clientHeight,
    }));
    expect(scroll).toBeLessThanOrEqual(client + 1);
    await expect(explorer.details).toContainText(content.explanations['A.8']!['A.8.24']!.mistake);
  });
});

test('an attribute looks at its controls alone; tasks and evidence have tables of their own', async ({
  explorer,
  page,
}) => {
  await explorer.open({ tab: 'table' });
  await test.step('an attribute looks at its controls alone and changes no figure', async () => {
    const before = await explorer.figures();
    await page.getByText('Cybersecurity concepts').click();
    await page.getByRole('button', { name: 'Show Recover alone' }).click();
    const recovering = Object.entries(catalog.attributes)
      .filter(([, tags]) => tags.concepts.includes('Recover'))
      .map(([id]) => id);
    const shown = (await explorer.tableIds()).filter((id) => id.startsWith('A.'));
    expect(shown).toEqual(recovering);
    expect(await explorer.figures()).toEqual(before);
  });

  await test.step('tasks come from the platforms chosen, widest reach first', async () => {
    await explorer.open({ tab: 'table', rows: 'practices' });
    const shown = page.getByRole('table').getByRole('rowheader').getByRole('button');
    await expect(shown.first()).toBeVisible();
    const titles = await shown.allTextContents();
    const csv = parseCsv(await explorer.exported('Tasks (CSV)'));
    expect(csv.rows.map((row) => row.Title)).toEqual(titles);
    const reach = csv.rows.map((row) => row.Requirements!.split('; ').length);
    expect(reach[0]).toBe(Math.max(...reach));
  });

  await test.step('the evidence view filters, and says when nothing is missing', async () => {
    await explorer.open({ tab: 'table', rows: 'evidence' });
    await expect(page.getByText('Every requirement in scope is supported')).toBeVisible();
    const rows = page.getByRole('table').getByRole('rowheader');
    const all = await rows.count();
    await page.getByRole('radio', { name: 'Over the period' }).check();
    const serving = content.evidence.filter(
      ({ kind, supports }) => kind === 'period' && supports.some((id) => SECURITY.has(id)),
    );
    await expect(rows).toHaveCount(serving.length);
    expect(serving.length).toBeLessThan(all);
    await page.getByRole('searchbox', { name: 'Filter evidence' }).fill('xyzzy');
    await page.getByRole('button', { name: 'Show all evidence' }).click();
    await expect(rows).toHaveCount(all);
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Evidence', exact: true })).toBeChecked();
  });
});

test('a correction is prepared with the line it belongs to', async ({ explorer, page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open({ selected: ['A.8.32'] });
  const card = explorer.mappingCard(startingWith('CC8.1'));
  await card.getByRole('button', { name: 'Suggest a correction' }).click();
  await expect(explorer.notices).toContainText('Copied a prepared correction of A.8.32 and CC8.1');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const line = catalog.mappings.findIndex(({ id }) => id === 'A.8.32~CC8.1') + 2;
  expect(text).toContain(`Correction of data/crosswalk.csv, line ${line}\n`);
});

test('with everything in scope at any strength the graph stays in order', async ({ explorer }) => {
  await explorer.open({
    scope: 'whole001',
    categories: ['availability', 'confidentiality', 'processing-integrity', 'privacy'],
    bar: 'any',
  });
  expect((await explorer.edges()).length).toBe(catalog.mappings.length);
  await explorer.row('A.5.15').hover();
  const cy = await explorer.cytoscape();
  const lit = await cy.evaluate((core) => core.edges('.lit').map((edge) => edge.id()));
  expect(lit.toSorted()).toEqual(
    catalog
      .mappingsOf('A.5.15')
      .map(({ id }) => id)
      .toSorted(),
  );
});
