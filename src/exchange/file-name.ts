import { dayOf } from '../model';

/**
 * The name of a file made now: `common-ground-controls-2026-11-23.csv`.
 *
 * @param date read in the user's own time zone
 */
export const fileName = (what: string, extension: string, date: Date): string =>
  `common-ground-${what}-${dayOf(date)}.${extension}`;
