import { defineConfig } from '@playwright/test';

/** Playwright runs the test, and Puppeteer the browser: it can drive a Firefox as it is installed. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/firefox',
  workers: 1,
  // As in the other browser: the run names what passes at the second try.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 120_000,
  // It asks the page by role and name again and again, and a busy machine is not a failing test.
  expect: { timeout: 15_000 },
});
