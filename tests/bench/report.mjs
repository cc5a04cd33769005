// Turns samples into the table that is read.

export const DATA_SET_WORDS = {
  real: 'Real crosswalk',
  'ten-times': 'Ten times the crosswalk (made up)',
};

/** Design, section 7: ten times the crosswalk takes at most this many times as long. */
const GROWTH_BUDGET = 12;
/** A task is long from here on, says the browser, and so does the budget. Milliseconds. */
const LONG_TASK = 50;

const sorted = (values) => values.toSorted((a, b) => a - b);
const percentile = (values, part) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))];
const median = (values) => percentile(values, 0.5);

const short = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
/** "48.2 (33.1–90.5)": median, least and greatest. */
const spread = (values) =>
  `${short(median(values))} (${short(Math.min(...values))}–${short(Math.max(...values))})`;
const longTaskWords = (durations) =>
  durations.length === 0 ? '0' : `${durations.length}, to ${short(Math.max(...durations))}`;
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

/** First column to the left, the others to the right. */
function printTable(head, rows) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    console.log(`  ${cells.join('   ')}`);
  }
}

export function printMachine({ cpu, cores, memory, system, node, browser }) {
  console.log(`\nMeasured on ${cpu}, ${cores} cores, ${memory} GB, ${system}`);
  console.log(`${browser}, headless, 1440x900; Node ${node}`);
  console.log(
    'The numbers are those of this machine and this moment: compare within one run only.',
  );
}

/** Whether something else ran on the machine, which makes all times longer. */
export function printLoad({ before, after }, cores) {
  console.log(`\nLoad average before ${before.toFixed(1)}, after ${after.toFixed(1)}`);
  if (Math.max(before, after) > cores) {
    console.log(`That is more than ${cores} cores can do: these times are too long.`);
  }
}

/** What one page did with one data set. */
export function printPage(name, dataSet, subject, { starts, series, scroll, memory }) {
  const size = `${dataSet.requirements} requirements, ${dataSet.mappings} mappings`;
  console.log(`\n${DATA_SET_WORDS[name]}: ${size} · ${subject}`);

  const startRow = (label, list) => [
    label,
    ...['firstPaint', 'figures', 'picture', 'ready'].map((mark) =>
      spread(list.map((start) => start[mark])),
    ),
    longTaskWords(list.flatMap(({ longTasks }) => longTasks)),
    String(list.length),
  ];
  printTable(
    ['from navigation, ms', 'first paint', 'figures', 'picture', 'all is there', 'long tasks', 'n'],
    [
      startRow('first visit, nothing cached', starts.firstVisit),
      startRow('reload', starts.again),
      startRow('reload, everything in scope at Any', starts.everything),
    ],
  );
  console.log();
  printTable(
    ['change, ms', 'to presented frame', 'handlers', 'all script', 'layout', 'long tasks', 'n'],
    Object.entries(series).map(([kind, { samples, allScript, layout, longTasks }]) => [
      kind,
      spread(samples.map(({ toFrame }) => toFrame)),
      spread(samples.map(({ script }) => script)),
      short(allScript),
      short(layout),
      longTaskWords(longTasks),
      String(samples.length),
    ]),
  );

  const { frames } = scroll;
  console.log(
    `\n  scroll: frame ${spread(frames)}, p95 ${short(percentile(frames, 0.95))} ms, ` +
      `long tasks ${longTaskWords(scroll.longTasks)}, ${frames.length} frames`,
  );
  const { before, after, changes } = memory;
  const grown = after.bytes - before.bytes;
  console.log(
    `  heap after ${changes} filter changes: ${megabytes(before.bytes)} to ` +
      `${megabytes(after.bytes)} MB (${(grown / changes / 1e3).toFixed(1)} kB a change); ` +
      `DOM nodes ${before.nodes} to ${after.nodes}, listeners ${before.listeners} to ${after.listeners}`,
  );
  if (name !== 'ten-times') printVerdict(series);
}

/** Design, section 7: at the full crosswalk no task of ours is long. */
function printVerdict(series) {
  const handlers = Object.values(series).flatMap(({ samples }) => samples);
  const worst = Math.max(...handlers.map(({ script }) => script));
  const verdict = worst <= LONG_TASK ? 'ok' : 'OVER';
  console.log(`  slowest handlers: ${short(worst)} of ${LONG_TASK} ms, ${verdict}`);
}

/** How the parts without a browser grow with the crosswalk. */
export function printGrowth({ sizes, cases }) {
  console.log('\nWithout a browser, ms in Node by size of the crosswalk (x1 is the shipped one)');
  printTable(
    ['', ...sizes.map((size) => `x${size}`), `x${sizes.at(-1)} / x1`, `budget ${GROWTH_BUDGET}`],
    cases.map(({ name, samples }) => {
      const least = samples.map((list) => Math.min(...list));
      const growth = least.at(-1) / least[0];
      return [
        name,
        ...least.map((value) => (value >= 1 ? short(value) : value.toFixed(3))),
        growth.toFixed(1),
        growth <= GROWTH_BUDGET ? 'ok' : 'OVER',
      ];
    }),
  );
}

export function printMethod({ cases }) {
  const samples = cases[0].samples[0].length;
  console.log(`
How this was measured
  - Each build was made with \`vite build\` and served by \`vite preview\` on this machine, without
    compression. "First visit" has a fresh profile in a running browser; "reload" has its caches.
  - First paint is the browser's first-contentful-paint. "Figures" is the frame that shows them,
    "picture" the one with rows and edges; "all is there" is when edges answer to the pointer.
  - Samples are median (least–greatest). A change is a click on the real control from inside the
    page; "to presented frame" ends in the second animation frame after it, so it counts whole
    frames and the row "nothing" is its floor. "Handlers" is our script up to the end of React's
    commit and the lines of the edges; "all script" adds what comes after, as Cytoscape's graph,
    and "layout" is style and layout; these two are means over the series, from the browser's
    counters.
  - Changes, hover, selection and scrolling: everything in scope at Any. Long tasks are those over
    50 ms, of whatever kind, during the whole series; the verdict on handlers leaves drawing out.
  - The comparison: every round opens a new profile for each subject in turn, another one first, and
    goes through the same steps, which end in the same kind of frame for all. A ratio is peer/ours
    within a round, told as median (least–greatest) over the rounds: above 1 we are ahead.
  - The heap is measured after garbage collection. Undo keeps every change of the scope.
  - Without a browser: the least of ${samples} samples, which is the least disturbed one. A machine
    does not take ten times as long for ten times as much even in one pass, for caches and garbage.`);
}
