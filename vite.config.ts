import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { catalogPlugin } from './src/catalog/source/vite-plugin';

/** A server on a machine without a screen has no browser to open. */
const hasScreen =
  !process.env.CI &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));

export default defineConfig({
  base: './',
  plugins: [react(), catalogPlugin(import.meta.dirname)],
  build: { target: 'es2022', manifest: true },
  preview: { open: hasScreen },
  test: {
    environment: 'jsdom',
    setupFiles: ['tests/component/setup.ts'],
    include: ['tests/{unit,component}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
});
