import type { Status } from '../model';

/** What is done to a requirement when it is given a status, as in "Undo exclude A.7.4". */
const STATUS_VERBS: Readonly<Record<Status, (what: string) => string>> = {
  undecided: (what) => `clear the decision on ${what}`,
  applicable: (what) => `mark ${what} applicable`,
  inherited: (what) => `mark ${what} inherited`,
  excluded: (what) => `exclude ${what}`,
  applies: (what) => `mark ${what} as applying`,
  'not-relevant': (what) => `mark ${what} not relevant`,
};

export const statusChange = (status: Status, ids: readonly string[]): string =>
  STATUS_VERBS[status](ids.length === 1 ? (ids[0] ?? '') : `${ids.length} requirements`);

export const STATUS_TITLES: Readonly<Record<Status, string>> = {
  undecided: 'Undecided',
  applicable: 'Applicable',
  inherited: 'Inherited',
  excluded: 'Excluded',
  applies: 'Applies',
  'not-relevant': 'Not relevant',
};
