/** What the printed report says, worked out from the scope. */
import { kindWords, reasonWords } from '../../catalog';
import type { Catalog } from '../../catalog';
import { documentHead } from '../../exchange/document-head';
import type { DocumentHead } from '../../exchange/document-head';
import {
  CONTROL_STATUSES,
  CRITERION_STATUSES,
  decisionOn,
  implementationCounts,
  inheritedFrom,
  unlistedProviders,
  WARNING_KINDS,
  warningsIn,
} from '../../model';
import type {
  ImplementationCounts,
  IsoDate,
  Overlap,
  Provider,
  Requirement,
  Scope,
  Status,
  Warning,
  WarningKind,
} from '../../model';

/** A scope with all that the report reads from. */
export interface ReportFacts {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly overlap: Overlap;
  readonly head: DocumentHead;
  readonly today: IsoDate;
}

export const reportFacts = (
  catalog: Catalog,
  scope: Scope,
  overlap: Overlap,
  scopeName: string,
  today: IsoDate,
): ReportFacts => ({
  ...{ catalog, scope, overlap, today },
  head: documentHead(catalog, scope, scopeName, today),
});

/** How many of a group stand at each decision. */
export interface DecisionCount {
  readonly id: string;
  readonly title: string;
  readonly total: number;
  readonly counts: Readonly<Partial<Record<Status, number>>>;
}

/** By theme and series; of the criteria, those of the categories in scope. */
export function decisionCounts(
  { catalog, scope, overlap }: ReportFacts,
  kind: 'control' | 'criterion',
): readonly DecisionCount[] {
  const statuses = kind === 'control' ? CONTROL_STATUSES : CRITERION_STATUSES;
  return catalog.groups.flatMap(({ id, title }) => {
    const members = catalog
      .members(id)
      .filter((one) => one.kind === kind && overlap.standing.get(one.id)?.overlap !== 'outside');
    if (members.length === 0) return [];
    const counts = Object.fromEntries(
      statuses.map((status) => [
        status,
        members.filter((one) => decisionOn(scope, one.id, kind).status === status).length,
      ]),
    );
    return [{ id, title, total: members.length, counts }];
  });
}

/** How far some requirements have been put into practice. */
export interface StatusCount extends ImplementationCounts {
  readonly title: string;
}

/** Of what is in scope; clauses always apply. */
export function statusCounts({ catalog, scope, overlap }: ReportFacts): readonly StatusCount[] {
  const count = (title: string, requirements: readonly Requirement[]): StatusCount => ({
    title,
    ...implementationCounts(requirements, scope, overlap),
  });
  return [
    count('Annex A controls', catalog.controls),
    count('ISMS clauses 4 to 10', catalog.clauses),
    count('SOC 2 criteria', catalog.criteria),
  ];
}

/** A requirement with why it is as it is. */
export interface ReasonedRow {
  readonly id: string;
  readonly title: string;
  /** Empty where nobody wrote one. */
  readonly reason: string;
}

/** Excluded controls, or criteria of the categories in scope that are not relevant. */
export function takenOut(
  { catalog, scope, overlap }: ReportFacts,
  kind: 'control' | 'criterion',
): readonly ReasonedRow[] {
  const list = kind === 'control' ? catalog.controls : catalog.criteria;
  return list
    .filter(({ id }) => overlap.standing.get(id)?.overlap === 'not-applicable')
    .map(({ id, title }) => ({
      ...{ id, title },
      reason: scope.decisions[id]?.justification.trim() ?? '',
    }));
}

/** Requirements of one framework only, with the reason. */
export const onlyOf = (
  { catalog, overlap }: ReportFacts,
  requirements: readonly Requirement[],
): readonly ReasonedRow[] =>
  requirements.flatMap(({ id, title }) => {
    const standing = overlap.standing.get(id);
    if (standing?.overlap !== 'only') return [];
    return [{ id, title, reason: reasonWords(standing.reason, catalog, id) }];
  });

/** "12 below the bar, 3 judged, not linked", most frequent first. */
export function onlyReasons(
  { overlap }: ReportFacts,
  rows: readonly { readonly id: string }[],
): string {
  const counts = new Map<string, number>();
  for (const { id } of rows) {
    const standing = overlap.standing.get(id);
    if (standing?.overlap !== 'only') continue;
    const words = kindWords(standing.reason);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([words, count]) => `${count} ${words}`)
    .join('; ');
}

/** Who operates inherited controls. `provider` is undefined for a name that is not on the list. */
export interface InheritedRow {
  readonly name: string;
  readonly provider: Provider | undefined;
  readonly controls: readonly string[];
}

/** Every provider with what is inherited from it, then names that are not listed, then none. */
export function inheritedRows({ catalog, scope }: ReportFacts): readonly InheritedRow[] {
  const unnamed = catalog.controls.filter(({ id }) => {
    const decision = scope.decisions[id];
    return decision?.status === 'inherited' && decision.provider.trim() === '';
  });
  const rowOf = (name: string, provider?: Provider): InheritedRow => ({
    ...{ name, provider },
    controls: inheritedFrom(scope, name, catalog.controls),
  });
  return [
    ...scope.providers.map((provider) => rowOf(provider.name, provider)),
    ...unlistedProviders(scope).map((name) => rowOf(name)),
    ...(unnamed.length > 0
      ? [{ name: '', provider: undefined, controls: unnamed.map(({ id }) => id) }]
      : []),
  ];
}

/** Warnings of one kind. */
export interface WarningGroup {
  readonly kind: WarningKind;
  readonly warnings: readonly Warning[];
}

/** Every warning that the app would show today, by kind. */
export function warningGroups(facts: ReportFacts): readonly WarningGroup[] {
  const all = warningsIn(facts.catalog, facts.scope, facts.overlap, facts.today);
  return WARNING_KINDS.map((kind) => ({
    kind,
    warnings: all.filter((warning) => warning.kind === kind),
  })).filter(({ warnings }) => warnings.length > 0);
}
