/**
 * What the built page may do. One source for the `<meta>` in the page and for the headers of a
 * host: `public/_headers` and the documents are held against it by a test.
 */

/** The Trusted Types policy of `src/ui/own-script.ts`, the only one there may be. */
export const SCRIPT_POLICY = 'common-ground';

export type Directives = Readonly<Record<string, readonly string[]>>;

/** Nothing, and then only what is needed. */
export const DIRECTIVES: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  // Ticks are drawn in the styles; a picture is painted from a blob before it is saved as PNG.
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  // The service worker fetches the files it keeps.
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': [SCRIPT_POLICY],
};

/** A browser ignores these in a `<meta>` and complains, so that only a header has them. */
const HEADER_ONLY: Directives = { 'frame-ancestors': ["'none'"] };

/** @returns the policy as a page or a header spells it */
export const policyText = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

/** Features of a browser that the app has no use for. */
const UNUSED_FEATURES = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation'],
  ...[
    'gyroscope',
    'hid',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
  ],
  ...['screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
];

/** The headers of every answer, by name. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyText({ ...DIRECTIVES, ...HEADER_ONLY }),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** For files whose name changes with their content. */
export const ASSETS_CACHING = 'public, max-age=31536000, immutable';

/** @returns the headers as Netlify and Cloudflare Pages read them */
export function headersFile(): string {
  const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return ['/*', ...lines, '/assets/*', `  Cache-Control: ${ASSETS_CACHING}`, ''].join('\n');
}
