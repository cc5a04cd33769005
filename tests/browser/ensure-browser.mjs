// Makes sure that there is a browser for the tests, and says which one it is.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const canUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
const playwrightCli = fileURLToPath(import.meta.resolve('@playwright/test/cli'));

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID="?debian"?$/m.test(readFileSync(file, 'utf8'));
}

/** Debian's own package brings the system libraries that Playwright's download lacks. */
function installWithApt() {
  if (!canUseApt || !isDebian()) return false;
  console.log("No browser found. Installing Debian's chromium package with apt-get.");
  return (
    run('apt-get', ['update']) &&
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  );
}

function installWithPlaywright() {
  // The libraries come through apt-get too; without it the download alone may well do.
  const args = ['install', ...(canUseApt ? ['--with-deps'] : []), 'chromium'];
  console.log(`No browser found. Running: npx playwright ${args.join(' ')}`);
  return run(process.execPath, [playwrightCli, ...args]);
}

function ensureBrowser() {
  let browser = findBrowser();
  for (const install of [installWithApt, installWithPlaywright]) {
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
