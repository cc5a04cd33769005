import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const WORKER = 'service-worker.js';

/** Read by the host or by the build, not by the page. */
const NOT_KEPT = /^(?:_headers|service-worker\.js|\.vite\/.*|.*\.map)$/;

/**
 * Builds the service worker beside the page, with the list of everything else that was built.
 *
 * @param root top of the repository
 */
export function offlinePlugin(root: string): Plugin {
  let publicDir = '';
  return {
    name: 'common-ground-offline',
    // What runs outside a browser has no page to keep.
    apply: ({ build }, { command }) => command === 'build' && !build?.ssr,
    configResolved(config) {
      ({ publicDir } = config);
    },
    buildStart() {
      const id = path.join(root, 'src/offline/service-worker.ts');
      this.emitFile({ type: 'chunk', id, fileName: WORKER });
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk' || worker.imports.length > 0) {
          throw new Error(`${WORKER} is not a script of its own`);
        }
        const contents = new Map<string, string | Uint8Array>(filesOf(publicDir));
        for (const [name, file] of Object.entries(bundle)) {
          contents.set(name, file.type === 'chunk' ? file.code : file.source);
        }
        if (!contents.has('index.html')) throw new Error('The page is missing from the build');
        const kept = [...contents].filter(([name]) => !NOT_KEPT.test(name)).sort(byName);
        const version = createHash('sha256');
        for (const [name, content] of kept) version.update(name).update(content);
        // Hosts redirect from the page's file to its folder, and a redirect cannot be kept.
        const names = kept.map(([name]) => (name === 'index.html' ? './' : name));
        worker.code = worker.code
          .replaceAll('BUILD_FILES', JSON.stringify(names))
          .replaceAll('BUILD_VERSION', JSON.stringify(version.digest('hex').slice(0, 12)));
      },
    },
  };
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

/** Every file of a folder by its path in it. */
const filesOf = (folder: string): readonly (readonly [string, Uint8Array])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file)];
    });
