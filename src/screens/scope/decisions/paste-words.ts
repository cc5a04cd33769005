import { plainLine } from '../../../state/plain-line';
import { counted } from '../../../ui/counted';
import type { PastePlan } from './paste';

/** Places that are named; the rest are counted. */
export const NAMED = 5;

/** "12 cells" */
export const cellsWords = (count: number): string => counted(count, 'cell');

/** "2 not understood: “maybe” at A.5.3, “perhaps” at A.5.4" */
export function puzzlingWords({ puzzling }: PastePlan): string {
  const named = puzzling
    .slice(0, NAMED)
    .map(({ text, id }) => `“${plainLine(text, 40)}” at ${id}`)
    .join(', ');
  const more = puzzling.length - NAMED;
  return `${puzzling.length} not understood: ${named}${more > 0 ? ` and ${more} more` : ''}`;
}
