/**
 * One of the peers with one of the data sets; the mode says which: `svg:real`. To look at it:
 * `npx vite --config tests/bench/peers/vite.config.ts --configLoader runner --mode svg:real`
 */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { catalogPlugin } from '../../../src/catalog/source/vite-plugin';
import { DATA_SETS } from '../ten-times';

const top = path.join(import.meta.dirname, '../../..');

export default defineConfig(({ mode }) => {
  const [peer = '', dataSet = ''] = mode.split(':');
  const transform = DATA_SETS[dataSet];
  if (!transform) throw new Error(`--mode ${mode} does not name a peer and a data set`);
  return {
    root: path.join(import.meta.dirname, peer),
    base: './',
    publicDir: false,
    plugins: [react(), catalogPlugin(top, transform)],
    build: {
      target: 'es2022',
      outDir: path.join(top, 'dist-bench', `${peer}-${dataSet}`),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1_000,
    },
    preview: { open: false },
  };
});
