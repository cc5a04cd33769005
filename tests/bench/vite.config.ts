/**
 * The app with another crosswalk. The mode says which one; to look at it:
 * `npx vite --config tests/bench/vite.config.ts --configLoader runner --mode ten-times`
 */
import path from 'node:path';
import { defineConfig, mergeConfig } from 'vite';
import { catalogPlugin } from '../../src/catalog/source/vite-plugin';
import app from '../../vite.config';
import { DATA_SETS } from './ten-times';

const root = path.join(import.meta.dirname, '../..');

export default defineConfig(({ mode }) => {
  const transform = DATA_SETS[mode];
  if (!transform) {
    throw new Error(`--mode ${mode} is not one of ${Object.keys(DATA_SETS).join(', ')}`);
  }
  return mergeConfig(app, {
    root,
    // Comes before the app's own catalog and answers in its place.
    plugins: [{ ...catalogPlugin(root, transform), enforce: 'pre' }],
    build: { outDir: path.join(root, 'dist-bench', mode), chunkSizeWarningLimit: 1_000 },
    preview: { open: false },
  });
});
