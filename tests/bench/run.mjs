// `npm run bench`: what the app takes to start, to change and to grow, in a real browser, alone and
// beside what others would use for the same picture. Prints tables, writes all samples to
// dist-bench/results.json and a plot of the comparison beside it, and judges nothing: times depend
// on the machine.
//   --compare  only the comparison
//   --docs     also writes the figures into docs/performance.md and the plot beside it
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, runnerImport } from 'vite';
import { compare } from './compare.mjs';
import { printComparison } from './compare-report.mjs';
import { plotOf, writeDocs } from './docs.mjs';
import { measure } from './measure.mjs';
import {
  DATA_SET_WORDS,
  printGrowth,
  printLoad,
  printMachine,
  printMethod,
  printPage,
} from './report.mjs';
import { serveAll } from './servers.mjs';
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

/** Measures the app alone, unless told not to, and then beside its peers. */
async function measureDataSet(browser, name, dataSet, alone) {
  const { addresses, close } = await serveAll(name);
  try {
    const page = alone && (await measure(browser, commonGround, addresses.ours, dataSet.mappings));
    if (page) printPage(name, dataSet, commonGround.name, page);
    const comparison = await compare(browser, name, addresses, OUT);
    printComparison(DATA_SET_WORDS[name], dataSet, comparison);
    return { dataSet: name, ...dataSet, ...page, comparison };
  } finally {
    await close();
  }
}

async function main() {
  const start = performance.now();
  const alone = !process.argv.includes('--compare');
  mkdirSync(OUT, { recursive: true });
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
      pages.push(await measureDataSet(browser, name, dataSet, alone));
    }
  } finally {
    await browser.close();
  }
  if (alone) printGrowth(growth);
  printMethod(growth);
  const load = { before, after: os.loadavg()[0] };
  printLoad(load, machine.cores);
  const file = path.join(OUT, 'results.json');
  const results = { machine, load, pages, growth };
  writeFileSync(file, JSON.stringify(results, null, 2));
  writeFileSync(path.join(OUT, 'bench.svg'), plotOf(results));
  if (process.argv.includes('--docs')) await writeDocs(ROOT, results);
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  console.log(`All samples: ${path.relative(ROOT, file)} (the run took ${minutes} minutes)`);
}

await main();
