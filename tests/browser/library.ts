/** What a user finds in the control library. */
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { startingWith } from './explorer';

export class Library {
  constructor(readonly page: Page) {}

  view = (name: 'Own controls' | 'Starter library' | 'Gaps') =>
    this.page
      .getByRole('navigation', { name: 'Control library' })
      .getByRole('button', { name: startingWith(name) });
  get list(): Locator {
    return this.page.getByRole('list', { name: 'Own controls' });
  }
  row = (id: string) => this.page.locator(`[data-own-control="${id}"]`);
  starter = (id: string) => this.page.locator(`[data-starter="${id}"]`);
  fields = (id: string) => this.page.getByRole('group', { name: `Fields of ${id}` });
  button = (name: string | RegExp) =>
    this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  gap = (title: string) => this.page.getByRole('region', { name: startingWith(title) });

  /** The rows that are shown, top to bottom, each with what it says that it serves. */
  async served(): Promise<readonly { readonly id: string; readonly serves: readonly string[] }[]> {
    await expect(this.list).toBeVisible();
    return this.list.locator('[data-own-control]').evaluateAll((rows) =>
      rows.map((row) => ({
        id: row.getAttribute('data-own-control')!,
        serves: [...row.querySelectorAll('dl button')].map((link) => link.textContent.trim()),
      })),
    );
  }

  /** The number at the end of a part of the library or of a gap. */
  async numberOf(where: Locator): Promise<number> {
    return Number(/(\d+)\s*$/.exec((await where.textContent()) ?? '')?.[1]);
  }

  /** Writes into a field, which takes effect when it is left. */
  async write(id: string, field: string, text: string): Promise<void> {
    const box = this.fields(id).getByLabel(field, { exact: true });
    await box.fill(text);
    await box.press('Enter');
  }
}
