import { strengthTitle } from '../catalog';
import type { Catalog } from '../catalog';
import { decisionOn, neededReportDate } from '../model';
import type { IsoDate, Scope, Severity, Warning, WarningKind } from '../model';
import { GAP_WORDS, reportWords } from './statement-words';

export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  blocks: 'Blocks the audit',
  asked: 'Will be asked',
  housekeeping: 'Housekeeping',
};

/** What a kind of warning is called, and what to do about it. */
export const KIND_WORDS: Readonly<
  Record<WarningKind, { readonly title: string; readonly toDo: string }>
> = {
  'statement-gap': {
    title: 'The statement has gaps',
    toDo: 'Both auditors plan from it. Fill in what is named here.',
  },
  'common-not-relevant': {
    title: 'Common criterion marked not relevant',
    toDo: 'CC1 to CC9 are in every SOC 2 report, whatever the category. Mark it as applying, or agree it with the auditor before anything else.',
  },
  'excluded-alone': {
    title: 'Excluded control that a criterion depends on',
    toDo: 'At the strength and on the bases chosen, nothing else in scope is linked to the criterion. Take the control back, or say what answers the criterion instead.',
  },
  'excluded-without-reason': {
    title: 'Excluded without a reason',
    toDo: 'The Statement of Applicability has to justify every exclusion (6.1.3 d). Write the justification.',
  },
  'not-relevant-without-reason': {
    title: 'Not relevant without a reason',
    toDo: 'Management says why a criterion does not bear on the system (DC 8). Write the justification.',
  },
  'inherited-without-provider': {
    title: 'Inherited without a provider',
    toDo: 'Name who operates it.',
  },
  'provider-not-listed': {
    title: 'Inherited from a provider that is not on the list',
    toDo: 'The description names every subservice organisation (DC 7). Add the provider, or correct the name.',
  },
  'provider-without-method': {
    title: 'Provider without a method',
    toDo: 'Choose carve-out or inclusive, once for each provider (DC 7).',
  },
  'provider-without-report': {
    title: 'Provider without a current report',
    toDo: 'Ask for the report, or for a bridge letter over the gap, and enter its dates.',
  },
  'included-without-reason': {
    title: 'Applicable without a reason for inclusion',
    toDo: 'The Statement of Applicability says of every control why it is in (6.1.3 d). Tick at least one reason.',
  },
  'implemented-without-evidence': {
    title: 'Implemented without an evidence reference',
    toDo: 'Say where the record is that shows it.',
  },
  overdue: {
    title: 'Past its due date',
    toDo: 'Set the status to implemented, or agree another date.',
  },
  undecided: {
    title: 'Undecided',
    toDo: 'It counts as applicable until it is decided. The Statement of Applicability cannot be signed with any left.',
  },
};

/** What a warning is about: "A.7.4 Physical security monitoring". */
export function subjectOf({ about }: Warning, catalog: Catalog): string {
  if (about.on === 'statement') return GAP_WORDS[about.gap];
  if (about.on === 'provider') return about.name;
  const title = catalog.requirement(about.id)?.title;
  return title === undefined ? about.id : `${about.id} ${title}`;
}

/** What there is to say of one warning beyond its kind; often nothing. */
export function detailOf(warning: Warning, scope: Scope, today: IsoDate): string {
  const { kind, about, partners } = warning;
  if (about.on === 'statement') return '';
  if (about.on === 'provider') {
    const provider = scope.providers.find(({ name }) => name === about.name);
    const inherited =
      partners.length === 0 ? 'nothing is inherited from it yet' : `for ${partners.join(', ')}`;
    if (kind === 'provider-without-method' || !provider) return sentence(inherited);
    return sentence(`${reportWords(provider, neededReportDate(scope, today))}; ${inherited}`);
  }
  switch (kind) {
    case 'excluded-alone':
      return `Nothing else in scope is linked to ${partners.join(', ')}. What is lost: ${strengthTitle(about.strength)}.`;
    case 'provider-not-listed':
      return `Provider: ${decisionOn(scope, about.id, 'control').provider}.`;
    case 'overdue':
      return `Was due ${scope.decisions[about.id]?.due ?? ''}.`;
    default:
      return '';
  }
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
