import type { Row } from './cards';

/** How the rows of a card are chosen, and what its fold says. */
interface Folding<T> {
  readonly rowOf: (member: T) => Row;
  /** Whether a member has its row even while the fold is closed. */
  readonly stays: (member: T) => boolean;
  readonly open: boolean;
  /** What is folded, after its number: "without a mapping", "excluded". */
  readonly openWords: (folded: readonly T[]) => string;
  /** As `openWords` for a closed fold; it begins with a space or a colon. */
  readonly closedWords: (folded: readonly T[]) => string;
}

/** The rows of a card: its members, of which those that do not stay are folded into one line. */
export function foldedRows<T>(
  groupId: string,
  members: readonly T[],
  { rowOf, stays, open, openWords, closedWords }: Folding<T>,
): readonly Row[] {
  const folded = members.filter((member) => !stays(member));
  const rows = (open ? members : members.filter(stays)).map(rowOf);
  const count = folded.length;
  if (count === 0) return rows;
  const text = open
    ? `Fold the ${count} ${openWords(folded)}`
    : `${rows.length > 0 ? '+ ' : ''}${count}${closedWords(folded)}`;
  return [...rows, { kind: 'fold', id: `fold:${groupId}`, group: groupId, count, text, open }];
}
