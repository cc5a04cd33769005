/** No list that a person made for an audit is larger. */
export const TABLE_LIMITS = {
  bytes: 20_000_000,
  sheets: 20,
  rows: 20_000,
  columns: 100,
  /** In all sheets together; in a workbook the empty ones between others count. */
  cells: 500_000,
  /** Characters of a cell; Excel allows 32,767. */
  cell: 40_000,
  /** Bytes that a workbook may unpack to, whatever it claims. */
  unpacked: 80_000_000,
  /** Files inside a workbook. */
  parts: 2_000,
} as const;

/** Why a file is not read; the message is a sentence for the user. */
export class Unreadable extends Error {}

/** "20,000", the same wherever the browser is. */
export const numberWords = (value: number): string => value.toLocaleString('en-GB');

export const TOO_MANY_CELLS = `There are more than ${numberWords(TABLE_LIMITS.cells)} cells in it. Save the list that you need as a file of its own.`;
