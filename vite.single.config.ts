import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { licencesPlugin } from './src/build/licences';
import { singleFilePlugin } from './src/build/single-file';
import { catalogPlugin } from './src/catalog/source/vite-plugin';

/** One HTML file that works from disk, in `dist-single/`. */
export default defineConfig({
  mode: 'single-file',
  base: './',
  plugins: [
    react(),
    catalogPlugin(import.meta.dirname),
    licencesPlugin(import.meta.dirname, ['@fontsource-variable/inter']),
    singleFilePlugin('common-ground.html'),
  ],
  build: {
    target: 'es2022',
    outDir: 'dist-single',
    modulePreload: false,
    // It is read from disk, at once.
    chunkSizeWarningLimit: Infinity,
    reportCompressedSize: false,
  },
});
