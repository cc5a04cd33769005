/** What a workshop finds on the Scope and Plan tabs, and in files. */
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Scope } from '../../src/model';
import { figuresOf } from './crosswalk';
import type { Explorer } from './explorer';
import { startingWith, textOf } from './explorer';

/** What a row of the working table says. */
export interface ShownDecision {
  /** As on screen; empty while undecided. */
  readonly decision: string;
  readonly provider: string;
  readonly justification: string;
}

export type Part =
  | 'Working table'
  | 'Control library'
  | 'Scope statement'
  | 'Presets'
  | 'What if'
  | 'We already have'
  | 'Your mappings'
  | 'Warnings'
  | 'Decision log';

export class Workshop {
  readonly page: Page;

  constructor(readonly explorer: Explorer) {
    this.page = explorer.page;
    // From here on, as the browser needs a moment before it hands choosers over.
    this.page.on('filechooser', () => undefined);
  }

  part = (name: Part) =>
    this.page
      .getByRole('navigation', { name: 'Parts of the scope' })
      .getByRole('button', { name: new RegExp(`^${name}`) });

  async openPart(name: Part): Promise<void> {
    await this.explorer.tab('Scope').click();
    await this.part(name).click();
    await expect(this.part(name)).toHaveAttribute('aria-current', 'page');
  }

  async expectFigures(scope: Partial<Scope>): Promise<void> {
    await expect.poll(() => this.explorer.figures()).toEqual(figuresOf(scope));
  }

  // Working table
  get table(): Locator {
    return this.page.getByRole('grid', { name: 'Working table' });
  }
  row = (id: string) => this.table.getByRole('row', { name: startingWith(id) });
  /** A cell that letters decide in. */
  decisionCell = (id: string) => this.row(id).locator('[data-cell=decision]');
  decisionOn = (id: string, name: string) => this.row(id).getByRole('radio', { name, exact: true });
  justification = (id: string) => this.row(id).getByRole('textbox', { name: 'Justification' });
  get decidedSoFar(): Locator {
    return this.page.getByRole('progressbar', { name: 'Controls decided' });
  }
  async expectDecided(count: number): Promise<void> {
    await expect(this.decidedSoFar).toHaveAttribute('aria-valuenow', String(count));
  }

  /** The requirement whose row has the focus. */
  focusedRow(): Promise<string | null> {
    return this.page.evaluate(
      () => document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? null,
    );
  }

  /** Everything that the working table says of controls and criteria, by identifier. */
  async decisions(): Promise<Readonly<Record<string, ShownDecision>>> {
    await expect(this.table).toBeVisible();
    return this.table.evaluate((table) => {
      const rows = [...table.querySelectorAll('[data-row]')].map((row) => {
        const radio = row.querySelector('[data-cell=decision] input[type=radio]:checked');
        const value = (field: string) =>
          row.querySelector<HTMLInputElement>(`[aria-label="${field}"]`)?.value ?? '';
        return [
          row.getAttribute('data-row')!,
          {
            decision: radio?.closest('label')?.textContent ?? '',
            provider: value('Provider'),
            justification: value('Justification'),
          },
        ] as const;
      });
      return Object.fromEntries(rows);
    });
  }

  /** Decides on one row with its letter, and writes what the decision asks for. */
  async decide(id: string, letter: 'a' | 'i' | 'x', words = ''): Promise<void> {
    await this.decisionCell(id).focus();
    await this.page.keyboard.press(letter);
    if (words !== '') {
      await this.page.keyboard.type(words);
      await this.page.keyboard.press('Enter');
    }
  }

  // Presets
  presetCard = (title: string) =>
    this.page
      .getByRole('list', { name: 'Presets' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: title }) });

  // Decision log
  /** What the log says of one thing, as "A.5.1 decision", newest first. */
  logOf = (what: string) =>
    this.page
      .getByRole('region', { name: 'Decision log' })
      .getByRole('row')
      .filter({ hasText: what });

  async signAs(name: string): Promise<void> {
    await this.openPart('Decision log');
    const field = this.page.getByRole('textbox', { name: 'Your name' });
    await field.fill(name);
    await field.press('Enter');
  }

  // Files
  async save(): Promise<{ readonly path: string; readonly text: string }> {
    const download = await this.explorer.download('Project file');
    return { path: await download.path(), text: await textOf(download) };
  }

  /** Chooses a project file, on disk or as a text. */
  async openFile(file: string | { readonly name: string; readonly text: string }): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.keyboard.press('Control+o'),
    ]);
    await chooser.setFiles(
      typeof file === 'string'
        ? file
        : { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) },
    );
  }

  /** A scope that came with a link or a file, beside the choice what to do with it. */
  get arrival(): Locator {
    return this.page.getByRole('region', { name: /^Scope from a (link|file)$/ });
  }

  /** Makes the link that Share offers, and closes the dialog. */
  async link(withTexts: boolean): Promise<string> {
    await this.explorer.button('Share').click();
    const dialog = this.page.getByRole('dialog', { name: 'Share this scope' });
    if (withTexts) await dialog.getByRole('checkbox', { name: /^With justifications/ }).check();
    const link = await dialog.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
    await this.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    return link;
  }
}
