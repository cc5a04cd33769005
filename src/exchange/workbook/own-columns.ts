import type { Decision, Scope } from '../../model';
import type { SheetColumn } from './sheet';

type Columns = Scope['columns'];

/** A column of the user's own that is about risks: "Risk", "Risk ID", "Top risks". */
export const riskColumn = (columns: Columns): Columns[number] | undefined =>
  columns.find(({ title }) => /\brisks?\b/i.test(title));

/**
 * The user's own columns as they are headed. One that is called as a column of ours, or as one
 * before it, is told apart.
 *
 * @param taken the titles of our columns
 */
export function ownColumns(columns: Columns, taken: readonly string[]): readonly SheetColumn[] {
  const used = new Set(taken.map((title) => title.toLowerCase()));
  return columns.map(({ id, title }) => {
    const isFree = title.trim() !== '' && !used.has(title.toLowerCase());
    const heading = isFree ? title : `${title.trim()} (own column ${id.slice(1)})`.trim();
    used.add(heading.toLowerCase());
    return { title: heading, width: 24 };
  });
}

export const ownCells = (columns: Columns, decision: Decision): readonly string[] =>
  columns.map(({ id }) => decision.own[id] ?? '');
