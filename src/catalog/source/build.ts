import type { CatalogData } from '../catalog';
import type { Notes } from '../load';
import { ATTRIBUTES_FILE, readAttributes } from './attributes';
import { CROSSWALK_FILE, readCrosswalk } from './crosswalk';
import { ISO_FILE, readFrameworks, SOC2_FILE } from './frameworks';
import { describeProblems } from './problem';
import type { Problem } from './problem';

/** The files of `data/` that the catalog is made of, by path from the top of the repository. */
export const DATA_FILES = [ISO_FILE, SOC2_FILE, CROSSWALK_FILE, ATTRIBUTES_FILE] as const;
export type DataFile = (typeof DATA_FILES)[number];

export interface BuiltCatalog {
  readonly catalog: CatalogData;
  readonly notes: Notes;
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
  const tags = readAttributes(
    files[ATTRIBUTES_FILE],
    frameworks.controls.map(({ id }) => id),
  );
  const found = [...read.problems, ...tags.problems];
  if (found.length > 0) throw new DataError(found);
  const { mappings, notes } = read.crosswalk;
  // The guide's table is a selection. The editorial pass judged every pair (docs/crosswalk-method.md),
  // so on that basis a requirement without a mapping was looked at and found not linked.
  const exhaustive = mappings.some(({ basis }) => basis === 'editorial')
    ? (['editorial'] as const)
    : [];
  const { attributes } = tags;
  return { catalog: { ...frameworks, mappings, exhaustive, attributes }, notes };
}
