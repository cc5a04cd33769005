import type { Sheet } from './csv';
import type { DocumentHead } from './document-head';

/** The last column of a list that is taken apart after it was handed over. */
export const ORIGIN_COLUMN = 'Made of';

/**
 * Says in each row of which scope it was made, when and with what: rows of a list end up in trackers
 * one by one, where a block above or below would be taken for a row.
 */
export function withOrigin({ columns, rows }: Sheet, head: DocumentHead): Sheet {
  const origin = originWords(head);
  return { columns: [...columns, ORIGIN_COLUMN], rows: rows.map((row) => [...row, origin]) };
}

const originWords = (head: DocumentHead): string =>
  [
    `Scope ${head.scopeName}`,
    head.categories,
    `strength ${head.strength}`,
    `basis ${head.basis}`,
    `crosswalk ${head.crosswalk}`,
    head.app,
    head.date,
    `fingerprint ${head.fingerprint}`,
  ].join('; ');
