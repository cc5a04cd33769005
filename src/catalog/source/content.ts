import { requirementsIn } from '../../model';
import type { CatalogData } from '../catalog';
import { PLATFORMS } from '../content';
import type {
  Difference,
  Evidence,
  Explanations,
  Guidance,
  Phase,
  Platform,
  Preset,
  StarterControl,
} from '../content';
import { DataError } from './build';
import { CONTROL_LIBRARY_FILE, readControlLibrary } from './control-library';
import { DIFFERENCES_FILE, EVIDENCE_FILE, readDifferences, readEvidence } from './evidence';
import { EXPLANATION_GROUPS, explanationFile, readExplanations } from './explanations';
import { guidanceFile, readGuidance } from './guidance';
import { PLAN_FILE, readPlan } from './plan';
import { PRESETS_FILE, readPresets } from './presets';
import type { Problem } from './problem';

/** The files of `data/` that are read on demand, by path from the top of the repository. */
export const CONTENT_FILES: readonly string[] = [
  EVIDENCE_FILE,
  DIFFERENCES_FILE,
  PLAN_FILE,
  PRESETS_FILE,
  CONTROL_LIBRARY_FILE,
  ...EXPLANATION_GROUPS.map(explanationFile),
  ...PLATFORMS.map(guidanceFile),
];

/** Everything the app loads on demand, besides the notes of the crosswalk. */
export interface Content {
  /** By group, as they are loaded. */
  readonly explanations: Readonly<Record<string, Explanations>>;
  readonly evidence: readonly Evidence[];
  readonly differences: readonly Difference[];
  readonly plan: readonly Phase[];
  readonly presets: readonly Preset[];
  readonly controlLibrary: readonly StarterControl[];
  readonly guidance: Readonly<Record<Platform, Guidance>>;
}

/**
 * Makes the content from the text of its files.
 *
 * @param read gives the text of a file
 * @throws DataError naming every problem with its file and line
 */
export function buildContent(read: (file: string) => string, catalog: CatalogData): Content {
  const problems: Problem[] = [];
  const checked = <T extends { readonly problems: readonly Problem[] }>(result: T): T => {
    problems.push(...result.problems);
    return result;
  };
  const ids = requirementsIn(catalog).map(({ id }) => id);
  const owed = [...catalog.controls, ...catalog.criteria].map(({ id }) => id);

  const { differences } = checked(readDifferences(read(DIFFERENCES_FILE), ids));
  const differenceIds = differences.map(({ id }) => id);
  const { evidence, problems: wrongEvidence } = checked(readEvidence(read(EVIDENCE_FILE), ids));
  const evidenceIds = wrongEvidence.length > 0 ? undefined : evidence.map(({ id }) => id);

  const content: Content = {
    explanations: Object.fromEntries(
      EXPLANATION_GROUPS.map((group) => [
        group,
        checked(readExplanations(group, read(explanationFile(group)))).explanations,
      ]),
    ),
    evidence,
    differences,
    plan: checked(readPlan(read(PLAN_FILE), ids, differenceIds)).plan,
    presets: checked(readPresets(read(PRESETS_FILE), ids)).presets,
    controlLibrary: checked(readControlLibrary(read(CONTROL_LIBRARY_FILE), ids, evidenceIds))
      .library,
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
