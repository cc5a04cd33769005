// Drives one page through everything that is measured.
import { installProbe } from './probe.mjs';

/** Samples, and milliseconds after which fewer must do. */
const STARTS = { enough: 5, least: 3, limit: 6_000 };
const CHANGES = { enough: 24, limit: 4_000 };
/** The pause is longer than a column takes to glide. */
const SELECTIONS = { enough: 12, limit: 4_000, pause: 300 };
const MEMORY = { enough: 200, limit: 20_000, pause: 0 };
/** 24 pixels a frame is a brisk turn of the wheel. */
const SCROLL = { enough: 120, limit: 4_000, step: 24 };

const WINDOW = { width: 1440, height: 900 };

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {object} subject see subject.mjs
 * @param {string} address
 * @param {number} mappings how many there are, to be sure that the right page is measured
 */
export async function measure(browser, subject, address, mappings) {
  const firstVisit = await severalStarts(async () => {
    const visitor = await openPage(browser, subject);
    await visitor.goto(address);
    const times = await started(visitor);
    await visitor.context().close();
    return times;
  });

  const page = await openPage(browser, subject);
  await page.goto(address);
  await started(page);
  const again = await reloads(page);
  for (const find of subject.everything) await find(page).click();
  const everything = await reloads(page);
  await check(page, subject, mappings);

  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const { changes, graph, rows } = subject;
  const observe = (what, ...args) => observed(devtools, () => inPage(page, what, ...args));
  const series = { 'nothing (floor of the method)': await observe('nothing', CHANGES) };
  for (const [kind, finds] of Object.entries(changes)) {
    const elements = await Promise.all(finds.map((find) => find(page).elementHandle()));
    series[`change of ${kind}`] = await observe('clicks', elements, CHANGES);
  }
  series['hover a row'] = await observe('hover', { graph, rows }, CHANGES);
  const scroll = await inPage(page, 'scroll', { graph, rows }, SCROLL);
  series['select a row'] = await observe('select', { graph, rows }, SELECTIONS);
  await page.keyboard.press('Escape');
  const memory = await measureMemory(page, devtools, changes);
  await check(page, subject, mappings);
  await page.context().close();
  return { starts: { firstVisit, again, everything }, series, scroll, memory };
}

async function openPage(browser, { figures, picture, ready }) {
  const context = await browser.newContext({ viewport: WINDOW, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(installProbe, { figures, picture, ready });
  return page;
}

/** Calls a member of `window.bench`. */
const inPage = (page, what, ...args) =>
  page.evaluate(([name, list]) => window.bench[name](...list), [what, args]);

async function started(page) {
  await page.waitForFunction(() => window.bench.isSettled());
  return inPage(page, 'started');
}

const reloads = (page) =>
  severalStarts(async () => {
    await page.reload();
    return started(page);
  });

/** As many starts as there is time for, and a few in any case. */
async function severalStarts(start) {
  const from = performance.now();
  const starts = [];
  while (starts.length < STARTS.enough) {
    if (starts.length >= STARTS.least && performance.now() - from > STARTS.limit) break;
    starts.push(await start());
  }
  return starts;
}

/** Fast and wrong is not fast. */
async function check(page, subject, mappings) {
  const { figure, drawn } = await subject.mappingsOn(page);
  if (figure === mappings && drawn === mappings) return;
  throw new Error(`${mappings} mappings expected; the page says ${figure} and draws ${drawn}.`);
}

/** What the browser's own counters say of a series, as a mean over its samples. Milliseconds. */
async function observed(devtools, run) {
  const before = await counters(devtools);
  const result = await run();
  const after = await counters(devtools);
  const mean = (...names) =>
    names.reduce((sum, name) => sum + after[name] - before[name], 0) *
    (1_000 / result.samples.length);
  return {
    ...result,
    allScript: mean('ScriptDuration'),
    layout: mean('LayoutDuration', 'RecalcStyleDuration'),
  };
}

async function counters(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** The heap after garbage collection, before and after many filter changes of every kind. */
async function measureMemory(page, devtools, changes) {
  const elements = await Promise.all(
    Object.values(changes)
      .flat()
      .map((find) => find(page).elementHandle()),
  );
  const click = (options) => inPage(page, 'clicks', elements, options);
  const heap = async () => {
    // Twice, for what the first collection lets go of.
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const { Nodes, JSEventListeners } = await counters(devtools);
    return { bytes: usedSize, nodes: Nodes, listeners: JSEventListeners };
  };
  // One round first, for what is made once and kept.
  await click({ ...MEMORY, enough: 0 });
  const before = await heap();
  const { samples, longTasks } = await click(MEMORY);
  const after = await heap();
  return { before, after, changes: samples.length, longTasks };
}
