import type { DecisionText, Status } from '../model';

/** What is done to a requirement when it is given a status, as in "Undo exclude A.7.4". */
const STATUS_VERBS: Readonly<Record<Status, (what: string) => string>> = {
  undecided: (what) => `clear the decision on ${what}`,
  applicable: (what) => `mark ${what} applicable`,
  inherited: (what) => `mark ${what} inherited`,
  excluded: (what) => `exclude ${what}`,
  applies: (what) => `mark ${what} as applying`,
  'not-relevant': (what) => `mark ${what} not relevant`,
  required: (what) => `keep ${what}`,
};

export const statusChange = (status: Status, ids: readonly string[]): string =>
  STATUS_VERBS[status](ids.length === 1 ? (ids[0] ?? '') : `${ids.length} requirements`);

/** The texts of a decision as their columns and fields are called. */
export const TEXT_TITLES: Readonly<Record<DecisionText, string>> = {
  provider: 'Provider',
  justification: 'Justification',
  owner: 'Owner',
  due: 'Due date',
  question: 'Open question',
  evidence: 'Evidence reference',
  note: 'Notes',
};
