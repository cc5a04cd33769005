import { CONTROL_STATUSES, CRITERION_STATUSES, decisionOn, IMPLEMENTATIONS } from '../../model';
import type { Status } from '../../model';
import { IMPLEMENTATION_TITLES, STATUS_TITLES } from '../../state';
import { counted } from '../../ui/counted';
import { decisionCounts, inheritedRows, statusCounts, takenOut } from './facts';
import type { DecisionCount, ReasonedRow, ReportFacts } from './facts';
import { Missing, Table, Words } from './parts';
import type { PartProps } from './parts';

/** How many stand at each decision. */
export function DecisionsPart({ facts }: PartProps) {
  const { catalog, scope } = facts;
  return (
    <>
      <h3>Annex A controls</h3>
      <CountTable groups={decisionCounts(facts, 'control')} statuses={CONTROL_STATUSES} />
      <h3>Criteria of the categories chosen</h3>
      <CountTable groups={decisionCounts(facts, 'criterion')} statuses={CRITERION_STATUSES} />
      <p>
        {scope.countClauses
          ? `The ${catalog.clauses.length} clauses of the management system always apply: a certificate allows no exclusion among them.`
          : `The ${catalog.clauses.length} clauses of the management system always apply to a certificate; this scope does not count them in its figures.`}
      </p>
      <h3>How far it is put into practice</h3>
      <p>
        Of what is in scope, as the organisation says. Where all own controls that serve a
        requirement have a status, the lowest of theirs counts.
      </p>
      <Table
        columns={[
          'Requirements',
          ...IMPLEMENTATIONS.map((one) => IMPLEMENTATION_TITLES[one]),
          'All',
        ]}
        widths={['26%']}
        numbers={[1, 2, 3, 4, 5]}
        rows={statusCounts(facts).map(({ title, total, counts }) => ({
          key: title,
          cells: [title, ...IMPLEMENTATIONS.map((one) => counts[one]), total],
        }))}
      />
    </>
  );
}

interface CountTableProps {
  readonly groups: readonly DecisionCount[];
  readonly statuses: readonly Status[];
}

function CountTable({ groups, statuses }: CountTableProps) {
  const sum = (of: (group: DecisionCount) => number) =>
    groups.reduce((total, group) => total + of(group), 0);
  const columns = ['Group', ...statuses.map((status) => STATUS_TITLES[status]), 'All'];
  return (
    <Table
      columns={columns}
      widths={['34%']}
      numbers={columns.map((_, index) => index).slice(1)}
      rows={[
        ...groups.map(({ id, title, total, counts }) => ({
          key: id,
          cells: [`${id} ${title}`, ...statuses.map((status) => counts[status] ?? 0), total],
        })),
        {
          key: 'all',
          cells: [
            'All',
            ...statuses.map((status) => sum(({ counts }) => counts[status] ?? 0)),
            sum(({ total }) => total),
          ],
        },
      ]}
    />
  );
}

/** Excluded controls and criteria that are not relevant, each with its reason. */
export function ExclusionsPart({ facts }: PartProps) {
  const controls = takenOut(facts, 'control');
  const criteria = takenOut(facts, 'criterion');
  return (
    <>
      <h3>Excluded controls</h3>
      <TakenOut rows={controls} none="No control of Annex A is excluded." />
      <h3>Criteria that are not relevant</h3>
      <TakenOut
        rows={criteria}
        none="Every criterion of the categories chosen applies to the system."
      />
    </>
  );
}

const TakenOut = ({ rows, none }: { readonly rows: readonly ReasonedRow[]; none: string }) =>
  rows.length === 0 ? (
    <p>{none}</p>
  ) : (
    <Table
      columns={['Requirement', 'Title', 'Reason']}
      widths={['14%', '34%']}
      rows={rows.map(({ id, title, reason }) => ({
        key: id,
        cells: [
          id,
          title,
          <Words key="reason" otherwise="Reason missing">
            {reason}
          </Words>,
        ],
      }))}
    />
  );

/** Applicable controls that a provider operates. */
export function InheritedPart({ facts }: PartProps) {
  const rows = inheritedRows(facts).filter(({ controls }) => controls.length > 0);
  if (rows.length === 0) return <p>No control is inherited from a provider.</p>;
  return (
    <>
      <p>
        An inherited control is applicable; a provider operates it wholly or in part, and the
        Statement of Applicability says so.
      </p>
      {rows.map(({ name, provider, controls }) => (
        <section key={name}>
          <h3>
            {name || <Missing>Provider not named</Missing>}: {counted(controls.length, 'control')}
          </h3>
          {!provider && name !== '' && (
            <p>
              <Missing>This provider is not on the list of providers.</Missing>
            </p>
          )}
          <Table
            columns={['Control', 'Title', 'What was said of it']}
            widths={['14%', '40%']}
            rows={controls.map((id) => ({ key: id, cells: inheritedCells(facts, id) }))}
          />
        </section>
      ))}
    </>
  );
}

function inheritedCells({ catalog, scope }: ReportFacts, id: string) {
  const { justification } = decisionOn(scope, id, 'control');
  return [id, catalog.requirement(id)?.title ?? '', justification.trim() || '–'];
}
