// Builds what is measured and serves it on this machine.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { SUBJECTS } from './subject.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const configOf = (key, dataSet) => ({
  configFile: path.join(HERE, key === 'ours' ? 'vite.config.ts' : 'peers/vite.config.ts'),
  configLoader: 'runner',
  logLevel: 'warn',
  mode: key === 'ours' ? dataSet : `${key}:${dataSet}`,
});

/** @returns addresses by key of the subject, and what closes the servers */
export async function serveAll(dataSet) {
  const addresses = {};
  const servers = [];
  for (const { key } of SUBJECTS) {
    const config = configOf(key, dataSet);
    await build(config);
    const server = await preview({ ...config, preview: { port: 0, open: false } });
    servers.push(server);
    addresses[key] = server.resolvedUrls.local[0];
  }
  return { addresses, close: () => Promise.all(servers.map((server) => server.close())) };
}
