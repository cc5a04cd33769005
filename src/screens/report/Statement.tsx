import { dayWords } from '../../exchange/day-words';
import { inheritedFrom, neededReportDate } from '../../model';
import type { Provider, ScopeStatement } from '../../model';
import { reportWords } from '../../ui/statement-words';
import { STAGE_OPTIONS } from '../scope/statement/fields';
import { Words } from './parts';
import type { PartProps } from './parts';
import styles from './report.module.css';

const titleOf = <T extends string>(
  options: readonly { readonly value: T; readonly title: string }[],
  value: T | '',
): string => options.find((option) => option.value === value)?.title ?? '';

const NOT_YET = 'Not written down yet';
const NOT_CHOSEN = 'Not chosen yet';

/** What the combined audit is about, as the workshop wrote it. */
export function StatementPart({ facts }: PartProps) {
  const { statement } = facts.scope;
  const rows = [
    ['Organisation', statement.organisation],
    ['ISMS scope and boundaries (4.3)', statement.ismsScope],
    ['ISO 27001 audit', titleOf(STAGE_OPTIONS, statement.stage), NOT_CHOSEN],
    ['SOC 2 report', reportWhen(statement), NOT_CHOSEN],
    ['System boundary (DC 3)', statement.systemBoundary],
    ['Principal service commitments (DC 2)', statement.commitments],
    ['System requirements (DC 2)', statement.systemRequirements],
    ['Expected customer controls (CUECs, DC 6)', statement.customerControls],
  ] as const;
  return (
    <dl className={styles.list}>
      {rows.map(([label, text, otherwise = NOT_YET]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Words otherwise={otherwise}>{text}</Words>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function reportWhen({ reportType, asOf, from, to }: ScopeStatement): string {
  if (reportType === 'type-1') {
    return asOf ? `Type I, as of ${dayWords(asOf)}` : 'Type I, date not chosen yet';
  }
  if (reportType !== 'type-2') return '';
  return from && to
    ? `Type II, from ${dayWords(from)} to ${dayWords(to)}`
    : 'Type II, period not complete yet';
}

/** Subservice organisations and suppliers, each with what is expected and what stays. */
export function ProvidersPart({ facts }: PartProps) {
  const { scope, catalog, today } = facts;
  if (scope.providers.length === 0) return <p>No provider is listed.</p>;
  const needed = neededReportDate(scope, today);
  return scope.providers.map((provider) => (
    <section key={provider.name} className={styles.provider}>
      <h3>{provider.name}</h3>
      <dl className={styles.list}>
        {linesOf(provider).map(([label, text, otherwise = NOT_YET]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Words otherwise={otherwise}>{text}</Words>
            </dd>
          </div>
        ))}
        <div>
          <dt>Their report</dt>
          <dd>{capital(reportWords(provider, needed))}</dd>
        </div>
        <div>
          <dt>Controls inherited</dt>
          <dd>{inheritedFrom(scope, provider.name, catalog.controls).join(', ') || 'None'}</dd>
        </div>
      </dl>
    </section>
  ));
}

const METHODS = {
  'carve-out': 'Carve-out: their controls stay outside the SOC 2 report',
  inclusive: 'Inclusive: their controls are described and tested in the SOC 2 report',
  '': '',
} as const;

const linesOf = (
  provider: Provider,
): readonly (readonly [label: string, text: string, otherwise?: string])[] => [
  ['Services', provider.services],
  ['Regions', provider.regions],
  ['Method (DC 7)', METHODS[provider.method], NOT_CHOSEN],
  // Under the inclusive method nothing is left to be assumed of them.
  ...(provider.method === 'inclusive' && provider.expectedControls.trim() === ''
    ? []
    : [['Expected of them (CSOCs)', provider.expectedControls] as const]),
  ['What stays with us', provider.ours],
];

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
