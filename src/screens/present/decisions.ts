import type { Requirement, Status } from '../../model';

/** A decision that a key makes. */
export interface KeyedDecision {
  readonly key: string;
  readonly status: Status;
}

const KEYED: Readonly<Record<Requirement['kind'], readonly KeyedDecision[]>> = {
  control: [
    { key: 'a', status: 'applicable' },
    { key: 'i', status: 'inherited' },
    { key: 'x', status: 'excluded' },
    { key: 'u', status: 'undecided' },
  ],
  criterion: [
    { key: 'a', status: 'applies' },
    { key: 'x', status: 'not-relevant' },
  ],
  // A certificate allows no exclusion among the clauses.
  clause: [],
};

export const decisionsFor = ({ kind }: Requirement): readonly KeyedDecision[] => KEYED[kind];
