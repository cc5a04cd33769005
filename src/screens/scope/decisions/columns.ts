import { decisionOn, DECISION_TEXTS } from '../../../model';
import type { Decision, DecisionText, OwnColumn, Scope } from '../../../model';
import { IMPLEMENTATION_TITLES, REASON_TITLES, TEXT_LIMITS, TEXT_TITLES } from '../../../state';
import type { WorkRow } from './rows';

/** What a cell of a column holds, and so how it is edited. */
export type CellType =
  | 'requirement'
  | 'overlap'
  | 'controls'
  | 'decision'
  | 'reasons'
  | 'implementation'
  | 'due'
  | 'line'
  | 'words';

/** A column of the working table. */
export interface WorkColumn {
  /** A field of `Decision`, `requirement`, `overlap`, `controls`, or `own:c1`. */
  readonly id: string;
  readonly title: string;
  readonly type: CellType;
  /** Pixels; the justification takes what is left over. */
  readonly width: number;
  /** Set for a column of the user's own. */
  readonly own?: OwnColumn;
}

const text = (id: DecisionText, type: CellType, width: number): WorkColumn => ({
  id,
  title: TEXT_TITLES[id],
  type,
  width,
});

const SHIPPED: readonly WorkColumn[] = [
  { id: 'requirement', title: 'Requirement', type: 'requirement', width: 272 },
  { id: 'overlap', title: 'Overlap', type: 'overlap', width: 116 },
  { id: 'controls', title: 'Own controls', type: 'controls', width: 120 },
  { id: 'decision', title: 'Decision', type: 'decision', width: 252 },
  text('justification', 'words', 280),
  { id: 'reasons', title: 'Reasons for inclusion', type: 'reasons', width: 148 },
  text('owner', 'line', 120),
  { id: 'implementation', title: 'Status', type: 'implementation', width: 112 },
  text('due', 'due', 124),
  text('question', 'words', 190),
  text('evidence', 'words', 160),
  text('note', 'words', 190),
];

/** Columns that cannot be hidden: without them a row says nothing. */
export const FIXED_COLUMNS: readonly string[] = ['requirement', 'decision', 'justification'];

/** Every column of a scope's working table, the user's own last. */
export const columnsOf = (own: readonly OwnColumn[]): readonly WorkColumn[] => [
  ...SHIPPED,
  ...own.map((column): WorkColumn => ({
    id: `own:${column.id}`,
    title: column.title,
    type: 'words',
    width: 160,
    own: column,
  })),
];

/** The field of a decision that a column writes, if it is one of its texts. */
export const textField = (column: WorkColumn): DecisionText | undefined =>
  DECISION_TEXTS.find((field) => field === column.id);

/** Characters that a cell may hold. */
export const limitOf = ({ type }: WorkColumn): number =>
  type === 'line' ? TEXT_LIMITS.line : TEXT_LIMITS.words;

/** Whether typing into a cell of this column writes words. */
export const takesText = ({ type }: WorkColumn): boolean => type === 'words' || type === 'line';

/** What a cell says; empty for the columns that are not part of the decision. */
export function cellText(decision: Decision, column: WorkColumn): string {
  if (column.own) return decision.own[column.own.id] ?? '';
  if (column.type === 'reasons') {
    return decision.reasons.map((reason) => REASON_TITLES[reason]).join(', ');
  }
  if (column.type === 'implementation') {
    return decision.implementation === 'unset'
      ? ''
      : IMPLEMENTATION_TITLES[decision.implementation];
  }
  const field = textField(column);
  return field ? decision[field] : '';
}

/** What writing a text into a cell changes of the decision on a row. */
export function textChange(
  scope: Scope,
  row: WorkRow,
  column: WorkColumn,
  words: string,
): Partial<Decision> {
  if (column.own) {
    const { [column.own.id]: _, ...others } = decisionOn(scope, row.id, row.kind).own;
    return { own: words === '' ? others : { ...others, [column.own.id]: words } };
  }
  const field = textField(column);
  return field ? { [field]: words } : {};
}
