// Drives the app and its peers through the same changes in one browser, by turns.
import path from 'node:path';
import { installProbe } from './probe.mjs';
import { barChange, COMMON, commonGround, SUBJECTS } from './subject.mjs';

/** Times in milliseconds; `limit` is when fewer samples must do. */
const PLANS = {
  real: {
    rounds: 6,
    slow: true,
    warm: 2,
    change: { enough: 8, limit: 3_000 },
    hover: { enough: 8, limit: 3_000 },
    scroll: { frames: 60, limit: 3_000, step: 24 },
    memory: { enough: 200, limit: 25_000, pause: 0 },
  },
  'ten-times': {
    rounds: 4,
    warm: 1,
    change: { enough: 4, limit: 4_000 },
    hover: { enough: 8, limit: 3_000 },
    scroll: { frames: 40, limit: 3_000, step: 24 },
    memory: { enough: 200, limit: 8_000, pause: 0 },
  },
};
const WINDOW = { width: 1440, height: 900 };
/** A phone of the middle class beside this machine. */
const SLOW = 4;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} dataSet
 * @param {Record<string, string>} addresses by key of the subject
 * @param {string} pictures folder for a screenshot of each subject
 */
export async function compare(browser, dataSet, addresses, pictures) {
  const plan = PLANS[dataSet];
  const { state, places } = await prepare(browser, addresses.ours);
  const results = Object.fromEntries(SUBJECTS.map(({ key }) => [key, []]));
  for (let round = 0; round < plan.rounds; round += 1) {
    // Another one begins in every round, so that no place in the order is anybody's own.
    for (let turn = 0; turn < SUBJECTS.length; turn += 1) {
      const { key } = SUBJECTS[(round + turn) % SUBJECTS.length];
      const page = await open(browser, state);
      results[key].push(await takeTurn(page, addresses[key], plan, places));
      if (round === plan.rounds - 1) {
        const file = path.join(pictures, `${dataSet}-${key}`);
        await page.screenshot({ path: `${file}.png` });
        await page.mouse.move(places[2].x, places[2].y);
        await page.waitForTimeout(500);
        await page.screenshot({ path: `${file}-hover.png` });
        await page.mouse.move(700, 20);
        results[key].at(-1).memory = await memoryAfter(page, plan.memory);
      }
      await page.context().close();
    }
  }
  holdAgainst(results);
  if (!plan.slow) return { rounds: results };
  const slow = {};
  for (const { key } of SUBJECTS) slow[key] = await startSlowly(browser, state, addresses[key]);
  return { rounds: results, slow };
}

/** The app's own state with everything in scope, and the places of rows on screen. */
async function prepare(browser, address) {
  const page = await open(browser);
  await page.goto(address);
  await settled(page);
  for (const find of commonGround.everything) await find(page).click();
  // The scope is saved a moment after it was changed.
  await page.waitForTimeout(1_500);
  await page.reload();
  await settled(page);
  const places = await inPage(page, 'places', COMMON);
  const state = await page.context().storageState();
  await page.context().close();
  return { state, places };
}

async function open(browser, storageState) {
  const context = await browser.newContext({
    // Keeping files for later is work that no peer does.
    serviceWorkers: 'block',
    viewport: WINDOW,
    ...(storageState && { storageState }),
  });
  const page = await context.newPage();
  await page.addInitScript(installProbe, COMMON);
  return page;
}

const inPage = (page, what, ...args) =>
  page.evaluate(([name, list]) => window.bench[name](...list), [what, args]);

const settled = (page) => page.waitForFunction(() => window.bench?.isSettled());

async function started(page) {
  await settled(page);
  return inPage(page, 'started');
}

async function takeTurn(page, address, plan, places) {
  await page.goto(address);
  const cold = await started(page);
  const warm = [];
  for (let i = 0; i < plan.warm; i += 1) {
    await page.reload();
    warm.push(await started(page));
  }
  const change = await inPage(page, 'clicks', await controls(page), plan.change);
  const mappings = await page.locator(COMMON.figures).first().innerText();
  const hover = await inPage(page, 'hoverPlaces', places, COMMON.litRows, plan.hover);
  const scroll = await inPage(page, 'scrollFrames', COMMON.graph, plan.scroll);
  return { cold, warm, change, hover, scroll, mappings };
}

const controls = (page) => Promise.all(barChange.map((find) => find(page).elementHandle()));

/** The heap after garbage collection, before and after many changes of the filter. */
async function memoryAfter(page, plan) {
  const devtools = await page.context().newCDPSession(page);
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const elements = await controls(page);
  await inPage(page, 'clicks', elements, { ...plan, enough: 0 });
  const before = await heap();
  const { samples } = await inPage(page, 'clicks', elements, plan);
  return { before, after: await heap(), changes: samples.length };
}

/** A first visit with a slower processor. */
async function startSlowly(browser, state, address) {
  const page = await open(browser, state);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
  await page.goto(address);
  const start = await started(page);
  await page.context().close();
  return start;
}

/** Fast and wrong is not fast: all have to say the same number and light the same rows. */
function holdAgainst(results) {
  const says = ({ mappings, hover }) => `${mappings} mappings, lit ${hover.lit.join(' ')}`;
  const [expected] = results.ours.map(says);
  for (const [key, rounds] of Object.entries(results)) {
    const other = rounds.map(says).find((words) => words !== expected);
    if (other) throw new Error(`${key} shows ${other}; the app shows ${expected}.`);
  }
}
