/** Which ISO 27001 audit is being prepared; empty until chosen. */
export const ISO_STAGES = ['stage-1', 'stage-2', 'surveillance', 'recertification'] as const;
export type IsoStage = (typeof ISO_STAGES)[number];

/** Type I looks at the design as of a date, Type II at the operation over a period. */
export const REPORT_TYPES = ['type-1', 'type-2'] as const;
export type ReportType = (typeof REPORT_TYPES)[number];

/** What the combined audit is about, in the words of ISO/IEC 27001 4.3 and of the SOC 2 description. */
export interface ScopeStatement {
  readonly organisation: string;
  /** ISMS scope and boundaries (clause 4.3). */
  readonly ismsScope: string;
  readonly stage: IsoStage | '';
  readonly reportType: ReportType | '';
  /** ISO dates, or empty: of a Type I report, and the first and last day of a Type II window. */
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  readonly systemBoundary: string;
  /** Principal service commitments to customers (DC 2). */
  readonly commitments: string;
  /** System requirements that follow from them (DC 2). */
  readonly systemRequirements: string;
  /** Complementary user entity controls: what customers are expected to do (DC 6). */
  readonly customerControls: string;
}

export const EMPTY_STATEMENT: ScopeStatement = {
  organisation: '',
  ismsScope: '',
  stage: '',
  reportType: '',
  asOf: '',
  from: '',
  to: '',
  systemBoundary: '',
  commitments: '',
  systemRequirements: '',
  customerControls: '',
};

/** How the SOC 2 description treats a subservice organisation (DC 7). */
export const PROVIDER_METHODS = ['carve-out', 'inclusive'] as const;
export type ProviderMethod = (typeof PROVIDER_METHODS)[number];

/** A subservice organisation, as SOC 2 says; a supplier, as ISO 27001 does. */
export interface Provider {
  /** Unique in a scope; an inherited control names it. */
  readonly name: string;
  readonly services: string;
  readonly regions: string;
  /** Set once a provider, whatever controls are inherited from it. */
  readonly method: ProviderMethod | '';
  /** Complementary subservice organisation controls: what is expected of them. */
  readonly expectedControls: string;
  /** What stays with us. */
  readonly ours: string;
  /** Their report or certificate, as in "SOC 2 Type II". */
  readonly report: string;
  /** ISO dates, or empty: its period, and how far a bridge letter carries it. */
  readonly reportFrom: string;
  readonly reportTo: string;
  readonly bridgeTo: string;
}

export const namedProvider = (name: string): Provider => ({
  name,
  services: '',
  regions: '',
  method: '',
  expectedControls: '',
  ours: '',
  report: '',
  reportFrom: '',
  reportTo: '',
  bridgeTo: '',
});

/** A column that the workshop added to its table. */
export interface OwnColumn {
  /** `c` and a number, the time at which it was added; never used again in a scope. */
  readonly id: string;
  readonly title: string;
}
