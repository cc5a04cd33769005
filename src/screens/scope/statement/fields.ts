import type { IsoStage, ProviderMethod, ReportType, StatementField } from '../../../model';

/** The fields of the statement as they are called in sentences and in "Undo ...". */
export const FIELD_NAMES: Readonly<Record<StatementField, string>> = {
  organisation: 'organisation',
  ismsScope: 'ISMS scope',
  stage: 'ISO stage',
  reportType: 'SOC 2 report type',
  asOf: 'as-of date',
  from: 'start of the period',
  to: 'end of the period',
  systemBoundary: 'system boundary',
  commitments: 'service commitments',
  systemRequirements: 'system requirements',
  customerControls: 'expected customer controls',
};

export const STAGE_OPTIONS: readonly { readonly value: IsoStage; readonly title: string }[] = [
  { value: 'stage-1', title: 'Stage 1' },
  { value: 'stage-2', title: 'Stage 2' },
  { value: 'surveillance', title: 'Surveillance' },
  { value: 'recertification', title: 'Recertification' },
];

export const REPORT_OPTIONS: readonly { readonly value: ReportType; readonly title: string }[] = [
  { value: 'type-1', title: 'Type I' },
  { value: 'type-2', title: 'Type II' },
];

export const METHOD_OPTIONS: readonly {
  readonly value: ProviderMethod;
  readonly title: string;
  readonly means: string;
}[] = [
  {
    value: 'carve-out',
    title: 'Carve-out',
    means:
      'Their controls stay outside our report. We say what we expect of them and how we watch over it, leaning on their own report.',
  },
  {
    value: 'inclusive',
    title: 'Inclusive',
    means:
      'Their controls are described and tested in our report. They have to give the auditors access and a written assertion.',
  },
];

/** The fields of several lines, with what belongs in each and what an auditor asks of it. */
export const TEXT_FIELDS = [
  {
    field: 'systemBoundary',
    label: 'System boundary',
    hint: 'The infrastructure, software, people, procedures and data that deliver the service (DC 3). Asked: where does our part end and a provider’s begin?',
  },
  {
    field: 'commitments',
    label: 'Principal service commitments',
    hint: 'What customers are promised on security, availability and the rest, in general terms (DC 2). Asked: which contract or page says so?',
  },
  {
    field: 'systemRequirements',
    label: 'System requirements',
    hint: 'What the system and its people have to do so that the commitments hold (DC 2). Asked: which policy, contract or law sets it?',
  },
  {
    field: 'customerControls',
    label: 'Expected customer controls (CUECs)',
    hint: 'What customers must do for our controls to work, such as removing their own leavers (DC 6). Asked: have they been told?',
  },
] as const satisfies readonly {
  readonly field: StatementField;
  readonly label: string;
  readonly hint: string;
}[];
