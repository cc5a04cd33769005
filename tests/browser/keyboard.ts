/** Working the page with keys alone, and never losing the focus on the way. */
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** More stops than this between two things mean that one cannot be reached. */
const MOST_STOPS = 80;

export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses keys one after the other; after each the focus is on something. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.expectFocus();
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.expectFocus();
  }

  /** Goes through the page with Tab, or backwards, until something has the focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.walkTo(target, key);
  }

  /** Presses an arrow key until something has the focus. */
  async arrowTo(target: Locator, key: 'ArrowDown' | 'ArrowUp'): Promise<void> {
    await this.walkTo(target, key);
  }

  /** The focus is on an element of the page and not lost to its body. */
  async expectFocus(): Promise<void> {
    await expect.poll(() => this.page.evaluate(describeFocus), 'focus').not.toBe('lost');
  }

  private async walkTo(target: Locator, key: string): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await hasFocus(target)) return;
      await this.page.keyboard.press(key);
      // Polling costs more than looking once, and is needed only when something is amiss.
      if ((await this.page.evaluate(describeFocus)) === 'lost') await this.expectFocus();
    }
    throw new Error(`${String(target)} cannot be reached with ${key}`);
  }
}

const describeFocus = (): 'kept' | 'lost' => {
  const focused = document.activeElement;
  return focused && focused !== document.body && focused !== document.documentElement
    ? 'kept'
    : 'lost';
};

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
