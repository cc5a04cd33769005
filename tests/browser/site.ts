/** A static host of our own, under a path, that can be switched off and given another build. */
import { createReadStream } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const PATH = '/audit/2027/';

export interface Site {
  readonly address: string;
  /** What it serves from now on. */
  folder: string;
  /** While it is down, every connection is cut. */
  isUp: boolean;
  readonly close: () => Promise<void>;
}

export async function openSite(folder: string): Promise<Site> {
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (!site.isUp) return void request.socket.destroy();
    const name = asked.startsWith(PATH) ? asked.slice(PATH.length) || 'index.html' : '';
    const file = path.join(site.folder, name);
    const missing = () => response.writeHead(404).end();
    stat(file).then((found) => {
      if (!found.isFile()) return missing();
      response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'text/plain' });
      createReadStream(file).pipe(response);
    }, missing);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const site: Site = {
    address: `http://localhost:${port}${PATH}`,
    folder,
    isUp: true,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return site;
}

/** The same build under other names, as if every file had changed, and with another title. */
export async function changedBuild(dist: string, title: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'common-ground-'));
  await cp(dist, folder, { recursive: true });
  const renamed = (text: string) => text.replace(/(-[\w-]{8})(\.(?:js|css|woff2))\b/g, '$1-next$2');
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:js|css|woff2|html)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.name.endsWith('.woff2')) {
      const text = renamed(await readFile(file, 'utf8'));
      const changed = text.replace(/<title>.*<\/title>/, `<title>${title}</title>`);
      await writeFile(file, changed);
    }
    await rename(file, path.join(entry.parentPath, renamed(entry.name)));
  }
  const worker = path.join(folder, 'service-worker.js');
  const script = await readFile(worker, 'utf8');
  await writeFile(worker, script.replace(/"[0-9a-f]{12}"/, '"0123456789ab"'));
  return folder;
}

export const removeBuild = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true });
