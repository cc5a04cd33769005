/** Columns of what is decided and worked on; the sheets that are read back. */
import { IMPLEMENTATION_TITLES, STATUS_TITLES } from '../../../state';
import { FREQUENCY_TITLES, NATURE_TITLES, TYPE_TITLES } from '../../../ui/control-words';
import { CONTROL_COLUMNS, MATRIX_COLUMNS, REQUIREMENT_COLUMNS, SOA_COLUMNS } from '../names';
import type { WORK_COLUMNS } from '../names';
import { listCell } from '../sheet';
import { DAY, edit, IDS, key, shown, titled, titles } from './meaning';
import type { Meanings } from './meaning';

const WORK: Meanings<keyof typeof WORK_COLUMNS> = {
  status: edit(
    'How far it is put into practice, as the organisation says. Where all own controls that serve it have a status, the lowest of theirs; then it is changed on the sheet Own controls.',
    titles(IMPLEMENTATION_TITLES),
  ),
  controls: shown('Own controls that serve it. Edit which on the sheet Own controls.', IDS),
  owner: edit('Who answers for it.'),
  due: edit('When it is to be in place.', DAY),
  evidence: edit('Where its record is: a name, a folder, a ticket.'),
  controlEvidence: shown('Evidence of the own controls that serve it, each by identifier.'),
  question: edit('What could not be answered yet; empty once it is.'),
  note: edit('Anything else.'),
};

const OVERLAP = shown(
  'Whether a mapping that counts links it to the other framework. It does not say that either is fulfilled.',
  'Shared; ISO 27001 only; SOC 2 only; Not applicable; Not counted',
);

const SOA: Meanings<keyof typeof SOA_COLUMNS> = {
  id: key('Annex A control; below them own controls that serve none of Annex A.'),
  title: shown('Its title as published; of an own control, the control as worded.'),
  theme: shown('Theme of Annex A, or Beyond Annex A.'),
  applicable: edit(
    'Whether it is in the Statement. One that is not decided yet counts as applicable.',
    'Yes; No; Yes, operated by (name of the provider); Yes (not yet decided)',
  ),
  risk: edit('Included because the risk assessment calls for it.', 'Yes; empty'),
  legal: edit('Included because a law or regulation does.', 'Yes; empty'),
  contractual: edit('Included because a contract does.', 'Yes; empty'),
  business: edit('Included because the business or good practice does.', 'Yes; empty'),
  inclusion: edit('Why it is in, in words (6.1.3 d).'),
  exclusion: edit('Why it is out, in words (6.1.3 d).'),
  riskReferences: edit(
    'Entries of the risk register that it treats. Read back when the scope has an own column with “risk” in its title, which the working table of the app adds; blank until then.',
  ),
  ...WORK,
  criteria: shown('Criteria that a mapping which counts links it to.', IDS),
  overlap: OVERLAP,
};

const REQUIREMENTS: Meanings<keyof typeof REQUIREMENT_COLUMNS> = {
  id: key('Clause of ISO/IEC 27001, or criterion of SOC 2.'),
  title: shown('A short title.'),
  group: shown('The clauses, or the series of criteria.'),
  decision: edit(
    'Whether it takes part. Every clause always applies. A criterion applies unless somebody decided otherwise.',
    listCell([STATUS_TITLES.required, STATUS_TITLES.applies, STATUS_TITLES['not-relevant']]),
  ),
  justification: edit('Why it is not relevant (DC 8), or what makes it apply.'),
  ...WORK,
  linked: shown('What mappings that count link it to in the other framework.', IDS),
  strongest: shown('Strength of the strongest of them.', '1 to 10'),
  overlap: OVERLAP,
  why: shown('Why nothing is linked, where nothing is.'),
};

const OWN = {
  statement: edit(
    'The control as the organisation states it and is tested on: who does what, how often, over which systems, and which record shows it.',
  ),
  owner: edit('Who performs it or answers for it.'),
  frequency: edit('How often it runs.', titles(FREQUENCY_TITLES)),
  nature: edit('Whether a person or a system does it.', titles(NATURE_TITLES)),
  type: edit('Whether it prevents an event, finds it, or mends what it did.', titles(TYPE_TITLES)),
  systems: edit('What it runs over.'),
  status: edit(
    'How far it is put into practice, as the organisation says.',
    titles(IMPLEMENTATION_TITLES),
  ),
} as const;

const CONTROLS: Meanings<keyof typeof CONTROL_COLUMNS> = {
  id: key('Identifier of the organisation’s own control; never used for another.'),
  ...OWN,
  iso: edit('Annex A controls and clauses that it serves. What is left out here is unlinked.', IDS),
  soc2: edit('Criteria that it serves. What is left out here is unlinked.', IDS),
  outside: shown(
    'Those of the two columns before that are excluded, not relevant, or of a category not chosen.',
    IDS,
  ),
  evidence: shown('Kinds of record that show it.'),
  reference: edit('Where the record is.'),
  note: edit('Anything else.'),
};

const MATRIX: Meanings<keyof typeof MATRIX_COLUMNS> = {
  criterion: key('Criterion in scope; one that no own control serves has a row that says so.'),
  title: shown('A short title.'),
  category: shown('Category of SOC 2 that it belongs to.'),
  control: key(
    'Own control that serves it. The same control may stand in several rows: edit it in one.',
  ),
  ...OWN,
  evidence: shown('What shows the control: kinds of record, then where they are.'),
  iso: shown('What the same control serves in ISO 27001, in scope.', IDS),
};

export const SOA_MEANINGS = titled(SOA_COLUMNS, SOA);
export const REQUIREMENT_MEANINGS = titled(REQUIREMENT_COLUMNS, REQUIREMENTS);
export const CONTROL_MEANINGS = titled(CONTROL_COLUMNS, CONTROLS);
export const MATRIX_MEANINGS = titled(MATRIX_COLUMNS, MATRIX);
