import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstScreenPlugin } from './src/build/first-screen-plugin';
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

/** The screen that nearly every visit begins with. */
const FIRST_SCREEN = '/src/screens/graph/GraphScreen.tsx';

/** What is in one file: these modules, and what they import besides. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  graph: [FIRST_SCREEN],
  // What every visit needs right after the first picture.
  soon: [
    '/src/app/later.ts',
    '/src/app/arrivals/Arrivals.tsx',
    '/src/screens/panel/Histogram.tsx',
    '/src/screens/panel/ViewSections.tsx',
    '/src/screens/details/sections/Differences.tsx',
  ],
  details: [
    '/src/screens/details/Selected.tsx',
    '/src/screens/details/sections/RequirementSections.tsx',
  ],
};

/** Unit tests of what reads or writes the page, its address, or its storage. */
const WITH_A_PAGE = [
  'tests/unit/app/*.test.ts',
  'tests/unit/build/policy.test.ts',
  'tests/unit/exchange/{html-table,pictures,plan-picture}.test.ts',
  'tests/unit/graph/stage.test.ts',
  'tests/unit/state/{arrivals,frozen,sync-*,two-tabs}.test.ts',
];
/** Component tests that put something else in the place of a module, or begin before it has loaded. */
const BEFORE_LOADING = ['tests/component/{late-explanation,search-loading}.test.tsx'];

export default defineConfig({
  base: './',
  plugins: [
    react(),
    catalogPlugin(import.meta.dirname),
    policyPlugin(),
    firstScreenPlugin(FIRST_SCREEN),
    licencesPlugin(import.meta.dirname, ['@fontsource-variable/inter']),
    offlinePlugin(import.meta.dirname),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    // Every browser that runs the build preloads modules by itself.
    modulePreload: { polyfill: false },
    // What is needed together is one file: it packs better than a dozen small ones, and each costs
    // the browser time that the first picture waits for. The service worker is a script of its own.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], test: (id) => !id.includes(OFFLINE) },
            ...Object.entries(TOGETHER).map(([name, modules]) => ({
              name,
              test: (id: string) => modules.some((module) => id.endsWith(module)),
            })),
          ],
        },
      },
    },
  },
  preview: { open: hasScreen },
  test: {
    restoreMocks: true,
    // A busy machine is not a failing test: no test asserts a time. Milliseconds.
    testTimeout: 30_000,
    // The default leaves a core to an editor; nobody edits while all of them run.
    maxWorkers: '100%',
    // Without isolation modules are read once for many files, which is half of the time. It is for
    // tests that leave nothing behind; the page is put back by `setup.ts`.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: WITH_A_PAGE,
          environment: 'node',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          exclude: BEFORE_LOADING,
          environment: 'jsdom',
          setupFiles: ['tests/component/setup.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: [...WITH_A_PAGE, ...BEFORE_LOADING],
          environment: 'jsdom',
          setupFiles: ['tests/component/setup.ts'],
        },
      },
    ],
  },
});
