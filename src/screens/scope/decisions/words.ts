import { decisionOn } from '../../../model';
import type { Decision, DecidableKind, Scope, Status } from '../../../model';
import { STATUS_TITLES } from '../../../state';
import type { DecisionKey } from './keys';
import { decidedAmong, lacksProvider, lacksReason } from './rows';
import type { WorkRow } from './rows';

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
export function progressWords(scope: Scope, controls: readonly string[]): string {
  const decided = decidedAmong(scope, controls);
  return decided === controls.length
    ? `All ${controls.length} controls decided`
    : `${decided} of ${controls.length} controls decided`;
}

/** What assistive technology hears after a decision. */
export function decisionWords(
  scope: Scope,
  rows: readonly WorkRow[],
  controls: readonly string[],
): string {
  const [row] = rows;
  if (!row) return '';
  const decision = decisionOn(scope, row.id, row.kind);
  const what = rows.length === 1 ? row.id : `${rows.length} requirements`;
  const missing = rows.length === 1 ? missingWords(decision) : '';
  const status = STATUS_TITLES[decision.status].toLowerCase();
  return `${what} ${status}${missing && `, ${missing}`}. ${progressWords(scope, controls)}.`;
}

function missingWords(decision: Decision): string {
  if (lacksReason(decision)) return 'reason missing';
  return lacksProvider(decision) ? 'provider missing' : '';
}
