/** What a user finds on the page, by role and accessible name, for all browser tests. */
import { expect } from '@playwright/test';
import type { Download, JSHandle, Locator, Page } from '@playwright/test';
import type { Core } from 'cytoscape';
import { readFile } from 'node:fs/promises';

/** The figures that carry a `data-count`. */
export const FIGURES = [
  'mappings',
  'shared-controls',
  'shared-criteria',
  'iso-only',
  'soc2-only',
] as const;
export type FigureName = (typeof FIGURES)[number];
export type ShownFigures = Readonly<Record<FigureName, number>>;

/** A scope and a view, as far as an address can hold them. */
export interface AddressParts {
  readonly tab?: 'graph' | 'matrix' | 'table';
  readonly rows?: 'evidence' | 'practices';
  readonly scope?: string;
  readonly categories?: readonly string[];
  readonly bar?: string;
  readonly bases?: readonly string[];
  readonly clauses?: readonly ['off'];
  readonly applicable?: readonly string[];
  readonly inherited?: readonly string[];
  readonly excluded?: readonly string[];
  readonly notRelevant?: readonly string[];
  readonly selected?: readonly string[];
  readonly collapsed?: readonly string[];
  readonly unfolded?: readonly string[];
  readonly hidden?: readonly string[];
}

/** An address written by hand, so that the app's own writer is not what tests it. */
export function addressOf(parts: AddressParts): string {
  const fields: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['cat', parts.categories],
    ['bases', parts.bases],
    ['clauses', parts.clauses],
    ['applicable', parts.applicable],
    ['inherited', parts.inherited],
    ['excluded', parts.excluded],
    ['not-relevant', parts.notRelevant],
    ['sel', parts.selected],
    ['collapsed', parts.collapsed],
    ['unfolded', parts.unfolded],
    ['hide', parts.hidden],
  ];
  const lists = fields
    .filter(([, values]) => values !== undefined && values.length > 0)
    .map(([key, values]) => `${key}=${values!.join(',')}`);
  const scope = parts.scope === undefined ? [] : [`scope=${parts.scope}`];
  const bar = parts.bar === undefined ? [] : [`bar=${parts.bar}`];
  const rows = parts.rows === undefined ? [] : [`rows=${parts.rows}`];
  return `#/${parts.tab ?? 'graph'}?${[...scope, ...bar, ...lists, ...rows].join('&')}`;
}

/** Matches an accessible name that begins with an identifier, and no longer identifier. */
export const startingWith = (id: string): RegExp =>
  new RegExp(`^${id.replaceAll('.', '\\.')}(?![\\w.])`);

export class Explorer {
  constructor(readonly page: Page) {}

  /** Opens the app at an address and waits until its screen is drawn. */
  async open(parts?: AddressParts): Promise<void> {
    await this.page.goto(`./${parts ? addressOf(parts) : ''}`);
    await this.drawn(parts?.tab);
  }

  async drawn(tab: 'graph' | 'matrix' | 'table' = 'graph'): Promise<void> {
    const screen = { graph: this.graph, matrix: this.matrix, table: this.page.getByRole('table') }[
      tab
    ];
    await expect(screen).toBeVisible();
    if (tab === 'graph') await expect(screen).toHaveAttribute('data-ready', 'true');
  }

