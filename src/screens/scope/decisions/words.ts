import { decisionOn } from '../../../model';
import type { DecidableKind, Scope, Status } from '../../../model';
import { STATUS_TITLES } from '../../../state';
import { missingWords } from '../../../ui/missing-words';
import type { DecisionKey } from './keys';
import type { Progress, WorkRow } from './rows';

/** What a letter decides on a control and on a criterion; clauses always apply. */
export const STATUS_OF_KEY: Readonly<
  Record<DecisionKey, Readonly<Partial<Record<DecidableKind, Status>>>>
> = {
  a: { control: 'applicable', criterion: 'applies' },
  i: { control: 'inherited' },
  x: { control: 'excluded', criterion: 'not-relevant' },
  u: { control: 'undecided', criterion: 'applies' },
};

/** "41 of 93 controls decided" */
export const progressWords = ({ decided, of }: Progress): string =>
  decided === of ? `All ${of} controls decided` : `${decided} of ${of} controls decided`;

/** What assistive technology hears after a decision. */
export function decisionWords(scope: Scope, rows: readonly WorkRow[], progress: Progress): string {
  const [row] = rows;
  if (!row) return '';
  const decision = decisionOn(scope, row.id, row.kind);
  const what = rows.length === 1 ? row.id : `${rows.length} requirements`;
  const missing = rows.length === 1 ? missingWords(decision) : '';
  const status = STATUS_TITLES[decision.status].toLowerCase();
  return `${what} ${status}${missing && `, ${missing}`}. ${progressWords(progress)}.`;
}
