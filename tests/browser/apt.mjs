import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export const canUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Runs a program in view. @returns whether it did well */
export function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID="?debian"?$/m.test(readFileSync(file, 'utf8'));
}

/**
 * Installs a browser as root on Debian, whose own packages bring the system libraries they need.
 *
 * @returns whether it is there now
 */
export function installWithApt(name) {
  if (!canUseApt || !isDebian()) return false;
  console.log(`No browser found. Installing Debian's ${name} package with apt-get.`);
  return (
    run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', name])
  );
}
