import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** Where the systems put a Chromium, Chrome or Edge, in the order we want them. */
function systemBrowsers(platform, env) {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
      .map((file) => roots.map((root) => path.win32.join(root, file)))
      .flat();
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
    (name) => `/usr/bin/${name}`,
  );
}

/**
 * The browser that the tests drive: the one named, else Playwright's own, else the system's.
 * A named browser that is missing throws, because testing in another one would mislead.
 *
 * @returns {{ path: string, source: string } | undefined}
 */
export function findBrowser({
  env = process.env,
  platform = process.platform,
  exists = existsSync,
  playwrightPath = chromium.executablePath(),
} = {}) {
  const named = env.COMMON_GROUND_BROWSER;
  if (named) {
    if (!exists(named)) throw new Error(`COMMON_GROUND_BROWSER names no file: ${named}`);
    return { path: named, source: 'COMMON_GROUND_BROWSER' };
  }
  if (exists(playwrightPath)) return { path: playwrightPath, source: 'Playwright' };
  const found = systemBrowsers(platform, env).find((candidate) => exists(candidate));
  return found === undefined ? undefined : { path: found, source: 'this system' };
}
