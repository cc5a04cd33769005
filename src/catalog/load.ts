/**
 * Content that is not part of the first view, loaded when asked for and once. Every loader fails
 * when its file cannot be had, and tries again the next time.
 */
import explanations from 'virtual:explanations';
import guidance from 'virtual:guidance';
import type {
  Difference,
  Evidence,
  Explanations,
  Guidance,
  Phase,
  Platform,
  Preset,
  StarterControl,
} from './content';

/** Loads something once, and gives the same from then on. */
export type Load<T> = () => Promise<T>;

/** Notes by mapping id. */
export type Notes = Readonly<Record<string, string>>;

export const loadNotes = keptOnceLoaded<Notes>(() => import('virtual:notes'));
export const loadEvidence = keptOnceLoaded<readonly Evidence[]>(() => import('virtual:evidence'));
export const loadDifferences = keptOnceLoaded<readonly Difference[]>(
  () => import('virtual:differences'),
);
export const loadPlan = keptOnceLoaded<readonly Phase[]>(() => import('virtual:plan'));
export const loadPresets = keptOnceLoaded<readonly Preset[]>(() => import('virtual:presets'));
export const loadControlLibrary = keptOnceLoaded<readonly StarterControl[]>(
  () => import('virtual:control-library'),
);

const explanationsOf = new Map<string, Load<Explanations>>(
  Object.entries(explanations).map(([group, load]) => [group, keptOnceLoaded(load)]),
);

/** One a group. */
export const explanationLoaders: readonly Load<Explanations>[] = [...explanationsOf.values()];

const noExplanations = keptOnceLoaded<Explanations>(() => Promise.resolve({ default: {} }));

/**
 * Loads the explanations of a theme, of the clauses, or of a series; none for an unknown group.
 * The same group always gives the same function.
 */
export const explanationLoader = (group: string): Load<Explanations> =>
  explanationsOf.get(group) ?? noExplanations;

const guidanceOn = {
  aws: keptOnceLoaded(guidance.aws),
  azure: keptOnceLoaded(guidance.azure),
  gcp: keptOnceLoaded(guidance.gcp),
  kubernetes: keptOnceLoaded(guidance.kubernetes),
} satisfies Record<Platform, Load<Guidance>>;

/** The same platform always gives the same function. */
export const guidanceLoader = (platform: Platform): Load<Guidance> => guidanceOn[platform];

function keptOnceLoaded<T>(load: () => Promise<{ readonly default: T }>): Load<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().then(
      (module) => module.default,
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
}
