import type { Decision } from '../model';

/** What a decision lacks, in two words; empty when it is whole. */
export function missingWords({
  status,
  justification,
  provider,
}: Pick<Decision, 'status' | 'justification' | 'provider'>):
  '' | 'provider missing' | 'reason missing' {
  if (status === 'inherited' && provider === '') return 'provider missing';
  const isOut = status === 'excluded' || status === 'not-relevant';
  return isOut && justification === '' ? 'reason missing' : '';
}
