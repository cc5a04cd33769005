// Makes sure that there is a browser for the tests, and says which one it is.
import { fileURLToPath } from 'node:url';
import { canUseApt, installWithApt, run } from './apt.mjs';
import { findBrowser } from './find-browser.mjs';

const playwrightCli = fileURLToPath(import.meta.resolve('@playwright/test/cli'));

function installWithPlaywright() {
  // The libraries come through apt-get too; without it the download alone may well do.
  const args = ['install', ...(canUseApt ? ['--with-deps'] : []), 'chromium'];
  console.log(`No browser found. Running: npx playwright ${args.join(' ')}`);
  return run(process.execPath, [playwrightCli, ...args]);
}

function ensureBrowser() {
  let browser = findBrowser();
  for (const install of [() => installWithApt('chromium'), installWithPlaywright]) {
    if (!browser && install()) browser = findBrowser();
  }
  return browser;
}

try {
  const browser = ensureBrowser();
  if (!browser) {
    throw new Error(
      'No browser for the tests. Install Chromium or Google Chrome, or set the variable ' +
        'COMMON_GROUND_BROWSER to the path of one.',
    );
  }
  console.log(`Browser for the tests: ${browser.path} (from ${browser.source})`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
