// Turns the samples of a comparison into rows of figures and ratios.
import { SUBJECTS } from './subject.mjs';

const sorted = (values) => values.toSorted((a, b) => a - b);
const percentile = (values, part) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))];
const median = (values) => percentile(values, 0.5);

/** What is compared; each gives one value a round. Milliseconds, or megabytes. */
const ROWS = [
  ['figures, first visit', 'ms', ({ cold }) => cold.figures],
  ['picture, first visit', 'ms', ({ cold }) => cold.picture],
  ['picture, again', 'ms', ({ warm }) => median(warm.map(({ picture }) => picture))],
  ['filter change', 'ms', ({ change }) => median(change.samples.map(({ toFrame }) => toFrame))],
  ['hover', 'ms', ({ hover }) => median(hover.samples.map(({ toFrame }) => toFrame))],
  ['scroll frame, p95', 'ms', ({ scroll }) => percentile(scroll.frames, 0.95)],
  ['heap after the changes', 'MB', ({ memory }) => memory && memory.after / 1e6],
];

/**
 * @returns a row for each thing compared: by subject the median over rounds, and peer/ours, the
 *   ratio of each round as median, least and greatest
 */
export function summarise({ rounds }) {
  return ROWS.map(([name, unit, valueOf]) => {
    const values = Object.fromEntries(
      SUBJECTS.map(({ key }) => [
        key,
        rounds[key].map(valueOf).filter((value) => value !== undefined),
      ]),
    );
    const subjects = SUBJECTS.map(({ key }) => {
      const ratios = values[key].map((value, round) => value / values.ours[round]);
      return [
        key,
        {
          value: median(values[key]),
          ratio: median(ratios),
          least: Math.min(...ratios),
          greatest: Math.max(...ratios),
        },
      ];
    });
    return { name, unit, subjects: Object.fromEntries(subjects) };
  });
}

const short = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const times = (value) => value.toFixed(2);

/** "410 · 1.35 (1.20–1.51)" */
const cell = ({ value, ratio, least, greatest }) =>
  `${short(value)} · ${times(ratio)} (${times(least)}–${times(greatest)})`;

/** A table in Markdown, as it stands in the docs. */
export function comparisonTable(rows) {
  const [, ...peers] = SUBJECTS;
  const head = ['', ...SUBJECTS.map(({ name }) => name)];
  const lines = rows.map(({ name, unit, subjects }) => [
    `${name}, ${unit}`,
    short(subjects.ours.value),
    ...peers.map(({ key }) => cell(subjects[key])),
  ]);
  const table = [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...lines];
  return table.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** How the app stands in each row beside the peer that does best in it. */
export function standingLines(rows) {
  const [, ...peers] = SUBJECTS;
  return rows.map(({ name, subjects }) => {
    const [best] = peers.toSorted((a, b) => subjects[a.key].ratio - subjects[b.key].ratio);
    const { ratio, least, greatest } = subjects[best.key];
    const settled = greatest < 1 || least > 1;
    if (!settled) return `${name}: level with ${best.name}, within the spread`;
    return ratio < 1
      ? `${name}: behind, ${times(1 / ratio)} times what ${best.name} takes`
      : `${name}: ahead of all, the next is ${best.name} with ${times(ratio)} times ours`;
  });
}

/** What a first visit with a slower processor is like, a line a subject. */
export function slowLines({ slow }) {
  return SUBJECTS.map(({ key, name }) => {
    const { firstPaint, figures, picture, longTasks } = slow[key];
    const tasks =
      longTasks.length === 0 ? 'none' : longTasks.map((time) => time.toFixed(0)).join(', ');
    return `${name}: first content ${short(firstPaint)}, figures ${short(figures)}, picture ${short(picture)} ms; long tasks ${tasks}`;
  });
}

export function printComparison(name, dataSet, comparison) {
  const { changes } = comparison.rounds.ours.at(-1).memory;
  console.log(
    `\n${name}: ${dataSet.requirements} requirements, ${dataSet.mappings} mappings; ` +
      `median of ${comparison.rounds.ours.length} rounds, then peer/ours (least–greatest)\n`,
  );
  console.log(comparisonTable(summarise(comparison)));
  const counts = SUBJECTS.map(
    ({ key, name: subject }) => `${subject} ${comparison.rounds[key].at(-1).memory.changes}`,
  );
  if (changes) console.log(`\nChanges before the heap was measured: ${counts.join(', ')}`);
  if (!comparison.slow) return;
  console.log('\nFirst visit with the processor four times slower:');
  for (const line of slowLines(comparison)) console.log(`  ${line}`);
}
