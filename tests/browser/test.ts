/** Playwright's test with the explorer in it, and with what must hold in every test. */
import { expect, test as base } from '@playwright/test';
import type { BrowserContext, BrowserContextOptions } from '@playwright/test';
import { Explorer } from './explorer';
import { startWith } from './kept-scope';

interface Options {
  /**
   * Starts with a scope that counts the guide's mappings alone, whose figures are counted by hand
   * and do not change when the crosswalk grows.
   */
  readonly guideAlone: boolean;
  /** Set where a test breaks something on purpose. */
  readonly errorsExpected: boolean;
}

interface Fixtures {
  readonly explorer: Explorer;
  /** Another browser profile, as of another person or after a restart. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Explorer>;
}

export const test = base.extend<Fixtures & Options>({
  guideAlone: [false, { option: true }],
  errorsExpected: [false, { option: true }],
  context: async ({ context, baseURL, errorsExpected, guideAlone }, use) => {
    if (guideAlone) await startWith(context, { bases: ['guide'] }, 'guide001');
    const check = await watch(context, baseURL!, errorsExpected);
    await use(context);
    await check();
  },
  explorer: async ({ page }, use) => {
    await use(new Explorer(page));
  },
  visit: async ({ browser, baseURL, contextOptions, errorsExpected }, use) => {
    const opened: { context: BrowserContext; check: () => Promise<void> }[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: baseURL!,
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      opened.push({ context, check: await watch(context, baseURL!, errorsExpected) });
      return new Explorer(await context.newPage());
    });
    for (const { context, check } of opened) {
      await check();
      await context.close();
    }
  },
});

export { expect };

/** How a page says that its policy forbade something, also where errors are expected. */
const VIOLATION = 'policy violation:';

/**
 * Whatever a test does, the page asks nobody but its own server, sets no cookie, keeps to its
 * policy, throws nothing and logs no error.
 */
async function watch(
  context: BrowserContext,
  baseURL: string,
  errorsExpected: boolean,
): Promise<() => Promise<void>> {
  const { origin } = new URL(baseURL);
  const problems: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'data:' || url.origin === origin;
    if (!local) problems.push(`request to ${request.url()}`);
  });
  await context.addInitScript((word) => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(word, event.effectiveDirective, event.blockedURI, event.sample),
    );
  }, VIOLATION);
  context.on('console', (message) => {
    if (message.text().startsWith(VIOLATION)) problems.push(message.text());
  });
  if (!errorsExpected) {
    context.on('weberror', (event) => problems.push(`thrown: ${event.error().message}`));
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(`logged: ${message.text()}`);
    });
  }
  return async () => {
    expect(
      problems,
      'foreign requests, violations of the policy, thrown and logged errors',
    ).toEqual([]);
    expect(await context.cookies(), 'cookies').toEqual([]);
  };
}
