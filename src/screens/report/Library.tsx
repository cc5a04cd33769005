import { listed } from '../../catalog';
import { IMPLEMENTATIONS, isAskedFor, libraryGaps, libraryReach } from '../../model';
import type { OwnControl } from '../../model';
import { IMPLEMENTATION_TITLES } from '../../state';
import { FREQUENCY_TITLES, NATURE_TITLES, TYPE_TITLES } from '../../ui/control-words';
import { counted } from '../../ui/counted';
import { Missing, Table } from './parts';
import type { PartProps } from './parts';
import styles from './report.module.css';

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
        columns={['Control', 'Statement', 'Owner', 'Status', 'Serves in scope']}
        widths={['10%', undefined, '13%', '11%', '17%']}
        rows={controls.map((control) => ({
          key: control.id,
          cells: [
            control.id,
            <Wording key="statement" control={control} />,
            control.owner || '–',
            IMPLEMENTATION_TITLES[control.implementation],
            control.serves.filter((id) => isAskedFor(overlap, id)).join(', ') || '–',
          ],
        }))}
      />
    </>
  );
}

/** The control as worded; under it how often it runs and what it is like. */
function Wording({ control: { statement, frequency, nature, type } }: { control: OwnControl }) {
  const kind = [
    frequency && FREQUENCY_TITLES[frequency],
    nature && NATURE_TITLES[nature],
    type && TYPE_TITLES[type],
  ].filter(Boolean);
  return (
    <>
      {statement || <Missing>Not written down yet</Missing>}
      {kind.length > 0 && <small className={styles.toDo}>{kind.join(', ')}</small>}
    </>
  );
}
