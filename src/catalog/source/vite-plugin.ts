import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { packCatalog } from '../packed';
import { buildCatalog, DATA_FILES } from './build';
import type { BuiltCatalog, DataFile } from './build';
import { buildContent, CONTENT_FILES } from './content';
import type { Content } from './content';

const PREFIX = 'virtual:';

/**
 * Reads `data/`, stops the build when it is wrong, and offers it as modules: `virtual:catalog` for
 * the first view and the others (`src/catalog/virtual.d.ts`) for what is read on demand.
 *
 * @param root top of the repository
 * @param transform lets a benchmark ship another crosswalk
 */
export function catalogPlugin(
  root: string,
  transform: (built: BuiltCatalog) => BuiltCatalog = (built) => built,
): Plugin {
  let modules = new Map<string, string>();
  const load = () => {
    const built = buildCatalog(readDataFiles(root));
    const content = buildContent((file) => readText(root, file), built.catalog);
    modules = modulesOf(transform(built), content);
  };
  return {
    name: 'common-ground-catalog',
    buildStart() {
      for (const file of ALL_FILES) this.addWatchFile(path.join(root, file));
      load();
    },
    resolveId: (id) => (modules.has(id) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? modules.get(id.slice(1)) : undefined),
    configureServer(server) {
      const files = new Set(ALL_FILES.map((file) => path.join(root, file)));
      server.watcher.add([...files]);
      server.watcher.on('change', (file) => {
        if (!files.has(file)) return;
        try {
          load();
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          server.ws.send({ type: 'error', err: { message, stack: '' } });
          return;
        }
        for (const id of modules.keys()) {
          const module = server.moduleGraph.getModuleById(`\0${id}`);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

const ALL_FILES: readonly string[] = [...DATA_FILES, ...CONTENT_FILES];

const readText = (root: string, file: string): string =>
  readFileSync(path.join(root, file), 'utf8');

/** Reads the data files of the catalog from disk. */
export const readDataFiles = (root: string): Record<DataFile, string> =>
  Object.fromEntries(DATA_FILES.map((file) => [file, readText(root, file)])) as Record<
    DataFile,
    string
  >;

/** The source of every module, by its name. What is split by group or platform is a chunk each. */
function modulesOf({ catalog, notes }: BuiltCatalog, content: Content): Map<string, string> {
  const modules = new Map<string, string>();
  const add = (name: string, value: unknown) => modules.set(`${PREFIX}${name}`, asModule(value));
  const addSplit = (name: string, parts: Readonly<Record<string, unknown>>) => {
    for (const [part, value] of Object.entries(parts)) add(`${name}/${part}`, value);
    modules.set(`${PREFIX}${name}`, asLoaders(name, Object.keys(parts)));
  };
  add('catalog', packCatalog(catalog));
  add('notes', notes);
  add('evidence', content.evidence);
  add('differences', content.differences);
  add('plan', content.plan);
  add('presets', content.presets);
  add('control-library', content.controlLibrary);
  addSplit('explanations', content.explanations);
  addSplit('guidance', content.guidance);
  return modules;
}

/** Parsing a JSON string is faster than parsing the same value as script. */
const asModule = (value: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

const asLoaders = (name: string, parts: readonly string[]): string => {
  const entries = parts.map((part) => {
    const key = JSON.stringify(part);
    return `${key}: () => import(${JSON.stringify(`${PREFIX}${name}/${part}`)})`;
  });
  return `export default { ${entries.join(', ')} };`;
};
