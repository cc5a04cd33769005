import { LONGEST_FILE_NAME, plainLine } from '../../state/plain-line';
import type { ImportPlan } from '../../exchange/import-plan/plan';
import type { Place } from '../../exchange/import-plan/reading';
import { numberWords } from '../../exchange/read-table/limits';

/** "1 change", "12 changes" */
export const count = (number: number, one: string, more = `${one}s`): string =>
  `${numberWords(number)} ${number === 1 ? one : more}`;

/** "Statement of Applicability, row 12, Owner" */
export const placeWords = ({ sheet, row, column }: Place): string =>
  [sheet, `row ${row}`, plainLine(column, LONGEST_FILE_NAME)].filter(Boolean).join(', ');

/** "12 changes, 1 changed on both sides, 2 identifiers not known" */
export function summaryWords(plan: ImportPlan): string {
  const { changes, clashes, unknown, ambiguous, puzzling } = plan;
  const parts = [
    count(changes.length, 'change'),
    clashes.length > 0 && `${numberWords(clashes.length)} changed on both sides`,
    unknown.length > 0 && `${count(unknown.length, 'identifier')} not known`,
    ambiguous.length > 0 && `${numberWords(ambiguous.length)} ambiguous`,
    puzzling.length > 0 && `${count(puzzling.length, 'value')} not understood`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** What a value is shown as; an empty one has a word as well. */
export const valueWords = (value: string): string => (value === '' ? 'Empty' : value);
