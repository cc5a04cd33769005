import type { CatalogData } from '../catalog';
import { PLATFORMS } from '../content';
import type { Difference, Evidence, Explanations, Guidance, Platform } from '../content';
import { DataError } from './build';
import { DIFFERENCES_FILE, EVIDENCE_FILE, readDifferences, readEvidence } from './evidence';
import { EXPLANATION_GROUPS, explanationFile, readExplanations } from './explanations';
import { guidanceFile, readGuidance } from './guidance';
import type { Problem } from './problem';

/** The files of `data/` that are read on demand, by path from the top of the repository. */
export const CONTENT_FILES: readonly string[] = [
  EVIDENCE_FILE,
  DIFFERENCES_FILE,
  ...EXPLANATION_GROUPS.map(explanationFile),
  ...PLATFORMS.map(guidanceFile),
];

/** Everything the app loads on demand, besides the notes of the crosswalk. */
export interface Content {
  /** By group, as they are loaded. */
  readonly explanations: Readonly<Record<string, Explanations>>;
  readonly evidence: readonly Evidence[];
  readonly differences: readonly Difference[];
  readonly guidance: Readonly<Record<Platform, Guidance>>;
}

/**
 * Makes the content from the text of its files.
 *
 * @param read gives the text of a file
 * @throws DataError naming every problem with its file and line
 */
export function buildContent(
  read: (file: string) => string,
  { controls, clauses, criteria }: CatalogData,
): Content {
  const problems: Problem[] = [];
  const checked = <T extends { readonly problems: readonly Problem[] }>(result: T): T => {
    problems.push(...result.problems);
    return result;
  };
  const ids = [...controls, ...clauses, ...criteria].map(({ id }) => id);
  const owed = [...controls, ...criteria].map(({ id }) => id);

  const content: Content = {
    explanations: Object.fromEntries(
      EXPLANATION_GROUPS.map((group) => [
        group,
        checked(readExplanations(group, read(explanationFile(group)))).explanations,
      ]),
    ),
    evidence: checked(readEvidence(read(EVIDENCE_FILE), ids)).evidence,
    differences: checked(readDifferences(read(DIFFERENCES_FILE), ids)).differences,
    guidance: Object.fromEntries(
      PLATFORMS.map((platform) => [
        platform,
        checked(readGuidance(platform, read(guidanceFile(platform)), ids, owed)).guidance,
      ]),
    ) as Record<Platform, Guidance>,
  };
  if (problems.length > 0) throw new DataError(problems);
  return content;
}
