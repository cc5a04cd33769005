/** What each column of each sheet says. */
import { BASES } from '../../../model';
import { SEVERITY_TITLES } from '../../../ui/warning-words';
import { PROVIDER_COLUMNS, SHEET_NAMES } from '../names';
import { listCell } from '../sheet';
import { DAY, IDS, READ_BACK, shown, titled } from './meaning';
import type { ByTitle, Meanings } from './meaning';
import { CONTROL_MEANINGS, MATRIX_MEANINGS, REQUIREMENT_MEANINGS, SOA_MEANINGS } from './worked';

const READ_VALUES = listCell(Object.values(READ_BACK));

const PROVIDERS: Meanings<keyof typeof PROVIDER_COLUMNS> = {
  name: shown('Subservice organisation (SOC 2), supplier (ISO 27001).'),
  services: shown('What it does for the system.'),
  regions: shown('Where.'),
  method: shown(
    'Carve-out: its controls stay outside the SOC 2 report. Inclusive: they are described and tested in it. Chosen once for a provider.',
    'Carve-out; Inclusive',
  ),
  expectedControls: shown('Complementary subservice organisation controls: what is assumed of it.'),
  ours: shown('What the organisation does itself, and how it watches over the provider.'),
  report: shown('Its report or certificate.'),
  reportFrom: shown('First day of that report.', DAY),
  reportTo: shown('Last day of that report.', DAY),
  bridgeTo: shown('Day up to which a bridge letter carries it on.', DAY),
  standing: shown('Whether it reaches the day on which it is needed.'),
  inherited: shown('Annex A controls that it operates.', IDS),
};

const MAPPING: ByTitle = {
  'ISO 27001 ID': shown('Annex A control or clause.'),
  'ISO 27001 title': shown('Its title.'),
  Relationship: shown(
    `How the control or clause is related to the criterion; explained on the sheet ${SHEET_NAMES.method}.`,
    'equal; subset of; superset of; intersects with',
  ),
  'SOC 2 ID': shown('Criterion.'),
  'SOC 2 title': shown('Its short title.'),
  Strength: shown(
    `How much one answers the other; explained on the sheet ${SHEET_NAMES.method}.`,
    '1 to 10',
  ),
};

