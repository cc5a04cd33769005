/**
 * Rules for every sentence of `data/`. They do not stop a build: a person decides. Tests and
 * `npm run content` hold the shipped texts against them.
 */

/** Phrases that say nothing, and words that would conclude that a requirement is met. */
const BANNED: readonly RegExp[] = [
  /\b(?:covered|covers|coverage)\b/i,
  /\bsatisf(?:y|ied|ies|ying)\b/i,
  /\b(?:is|are|be|being|stay|fully|remain) compliant\b/i,
  /\bensur(?:e|es|ing) compliance\b/i,
  /\bfulfil(?:s|led|ling)?\b/i,
  /\bmeets? the requirement/i,
  /\b(?:as|where) (?:appropriate|applicable)\b/i,
  /\bbest[- ]practices?\b/i,
  /\b(?:robust|leverag(?:e|es|ing)|holistic|seamless(?:ly)?|comprehensive)\b/i,
  /\b(?:industry[- ]standard|state[- ]of[- ]the[- ]art)\b/i,
  /\bin a timely manner\b/i,
  /\bon a regular basis\b/i,
  /\betc\./i,
  /\band\/or\b/i,
];

/** Longest sentence, in words. */
export const LONGEST_SENTENCE = 40;

/** Bound on the Automated Readability Index of a text: about what a graduate reads with ease. */
export const HARDEST_TEXT = 17;

/** The sentences of a text; abbreviations and identifiers such as A.5.1 do not end one. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?:;])\s+(?=["'(]?[A-Z0-9])/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}'’.-]+/gu) ?? [];

/**
 * Automated Readability Index: 4.71 characters a word + 0.5 words a sentence - 21.43 (Smith and
 * Senter, 1967). Higher is harder.
 */
export function readabilityOf(text: string): number {
  const words = wordsOf(text);
  const characters = words.reduce((sum, word) => sum + word.length, 0);
  const sentences = Math.max(1, sentencesOf(text).length);
  return 4.71 * (characters / Math.max(1, words.length)) + 0.5 * (words.length / sentences) - 21.43;
}

/** What a reader would object to in one text, a few words each. */
export function objectionsTo(text: string): readonly string[] {
  const banned = BANNED.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  const long = sentencesOf(text).filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE);
  return [
    ...banned.map((phrase) => `says “${phrase}”`),
    ...long.map((sentence) => `has a sentence of ${wordsOf(sentence).length} words`),
  ];
}

/** Lower case, letters and digits only: what two texts must differ in to be different. */
export const normalised = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Share of three-word runs that two texts have in common, above which they are nearly the same. */
const NEARLY_THE_SAME = 0.5;

/**
 * Pairs of texts that are the same or nearly so.
 *
 * @param texts by a name to report
 */
export function lookAlikes(
  texts: ReadonlyMap<string, string>,
): readonly (readonly [one: string, other: string])[] {
  const runs = new Map([...texts].map(([name, text]) => [name, runsOf(text)]));
  const holders = new Map<string, string[]>();
  for (const [name, set] of runs) {
    for (const run of set) holders.set(run, [...(holders.get(run) ?? []), name]);
  }
  const shared = new Map<string, number>();
  for (const names of holders.values()) {
    names.forEach((one, i) => {
      for (const other of names.slice(i + 1)) {
        const key = `${one}\n${other}`;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    });
  }
  return [...shared].flatMap(([key, count]) => {
    const [one = '', other = ''] = key.split('\n');
    const smaller = Math.min(runs.get(one)?.size ?? 0, runs.get(other)?.size ?? 0);
    return count / smaller >= NEARLY_THE_SAME ? [[one, other] as const] : [];
  });
}

/** The three-word runs of a text; a shorter text is one run. */
function runsOf(text: string): ReadonlySet<string> {
  const words = normalised(text).split(' ');
  if (words.length < 3) return new Set([words.join(' ')]);
  return new Set(words.slice(2).map((_, i) => words.slice(i, i + 3).join(' ')));
}
