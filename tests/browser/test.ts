/** Playwright's test with the explorer in it, and with what must hold in every test. */
import { expect, test as base } from '@playwright/test';
import type { BrowserContext, BrowserContextOptions } from '@playwright/test';
import { Explorer } from './explorer';

interface Fixtures {
  readonly explorer: Explorer;
  /** Another browser profile, as of another person or after a restart. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Explorer>;
}

export const test = base.extend<Fixtures>({
  context: async ({ context, baseURL }, use) => {
    const check = watch(context, baseURL!);
    await use(context);
    await check();
  },
  explorer: async ({ page }, use) => {
    await use(new Explorer(page));
  },
  visit: async ({ browser, baseURL, contextOptions }, use) => {
    const opened: { context: BrowserContext; check: () => Promise<void> }[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: baseURL!,
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      opened.push({ context, check: watch(context, baseURL!) });
      return new Explorer(await context.newPage());
    });
    for (const { context, check } of opened) {
      await check();
      await context.close();
    }
  },
});

export { expect };

/**
 * Whatever a test does, the page asks nobody but its own server, sets no cookie, throws nothing
 * and logs no error.
 */
function watch(context: BrowserContext, baseURL: string): () => Promise<void> {
  const { origin } = new URL(baseURL);
  const problems: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'data:' || url.origin === origin;
    if (!local) problems.push(`request to ${request.url()}`);
  });
  context.on('weberror', (event) => problems.push(`thrown: ${event.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`logged: ${message.text()}`);
  });
  return async () => {
    expect(problems, 'foreign requests, thrown and logged errors').toEqual([]);
    expect(await context.cookies(), 'cookies').toEqual([]);
  };
}
