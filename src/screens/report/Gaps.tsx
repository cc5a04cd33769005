import { openQuestions, SEVERITIES } from '../../model';
import type { Severity } from '../../model';
import { counted } from '../../ui/counted';
import { detailOf, KIND_WORDS, SEVERITY_TITLES, subjectOf } from '../../ui/warning-words';
import { onlyOf, onlyReasons, warningGroups } from './facts';
import type { ReasonedRow, ReportFacts, WarningGroup } from './facts';
import { Table } from './parts';
import type { PartProps } from './parts';
import styles from './report.module.css';

/** What only one framework asks for, with the reason why nothing is linked to it. */
export function GapsPart({ facts }: PartProps) {
  const { catalog } = facts;
  return (
    <>
      <p>
        Work that serves one framework only. That nothing is linked is said at the strength and on
        the bases of the cover; it does not say that anything is missing in the organisation.
      </p>
      <Only
        title="Annex A controls: ISO 27001 only"
        rows={onlyOf(facts, catalog.controls)}
        facts={facts}
      />
      <Only title="Criteria: SOC 2 only" rows={onlyOf(facts, catalog.criteria)} facts={facts} />
    </>
  );
}

interface OnlyProps {
  readonly title: string;
  readonly rows: readonly ReasonedRow[];
  readonly facts: ReportFacts;
}

const Only = ({ title, rows, facts }: OnlyProps) => (
  <>
    <h3>
      {title} ({rows.length})
    </h3>
    {rows.length === 0 ? (
      <p>None.</p>
    ) : (
      <>
        <p>{onlyReasons(facts, rows)}.</p>
        <Table
          columns={['Requirement', 'Title', 'Why nothing is linked']}
          widths={['14%', '44%']}
          rows={rows.map(({ id, title: name, reason }) => ({ key: id, cells: [id, name, reason] }))}
        />
      </>
    )}
  </>
);

/** Everything that a lead auditor would stop at, gravest first. */
export function WarningsPart({ facts }: PartProps) {
  const groups = warningGroups(facts);
  return (
    <>
      {groups.length === 0 && <p>Nothing that the app looks for.</p>}
      {SEVERITIES.map((severity) => {
        const shown = groups
          .map(({ kind, warnings }) => ({
            kind,
            warnings: warnings.filter((warning) => warning.severity === severity),
          }))
          .filter(({ warnings }) => warnings.length > 0);
        return (
          shown.length > 0 && (
            <Severe key={severity} severity={severity} groups={shown} facts={facts} />
          )
        );
      })}
      <Questions facts={facts} />
    </>
  );
}

/** What the room could not answer yet. */
function Questions({ facts: { catalog, scope } }: { readonly facts: ReportFacts }) {
  const questions = openQuestions(scope, catalog.requirements);
  return (
    <>
      <h3>Open questions ({questions.length})</h3>
      {questions.length === 0 ? (
        <p>None.</p>
      ) : (
        <Table
          columns={['Requirement', 'Question', 'Owner']}
          widths={['14%', undefined, '22%']}
          rows={questions.map(({ id, question, owner }) => ({
            key: id,
            cells: [id, question, owner || '–'],
          }))}
        />
      )}
    </>
  );
}

interface SevereProps {
  readonly severity: Severity;
  readonly groups: readonly WarningGroup[];
  readonly facts: ReportFacts;
}

const Severe = ({ severity, groups, facts }: SevereProps) => (
  <>
    <h3>
      {SEVERITY_TITLES[severity]} ({groups.reduce((sum, { warnings }) => sum + warnings.length, 0)})
    </h3>
    <Table
      columns={['Question', 'About']}
      widths={['42%']}
      rows={groups.map((group) => ({
        key: group.kind,
        cells: [
          <span key="kind">
            {KIND_WORDS[group.kind].title}
            <small className={styles.toDo}>{KIND_WORDS[group.kind].toDo}</small>
          </span>,
          <About key="about" group={group} facts={facts} />,
        ],
      }))}
    />
  </>
);

/** With more than these the titles would hide the list. */
const MOST_TITLED = 8;

function About({ group: { warnings }, facts }: { group: WarningGroup; facts: ReportFacts }) {
  const { catalog, scope, today } = facts;
  if (warnings.length > MOST_TITLED) {
    const subjects = warnings.map(({ about }) =>
      about.on === 'requirement' ? about.id : about.on === 'provider' ? about.name : about.field,
    );
    return `${counted(warnings.length, 'place')}: ${subjects.join(', ')}`;
  }
  return (
    <ul className={styles.plain}>
      {warnings.map((warning) => (
        <li key={subjectOf(warning, catalog)}>
          {[subjectOf(warning, catalog), detailOf(warning, scope, today)]
            .filter(Boolean)
            .join(': ')}
        </li>
      ))}
    </ul>
  );
}
