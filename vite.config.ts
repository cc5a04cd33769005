import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { licencesPlugin } from './src/build/licences';
import { offlinePlugin } from './src/build/offline-plugin';
import { policyPlugin } from './src/build/policy-plugin';
import { catalogPlugin } from './src/catalog/source/vite-plugin';

/** A server on a machine without a screen has no browser to open. */
const hasScreen =
  !process.env.CI &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));

/** Where the service worker is written. */
const OFFLINE = '/src/offline/';

export default defineConfig({
  base: './',
  plugins: [
    react(),
    catalogPlugin(import.meta.dirname),
    policyPlugin(),
    licencesPlugin(import.meta.dirname, ['@fontsource-variable/inter']),
    offlinePlugin(import.meta.dirname),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    // Every browser that runs the build preloads modules by itself.
    modulePreload: { polyfill: false },
    // One file for all that the first frame needs: it packs better than a dozen small ones that
    // come together anyway. The service worker is a script of its own.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'first', tags: ['$initial'], test: (id) => !id.includes(OFFLINE) }],
        },
      },
    },
  },
  preview: { open: hasScreen },
  test: {
    environment: 'jsdom',
    setupFiles: ['tests/component/setup.ts'],
    include: ['tests/{unit,component}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // A busy machine is not a failing test: no test asserts a time. Milliseconds.
    testTimeout: 30_000,
    // The default leaves a core to an editor; nobody edits while all of them run.
    maxWorkers: '100%',
  },
});
