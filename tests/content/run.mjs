// `npm run content` and `npm run agreement`: what `data/` holds, and how far its two reviews agree.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const load = async (file) => {
  const { module } = await runnerImport(path.join(ROOT, 'tests/content', file));
  return module;
};

if (process.argv[2] === 'agreement') {
  const { agreementOn, agreementRows, asMarkdown, readFirstPass, readSecondPasses } =
    await load('agreement.ts');
  const first = readFirstPass(ROOT);
  const agreements = readSecondPasses(ROOT).map((second) => agreementOn(first, second));
  console.log(asMarkdown(agreementRows(agreements)));
} else {
  const { printReport } = await load('report.ts');
  printReport(ROOT);
}
