import type { Named } from '../../catalog';
import { groupPairs, groupShares } from '../../model';
import { useActions, useCatalog, useOverlap } from '../../state';
import { BulkDecision } from '../../ui';
import styles from './details.module.css';
import { RequirementList } from './RequirementList';

/** One theme, series or the clauses: how much of it is linked, to what, and its members. */
export function GroupDetails({ group }: { readonly group: Named }) {
  const catalog = useCatalog();
  const overlap = useOverlap();
  const actions = useActions();
  const members = group.members.flatMap((id) => catalog.requirement(id) ?? []);
  const [share] = groupShares(overlap, members);
  const pairs = groupPairs(overlap, (id) => catalog.requirement(id)?.group ?? id).filter((pair) =>
    group.side === 'iso' ? pair.iso === group.id : pair.soc2 === group.id,
  );
  return (
    <>
      <p className={styles.kicker}>{group.side === 'iso' ? 'ISO 27001' : 'SOC 2'}</p>
      <h2 className={styles.heading}>{group.title}</h2>
      <p className={styles.text}>
        {share
          ? `${share.linked} of ${share.total} in scope are linked.`
          : 'None of it is in scope.'}
      </p>
      {pairs.length > 0 && (
        <>
          <h3 className={styles.title}>Common ground with</h3>
          <ul className={styles.lines}>
            {pairs.map((pair) => {
              const other = group.side === 'iso' ? pair.soc2 : pair.iso;
              return (
                <li key={other}>
                  <button
                    type="button"
                    className={styles.line}
                    onClick={() => actions.select([group.id, other])}
                  >
                    <span>{catalog.group(other)?.title}</span>
                    <span className={styles.figure}>
                      {pair.mappings} {pair.mappings === 1 ? 'mapping' : 'mappings'}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <BulkDecision ids={group.members} />
      <h3 className={styles.title}>Requirements</h3>
      <RequirementList ids={group.members} />
    </>
  );
}
