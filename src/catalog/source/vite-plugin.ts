import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { buildCatalog, DATA_FILES } from './build';
import type { BuiltCatalog, DataFile } from './build';

const CATALOG = 'virtual:catalog';
const NOTES = 'virtual:notes';

/**
 * Reads `data/`, stops the build when it is wrong, and offers it as two modules: `virtual:catalog`
 * for the first view and `virtual:notes` for what is read on demand.
 *
 * @param root top of the repository
 * @param transform lets a benchmark ship another crosswalk
 */
export function catalogPlugin(
  root: string,
  transform: (built: BuiltCatalog) => BuiltCatalog = (built) => built,
): Plugin {
  const load = () => transform(buildCatalog(readDataFiles(root)));
  return {
    name: 'common-ground-catalog',
    buildStart() {
      for (const file of DATA_FILES) this.addWatchFile(path.join(root, file));
      load();
    },
    resolveId: (id) => (id === CATALOG || id === NOTES ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${CATALOG}`) return asModule(load().catalog);
      if (id === `\0${NOTES}`) return asModule(load().notes);
      return undefined;
    },
    configureServer(server) {
      const files = new Set(DATA_FILES.map((file) => path.join(root, file)));
      server.watcher.add([...files]);
      server.watcher.on('change', (file) => {
        if (!files.has(file)) return;
        for (const id of [CATALOG, NOTES]) {
          const module = server.moduleGraph.getModuleById(`\0${id}`);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/** Reads the data files from disk. */
export const readDataFiles = (root: string): Record<DataFile, string> =>
  Object.fromEntries(
    DATA_FILES.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
  ) as Record<DataFile, string>;

/** Parsing a JSON string is faster than parsing the same value as script. */
const asModule = (value: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
