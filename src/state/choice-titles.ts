import type { Implementation, InclusionReason, Status } from '../model';

export const STATUS_TITLES: Readonly<Record<Status, string>> = {
  undecided: 'Undecided',
  applicable: 'Applicable',
  inherited: 'Inherited',
  excluded: 'Excluded',
  applies: 'Applies',
  'not-relevant': 'Not relevant',
  required: 'Always applies',
};

export const IMPLEMENTATION_TITLES: Readonly<Record<Implementation, string>> = {
  unset: 'Not said',
  'not-started': 'Not started',
  'in-progress': 'In progress',
  implemented: 'Implemented',
};

export const REASON_TITLES: Readonly<Record<InclusionReason, string>> = {
  risk: 'Risk assessment',
  legal: 'Legal or regulatory',
  contractual: 'Contractual',
  business: 'Business or best practice',
};
