/** What axe says of a page (WCAG 2.2, levels A and AA). */
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** All that another theme can change: themes differ in nothing but colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds: each rule and reason once, with the first element and the number of others.
 *
 * @param within a selector: all of the page, unless told otherwise
 * @param rules all of the standards, unless told otherwise
 */
export async function violations(
  page: Page,
  within = 'html',
  rules?: readonly string[],
): Promise<readonly string[]> {
  // Otherwise axe would find nothing wrong with nothing.
  await expect(page.locator(within).first()).toBeVisible();
  // Half a megabyte of script, once a page; of what is in order, not every element is wanted.
  const known = await page.evaluate(() => 'axe' in window);
  if (!known) await readColoursAsForced(page);
  const builder = new AxeBuilder({ page, ...(known && { axeSource: 'void 0' }) })
    .options({ resultTypes: ['violations'] })
    .include(within);
  const found = await (rules ? builder.withRules([...rules]) : builder.withTags(STANDARDS))
    // Base UI puts elements around an open menu that send the focus on; they never keep it.
    .exclude('[data-base-ui-focus-guard]')
    // Saves a window for the frames that this page does not have.
    .setLegacyMode(true)
    .analyze();
  const places = new Map<string, string[]>();
  for (const { id, nodes } of found.violations) {
    for (const { target, failureSummary = '' } of nodes) {
      const what = `${id}: ${failureSummary.split('\n')[1]?.trim() ?? ''}`;
      places.set(what, [...(places.get(what) ?? []), target.join(' ')]);
    }
  }
  return [...places].map(
    ([what, [first, ...others]]) => `${what} (${first} and ${others.length} more)`,
  );
}

/**
 * axe asks for the fill of a text before its colour. Nobody sets one here, and Chromium says of it
 * what it would be without forced colours.
 */
const readColoursAsForced = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const read = Object.getOwnPropertyDescriptor(CSSStyleDeclaration.prototype, 'getPropertyValue')
      ?.value as (this: CSSStyleDeclaration, name: string) => string;
    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
      return name === '-webkit-text-fill-color' ? '' : read.call(this, name);
    };
  });

/**
 * axe finds nothing in the light and in the dark theme, and in forced colours.
 *
 * @param state what is on screen
 * @param within a selector of what this state adds to one that was looked at whole
 */
export async function expectNoViolations(
  page: Page,
  state = 'the page',
  within = 'html',
): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page, within), `${state}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, within, COLOUR_RULES), `${state}, dark`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await violations(page, within, COLOUR_RULES), `${state}, forced colours`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
}
