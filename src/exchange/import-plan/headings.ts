/** What columns are called in the lists that organisations keep. */
import type { Field, Subject } from './fields';

type Headings = Partial<Record<Field, readonly string[]>>;

const IDENTIFIERS = [
  ...['id', 'identifier', 'ref', 'reference', 'control id', 'control ref', 'control reference'],
  ...['control number', 'control no', 'no', 'number', 'clause', 'annex a', 'annex a control'],
  ...['annex a ref', 'annex a reference', 'iso 27001 control', 'iso control', 'iso 27001 2022'],
  ...['iso 27001', 'iso 27001 ref', 'requirement', 'requirement id', 'criterion', 'criteria'],
  ...['criterion id', 'criteria id', 'tsc', 'tsc ref', 'soc 2', 'control', 'section', 'ref no'],
];

const OWNERS = [
  ...['owner', 'control owner', 'responsible', 'responsibility', 'responsible person'],
  ...['responsible party', 'accountable', 'assigned to', 'assignee', 'action owner'],
];

const IMPLEMENTATIONS = [
  ...['implementation status', 'status', 'implementation', 'implemented', 'control status'],
  ...['state', 'implementation state', 'current status', 'progress', 'in place'],
];

const EVIDENCE = [
  ...['evidence reference', 'evidence', 'evidence location', 'evidence link', 'link to evidence'],
  ...['documents', 'document reference', 'documentation', 'policy reference', 'policies'],
  ...['evidence ref', 'records', 'link', 'supporting documents', 'documented information'],
];

const NOTES = [
  ...['notes', 'note', 'comments', 'comment', 'remarks', 'remark', 'observations'],
  ...['additional information', 'overview of implementation'],
];

const REQUIREMENT: Headings = {
  id: IDENTIFIERS,
  title: [
    ...['title', 'name', 'control title', 'control name', 'requirement title', 'control'],
    ...['annex a control title', 'description'],
  ],
  status: [
    ...['decision', 'applicable', 'applicability', 'in scope', 'applies', 'is applicable'],
    ...['selected', 'included', 'control applicable', 'applicable or not', 'inclusion', 'status'],
    ...['included or excluded', 'scope'],
  ],
  provider: ['provider', 'operated by', 'inherited from', 'service provider', 'supplier'],
  justification: [
    ...['justification', 'rationale', 'reason', 'justification for inclusion or exclusion'],
    ...['justification for inclusion exclusion', 'justification or exclusion', 'reasoning'],
    ...['reason for inclusion exclusion', 'explanation', 'justification of applicability'],
    ...['reason for selection or exclusion'],
  ],
  inclusion: [
    ...['justification for inclusion', 'justification if applicable', 'reason for applicability'],
    ...['justification where applicable', 'inclusion justification', 'rationale for inclusion'],
  ],
  exclusion: [
    ...['justification for exclusion', 'reason for exclusion', 'exclusion justification'],
    ...['reasons for exclusion', 'justification if excluded', 'justification if not applicable'],
    ...['justification of exclusion', 'exclusion reason', 'rationale for exclusion', 'exclusions'],
    ...['justification for non applicability', 'exclusion rationale'],
  ],
  reasons: [
    ...['reasons for inclusion', 'reason for inclusion', 'reason for selection', 'drivers'],
    ...['reasons for selection', 'source', 'basis for inclusion', 'requirement source', 'driver'],
    ...['selected controls and reasons for selection'],
  ],
  'reason:risk': [
    'reason risk assessment',
    'rra',
    'ra',
    'risk assessment',
    'results of risk assessment',
    'risk',
    'risks',
  ],
  'reason:legal': [
    'reason legal or regulatory',
    'lr',
    'legal',
    'legal requirement',
    'legal requirements',
    'legal or regulatory',
  ],
  'reason:contractual': [
    'reason contractual',
    'co',
    'contractual',
    'contract',
    'contractual obligation',
    'contracts',
  ],
  'reason:business': [
    'reason business or best practice',
    ...['br', 'bp', 'br bp', 'business', 'business requirement', 'best practice'],
    ...['business requirements', 'business or best practice', 'good practice'],
  ],
  owner: OWNERS,
  implementation: IMPLEMENTATIONS,
  due: [
    ...['due date', 'due', 'target date', 'deadline', 'planned date', 'completion date'],
    ...['implementation date', 'target', 'planned completion', 'date of implementation'],
  ],
  question: ['open question', 'question', 'questions', 'open questions', 'open point'],
  evidence: EVIDENCE,
  note: NOTES,
};

const CONTROL: Headings = {
  id: [
    ...['own control', 'own control id', 'control id', 'control', 'id', 'identifier', 'ref'],
    ...['control ref', 'control number', 'control no', 'reference', 'control reference'],
  ],
  statement: [
    ...['statement', 'own control as worded', 'control as worded', 'control statement'],
    ...['control description', 'description', 'control activity', 'control wording', 'wording'],
    ...['controls specified by the service organization', 'control'],
  ],
  owner: OWNERS,
  frequency: ['frequency', 'control frequency', 'how often', 'operating frequency'],
  nature: ['nature', 'control nature', 'manual or automated', 'automation', 'manual automated'],
  type: [
    ...['type', 'control type', 'preventive or detective', 'preventive detective', 'p d c'],
    ...['preventive detective corrective'],
  ],
  systems: ['systems', 'system', 'systems in scope', 'application', 'applications'],
  implementation: IMPLEMENTATIONS,
  evidenceReference: EVIDENCE,
  note: NOTES,
  serves: [
    ...['serves', 'requirements', 'requirements it serves', 'mapped to', 'criteria', 'criterion'],
    ...['mapping', 'framework mapping', 'requirements served', 'mapped', 'mapped requirements'],
  ],
  'serves:iso': [
    ...['serves in iso 27001', 'iso 27001', 'annex a', 'iso ref', 'iso 27001 controls'],
    ...['annex a controls', 'iso 27001 2022'],
  ],
  'serves:soc2': [
    ...['serves in soc 2', 'soc 2', 'tsc', 'tsc ref', 'trust services criteria', 'tsc criteria'],
    ...['soc 2 criteria'],
  ],
};

const EVIDENCE_LIST: Headings = {
  id: [
    ...['requirements', 'controls', 'control', 'criteria', 'mapped to', 'control ids', 'refs'],
    ...['requirement', 'supports', 'references', 'reference', 'control id', 'iso ref', 'tsc ref'],
    ...['mapped controls', 'related controls', 'id', 'ref', 'own controls'],
  ],
  artefact: [
    ...['evidence', 'evidence name', 'artefact', 'artifact', 'document', 'name', 'title', 'item'],
    ...['pbc item', 'description', 'evidence item', 'document name', 'evidence description'],
  ],
  reference: [
    ...['location', 'link', 'url', 'evidence link', 'where', 'evidence location', 'path', 'file'],
    ...['where it is', 'folder', 'file name', 'evidence reference', 'hyperlink', 'ticket'],
  ],
};

/** Headings by field, in lower case, the usual one first. */
export const HEADINGS: Readonly<Record<Subject, Headings>> = {
  requirement: REQUIREMENT,
  control: CONTROL,
  evidence: EVIDENCE_LIST,
};