  // Header
  tab = (name: 'Graph' | 'Matrix' | 'Table' | 'Scope' | 'Plan') =>
    this.page.getByRole('tab', { name, exact: true });
  get undo(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /^Undo/ });
  }
  get redo(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /^Redo/ });
  }
  get search(): Locator {
    return this.page.getByRole('combobox', { name: 'Search controls and criteria', exact: true });
  }
  get results(): Locator {
    return this.page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  }
  button = (name: string) => this.page.getByRole('button', { name, exact: true });
  menuItem = (name: string) => this.page.getByRole('menuitem', { name, exact: true });

  /** Types into the search, takes the first result, and waits until it is selected. */
  async find(text: string): Promise<void> {
    await this.search.fill(text);
    await expect(this.results.first()).toBeVisible();
    await this.search.press('Enter');
    await expect(this.search).toHaveValue('');
  }

  // Panel
  category = (name: string) =>
    this.page
      .getByRole('group', { name: 'SOC 2 categories' })
      .getByRole('checkbox', { name, exact: true });
  theme = (name: string) =>
    this.page
      .getByRole('group', { name: 'ISO 27001 themes' })
      .getByRole('checkbox', { name, exact: true });
  strength = (name: string) =>
    this.page
      .getByRole('radiogroup', { name: 'Overlap strength' })
      .getByRole('radio', { name, exact: true });
  band = (name: string) =>
    this.page
      .getByRole('group', { name: 'Legend and view filter' })
      .getByRole('checkbox', { name: startingWith(name) });

  // Figures
  figure = (name: FigureName) => this.page.locator(`[data-count="${name}"]`);
  async figures(): Promise<ShownFigures> {
    const shown = await Promise.all(
      FIGURES.map(async (name) => [name, Number(await this.figure(name).textContent())] as const),
    );
    return Object.fromEntries(shown) as ShownFigures;
  }
  /** A tick under one of the two bars, which shows and hides a part of its column. */
  part = (side: 'ISO 27001 Annex A' | 'SOC 2', name: string) =>
    this.page
      .getByRole('group', { name: `Show in ${side}`, exact: true })
      .getByRole('checkbox', { name: new RegExp(`^\\d+ ${name}$`) });

  // Graph
  get graph(): Locator {
    return this.page.locator('[data-graph]');
  }
  get isoTree(): Locator {
    return this.page.getByRole('tree', { name: 'ISO 27001 controls and clauses', exact: true });
  }
  get soc2Tree(): Locator {
    return this.page.getByRole('tree', { name: 'SOC 2 criteria', exact: true });
  }
  /** A requirement's row, or the head of a group, in the graph. */
  row = (id: string) => this.page.getByRole('treeitem', { name: startingWith(id) });

  /** The Cytoscape instance behind the graph. */
  cytoscape(): Promise<JSHandle<Core>> {
    return this.graph.evaluateHandle((host) => {
      for (const element of host.querySelectorAll('*')) {
        const registered = (element as { _cyreg?: { cy?: Core } })._cyreg?.cy;
        if (registered) return registered;
      }
      throw new Error('There is no Cytoscape instance in the graph');
    });
  }

  /** Identifiers of the edges that Cytoscape shows, sorted; as many are drawn. */
  async edges(): Promise<readonly string[]> {
    const cy = await this.cytoscape();
    const ids = await cy.evaluate((core) => core.edges(':visible').map((edge) => edge.id()));
    const lines = await this.graph
      .locator('[data-surface=all] path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')!.split('M').length - 1));
    expect(
      lines.reduce((sum, count) => sum + count, 0),
      'lines drawn',
    ).toBe(ids.length);
    return ids.sort();
  }

  // Matrix
  get matrix(): Locator {
    return this.page.getByRole('grid', { name: /^Crosswalk matrix/ });
  }

  // Details
  get details(): Locator {
    return this.page.getByRole('region', { name: 'Details', exact: true });
  }
  get heading(): Locator {
    return this.details.getByRole('heading', { level: 2 });
  }
  decision = (name: string) =>
    this.details
      .getByRole('radiogroup', { name: 'Decision' })
      .getByRole('radio', { name, exact: true });
  field = (name: 'Justification' | 'Notes') =>
    this.details.getByRole('textbox', { name, exact: true });
  /** Offers the providers named so far, which makes it a combobox. */
  get provider(): Locator {
    return this.details.getByRole('combobox', { name: 'Provider', exact: true });
  }
  /** The card of a mapping, by what its heading names. */
  mappingCard = (name: RegExp) =>
    this.details
      .getByRole('article')
      .filter({ has: this.page.getByRole('heading', { level: 4, name }) });

  // Table
  tableRow = (id: string) => this.page.getByRole('row', { name: startingWith(id) });
  /** Identifiers of the table's rows, top to bottom. */
  async tableIds(): Promise<readonly string[]> {
    return this.page
      .getByRole('row')
      .getByRole('rowheader')
      .evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));
  }

  // Messages
  get notices(): Locator {
    return this.page.getByRole('status', { name: 'Notices' });
  }
  get banner(): Locator {
    return this.page.getByRole('region', { name: 'Scope from a link' });
  }

  /** What the browser keeps for this app under keys that begin so, without the app's prefix. */
  stored(beginning: string): Promise<readonly { readonly key: string; readonly text: string }[]> {
    return this.page.evaluate((wanted) => {
      const keys = Array.from(localStorage, (_, index) => localStorage.key(index)!);
      return keys
        .filter((key) => key.startsWith(`common-ground:${wanted}`))
        .map((key) => ({ key, text: localStorage.getItem(key)! }));
    }, beginning);
  }

  /** What is handed over when something is done. */
  async handedOver(act: () => Promise<void>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return download;
  }

  /** What Export and one of its items hand over. */
  async download(item: string): Promise<Download> {
    await this.button('Export').click();
    return this.handedOver(() => this.menuItem(item).click());
  }

  /** The text of a file that Export hands over. */
  async exported(item: string): Promise<string> {
    return textOf(await this.download(item));
  }

  /** The text of a file that a button hands over. */
  async textBy(button: string): Promise<string> {
    return textOf(await this.handedOver(() => this.button(button).click()));
  }
}

/** The text of a file that was handed over. */
export const textOf = async (download: Download): Promise<string> =>
  readFile(await download.path(), 'utf8');
