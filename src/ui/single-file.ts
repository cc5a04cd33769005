/**
 * Whether this is the page that has everything in it (`npm run build:single`): nothing lies beside
 * it that could be fetched, no service worker and no schema.
 */
export const isSingleFile = import.meta.env.MODE === 'single-file';
