import type { ImportPlan, PlannedChange } from '../../exchange/import-plan/plan';
import type { Place } from '../../exchange/import-plan/reading';

/** "1 change", "12 changes" */
export const count = (number: number, one: string, more = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : more}`;

/** "Statement of Applicability, row 12, Owner" */
export const placeWords = ({ sheet, row, column }: Place): string =>
  [sheet, `row ${row}`, column].filter(Boolean).join(', ');

/** "12 changes, 1 changed on both sides, 2 identifiers not known" */
export function summaryWords(plan: ImportPlan): string {
  const { changes, clashes, unknown, ambiguous, puzzling } = plan;
  const parts = [
    count(changes.length, 'change'),
    clashes.length > 0 && `${clashes.length.toLocaleString('en-GB')} changed on both sides`,
    unknown.length > 0 && `${count(unknown.length, 'identifier')} not known`,
    ambiguous.length > 0 && `${ambiguous.length.toLocaleString('en-GB')} ambiguous`,
    puzzling.length > 0 && `${count(puzzling.length, 'value')} not understood`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** Changes by what they are changes of, in the order in which they came. */
export function byItem<T extends PlannedChange>(
  changes: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const items = new Map<string, T[]>();
  for (const change of changes) {
    const others = items.get(change.id);
    if (others) others.push(change);
    else items.set(change.id, [change]);
  }
  return items;
}

/** What a value is shown as; an empty one has a word as well. */
export const valueWords = (value: string): string => (value === '' ? 'Empty' : value);
