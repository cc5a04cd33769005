import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where the systems put a Firefox, in the order we want them. */
function places(platform, env) {
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)']]
      .filter(Boolean)
      .map((root) => path.win32.join(root, 'Mozilla Firefox\\firefox.exe'));
  }
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'];
}

/**
 * The Firefox that the test drives: the one named, else the system's. A named one that is missing
 * throws, because testing in another one would mislead.
 *
 * @returns {string | undefined} its path
 */
export function findFirefox() {
  const named = process.env.COMMON_GROUND_FIREFOX;
  if (named && !existsSync(named)) throw new Error(`COMMON_GROUND_FIREFOX names no file: ${named}`);
  return named || places(process.platform, process.env).find((place) => existsSync(place));
}
