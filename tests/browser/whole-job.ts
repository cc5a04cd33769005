/**
 * The main job for hands of any kind: what does it finds things by role and name, and asks the page
 * itself for figures and edges. `main-job.spec.ts` looks closer; this holds in every browser and
 * from disk.
 */
import { expect } from '@playwright/test';
import type { Core } from 'cytoscape';
import { decision, scopeOf } from '../fixtures/examples';
import { bruteForceFigures } from '../fixtures/brute-force';
import { asShown, catalog, notes } from './crosswalk';
import { CONTROL_COLUMNS, figuresIn, pairsIn, parseCsv } from './csv';
import { startingWith } from './explorer';

/** What is found on the page, alone or within something else. */
export interface Target {
  readonly role:
    | 'button'
    | 'checkbox'
    | 'combobox'
    | 'dialog'
    | 'grid'
    | 'group'
    | 'heading'
    | 'menuitem'
    | 'navigation'
    | 'option'
    | 'radio'
    | 'region'
    | 'searchbox'
    | 'tab'
    | 'textbox'
    | 'treeitem';
  readonly name: string | RegExp;
  readonly within?: Target;
}

/** What can be seen of one thing. */
export interface Seen {
  readonly text: string;
  readonly value: string | null;
  readonly isChecked: boolean;
}

/** Who does the job. */
export interface Hands {
  readonly click: (target: Target) => Promise<void>;
  /** Takes the place of what was in the field. */
  readonly fill: (target: Target, text: string) => Promise<void>;
  readonly press: (key: 'Enter' | 'Escape' | 'Tab') => Promise<void>;
  /** The first that is visible, or null while there is none. */
  readonly see: (target: Target) => Promise<Seen | null>;
  readonly inPage: <T>(read: () => T) => Promise<T>;
  /** The file that is handed over when something is done. */
  readonly file: (act: () => Promise<void>) => Promise<Buffer>;
  readonly reload: () => Promise<void>;
}

const PROVIDER = 'Nimbus Cloud, “eu-central” data centres';
const REASON = 'No development is outsourced; "in-house, only".';

const details: Target = { role: 'region', name: 'Details' };
const search: Target = { role: 'combobox', name: 'Search controls and criteria' };
const button = (name: string): Target => ({ role: 'button', name });
const tab = (name: string): Target => ({ role: 'tab', name });
const heading = (name: string | RegExp): Target => ({ role: 'heading', name, within: details });
const decide = (name: string): Target => ({ role: 'radio', name, within: details });
const provider: Target = { role: 'combobox', name: 'Provider', within: details };
const justification: Target = { role: 'textbox', name: 'Justification', within: details };

/** Parts that come when they are asked for, and what each must show. */
const LATER: readonly (readonly [Target, Target])[] = [
  [tab('Matrix'), { role: 'grid', name: /^Crosswalk matrix/ }],
  [tab('Table'), { role: 'searchbox', name: 'Filter rows' }],
  [tab('Plan'), { role: 'heading', name: 'When does the programme start?' }],
  [tab('Scope'), { role: 'grid', name: 'Working table' }],
];

