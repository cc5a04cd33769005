/** How much of anything a scope may hold, counted before any of it is read. */

/** Bounds on what is read back. Characters. */
export const TEXT_LIMITS = {
  stored: 4_000_000,
  name: 120,
  provider: 200,
  column: 60,
  line: 300,
  words: 4_000,
  /** Keys and identifiers that nobody here knows, where they are named. */
  stranger: 60,
  /** The fullest own control as the log holds it, with each letter in it written as an escape. */
  cell: 200_000,
} as const;

/** Bounds on how many there may be. Of the log, the newest so many are kept. */
export const COUNT_LIMITS = { columns: 20, library: 3_000, log: 20_000, weeks: 520 } as const;

/**
 * More of anything is no scope that people made, and is not looked at. All of it is well above what
 * the screens let in: what was stored here must never be refused here.
 */
const MOST_ITEMS: Readonly<Record<string, number>> = {
  categories: 100,
  bases: 100,
  decisions: 5_000,
  providers: 2_000,
  columns: 100,
  yours: 20_000,
  held: 5_000,
  library: 2 * COUNT_LIMITS.library,
  retired: 20_000,
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const sizeOf = (held: unknown): number =>
  Array.isArray(held) ? held.length : isRecord(held) ? Object.keys(held).length : 0;

/** The first part of a parsed scope with more in it than may be. */
export const crowdedPart = (value: unknown): string | undefined =>
  isRecord(value)
    ? Object.entries(MOST_ITEMS).find(
        ([part, most]) => Object.hasOwn(value, part) && sizeOf(value[part]) > most,
      )?.[0]
    : undefined;

/** A parsed scope with no more of its log than is kept. */
export function withNewestLog(value: unknown): unknown {
  if (!isRecord(value) || !Array.isArray(value['log'])) return value;
  const log = value['log'] as readonly unknown[];
  return log.length > COUNT_LIMITS.log ? { ...value, log: log.slice(-COUNT_LIMITS.log) } : value;
}
