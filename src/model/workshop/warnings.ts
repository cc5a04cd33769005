/**
 * What a lead auditor would stop at in a scope. Each warning says what it is about; the words are
 * the screen's.
 */
import { requirementsIn } from '../crosswalk/crosswalk';
import type { Crosswalk } from '../crosswalk/crosswalk';
import type { IsoDate } from '../basics/iso-date';
import type { DecidableKind, Decision, Implementation } from '../scope/decision';
import { bandOf } from '../crosswalk/mapping';
import type { Overlap } from '../overlap/overlap';
import { hasCurrentReport, neededReportDate, needsReport, reportState } from './provider-report';
import type { ReportState } from './provider-report';
import { inheritedFrom } from './providers';
import { decisionOn } from '../scope/scope';
import type { Scope } from '../scope/scope';
import { implementationOf, isEvidenced } from '../library/served-status';
import { servingOf } from '../library/serving';
import { soleSupports } from '../overlap/sole-support';
import { providerNamed } from '../scope/provider-list';
import { FIELD_OF_GAP, statementGaps } from './statement-gaps';
import type { StatementField, StatementGap } from './statement-gaps';

/** In the order in which they are listed. */
export const WARNING_KINDS = [
  'statement-gap',
  'common-not-relevant',
  'excluded-alone',
  'excluded-without-reason',
  'not-relevant-without-reason',
  'inherited-without-provider',
  'provider-not-listed',
  'provider-without-method',
  'provider-without-report',
  'included-without-reason',
  'implemented-without-evidence',
  'overdue',
  'undecided',
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** Gravest first. */
export const SEVERITIES = ['blocks', 'asked', 'housekeeping'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type WarningAbout =
  | {
      readonly on: 'requirement';
      readonly id: string;
      /** Of the strongest mapping that is lost, 1 to 10; 0 where strength is not the matter. */
      readonly strength: number;
    }
  | { readonly on: 'provider'; readonly name: string; readonly report: ReportState }
  | {
      readonly on: 'statement';
      readonly field: StatementField;
      readonly gap: StatementGap;
    };

export interface Warning {
  readonly kind: WarningKind;
  readonly severity: Severity;
  readonly about: WarningAbout;
  /** The criteria that depend on it, or the controls inherited from it. */
  readonly partners: readonly string[];
}

/** A requirement that takes part in the scope, or is a control or criterion taken out of it. */
interface Row {
  readonly id: string;
  readonly kind: DecidableKind;
  readonly decision: Decision;
  /** The lowest of the own controls that serve it, or the decision's. */
  readonly implementation: Implementation;
  readonly evidenced: boolean;
  /** Neither excluded nor not relevant. */
  readonly takesPart: boolean;
}

/**
 * Every warning on a scope, by kind, and within a kind in the order of the catalogue, of the
 * providers or of the statement. What the scope leaves out (a category, the clauses while they are
 * not counted) is not looked at.
 *
 * @param overlap of that scope on that crosswalk
 * @param today what is due before it is late
 */
export function warningsIn(
  crosswalk: Crosswalk,
  scope: Scope,
  overlap: Overlap,
  today: IsoDate,
): readonly Warning[] {
  const serving = servingOf(scope.library);
  const rows = requirementsIn(crosswalk).flatMap(({ id, kind }): readonly Row[] => {
    const standing = overlap.standing.get(id)?.overlap;
    if (standing === undefined || standing === 'outside') return [];
    const takesPart = standing !== 'not-applicable';
    const decision = decisionOn(scope, id, kind);
    const serves = serving.get(id) ?? [];
    const implementation = implementationOf(decision, serves);
    const evidenced = isEvidenced(decision, serves);
    return [{ id, kind, decision, implementation, evidenced, takesPart }];
  });
  const where = (kind: WarningKind, severity: Severity, holds: (row: Row) => boolean) =>
    rows.filter(holds).map(({ id }) => onRequirement(kind, severity, id));

  const found: Readonly<Record<WarningKind, readonly Warning[]>> = {
    'statement-gap': statementGaps(scope.statement).map((gap) => ({
      kind: 'statement-gap',
      severity: gap === 'period-short' ? 'asked' : 'blocks',
      about: { on: 'statement', field: FIELD_OF_GAP[gap], gap },
      partners: [],
    })),
    'common-not-relevant': crosswalk.criteria
      .filter(
        ({ id, category }) =>
          category === 'security' && scope.decisions[id]?.status === 'not-relevant',
      )
      .map(({ id }) => onRequirement('common-not-relevant', 'blocks', id)),
    'excluded-alone': soleSupports(crosswalk, scope, overlap).map(
      ({ control, criteria, strength }) => ({
        kind: 'excluded-alone',
        severity: SEVERITY_OF_BAND[bandOf(strength)],
        about: { on: 'requirement', id: control, strength },
        partners: criteria,
      }),
    ),
    'excluded-without-reason': where(
      'excluded-without-reason',
      'blocks',
      ({ decision }) => decision.status === 'excluded' && decision.justification === '',
    ),
    'not-relevant-without-reason': where(
      'not-relevant-without-reason',
      'blocks',
      ({ decision }) => decision.status === 'not-relevant' && decision.justification === '',
    ),
    'inherited-without-provider': where(
      'inherited-without-provider',
      'blocks',
      ({ decision }) => decision.status === 'inherited' && decision.provider.trim() === '',
    ),
    'provider-not-listed': where(
      'provider-not-listed',
      'asked',
      ({ decision }) =>
        decision.status === 'inherited' &&
        decision.provider.trim() !== '' &&
        !providerNamed(scope, decision.provider),
    ),
    ...onProviders(crosswalk, scope, today),
    // The words of an exclusion stay when it is taken back, so they cannot stand for a reason.
    'included-without-reason': where(
      'included-without-reason',
      'asked',
      ({ decision }) =>
        (decision.status === 'applicable' || decision.status === 'inherited') &&
        decision.reasons.length === 0,
    ),
    'implemented-without-evidence': where(
      'implemented-without-evidence',
      'asked',
      ({ implementation, evidenced, takesPart }) =>
        takesPart && implementation === 'implemented' && !evidenced,
    ),
    overdue: where(
      'overdue',
      'housekeeping',
      ({ decision, implementation, takesPart }) =>
        takesPart &&
        decision.due !== '' &&
        decision.due < today &&
        implementation !== 'implemented',
    ),
    undecided: where('undecided', 'blocks', ({ decision }) => decision.status === 'undecided'),
  };
  return WARNING_KINDS.flatMap((kind) => found[kind]);
}

const SEVERITY_OF_BAND = { strong: 'blocks', moderate: 'asked', weak: 'housekeeping' } as const;

const onRequirement = (kind: WarningKind, severity: Severity, id: string): Warning => ({
  kind,
  severity,
  about: { on: 'requirement', id, strength: 0 },
  partners: [],
});

/** A provider that nothing is inherited from yet is a matter of order; else the auditors ask. */
function onProviders(
  crosswalk: Crosswalk,
  scope: Scope,
  today: IsoDate,
): Readonly<Record<'provider-without-method' | 'provider-without-report', readonly Warning[]>> {
  const needed = neededReportDate(scope, today);
  const all = scope.providers.map((provider) => {
    const partners = inheritedFrom(scope, provider.name, crosswalk.controls);
    const report = reportState(provider, needed);
    const severity: Severity = partners.length > 0 ? 'asked' : 'housekeeping';
    const about = { on: 'provider', name: provider.name, report } as const;
    return { provider, warning: { severity, about, partners } };
  });
  return {
    'provider-without-method': all
      .filter(({ provider }) => provider.method === '')
      .map(({ warning }) => ({ kind: 'provider-without-method', ...warning })),
    'provider-without-report': all
      .filter(({ provider }) => needsReport(provider) && !hasCurrentReport(provider, needed))
      .map(({ warning }) => ({ kind: 'provider-without-report', ...warning })),
  };
}
