/** Browsers that hold a scope from an earlier visit. */
import type { BrowserContext, Page } from '@playwright/test';
import type { Scope } from '../../src/model';
import { serializeScope } from '../../src/state/restore';
import { FIRST_SCOPE_NAME } from '../../src/state/start';
import { scopeOf } from '../fixtures/examples';

/**
 * Lets a page, or all of a browser, find a scope that was kept, unless it holds something already.
 *
 * @param id as in the address
 */
export async function startWith(
  browser: Page | BrowserContext,
  scope: Partial<Scope>,
  id = 'begun001',
): Promise<void> {
  const text = serializeScope({ id, name: FIRST_SCOPE_NAME, scope: scopeOf(scope) });
  // Runs in the page before the app does.
  await browser.addInitScript(
    (kept) => {
      try {
        if (localStorage.length > 0) return;
        localStorage.setItem(`common-ground:scope:${kept.id}`, kept.text);
        localStorage.setItem('common-ground:current', kept.id);
      } catch {
        // Storage that a test has blocked keeps nothing.
      }
    },
    { id, text },
  );
}