/** From the first look to the files and back, in a page that has just been opened. */
export async function wholeJob(hands: Hands): Promise<void> {
  const shows = (target: Target) =>
    expect.poll(async () => (await hands.see(target)) !== null, `${target.name}`).toBe(true);
  const holds = (target: Target, value: string) =>
    expect.poll(async () => (await hands.see(target))?.value, `${target.name}`).toBe(value);
  const isChecked = (target: Target, wanted = true) =>
    expect.poll(async () => (await hands.see(target))?.isChecked, `${target.name}`).toBe(wanted);
  const figures = () =>
    hands.inPage(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('[data-count]')].map((figure) => [
          figure.dataset.count,
          Number(figure.textContent),
        ]),
      ),
    );
  const expectFigures = (scope: Parameters<typeof scopeOf>[0]) =>
    expect.poll(figures).toMatchObject(asShown(bruteForceFigures(catalog, scopeOf(scope))));
  const drawn = () =>
    expect
      .poll(() => hands.inPage(() => document.querySelector('[data-ready=true]') !== null))
      .toBe(true);
  const find = async (id: string) => {
    await hands.fill(search, id);
    await shows({ role: 'option', name: startingWith(id) });
    await hands.press('Enter');
    await shows(heading(startingWith(id)));
  };

  await drawn();
  await expectFigures({});

  await find('A.8.24');
  await shows(heading('A.8.24 Use of cryptography'));
  await expect.poll(async () => (await hands.see(details))?.text).toContain(notes['A.8.24~CC6.7']);

  await hands.click({
    role: 'checkbox',
    name: 'Availability',
    within: { role: 'group', name: 'SOC 2 categories' },
  });
  await expectFigures({ categories: ['availability'] });

  await hands.click({ role: 'treeitem', name: startingWith('A.7.4') });
  await shows(heading(startingWith('A.7.4')));
  await hands.click(decide('Inherited'));
  await hands.fill(provider, PROVIDER);
  await hands.press('Enter');

  await find('A.8.30');
  await hands.click(decide('Excluded'));
  await hands.fill(justification, REASON);
  await hands.press('Tab');

  for (const name of ['Undo justification of A.8.30', 'Undo exclude A.8.30']) {
    await shows(button(name));
    await hands.click(button(name));
  }
  await isChecked(decide('Excluded'), false);
  for (const name of ['Redo exclude A.8.30', 'Redo justification of A.8.30']) {
    await shows(button(name));
    await hands.click(button(name));
  }
  await holds(justification, REASON);
  const scope = {
    categories: ['availability'] as const,
    decisions: { 'A.7.4': decision('inherited'), 'A.8.30': decision('excluded') },
  };
  await expectFigures(scope);

  const edges = await hands.inPage(() => {
    for (const element of document.querySelectorAll('[data-graph] *')) {
      const cy = (element as { _cyreg?: { cy?: Core } })._cyreg?.cy;
      if (cy) return cy.edges(':visible').map((edge) => edge.id());
    }
    return [];
  });
  await hands.click(button('Export'));
  const saved = await hands.file(() =>
    hands.click({ role: 'menuitem', name: 'Scoped controls (CSV)' }),
  );
  const csv = parseCsv(saved.toString('utf8'));
  expect(csv.columns).toEqual(CONTROL_COLUMNS);
  expect(await figures()).toMatchObject(figuresIn(csv));
  expect(edges.sort()).toEqual(pairsIn(csv, 'SOC 2'));
  expect(csv.row('A.7.4')).toMatchObject({ Decision: 'Inherited', Notes: `Provider: ${PROVIDER}` });
  expect(csv.row('A.8.30')).toMatchObject({ Decision: 'Excluded', Justification: REASON });

  await hands.click(button('Export'));
  await hands.click({ role: 'menuitem', name: 'Workbook (XLSX)' });
  await shows(button('Make the workbook'));
  const workbook = await hands.file(() => hands.click(button('Make the workbook')));
  expect(workbook.subarray(0, 2).toString(), 'a ZIP').toBe('PK');
  expect(workbook.length).toBeGreaterThan(20_000);
  await hands.press('Escape');

  for (const [opener, content] of LATER) {
    await hands.click(opener);
    await shows(content);
  }
  await hands.click({
    role: 'button',
    name: /^Presets/,
    within: { role: 'navigation', name: 'Parts of the scope' },
  });
  await shows(button('Fully cloud-hosted SaaS'));
  await hands.click(tab('Graph'));

  await hands.reload();
  await drawn();
  await expectFigures(scope);
  await shows(heading('A.8.30 Outsourced development'));
  await isChecked(decide('Excluded'));
  await holds(justification, REASON);
  await find('A.7.4');
  await isChecked(decide('Inherited'));
  await holds(provider, PROVIDER);
}
