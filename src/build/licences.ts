import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** A package of which something is in the built app. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier. */
  readonly licence: string;
  /** As its authors wrote it, with their names. */
  readonly text: string;
}

/** They ask for no more than that their text comes along, which the app's list sees to. */
export const PERMISSIVE: readonly string[] = [
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'],
  ...['OFL-1.1', 'Unlicense', 'CC0-1.0'],
];

const MODULE = 'virtual:licences';
/** Stands for the list until it is known what the build keeps. */
const PLACE = '__SHIPPED_PACKAGES__';

/**
 * Offers `virtual:licences`: the packages of which the build keeps something, by name. The build
 * stops at a package whose licence is missing or not a permissive one.
 *
 * @param root top of the repository
 * @param also packages that come in without a script, such as fonts
 */
export function licencesPlugin(root: string, also: readonly string[]): Plugin {
  const modules = path.join(root, 'node_modules');
  const others = also.map((name) => path.join(modules, name));
  let building = false;
  return {
    name: 'common-ground-licences',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      if (building) return `export default ${JSON.stringify(PLACE)};`;
      // Nothing is bundled here, so it is what the app asks for by itself.
      const { dependencies } = parsed(root) as { dependencies: object };
      const direct = Object.keys(dependencies).map((name) => path.join(modules, name));
      return `export default ${JSON.stringify(packagesIn(direct))};`;
    },
    renderChunk(code, _chunk, _options, { chunks }) {
      if (!code.includes(PLACE)) return undefined;
      const kept = Object.values(chunks).flatMap((chunk) => chunk.moduleIds);
      const list = JSON.stringify(packagesIn([...foldersOf(kept), ...others]));
      return { code: code.replace(new RegExp(`(["'\`])${PLACE}\\1`), () => list), map: null };
    },
  };
}

/** The folders of the packages that modules come from, each once. */
export const foldersOf = (moduleIds: readonly string[]): readonly string[] => [
  ...new Set(
    moduleIds.flatMap(
      (id) =>
        /^[^\0?]*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(id)?.[0] ?? [],
    ),
  ),
];

/**
 * @throws Error at a package without a licence or its text, or with one that is not permissive
 */
export function packagesIn(folders: readonly string[]): readonly ShippedPackage[] {
  return [...new Set(folders)].map(packageIn).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function packageIn(folder: string): ShippedPackage {
  const { name, version, license } = parsed(folder) as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || typeof version !== 'string') {
    throw new Error(`${folder} is no package`);
  }
  if (typeof license !== 'string' || !PERMISSIVE.includes(license)) {
    throw new Error(`${name} is under ${String(license)}, which is not on the list of licences`);
  }
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
  if (!file) throw new Error(`${name} comes without the text of its licence`);
  return { name, version, licence: license, text: textIn(folder, file).trim() };
}

const parsed = (folder: string): unknown => JSON.parse(textIn(folder, 'package.json'));

const textIn = (folder: string, file: string): string =>
  readFileSync(path.join(folder, file), 'utf8');
