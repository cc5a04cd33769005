/** Reads markup with the browser's own parser, which the policy of the app's page forbids there. */
import type { Page } from '@playwright/test';

/**
 * What a function makes of something, in an empty page of the same browser.
 *
 * @param read runs in that page
 */
export async function inBlankPage<Given, Read>(
  page: Page,
  read: (given: Given) => Read,
  given: Given,
): Promise<Read> {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(read as (given: unknown) => Read, given);
  } finally {
    await blank.close();
  }
}
