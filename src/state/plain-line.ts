/**
 * What breaks a line, cannot be seen, stands for half a character, or turns the direction of what
 * follows it (UAX 9: embeddings, overrides, isolates).
 */
const UNRULY = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text of strangers as it can stand in a sentence or title of ours: on one line, cut short, and
 * unable to turn around or hide what stands beside it.
 *
 * @param most characters
 */
export const plainLine = (text: string, most: number): string =>
  (text.length > most ? `${text.slice(0, most - 1)}…` : text).replace(UNRULY, ' ');

/** Names of files and sheets, where they are shown. Characters. */
export const LONGEST_FILE_NAME = 100;

/** Halves of characters that stand alone are no text in any format; each becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');
