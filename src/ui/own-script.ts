/** Where the build puts the two scripts that run outside the page, seen from the page. */
const OWN_SCRIPTS = /^(?:service-worker|assets\/write-worker-[\w-]+)\.js$/;

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { readonly createScriptURL: (address: string) => unknown };
}

/** @throws TypeError when the address is not one of the app's own workers */
function ownAddress(address: string): string {
  const folder = new URL('./', document.baseURI).href;
  const { href } = new URL(address, folder);
  const own = href.startsWith(folder) && OWN_SCRIPTS.test(href.slice(folder.length));
  if (own || import.meta.env.DEV) return href;
  throw new TypeError(`${address} is no script of this app`);
}

/** The one Trusted Types policy that the page allows; absent where the browser has none. */
const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'common-ground',
  { createScriptURL: ownAddress },
);

/**
 * The address of a script that runs outside the page, as `Worker` and `register` take it under
 * the page's policy.
 *
 * @param address of the service worker or of the worker that writes workbooks
 * @throws TypeError for every other address
 */
export const ownScript = (address: string): string =>
  // Trusted, which only the browser can see; the types of the DOM know texts.
  policy ? (policy.createScriptURL(address) as string) : ownAddress(address);
