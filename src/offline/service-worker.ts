/**
 * Keeps the files of one build in the browser, and answers with them whether there is a network or
 * not. It runs outside the page and imports nothing. The build puts it beside the page and fills in
 * the list (`src/build/offline-plugin.ts`).
 */

/** Every file of the build, relative to the page, which is `./` itself. */
declare const BUILD_FILES: readonly string[];
/** Changes with the content of any of them. */
declare const BUILD_VERSION: string;

/** What the types of a page do not know of a worker. */
interface Lasting extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Asked extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
  readonly data: unknown;
}
interface Events {
  install: Lasting;
  activate: Lasting;
  fetch: Asked;
  message: Told;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Events>(
    name: Name,
    listener: (event: Events[Name]) => void,
  ): void;
}

const worker = self as unknown as Worker;

/** The address of the page. */
const { scope } = worker.registration;
// One host may serve the app under two paths, and their caches stand side by side.
const ours = `common-ground:files:${new URL(scope).pathname}:`;
const cacheName = ours + BUILD_VERSION;

/** Few at a time, so that what the page asks for meanwhile is not kept waiting. */
const AT_ONCE = 4;

/** The build puts a hash of the content into these names. */
const isHashed = (address: string): boolean => address.startsWith(`${scope}assets/`);

/** @throws TypeError when the file is not to be had as it is, as behind a log-in that ran out */
async function fetchFile(address: string): Promise<Response> {
  const cache = isHashed(address) ? 'default' : 'no-cache';
  const answer = await fetch(address, { cache, redirect: 'error' });
  if (!answer.ok) throw new TypeError(`${address} answers ${answer.status}`);
  return answer;
}

/** All files or none: half a build would break where nobody looks. */
async function keepFiles(): Promise<void> {
  const left = BUILD_FILES.map((file) => new URL(file, scope).href);
  const cache = await caches.open(cacheName);
  const keepRest = async () => {
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      // What did not change since the version before is there already.
      const known = isHashed(address) ? await keptFile(address) : undefined;
      await cache.put(address, known ?? (await fetchFile(address)));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, keepRest));
  } catch (error) {
    left.length = 0;
    await caches.delete(cacheName);
    throw error;
  }
}

/** Own files first; a page of the version before may still ask for one of its own. */
const keptFile = async (address: string): Promise<Response | undefined> =>
  (await caches.match(address, { cacheName, ignoreVary: true })) ??
  (await caches.match(address, { ignoreVary: true }));

/** Removes older versions, unless another window may still be open with one of them. */
async function tidy(): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length > 1) return;
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(ours) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));

worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([worker.clients.claim(), tidy()])),
);

worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
  if (event.data === 'tidy') event.waitUntil(tidy());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const [address = ''] = request.url.split(/[?#]/);
  if (request.method !== 'GET' || !address.startsWith(scope)) return;
  const file = address === `${scope}index.html` ? scope : address;
  event.respondWith(keptFile(file).then((kept) => kept ?? fetch(request)));
});
