import type { CatalogData } from '../catalog';
import { CROSSWALK_FILE, readCrosswalk } from './crosswalk';
import { ISO_FILE, readFrameworks, SOC2_FILE } from './frameworks';
import { describeProblems } from './problem';
import type { Problem } from './problem';

/** The files of `data/` that the catalog is made of, by path from the top of the repository. */
export const DATA_FILES = [ISO_FILE, SOC2_FILE, CROSSWALK_FILE] as const;
export type DataFile = (typeof DATA_FILES)[number];

export interface BuiltCatalog {
  readonly catalog: CatalogData;
  readonly notes: Readonly<Record<string, string>>;
}

/** All of `data/` is wrong in the ways its message lists, a line each. */
export class DataError extends Error {
  override readonly name = 'DataError';
  constructor(readonly problems: readonly Problem[]) {
    super(describeProblems(problems));
  }
}

/**
 * Makes the catalog from the text of the data files.
 *
 * @throws DataError naming every problem with its file and line
 */
export function buildCatalog(files: Readonly<Record<DataFile, string>>): BuiltCatalog {
  const { frameworks, problems } = readFrameworks(files[ISO_FILE], files[SOC2_FILE]);
  if (!frameworks) throw new DataError(problems);
  const read = readCrosswalk(files[CROSSWALK_FILE], frameworks);
  if (read.problems.length > 0) throw new DataError(read.problems);
  const { mappings, notes } = read.crosswalk;
  // The guide's table is a selection and the editorial pass does not exist yet: nobody on either
  // basis has judged every pair.
  return { catalog: { ...frameworks, mappings, exhaustive: [] }, notes };
}
