/** Names of sheets and columns: what is written, and what a workbook is read back by. */
export const SHEET_NAMES = {
  summary: 'Summary',
  statement: 'Scope statement',
  providers: 'Providers',
  soa: 'Statement of Applicability',
  clauses: 'ISMS clauses',
  criteria: 'SOC 2 criteria',
  matrix: 'SOC 2 control matrix',
  controls: 'Own controls',
  crosswalk: 'Crosswalk',
  evidence: 'Evidence requests',
  tasks: 'Tasks',
  gaps: 'Gaps and warnings',
  log: 'Decision log',
  questions: 'Open questions',
  yours: 'Your mappings',
  columns: 'Columns',
  method: 'Method and sources',
} as const;

const PROGRESS = {
  status: 'Implementation status',
  controls: 'Own controls',
  owner: 'Owner',
  due: 'Due date',
  evidence: 'Evidence reference',
  controlEvidence: 'Evidence of own controls',
} as const;
const REMARKS = { question: 'Open question', note: 'Notes' } as const;

/** What every sheet of requirements has of the work on them. */
export const WORK_COLUMNS = { ...PROGRESS, ...REMARKS } as const;

/** The columns of the Statement of Applicability; the user's own follow. */
export const SOA_COLUMNS = {
  id: 'Control ID',
  title: 'Control',
  theme: 'Theme',
  applicable: 'Applicable',
  risk: 'Reason: risk assessment',
  legal: 'Reason: legal or regulatory',
  contractual: 'Reason: contractual',
  business: 'Reason: business or best practice',
  inclusion: 'Justification for inclusion',
  exclusion: 'Justification for exclusion',
  riskReferences: 'Risk references',
  ...PROGRESS,
  criteria: 'Linked criteria',
  overlap: 'Overlap',
  ...REMARKS,
} as const;

/** The columns of the clauses and of the criteria; the user's own follow. */
export const REQUIREMENT_COLUMNS = {
  id: 'ID',
  title: 'Title',
  group: 'Group',
  decision: 'Decision',
  justification: 'Justification',
  ...PROGRESS,
  linked: 'Linked to',
  strongest: 'Strongest link',
  overlap: 'Overlap',
  why: 'Why only there',
  ...REMARKS,
} as const;

/** The control library, one own control a row. */
export const CONTROL_COLUMNS = {
  id: 'Own control',
  statement: 'Control as worded',
  owner: 'Owner',
  frequency: 'Frequency',
  nature: 'Nature',
  type: 'Type',
  systems: 'Systems',
  status: 'Implementation status',
  iso: 'Serves in ISO 27001',
  soc2: 'Serves in SOC 2',
  outside: 'Of these, not in scope now',
  evidence: 'Evidence',
  reference: 'Evidence reference',
  note: 'Notes',
} as const;

/** The control matrix: a row for each criterion and own control that serves it. */
export const MATRIX_COLUMNS = {
  criterion: 'Criterion',
  title: 'Criterion title',
  category: 'Category',
  control: 'Own control',
  statement: 'Control as worded',
  type: 'Type',
  nature: 'Nature',
  frequency: 'Frequency',
  systems: 'Systems',
  owner: 'Owner',
  evidence: 'Evidence',
  status: 'Status',
  iso: 'Serves in ISO 27001',
} as const;

export const PROVIDER_COLUMNS = {
  name: 'Provider',
  services: 'Services relied on',
  regions: 'Regions',
  method: 'Method',
  expectedControls: 'Controls expected of them (CSOCs)',
  ours: 'What stays with us',
  report: 'Their report',
  reportFrom: 'Report from',
  reportTo: 'Report to',
  bridgeTo: 'Bridge letter to',
  standing: 'How the report stands',
  inherited: 'Controls inherited from it',
} as const;

/** What stands in place of a statement where no own control serves a criterion. */
export const NO_OWN_CONTROL = 'No own control serves this criterion yet.';
/** Begins what stands there for a criterion that is not relevant. */
export const NOT_RELEVANT = 'Not relevant: ';

/** Whether a cell of the control matrix speaks of a criterion without an own control. */
export const isNoStatement = (text: string): boolean =>
  text.trim() === NO_OWN_CONTROL || text.startsWith(NOT_RELEVANT);
