// Weighs what `vite build` has written against the budgets, in kB of 1000 bytes.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
/** The picture is there with the first, and answers to the pointer with the second. */
const GRAPH = ['graph', 'GraphModel'];

/** A font is compressed already, so its budget is on the file; the others are on gzip. */
const BUDGETS = { firstChunk: 110_000, firstView: 280_000, fonts: 50_000 };

function readManifest() {
  try {
    return JSON.parse(readFileSync(path.join(DIST, '.vite/manifest.json'), 'utf8'));
  } catch (cause) {
    throw new Error('No readable dist/.vite/manifest.json: run `vite build` first.', { cause });
  }
}

/** The manifest key of a script, by its name without hash. */
function keyOf(manifest, wanted) {
  const found = Object.entries(manifest).find(
    ([, { name, file }]) => name === wanted && file.endsWith('.js'),
  );
  if (found) return found[0];
  throw new Error(`The build has no chunk for ${wanted}: was it renamed, or imported statically?`);
}

/** The manifest keys that the browser needs before the code of `key` can run. */
function withStaticImports(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) withStaticImports(manifest, imported, seen);
  return seen;
}

function weigh(file) {
  const content = readFileSync(path.join(DIST, file));
  return { file, raw: content.length, gzip: gzipSync(content).length };
}

const sum = (rows, unit) => rows.reduce((total, row) => total + row[unit], 0);
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(9);

function printTable(title, rows) {
  console.log(`\n${title.padEnd(60)}   raw kB  gzip kB`);
  const total = { file: 'total', raw: sum(rows, 'raw'), gzip: sum(rows, 'gzip') };
  for (const { file, raw, gzip } of [...rows, total]) {
    console.log(`  ${file.padEnd(58)}${kB(raw)}${kB(gzip)}`);
  }
}

/** Prints one verdict and returns whether the budget holds. */
function holds(what, bytes, budget) {
  const verdict = bytes <= budget ? 'ok  ' : 'OVER';
  console.log(`${verdict} ${what.padEnd(55)}${kB(bytes)} of ${kB(budget)} kB`);
  return bytes <= budget;
}

function main() {
  const manifest = readManifest();
  const graph = GRAPH.map((name) => keyOf(manifest, name));
  const first = withStaticImports(manifest, keyOf(manifest, 'index'));
  const view = new Set(first);
  for (const key of graph) withStaticImports(manifest, key, view);
  const filesOf = (keys) => {
    const files = [...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]);
    return [...new Set(files)].filter((file) => /\.(js|css)$/.test(file));
  };

  const firstChunk = filesOf(first)
    .filter((file) => file.endsWith('.js'))
    .map(weigh);
  const firstView = filesOf(view).map(weigh);
  const onDemand = filesOf(Object.keys(manifest))
    .filter((file) => firstView.every((row) => row.file !== file))
    .map(weigh);
  // Fonts are looked for in the folder: those from public/ are in no manifest.
  const fonts = readdirSync(DIST, { recursive: true })
    .filter((file) => file.endsWith('.woff2'))
    .map(weigh);

  printTable('First chunk: the entry and its static imports, script', firstChunk);
  printTable('First view: the above, the graph with Cytoscape, and styles', firstView);
  printTable('Fonts', fonts);
  printTable('On demand, for information', onDemand);

  console.log();
  const verdicts = [
    holds('first chunk, script, gzip', sum(firstChunk, 'gzip'), BUDGETS.firstChunk),
    holds('first view, script and style, gzip', sum(firstView, 'gzip'), BUDGETS.firstView),
    holds('fonts, raw', sum(fonts, 'raw'), BUDGETS.fonts),
  ];
  if (verdicts.includes(false)) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
