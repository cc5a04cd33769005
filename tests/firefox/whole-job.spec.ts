/** Firefox does the main job, from a host under a path and from disk. */
import { expect, test } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { openSite } from '../browser/site';
import { wholeJob } from '../browser/whole-job';
import { findFirefox } from './find-firefox.mjs';
import { firefoxHands } from './hands';

test('Firefox does the main job, from a host and from disk', async () => {
  const downloads = await mkdtemp(path.join(tmpdir(), 'common-ground-'));
  const site = await openSite('dist');
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox()!,
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    },
  });
  const problems: string[] = [];
  try {
    for (const address of [site.address, pathToFileURL('dist-single/common-ground.html').href]) {
      await test.step(address.replace(/:.*/, ''), async () => {
        const page = await firefox.newPage();
        page.on('pageerror', (error) => problems.push(String(error)));
        page.on('console', (message) => {
          if (message.type() === 'error') problems.push(message.text());
        });
        page.on('request', (request) => {
          const own = [address.replace(/[^/]*$/, ''), 'data:', 'blob:'];
          if (!own.some((start) => request.url().startsWith(start))) problems.push(request.url());
        });
        await page.evaluateOnNewDocument(() => {
          document.addEventListener('securitypolicyviolation', (event) =>
            console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI}`),
          );
        });
        await page.goto(address);
        await wholeJob(firefoxHands(page, downloads));
        await page.close();
      });
    }
    await test.step('any other local page could read the scope, as the documents warn', async () => {
      const file = path.join(downloads, 'other.html');
      await writeFile(file, '<title>Other</title>');
      const page = await firefox.newPage();
      await page.goto(pathToFileURL(file).href);
      expect(await page.evaluate(() => Object.keys(localStorage))).toContain(
        'common-ground:current',
      );
    });
  } finally {
    await firefox.close();
    await site.close();
    await rm(downloads, { recursive: true });
  }
  expect(problems, 'foreign requests, violations of the policy, thrown and logged errors').toEqual(
    [],
  );
});
