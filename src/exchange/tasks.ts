import type { Practice } from '../catalog';
import { isAskedFor } from '../model';
import type { Overlap } from '../model';
import type { Sheet } from './csv';

/**
 * Practices as tasks for an issue tracker, in the order given, each with the requirements in scope
 * that it serves; clauses always apply, counted or not.
 */
export const tasksSheet = (practices: readonly Practice[], overlap: Overlap): Sheet => ({
  columns: ['Title', 'Steps', 'Acceptance test', 'Requirements', 'Effort', 'Practice ID'],
  rows: practices.map((practice) => [
    practice.title,
    practice.steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    acceptanceTest(practice),
    practice.supports.filter((id) => isAskedFor(overlap, id)).join('; '),
    practice.effort,
    practice.id,
  ]),
});

/** Done is when the checks pass now and the record is being kept from now on. */
function acceptanceTest({ checks, record, retention }: Practice): string {
  const ids = [...(checks?.prowler ?? []), ...(checks?.['azure-policy'] ?? [])];
  const set = ids.length > 0 ? `These checks pass: ${ids.join(', ')}. ` : '';
  return `${set}The record exists: ${record} Kept: ${retention}`;
}
