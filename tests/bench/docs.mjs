// Writes what was measured into docs/performance.md, so that no figure there is typed by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { comparisonTable, slowLines, standingLines, summarise } from './compare-report.mjs';
import { plot } from './plot.mjs';
import { DATA_SET_WORDS } from './report.mjs';

const START = '<!-- written by npm run bench -- --docs -->';
const END = '<!-- end of what the bench writes -->';

const titleOf = ({ dataSet, requirements, mappings }) =>
  `${DATA_SET_WORDS[dataSet]}: ${requirements} requirements, ${mappings} mappings`;

export const plotOf = ({ pages }) =>
  plot(pages.map((page) => ({ title: titleOf(page), rows: summarise(page.comparison) })));

/** Replaces the figures in the document and the plot that it shows. */
export async function writeDocs(root, results) {
  const file = path.join(root, 'docs/performance.md');
  const text = readFileSync(file, 'utf8');
  const [before, rest] = text.split(START);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${file} has no place for the figures`);
  const written = `${before}${START}\n\n${figures(results)}\n\n${END}${after}`;
  const options = await prettier.resolveConfig(file);
  writeFileSync(file, await prettier.format(written, { ...options, filepath: file }));
  writeFileSync(path.join(root, 'docs/images/bench.svg'), plotOf(results));
}

function figures({ machine, load, pages }) {
  const { cpu, cores, memory, system, node, browser } = machine;
  const busy = Math.max(load.before, load.after);
  const parts = [
    `${cpu}, ${cores} cores, ${memory} GB, ${system}, no graphics processor; ${browser}, headless, ` +
      `1440x900; Node ${node}. Load average of the machine during the run: up to ${busy.toFixed(1)}.`,
  ];
  if (busy > cores) {
    parts.push(
      `Something else ran on the machine at the same time: the times are too long. The ratios are ` +
        `of subjects that took turns, so they suffer less.`,
    );
  }
  for (const page of pages) {
    const rounds = page.comparison.rounds.ours.length;
    parts.push(
      `### ${titleOf(page)}`,
      `Median of ${rounds} rounds; for the peers then peer/ours, median (least–greatest).`,
      comparisonTable(summarise(page.comparison)),
      changesLine(page.comparison),
      'Where the app stands, beside the best peer of each row:',
      bullets(standingLines(summarise(page.comparison))),
    );
    if (!page.comparison.slow) continue;
    parts.push(
      'First visit with the processor four times slower:',
      bullets(slowLines(page.comparison)),
    );
  }
  return parts.join('\n\n');
}

const bullets = (lines) => lines.map((line) => `- ${line}`).join('\n');

function changesLine({ rounds }) {
  const counts = Object.values(rounds).map((list) => list.at(-1).memory.changes);
  const least = Math.min(...counts);
  return least === Math.max(...counts)
    ? `The heap was measured after ${least} changes.`
    : `The heap was measured after as many changes as fit the time: ${counts.join(', ')}.`;
}
