import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';

// Testing Library cleans up by itself only where the test functions are globals.
afterEach(cleanup);

/** What jsdom lacks and components call. Plain functions: `restoreMocks` would reset spies. */
function stubBrowser() {
  // No media query matches: no dark theme, no reduced motion, a fine pointer.
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { media, matches: false, onchange: null }) as MediaQueryList;

  // Nothing has a size here, so nothing is ever resized.
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };

  HTMLElement.prototype.scrollIntoView = () => {};

  // jsdom answers null too, but prints "not implemented" each time.
  HTMLCanvasElement.prototype.getContext = () => null;
}

// A test that asks for the node environment has no window.
if (typeof window !== 'undefined') {
  stubBrowser();
  // The next file may be given the same window.
  afterAll(() => {
    localStorage.clear();
    sessionStorage.clear();
    window.history.replaceState(null, '', window.location.pathname);
    document.body.replaceChildren();
    for (const { name } of [...document.documentElement.attributes]) {
      document.documentElement.removeAttribute(name);
    }
  });
  // As it is in the app a moment after the first view.
  beforeAll(async () => {
    const { preloadDetails } = await import('../../src/screens/details/Details');
    const { preloadViewSections } = await import('../../src/screens/panel/Panel');
    await Promise.all([preloadDetails(), preloadViewSections()]);
  });
}
