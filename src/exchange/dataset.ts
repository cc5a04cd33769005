import type { Catalog } from '../catalog';
import { shortHash } from '../model';

/** The version of the app, as package.json has it; written into files. */
export const APP_VERSION = '0.1.0';

/** What a file was written on: the two frameworks and the crosswalk between them. */
export interface Dataset {
  readonly iso: string;
  readonly tsc: string;
  /** Equal for equal crosswalks: number of mappings and a hash of what they say. */
  readonly crosswalk: string;
}

export const datasetOf = (catalog: Catalog): Dataset => ({
  iso: 'ISO/IEC 27001:2022 + Amd 1:2024',
  tsc: 'TSC 2017 (points of focus 2022)',
  crosswalk: crosswalkVersion(catalog),
});

const versions = new WeakMap<Catalog, string>();

function crosswalkVersion(catalog: Catalog): string {
  const known = versions.get(catalog);
  if (known !== undefined) return known;
  const said = catalog.mappings.map(({ id, relationship, strength, rationale, basis }) =>
    [id, relationship, strength, rationale, basis].join(),
  );
  const version = `${said.length}-${shortHash(said.sort().join(';'))}`;
  versions.set(catalog, version);
  return version;
}
