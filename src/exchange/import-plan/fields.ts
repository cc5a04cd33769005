/** What a column of a foreign list can hold. */
import { INCLUSION_REASONS } from '../../model';
import type { InclusionReason, Scope } from '../../model';
import { REASON_TITLES } from '../../state';

/** What a row of a list is about. */
export const SUBJECTS = ['requirement', 'control', 'evidence'] as const;
export type Subject = (typeof SUBJECTS)[number];

export type ReasonField = `reason:${InclusionReason}`;
export type OwnColumnField = `own:${string}`;

export type RequirementField =
  | 'status'
  | 'provider'
  | 'justification'
  | 'inclusion'
  | 'exclusion'
  | 'reasons'
  | ReasonField
  | 'owner'
  | 'implementation'
  | 'due'
  | 'question'
  | 'evidence'
  | 'note'
  | OwnColumnField;

export type ControlField =
  | 'statement'
  | 'owner'
  | 'frequency'
  | 'nature'
  | 'type'
  | 'systems'
  | 'implementation'
  | 'evidenceReference'
  | 'note'
  | ServesField;

/** The whole list, one more for it, or the part of it that is in one framework. */
export type ServesField = 'serves' | 'serves:add' | 'serves:iso' | 'serves:soc2';

export type EvidenceField = 'artefact' | 'reference';

/** `id` says which row it is; `title` is read only where a number alone could be two things. */
export type Field = 'id' | 'title' | RequirementField | ControlField | EvidenceField;

export interface FieldTitle {
  readonly field: Field;
  readonly title: string;
}

const REQUIREMENT_FIELDS: readonly FieldTitle[] = [
  { field: 'id', title: 'Identifier' },
  { field: 'title', title: 'Title' },
  { field: 'status', title: 'Decision' },
  { field: 'provider', title: 'Provider' },
  { field: 'justification', title: 'Justification' },
  { field: 'inclusion', title: 'Justification, where it applies' },
  { field: 'exclusion', title: 'Justification, where excluded' },
  { field: 'reasons', title: 'Reasons for inclusion' },
  ...INCLUSION_REASONS.map((reason): FieldTitle => ({
    field: `reason:${reason}`,
    title: `Marked: ${REASON_TITLES[reason].toLowerCase()}`,
  })),
  { field: 'owner', title: 'Owner' },
  { field: 'implementation', title: 'Status' },
  { field: 'due', title: 'Due date' },
  { field: 'question', title: 'Open question' },
  { field: 'evidence', title: 'Evidence reference' },
  { field: 'note', title: 'Notes' },
];

const CONTROL_FIELDS: readonly FieldTitle[] = [
  { field: 'id', title: 'Identifier' },
  { field: 'statement', title: 'Statement' },
  { field: 'owner', title: 'Owner' },
  { field: 'frequency', title: 'Frequency' },
  { field: 'nature', title: 'Nature' },
  { field: 'type', title: 'Type' },
  { field: 'systems', title: 'Systems' },
  { field: 'implementation', title: 'Status' },
  { field: 'evidenceReference', title: 'Evidence reference' },
  { field: 'note', title: 'Notes' },
  { field: 'serves', title: 'Requirements it serves' },
  { field: 'serves:add', title: 'A requirement it serves as well' },
  { field: 'serves:iso', title: 'Serves in ISO 27001' },
  { field: 'serves:soc2', title: 'Serves in SOC 2' },
];

const EVIDENCE_FIELDS: readonly FieldTitle[] = [
  { field: 'id', title: 'Requirements or own controls' },
  { field: 'artefact', title: 'What it is' },
  { field: 'reference', title: 'Where it is' },
];

/** The fields that a list can have, with what they are called; own columns by their titles. */
export function fieldsOf(subject: Subject, scope: Scope): readonly FieldTitle[] {
  if (subject === 'control') return CONTROL_FIELDS;
  if (subject === 'evidence') return EVIDENCE_FIELDS;
  return [
    ...REQUIREMENT_FIELDS,
    ...scope.columns.map(({ id, title }): FieldTitle => ({ field: `own:${id}`, title })),
  ];
}

export const isServesField = (field: Field): field is ServesField => field.startsWith('serves');
export const isReasonField = (field: Field): field is ReasonField => field.startsWith('reason:');
export const isOwnColumnField = (field: Field): field is OwnColumnField => field.startsWith('own:');

/** A heading as it is compared: letters and numbers, whatever stands between them. */
export const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/\((?:y\s*\/?\s*n|yes\s*\/?\s*no|required|optional|link|s)\)|\*/g, ' ')
    .replace(/\b(?:yes\s*\/\s*no|y\s*\/\s*n)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
