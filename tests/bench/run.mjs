// `npm run bench`: what the app takes to start, to change and to grow, in a real browser. Prints
// tables, writes all samples to dist-bench/results.json, and judges nothing: times depend on the
// machine.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, preview, runnerImport } from 'vite';
import { measure } from './measure.mjs';
import { printGrowth, printLoad, printMachine, printMethod, printPage } from './report.mjs';
import { commonGround } from './subject.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = path.join(ROOT, 'dist-bench');
const VITE = {
  configFile: path.join(ROOT, 'tests/bench/vite.config.ts'),
  configLoader: 'runner',
  logLevel: 'warn',
};

/** The parts without a browser run in a process of their own, with nothing else on its heap. */
async function measurePure() {
  const outDir = path.join(OUT, 'pure');
  const ssr = path.join(ROOT, 'tests/bench/pure.ts');
  await build({ ...VITE, mode: 'real', build: { ssr, outDir, copyPublicDir: false } });
  const script = path.join(outDir, 'pure.js');
  return JSON.parse(execFileSync(process.execPath, [script], { cwd: ROOT, encoding: 'utf8' }));
}

/** The browser of the browser tests, started as they start it. */
async function launchBrowser() {
  const { module } = await runnerImport(path.join(ROOT, 'playwright.config.ts'));
  return chromium.launch(module.default.projects[0].use.launchOptions);
}

async function measurePage(browser, subject, mode, mappings) {
  await build({ ...VITE, mode });
  const server = await preview({ ...VITE, mode, preview: { port: 0, open: false } });
  try {
    const [address] = server.resolvedUrls.local;
    return await measure(browser, subject, address, mappings);
  } finally {
    await server.close();
  }
}

async function main() {
  const start = performance.now();
  const [before] = os.loadavg();
  const { dataSets, ...growth } = await measurePure();
  const browser = await launchBrowser();
  const machine = {
    cpu: os.cpus()[0].model,
    cores: os.cpus().length,
    memory: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    node: process.versions.node,
    browser: `${browser.browserType().name()} ${browser.version()}`,
  };
  printMachine(machine);
  const pages = [];
  try {
    for (const [name, dataSet] of Object.entries(dataSets)) {
      const result = await measurePage(browser, commonGround, name, dataSet.mappings);
      printPage(name, dataSet, commonGround.name, result);
      pages.push({ dataSet: name, ...dataSet, subject: commonGround.name, ...result });
    }
  } finally {
    await browser.close();
  }
  printGrowth(growth);
  printMethod(growth);
  const load = { before, after: os.loadavg()[0] };
  printLoad(load, machine.cores);
  const file = path.join(OUT, 'results.json');
  writeFileSync(file, JSON.stringify({ machine, load, pages, growth }, null, 2));
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  console.log(`All samples: ${path.relative(ROOT, file)} (the run took ${minutes} minutes)`);
}

await main();
