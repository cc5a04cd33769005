import { listed } from '../../catalog';
import { IMPLEMENTATIONS, libraryGaps, libraryReach } from '../../model';
import { IMPLEMENTATION_TITLES } from '../../state';
import { counted } from '../../ui/counted';
import { Missing, Table } from './parts';
import type { PartProps } from './parts';

/** The organisation's own controls: how many, what they serve, and each as worded. */
export function LibraryPart({ facts }: PartProps) {
  const { catalog, scope, overlap } = facts;
  const controls = Object.values(scope.library);
  if (controls.length === 0) return <p>No own control is written down yet.</p>;
  const reach = libraryReach(controls, overlap);
  const gaps = libraryGaps(catalog, scope.library, overlap, []);
  const served = [
    counted(reach.controls, 'Annex A control'),
    ...(reach.clauses > 0 ? [counted(reach.clauses, 'clause')] : []),
    counted(reach.criteria, 'criterion', 'criteria'),
  ];
  const statuses = IMPLEMENTATIONS.map((one) => ({
    title: IMPLEMENTATION_TITLES[one],
    number: controls.filter(({ implementation }) => implementation === one).length,
  })).filter(({ number }) => number > 0);
  return (
    <>
      <p>
        {counted(controls.length, 'own control')} {controls.length === 1 ? 'serves' : 'serve'}{' '}
        {listed(served)} in scope; {reach.both} of them {reach.both === 1 ? 'serves' : 'serve'} both
        frameworks. Status:{' '}
        {statuses.map(({ title, number }) => `${number} ${title.toLowerCase()}`).join(', ')}.
      </p>
      <ul>
        <li>
          Requirements in scope that no own control serves: {gaps.unserved.length}
          {gaps.unserved.length > 0 && ` (${gaps.unserved.join(', ')})`}.
        </li>
        <li>
          Own controls that serve nothing in scope: {gaps.idle.length}
          {gaps.idle.length > 0 && ` (${gaps.idle.map(({ id }) => id).join(', ')})`}.
        </li>
        <li>
          Own controls without evidence: {gaps.withoutEvidence.length}
          {gaps.withoutEvidence.length > 0 &&
            ` (${gaps.withoutEvidence.map(({ id }) => id).join(', ')})`}
          .
        </li>
      </ul>
      <Table
        columns={['Control', 'Statement', 'Owner', 'Status', 'Serves']}
        widths={['11%', undefined, '14%', '14%', '22%']}
        rows={controls.map(({ id, statement, owner, implementation, serves }) => ({
          key: id,
          cells: [
            id,
            statement || <Missing key="statement">Not written down yet</Missing>,
            owner || '–',
            IMPLEMENTATION_TITLES[implementation],
            serves.join(', ') || '–',
          ],
        }))}
      />
    </>
  );
}
