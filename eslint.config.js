import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each folder of src may import besides itself: arrows point down only. */
const MAY_IMPORT = {
  model: [],
  // Runs in the build; only vite.config.ts and the tests reach it.
  build: [],
  // The service worker, a script of its own that nothing imports.
  offline: [],
  // Reads data/ during the build; only vite.config.ts and the tests reach it from outside.
  // Stands before the folder it is in, because the first match counts.
  'catalog/source': ['catalog', 'model'],
  catalog: ['model'],
  state: ['catalog', 'model'],
  ui: ['state', 'catalog', 'model'],
  graph: ['ui', 'state', 'catalog', 'model'],
  exchange: ['ui', 'state', 'catalog', 'model'],
  screens: ['graph', 'exchange', 'ui', 'state', 'catalog', 'model'],
  app: ['screens', 'graph', 'exchange', 'ui', 'state', 'catalog', 'model'],
};

const importDirections = {
  default: 'disallow',
  checkAllOrigins: true,
  checkUnknownLocals: true,
  message: '{{ from.element.type }} may not import "{{ dependency.source }}", or it is not there.',
  // Of several policies that match, the last one counts.
  policies: [
    ...Object.entries(MAY_IMPORT).map(([from, to]) => ({
      from: { element: { type: from } },
      allow: { to: { element: { types: { anyOf: to } } } },
    })),
    {
      from: { element: { type: '!model' } },
      allow: { to: { module: { origin: 'external' } } },
    },
    {
      from: { element: { type: '!graph' } },
      disallow: { to: { module: { source: ['cytoscape', 'react-cytoscapejs'] } } },
      message: 'Only src/graph may import "{{ dependency.source }}".',
    },
    {
      from: { element: { types: { noneOf: ['catalog/source', 'build'] } } },
      disallow: { to: { module: [{ origin: 'core' }, { source: ['vite', 'yaml'] }] } },
      message: '"{{ dependency.source }}" is for the build and does not belong in a browser.',
    },
    {
      // As an address, which the plain resolver does not know.
      from: { element: { type: 'exchange' } },
      allow: { dependency: { source: './write-worker.ts?worker&url' } },
    },
    {
      from: { element: { types: { anyOf: ['catalog/source', 'build'] } } },
      allow: { to: { module: { origin: 'core' } } },
    },
  ],
};

/** Would tie the rules of overlap to a browser. */
const BROWSER_GLOBALS = [
  ...['window', 'document', 'self', 'globalThis', 'navigator', 'location', 'history'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'fetch'],
];

/** The globals our plain scripts use, so that `no-undef` catches the rest. */
const SCRIPT_GLOBALS = [
  ...['process', 'console', 'performance', 'URL', 'Buffer', 'fetch', 'setTimeout', 'clearTimeout'],
  // Inside functions that Playwright runs in the page.
  ...['window', 'document', 'requestAnimationFrame', 'PerformanceObserver'],
];

export default defineConfig(
  globalIgnores(['dist', 'dist-*', 'coverage', 'playwright-report', 'test-results']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(SCRIPT_GLOBALS.map((name) => [name, 'readonly'])),
    },
  },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Also keeps `import('...')` out of types, where the import directions would not see it.
      '@typescript-eslint/consistent-type-imports': 'error',
      // An underscore marks a parameter that only holds a place, as it does for TypeScript, and
      // a key taken out beside a rest is taken out on purpose.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // `onClick={() => select(id)}` and an early `return close();` say what they mean.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // A number inside a text prints as expected, and figures are what this app prints.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // An import statement would turn the declaration of a virtual module into an augmentation.
    files: ['**/*.d.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },

  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    plugins: { boundaries },
    settings: {
      'jsx-a11y': { components: { TickBox: 'input' } },
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.d.ts'] } },
      'boundaries/root-path': import.meta.dirname,
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import'],
      'boundaries/elements': Object.keys(MAY_IMPORT).map((type) => ({
        type,
        pattern: `src/${type}`,
        partialMatch: false,
      })),
    },
    rules: {
      'boundaries/dependencies': ['error', importDirections],
      // A new folder needs its place in MAY_IMPORT first.
      'boundaries/no-unknown-files': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // A stale dependency is a bug, not a hint.
      'react-hooks/exhaustive-deps': 'error',
      // Tells what React Compiler would skip; the compiler is not used here.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['src/model/**'],
    rules: { 'no-restricted-globals': ['error', ...BROWSER_GLOBALS] },
  },

  {
    // Tests reach into results whose shape they have just built or are about to check.
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
