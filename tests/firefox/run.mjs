// The main job in Firefox, on the builds in dist/ and dist-single/. Without a Firefox it says so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installWithApt } from '../browser/apt.mjs';
import { findFirefox } from './find-firefox.mjs';

const BUILDS = ['dist/index.html', 'dist-single/common-ground.html'];

function run() {
  let firefox = findFirefox();
  if (!firefox && installWithApt('firefox-esr')) firefox = findFirefox();
  if (!firefox) {
    console.warn(
      '\n*** Firefox: not found, its test did not run. ***\n' +
        'Install Firefox (Debian: firefox-esr), or set COMMON_GROUND_FIREFOX to the path of one.\n',
    );
    return 0;
  }
  const missing = BUILDS.find((file) => !existsSync(file));
  if (missing) throw new Error(`${missing} is missing. npm run test:firefox builds it.`);
  const version = spawnSync(firefox, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`Firefox for its test: ${firefox} (${version})`);
  const playwright = fileURLToPath(import.meta.resolve('@playwright/test/cli'));
  const config = fileURLToPath(new URL('playwright.config.ts', import.meta.url));
  const args = [playwright, 'test', '--config', config];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}

try {
  process.exitCode = run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
