import { fileName, toCsv } from '../../exchange';
import type { Sheet } from '../../exchange';
import { download } from '../../ui';

/** Hands a sheet over as a CSV file of today. @param what names the file, as in "warnings" */
export const downloadSheet = (what: string, sheet: Sheet): void =>
  download(fileName(what, 'csv', new Date()), toCsv(sheet));
