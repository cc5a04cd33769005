/** Disagreeing with the crosswalk: two mappings of one's own, and where they show. */
import { expect } from '@playwright/test';
import type { OwnMapping, Scope } from '../../src/model';
import { ownMapping, yoursOf } from '../fixtures/examples';
import { catalog } from './crosswalk';
import { parseCsv } from './csv';
import type { Workshop } from './workshop';

/** Strengthens a weak link and adds one, of two controls that nothing counted links so far. */
export async function addOwnMappings(
  workshop: Workshop,
  decisions: Scope['decisions'],
): Promise<Scope['yours']> {
  const { explorer, page } = workshop;
  const lonely = catalog.controls
    .map(({ id }) => id)
    .filter((id) => decisions[id]?.status !== 'excluded')
    .filter((id) => catalog.mappingsOf(id).every(({ strength }) => strength < 4));
  const iso = lonely.find((id) => catalog.mappingsOf(id).length > 0)!;
  const { tsc } = catalog.mappingsOf(iso)[0]!;
  const other = lonely.find((id) => id !== iso)!;
  const changed = ownMapping(iso, tsc, { reason: 'Our register serves both' });
  const added = ownMapping(other, 'CC6.1', { reason: 'The same gate' });

  await explorer.find(iso);
  await explorer.button(`Change ${iso} with ${tsc}`).click();
  await fillOwnMapping(workshop, `Change ${iso} with ${tsc}`, changed);
  await expect(explorer.undo).toHaveAccessibleName(`Undo change mapping ${iso} with ${tsc}`);
  await workshop.expectFigures({ decisions, yours: yoursOf(changed) });
  await explorer.find(other);
  await explorer.button('Add a mapping').click();
  const partner = page.getByRole('combobox', { name: 'Criterion to link' });
  await partner.fill('cc 6.1');
  await partner.press('Enter');
  await fillOwnMapping(workshop, `Add ${other} with CC6.1`, added);
  const yours = yoursOf(changed, added);
  await workshop.expectFigures({ decisions, yours });

  await explorer.tab('Graph').click();
  await explorer.drawn();
  const cy = await explorer.cytoscape();
  const own = await cy.evaluate((core) =>
    core.edges(':visible.basis-yours').map((edge) => edge.id()),
  );
  expect(own.sort()).toEqual(Object.keys(yours).sort());
  const dashed = await explorer.graph
    .locator('[data-surface=all] path:not([stroke-dasharray=none])')
    .evaluateAll((paths) => paths.map((path) => Number((path as SVGElement).dataset.edges)));
  expect(dashed.reduce((sum, edges) => sum + edges, 0)).toBe(own.length);

  await workshop.openPart('Your mappings');
  await expect(page.getByRole('region', { name: 'Added' }).getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Changed' })).toContainText('Ada Example');
  const csv = parseCsv(await explorer.textBy('Your mappings (CSV)'));
  const rows = csv.rows.map((row) => [
    `${row['ISO 27001 ID']!}~${row['SOC 2 ID']!}`,
    row.Change,
    row.Strength,
    row.Reason,
    row.Author,
  ]);
  expect(rows.sort()).toEqual(
    [
      [`${iso}~${tsc}`, 'changed', '8', changed.reason, 'Ada Example'],
      [`${other}~CC6.1`, 'added', '8', added.reason, 'Ada Example'],
    ].sort(),
  );
  return yours;
}

async function fillOwnMapping(
  { page }: Workshop,
  title: string,
  { strength, reason }: OwnMapping,
): Promise<void> {
  const form = page.getByRole('form', { name: title });
  await form.getByRole('radio', { name: String(strength), exact: true }).check();
  await form.getByRole('textbox', { name: /^Reason/ }).fill(reason);
  await expect(form.getByRole('textbox', { name: 'Author' })).toHaveValue('Ada Example');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
}
