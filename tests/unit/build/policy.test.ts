import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ASSETS_CACHING,
  DIRECTIVES,
  HEADERS,
  headersFile,
  policyText,
  SCRIPT_POLICY,
} from '../../../src/build/policy';

const read = (file: string) => readFileSync(file, 'utf8');

describe('the policy of the built page', () => {
  it('allows no source but its own, no inline script and no eval', () => {
    const text = policyText(DIRECTIVES);
    expect(text).toMatch(/^default-src 'none'; /);
    expect(text).not.toMatch(/unsafe|https?:|\*/);
    expect(DIRECTIVES['script-src']).toEqual(["'self'"]);
    expect(DIRECTIVES['connect-src']).toEqual(["'self'"]);
  });

  it('is the same in the file for Netlify and Cloudflare Pages', () => {
    expect(read('public/_headers')).toBe(headersFile());
  });

  it('is the same in the nginx configuration', () => {
    const text = read('docs/nginx.conf');
    for (const [name, value] of Object.entries(HEADERS)) {
      expect(text).toContain(`add_header ${name} "${value}" always;`);
    }
    expect(text).toContain(`"${ASSETS_CACHING}"`);
  });
});

describe('the one Trusted Types policy', () => {
  const createPolicy = vi.fn((_name: string, rules: object) => rules);
  beforeEach(() => {
    vi.stubGlobal('trustedTypes', { createPolicy });
    vi.stubEnv('DEV', false);
    vi.resetModules();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });
  const load = () => import('../../../src/ui/own-script');

  it('has the name that the page allows', async () => {
    await load();
    expect(createPolicy).toHaveBeenCalledWith(SCRIPT_POLICY, expect.anything());
  });

  it('lets the two workers of the app through', async () => {
    const { ownScript } = await load();
    const folder = new URL('./', document.baseURI).href;
    expect(ownScript('./service-worker.js')).toBe(`${folder}service-worker.js`);
    const worker = `${folder}assets/write-worker-C0bvb_A-.js`;
    expect(ownScript(worker)).toBe(worker);
  });

  it.each([
    'https://elsewhere.example/service-worker.js',
    './service-worker.js?x',
    './assets/index-C0bvb_A-.js',
    './other/service-worker.js',
    '../service-worker.js',
    'blob:http://localhost/1',
    'data:text/javascript,1',
    '',
  ])('refuses %s', async (address) => {
    const { ownScript } = await load();
    history.replaceState(null, '', '/app/');
    expect(() => ownScript(address)).toThrow(TypeError);
    history.replaceState(null, '', '/');
  });
});
