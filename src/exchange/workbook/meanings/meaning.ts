/** What a column of the workbook says, for somebody who has never seen the app. */
import { listCell } from '../sheet';

/** Whether an edit of a column is taken in when the workbook is read back. */
export const READ_BACK = {
  yes: 'Yes',
  no: 'No',
  /** By it the row is known; it has to stay. */
  key: 'Finds the row',
} as const;
export type ReadBack = keyof typeof READ_BACK;

export interface Meaning {
  readonly says: string;
  /** The values that it takes; empty where it is free text. */
  readonly values: string;
  readonly read: ReadBack;
}

export type Meanings<K extends string> = Readonly<Record<K, Meaning>>;

export const edit = (says: string, values = ''): Meaning => ({ says, values, read: 'yes' });
export const shown = (says: string, values = ''): Meaning => ({ says, values, read: 'no' });
export const key = (says: string): Meaning => ({ says, values: '', read: 'key' });
export const titles = (record: Readonly<Record<string, string>>): string =>
  listCell(Object.values(record));

export const IDS = 'Identifiers, separated by semicolons';
export const DAY = 'A day: 2027-01-31';

/** By the title of the column. */
export type ByTitle = Readonly<Record<string, Meaning>>;

/** Meanings by the title that a column has. */
export const titled = <K extends string>(
  columns: Readonly<Record<K, string>>,
  meanings: Meanings<K>,
): ByTitle =>
  Object.fromEntries((Object.keys(columns) as K[]).map((one) => [columns[one], meanings[one]]));