/** By sheet and by the title of the column. */
export const MEANINGS: Readonly<Record<keyof typeof SHEET_NAMES, ByTitle>> = {
  summary: {
    Section: shown('What the line belongs to.'),
    Item: shown('What is counted or said.'),
    Value: shown('The number or the text.'),
    Of: shown('The whole that the number is a part of.'),
    Note: shown('At which strength and basis it was counted.'),
  },
  statement: {
    Item: shown('What both auditors plan from.'),
    'What was said': shown('In the organisation’s words; edited in the app.'),
    'Asked by': shown('The clause, or the description criterion (DC), that asks for it.'),
    'What it is read for': shown('What the auditor looks for in it.'),
  },
  providers: titled(PROVIDER_COLUMNS, PROVIDERS),
  soa: SOA_MEANINGS,
  clauses: REQUIREMENT_MEANINGS,
  criteria: REQUIREMENT_MEANINGS,
  matrix: MATRIX_MEANINGS,
  controls: CONTROL_MEANINGS,
  crosswalk: {
    ...MAPPING,
    Band: shown('The strength in words.', 'Weak (1 to 3); Moderate (4 to 6); Strong (7 to 10)'),
    Rationale: shown('What the relationship rests on.', 'syntactic; semantic; functional'),
    Basis: shown('Whose word it is.', listCell(BASES)),
    Note: shown('What the two have in common, or the reason of the organisation’s own.'),
    'Counts now': shown('Whether it counts in the figures of this scope.', 'Yes; No'),
    'Why not': shown('What keeps it from counting.'),
  },
  evidence: {
    'Request ID': shown('Number of the request; the same in every scope.'),
    'PBC Item': shown('The record that is asked for (provided by client).'),
    Description: shown('What it shows, and where it usually comes from.'),
    'TSC Ref': shown('Criteria in scope that it bears on.', IDS),
    'ISO Ref': shown('Controls in scope and clauses that it bears on.', IDS),
    Owner: shown('Who usually has it; a proposal, put in your own.'),
    Priority: shown('How soon it is usually asked for; a proposal.', 'High; Medium; Low'),
    'Due Date': shown('For you and the auditor to fill in.'),
    'Population/Sample': shown(
      'For what is tested over a period: all of what, and how many of it.',
    ),
    Period: shown('For when it is asked; with the dates of the SOC 2 report once they are chosen.'),
    'Internal Status': shown('For you to fill in. All begin as Open, whatever is at hand.'),
    'Auditor Status': shown('For the auditor to fill in.'),
    'Evidence Link': shown('For you to fill in.'),
    Notes: shown('For you and the auditor.'),
    'Own controls': shown('Own controls that list the record as evidence.', IDS),
    'Kept at': shown('Where those own controls say that it is.'),
  },
  tasks: {
    Title: shown('What to do.'),
    Steps: shown('How, in order.'),
    'Acceptance test': shown('When it is done: what passes, and which record exists.'),
    Requirements: shown('What it bears on in scope.', IDS),
    Effort: shown('A first estimate.', 'S; M; L'),
    'Practice ID': shown('Stays the same from version to version.'),
    Platform: shown('Where it is done.', 'AWS; Azure; GCP; Kubernetes'),
  },
  gaps: {
    Severity: shown(
      'How grave it is.',
      listCell([...Object.values(SEVERITY_TITLES), 'Control library']),
    ),
    Warning: shown('What a check found. Nothing found does not mean that an audit would pass.'),
    About: shown('Where.'),
    Detail: shown('What there is to say besides.'),
    'What to do': shown('What mends it.'),
  },
  log: {
    'When (UTC)': shown('When it was changed.'),
    By: shown('Who changed it, where a name was given.'),
    Requirement: shown('Which one, where it is about one.'),
    What: shown('What was changed.'),
    Before: shown('The value before.'),
    After: shown('The value after.'),
  },
  questions: {
    Requirement: shown('Which one it is about.'),
    Title: shown('Its title.'),
    'Open question': shown('What could not be answered yet; edited beside its requirement.'),
    Owner: shown('Who answers for the requirement.'),
    'Since (UTC)': shown('When it was asked.'),
    'Asked by': shown('Who asked, where a name was given.'),
  },
  yours: {
    'ISO 27001 ID': shown('Annex A control or clause.'),
    'ISO 27001 title': shown('Its title.'),
    'SOC 2 ID': shown('Criterion.'),
    'SOC 2 title': shown('Its short title.'),
    Change: shown('What the organisation did to the crosswalk.', 'added; changed; rejected'),
    'Relationship before': shown('As published; empty where the pair is new.'),
    'Strength before': shown('As published.', '1 to 10'),
    'Rationale before': shown('As published.'),
    'Basis before': shown('As published.', 'guide; editorial'),
    Relationship: shown('As it counts now.'),
    Strength: shown('As it counts now.', '1 to 10'),
    Rationale: shown('As it counts now.'),
    Reason: shown('Why.'),
    Author: shown('Who says so.'),
    Role: shown('In which role.'),
    Date: shown('Since when.', DAY),
    'Agreed with the auditor': shown('Whether the auditor has agreed.', 'yes; no'),
  },
  columns: {
    Sheet: shown('Where the column is.'),
    Column: shown('Its title.'),
    'What it says': shown('How to read it.'),
    Values: shown('What is usually entered; other texts where nothing is listed.'),
    'Read back': shown('Whether an edit is taken in when the workbook is read back.', READ_VALUES),
  },
  method: {
    Topic: shown('What is explained.'),
    'What to know': shown('The explanation.'),
  },
};
