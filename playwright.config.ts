import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser/find-browser.mjs';

const port = Number(process.env.CG_PORT ?? 4517);
const address = `http://localhost:${port}`;
const isCI = Boolean(process.env.CI);
const browser = findBrowser();

export default defineConfig({
  testDir: 'tests/browser',
  workers: 2,
  // A test that passes at the second try is a bug to find, in the app or in the test: the run names
  // it as flaky and keeps the trace. Nobody's change waits for a machine that was busy.
  retries: isCI ? 1 : 0,
  forbidOnly: isCI,
  reporter: 'list',
  use: {
    baseURL: address,
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    // Answers from the network alone, so that tests can hold them back; one test lets it in.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        viewport: { width: 1440, height: 900 },
        launchOptions: {
          ...(browser && { executablePath: browser.path }),
          args: [
            // With its sandbox Chromium does not start as root, the usual user of a container.
            '--no-sandbox',
            // No traffic besides the app's own.
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
  ],
  webServer: {
    command: `npm run build && npx vite preview --configLoader runner --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: !isCI,
    // Tells `vite preview` not to open a window.
    env: { CI: '1' },
  },
});
